import { REFUSED, ruleOf, type NodeRule } from '#db/domain/document/rules.ts';
import { DOCUMENT_LIMITS, type BlockNode } from '#db/domain/document/types.ts';
import { normalizeUrl } from '#db/domain/document/url.ts';

type Plain = Record<string, unknown>;
type Kept = { type: string; children?: Kept[] } & Plain;

export type ReduceOptions = {
  /** Whose text it is: what comes from elsewhere loses its styles, colours, widths and block ids. */
  from: 'editor' | 'elsewhere';
};

type Reading = ReduceOptions & { nodes: number };

/** More than a document may hold; the plain text is then all that is taken. */
export class TooMuchToRead extends Error {
  override name = 'TooMuchToRead';
}

const SHAPE = { direction: null, format: '', indent: 0, version: 1 };
const REQUIRED: Plain = {
  ...SHAPE,
  children: [],
  text: '',
  detail: 0,
  mode: 'normal',
  style: '',
  start: 1,
  value: 1,
  headerState: 0,
  alt: '',
  caption: '',
  width: 0,
  height: 0,
  tag: 'h2',
  listType: 'bullet',
  label: '',
  date: '',
  base: '',
  title: '',
  kept: false,
  series: [],
  view: 'chart',
  size: 'medium',
  code: '',
  locator: '',
  prefix: '',
  suffix: '',
  wording: '',
  name: '',
  mediaType: '',
  bytes: 0,
  copy: '',
  takenAt: '',
  frozen: false,
  shows: 'number',
  tone: 'note',
  fold: 'none',
};
/** What a node may do without by saying so. */
const NONE_SAID = new Set(['mention.text', 'transclusion.blockId']);
/** What would bring the look of another program along. */
const LOOKS = new Set([
  'style',
  'textStyle',
  'textFormat',
  'backgroundColor',
  'width',
  'height',
  'colWidths',
  'verticalAlign',
  '$',
  'indent',
]);

const ROOT = ruleOf('root')!.children!;
const INLINE = ruleOf('paragraph')!.children!;
/** Containers that admit one type of child only, by that child, with what the child may hold. */
const AROUND = (['listitem', 'tablerow', 'tablecell'] as const).map(
  (holder) => [holder, ruleOf(holder)!.children!] as const,
);

/**
 * Any serialized nodes reduced to the blocks a note may hold: known types with their known properties, in places where
 * they are allowed; what is around an unknown node is lost, its text is not. Throws TooMuchToRead beyond DOCUMENT_LIMITS.
 */
export function reduceBlocks(nodes: readonly unknown[], options: ReduceOptions): BlockNode[] {
  return reduceChildren(nodes, ROOT, 1, { ...options, nodes: 0 }) as unknown as BlockNode[];
}

function reduceChildren(
  nodes: readonly unknown[],
  allowed: ReadonlySet<string>,
  depth: number,
  reading: Reading,
): Kept[] {
  if (depth > DOCUMENT_LIMITS.depth) throw new TooMuchToRead();
  const out: Kept[] = [];
  let line: Kept | null = null;
  for (const value of nodes) {
    if (!isPlain(value)) continue;
    if (++reading.nodes > DOCUMENT_LIMITS.nodes) throw new TooMuchToRead();
    for (const kept of reduceNode(value, allowed, depth, reading)) {
      if (allowed.has(kept.type)) {
        line = null;
        if (kept.type === 'listitem') out.push(...splitItem(kept));
        else out.push(kept);
      } else {
        // Words where blocks stand: those that follow one another make one paragraph.
        if (line === null) out.push((line = { type: 'paragraph', ...SHAPE, children: [] }));
        line.children!.push(kept);
      }
    }
    if (!INLINE.has(value['type'] as string)) line = null;
  }
  return out;
}

/** The node as nodes that may stand here, or as inline nodes that still need a paragraph where blocks stand. */
function reduceNode(value: Plain, allowed: ReadonlySet<string>, depth: number, reading: Reading): Kept[] {
  const type = value['type'];
  const rule = type === 'root' ? undefined : ruleOf(type);
  const inner = Array.isArray(value['children']) ? value['children'] : [];
  if (!rule) return reduceChildren(fallback(value, inner), allowed, depth + 1, reading);
  if (type === 'code-highlight' && !allowed.has(type))
    return reduceNode({ ...value, type: 'text' }, allowed, depth, reading);
  const needed = AROUND.find(([holder]) => allowed.has(holder) && type !== holder);
  if (needed) return wrapped(reduceChildren([value], needed[1], depth + 1, reading), needed[0]);
  if (!allowed.has(type as string) && !(allowed.has('paragraph') && INLINE.has(type as string))) {
    return besideItsPlace(value, type as string, inner, allowed, depth, reading);
  }
  const kept = pick(value, rule, reading);
  if (kept === null) return reduceChildren(fallback(value, inner), allowed, depth + 1, reading);
  if (rule.children === null) return kept.type === 'text' && kept['text'] === '' ? [] : [kept];
  kept.children = reduceChildren(inner, rule.children, depth + 1, reading);
  return complete(kept);
}

