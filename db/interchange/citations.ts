import { authorDate, sortedReferences, workOf } from '../domain/citations/author-date.ts';
import { mapNodes } from '../domain/document/map.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { visitNodes } from '../domain/document/walk.ts';
import type { RecordOf } from './figures.ts';
import type { Gathered } from './gathered.ts';

/** A text whose citations say the author and year of their record now; one whose record is gone keeps its words. */
export function withCurrentCitations(document: NoteDocument, recordOf: RecordOf): NoteDocument {
  return mapNodes(document, (node) => {
    const record = node.type === 'citation' ? recordOf(node.recordId) : undefined;
    if (node.type !== 'citation' || !record) return node;
    return { ...node, code: record.code, label: authorDate(workOf(record)) };
  });
}

/** The works that some texts cite as such, each once, as the entries of a list in alphabetical order. */
export function citedWorks({ pieces, cited }: Pick<Gathered, 'pieces' | 'cited'>): string[] {
  const ids = new Set<string>();
  for (const { document } of pieces)
    if (document) visitNodes(document.root, (node) => node.type === 'citation' && ids.add(node.recordId));
  const records = [...pieces.map(({ record }) => record), ...cited];
  return sortedReferences(records.filter(({ id }) => ids.has(id)).map((record) => workOf(record)));
}
