import { ruleOf } from '../rules.ts';

/** Any node of a document, whatever its type: types this file does not name are compared by what they hold. */
export type AnyBlock = {
  readonly type: string;
  readonly $?: { readonly blockId?: string; readonly caption?: string };
  readonly children?: readonly AnyBlock[];
};
type Plain = Readonly<Record<string, unknown>>;

/** What the editor keeps for itself, or moves by itself: not something an author changed. */
const UNSEEN: ReadonlySet<string> = new Set([
  '$',
  'version',
  'direction',
  'textFormat',
  'textStyle',
  'value',
  'colWidths',
]);

/** What is worked out again whenever it is shown: the title of today, the number of today. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  mention: ['label'],
  renvoi: ['label'],
  piece: ['title', 'takenAt'],
};

const kept = new WeakMap<AnyBlock, string>();

/** A text that is the same for two nodes an author would call the same: ids, defaults and record titles aside. */
export function contentKey(node: AnyBlock): string {
  let key = kept.get(node);
  if (key === undefined) {
    key = write(node);
    kept.set(node, key);
  }
  return key;
}

function write(node: AnyBlock): string {
  const parts: string[] = [];
  const plain = node as unknown as Plain;
  for (const name of Object.keys(plain).sort()) {
    const value = plain[name];
    if (UNSEEN.has(name) || WORKED_OUT[node.type]?.includes(name)) continue;
    if (name === 'children') parts.push(`[${node.children!.map(contentKey).join()}]`);
    else if ((name === 'colSpan' || name === 'rowSpan') && value === 1) continue;
    else if (value) parts.push(`${name}:${JSON.stringify(value)}`);
  }
  if (node.$?.caption) parts.push(`caption:${JSON.stringify(node.$.caption)}`);
  return `{${parts.join()}}`;
}

const INLINE = ruleOf('paragraph')!.children!;

export type BlockForm = 'line' | 'list' | 'table' | 'group' | 'object';

/** How a block is compared: as a line of words, items, rows and cells, blocks in a frame, or a whole that has no parts. */
export function formOf(node: AnyBlock): BlockForm {
  if (node.type === 'list' || node.type === 'table') return node.type;
  if (!node.children) return 'object';
  return node.children.every((child) => INLINE.has(child.type) || child.type === 'code-highlight')
    ? 'line'
    : 'group';
}