/** What stands alone in a list, a table or a row gets the item, row or cell it lacks. */
function wrapped(content: Kept[], holder: string): Kept[] {
  if (content.length === 0) return [];
  const more = holder === 'listitem' ? { value: 1 } : holder === 'tablecell' ? { headerState: 0 } : {};
  return [{ type: holder, ...SHAPE, ...more, children: content }];
}

/** A known node where it may not stand: its content takes its place, on a line of its own when it was a block. */
function besideItsPlace(
  value: Plain,
  type: string,
  inner: unknown[],
  allowed: ReadonlySet<string>,
  depth: number,
  reading: Reading,
): Kept[] {
  const content = reduceChildren(fallback(value, inner), allowed, depth + 1, reading);
  const separated = allowed.has('linebreak') && !INLINE.has(type) && content.length > 0;
  return separated ? [...content, { type: 'linebreak', version: 1 }] : content;
}

/** The node with its allowed properties only; null when one it cannot do without is missing. */
function pick(value: Plain, rule: NodeRule, reading: Reading): Kept | null {
  const kept: Kept = { type: value['type'] as string };
  for (const [key, allow] of rule.properties) {
    if (key === 'type' || key === 'children') continue;
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    // The size of a picture is part of what one copies; that of a cell belongs to its own table.
    const isLook = LOOKS.has(key) && kept.type !== 'image';
    const foreign = reading.from === 'elsewhere' && (isLook || key === '$');
    let result = given === undefined || foreign ? REFUSED : allow(given);
    // Lexical's Markdown keeps notes of its own beside our block id (which bullet was typed).
    if (key === '$') result = blockStateOf(given, allow, foreign);
    if (key === 'url' && typeof result === 'string') result = normalizeUrl(result) ?? REFUSED;
    if (result !== REFUSED) kept[key] = result;
    else if (rule.required.includes(key)) {
      const missing = NONE_SAID.has(`${kept.type}.${key}`) ? null : REQUIRED[key];
      if (missing === undefined) return null;
      kept[key] = key === 'format' && 'text' in kept ? 0 : missing;
    }
  }
  if (kept.type === 'text' || kept.type === 'tab' || kept.type === 'code-highlight') {
    if (typeof kept['format'] !== 'number') kept['format'] = 0;
  }
  if (kept.type === 'list') kept['tag'] = kept['listType'] === 'number' ? 'ol' : 'ul';
  return kept;
}

/** A block that comes from elsewhere gets an id of its own; the caption of a table comes with it. */
function blockStateOf(given: unknown, allow: (value: unknown) => unknown, foreign: boolean): unknown {
  if (!isPlain(given)) return REFUSED;
  const { blockId, caption } = given;
  const state = {
    ...(!foreign && typeof blockId === 'string' && { blockId }),
    ...(typeof caption === 'string' && caption !== '' && { caption }),
  };
  return Object.keys(state).length === 0 ? REFUSED : allow(state);
}

/** Containers that make no sense empty are dropped or filled; a link without an address is its text. */
function complete(kept: Kept): Kept[] {
  const children = kept.children!;
  const filled = children.length > 0;
  switch (kept.type) {
    case 'tablecell':
      if (!filled) children.push({ type: 'paragraph', children: [], ...SHAPE });
      return [kept];
    case 'callout':
      return [{ ...kept, children: calloutParts(children) }];
    case 'list':
    case 'table':
    case 'tablerow':
    case 'link':
    case 'autolink':
      return filled ? [kept] : [];
    default:
      if (children.at(-1)?.type === 'linebreak' && children.length > 1 && kept.type !== 'code')
        children.pop();
      return [kept];
  }
}

/** One title, first, and a block at least. */
function calloutParts(children: readonly Kept[]): Kept[] {
  const [first] = children;
  const title = first?.type === 'callouttitle' ? first : { type: 'callouttitle', ...SHAPE, children: [] };
  const body = children
    .filter((child) => child !== title)
    .map((child) => (child.type === 'callouttitle' ? { ...child, type: 'paragraph' } : child));
  return [title, ...(body.length > 0 ? body : [{ type: 'paragraph', ...SHAPE, children: [] }])];
}

/** A list item holds text or one list: one that holds both becomes several. */
function splitItem(item: Kept): Kept[] {
  const children = item.children!;
  if (!children.some((child) => child.type === 'list') || children.length === 1) return [item];
  const items: Kept[] = [];
  let text: Kept | null = null;
  for (const child of children) {
    if (child.type === 'list') {
      items.push({ ...item, children: [child] });
      text = null;
    } else if (text) text.children!.push(child);
    else items.push((text = { ...item, children: [child] }));
  }
  return items;
}

/** What is left to read of a node that cannot be kept: its children, else its words. */
function fallback(value: Plain, inner: unknown[]): unknown[] {
  if (inner.length > 0) return inner;
  const words = [
    value['text'],
    value['label'],
    value['caption'],
    value['alt'],
    value['wording'],
    value['name'],
    value['title'],
  ].find((text) => typeof text === 'string' && text !== '');
  return words === undefined ? [] : [{ ...SHAPE, type: 'text', format: 0, text: words }];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
