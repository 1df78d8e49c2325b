import { paragraph, text } from '../../domain/document/build.ts';
import { mapNodes } from '../../domain/document/map.ts';
import { TEXT_FORMAT, type NoteDocument } from '../../domain/document/types.ts';
import { chartText } from '../../domain/document/walk.ts';

/** What was taken, whatever the archive says now: figures keep their words, charts are given in theirs. */
export function asTaken(document: NoteDocument): NoteDocument {
  return mapNodes(document, (node) => {
    if (node.type === 'figure') return { ...node, kept: true };
    if (node.type !== 'chart') return node;
    return chartText(node)
      .split('\n')
      .map((line, index) => paragraph(text(line, index === 0 && node.caption !== '' ? TEXT_FORMAT.bold : 0)));
  });
}
