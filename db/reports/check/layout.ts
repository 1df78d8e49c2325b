import { blockIdOf } from '../../domain/document/blocks.ts';
import { note } from '../../domain/document/build.ts';
import type { BlockNode, NoteDocument } from '../../domain/document/types.ts';
import { documentText, visitNodes } from '../../domain/document/walk.ts';
import type { Finding } from '../../domain/reports/findings.ts';

/** What a text alone tells: references without a target, figures and tables without a caption, sections with nothing in them. */
export function checkLayout(document: NoteDocument): Finding[] {
  return [...brokenReferences(document), ...uncaptioned(document), ...emptySections(document)];
}

/** Blocks that a reference may lead to. */
const TARGETS: ReadonlySet<string> = new Set(['heading', 'image', 'chart', 'table', 'piece', 'transclusion']);

function brokenReferences({ root }: NoteDocument): Finding[] {
  const targets = new Set(
    root.children.filter(({ type }) => TARGETS.has(type)).map((block) => blockIdOf(block)),
  );
  const findings: Finding[] = [];
  for (const block of root.children)
    visitNodes(block, (node) => {
      if (node.type === 'renvoi' && !targets.has(node.target))
        findings.push(found('renvoi-rompu', block, node.label));
    });
  return findings;
}

function uncaptioned({ root }: NoteDocument): Finding[] {
  const findings: Finding[] = [];
  for (const block of root.children)
    visitNodes(block, (node) => {
      const words = wordsOf(block);
      if (node.type === 'image' && (node.caption.trim() === '' || node.alt.trim() === ''))
        findings.push(found('sans-legende', block, node.alt || node.caption || words));
      if (node.type === 'chart' && node.caption.trim() === '')
        findings.push(found('sans-legende', block, node.title));
      if (node.type === 'piece' && ['liste', 'frise'].includes(node.source.is) && node.caption.trim() === '')
        findings.push(found('sans-legende', block, node.title));
      if (node.type === 'table' && node === block && !node.$?.caption?.trim())
        findings.push(found('sans-legende', block, words.split('\n')[0] ?? ''));
    });
  return findings;
}

/** A heading that no text follows before one of its own level or above, and one that skips a level. */
function emptySections({ root }: NoteDocument): Finding[] {
  const blocks = root.children.filter((block) => block.type !== 'paragraph' || block.children.length > 0);
  const findings: Finding[] = [];
  let last = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    const level = levelOf(block);
    const next = blocks[index + 1];
    const empty = next === undefined || (next.type === 'heading' && levelOf(next) <= level);
    if (empty || (last > 0 && level > last + 1)) findings.push(found('section-vide', block, wordsOf(block)));
    last = level;
  }
  return findings;
}

const levelOf = (block: Extract<BlockNode, { type: 'heading' }>): number => Number(block.tag.slice(1));
const wordsOf = (block: BlockNode): string => documentText(note(block)).text;

function found(rule: Finding['rule'], block: BlockNode, words: string): Finding {
  return { rule, blockId: blockIdOf(block), words: words.trim(), recordId: null };
}
