import { REFUSED, ruleOf } from './rules.ts';
import { DOCUMENT_LIMITS, DOCUMENT_SCHEMA, type NoteDocument, type RootNode } from './types.ts';
import { normalizeUrl } from './url.ts';

export type ParsedDocument = { ok: true; document: NoteDocument } | { ok: false; detail: string };

type Plain = Record<string, unknown>;
/** What one reading has counted so far, and why it stopped. `weight` is never less than the bytes of the JSON. */
type Reading = { nodes: number; weight: number; detail: string };

/** Upper bound of the JSON of a property beside its strings: quotes, comma, colon, a number. */
const PROPERTY_WEIGHT = 32;
/** Upper bound of the JSON of one UTF-16 unit: a control character is `\u0000`. */
const CHARACTER_WEIGHT = 6;

/**
 * Reads a value as a note document: the node types and properties of `types.ts` and nothing else, within
 * DOCUMENT_LIMITS. Styles are reduced to the allowed declarations and links to safe addresses (a link that has none
 * leaves its text). The value itself is never changed; what needs cleaning is copied.
 */
export function parseDocument(value: unknown): ParsedDocument {
  if (!isPlain(value)) return { ok: false, detail: 'not an object' };
  for (const key of Object.keys(value)) {
    if (key !== 'schema' && key !== 'root') return { ok: false, detail: `${quoted(key)}: unknown property` };
  }
  if (value['schema'] !== DOCUMENT_SCHEMA)
    return { ok: false, detail: `schema ${quoted(value['schema'])} is unknown` };
  const reading: Reading = { nodes: 0, weight: 64, detail: '' };
  if (!isPlain(value['root']) || value['root']['type'] !== 'root')
    return { ok: false, detail: 'root: not a root node' };
  const root = readNode(value['root'], 0, reading);
  if (root === null) return { ok: false, detail: `root${reading.detail}` };
  const document: NoteDocument =
    root === value['root']
      ? (value as NoteDocument)
      : { schema: DOCUMENT_SCHEMA, root: root as unknown as RootNode };
  if (reading.weight > DOCUMENT_LIMITS.bytes && jsonBytes(document) > DOCUMENT_LIMITS.bytes) {
    return { ok: false, detail: `more than ${DOCUMENT_LIMITS.bytes} bytes` };
  }
  return { ok: true, document };
}

/** The node, a cleaned copy of it, or null when it is refused (`reading.detail` then says where and why). */
function readNode(node: Plain, depth: number, reading: Reading): Plain | null {
  if (depth > DOCUMENT_LIMITS.depth)
    return refuse(reading, `: nested more than ${DOCUMENT_LIMITS.depth} times`);
  if (++reading.nodes > DOCUMENT_LIMITS.nodes)
    return refuse(reading, `: more than ${DOCUMENT_LIMITS.nodes} nodes`);
  const rule = ruleOf(node['type']);
  if (!rule) return refuse(reading, `.type: ${quoted(node['type'])} is unknown`);
  let copy: Plain | null = null;
  for (const key of Object.keys(node)) {
    const value = node[key];
    // What JSON would drop is not there.
    if (value === undefined) continue;
    const property = rule.properties.get(key);
    if (!property) return refuse(reading, `.${printable(key)}: unknown property`);
    const kept = property(value);
    if (kept === REFUSED) return refuse(reading, `.${key}: value not allowed`);
    reading.weight += PROPERTY_WEIGHT + textWeight(kept);
    if (kept !== value) (copy ??= { ...node })[key] = kept;
  }
  for (const key of rule.required) {
    if (node[key] === undefined) return refuse(reading, `.${key}: missing`);
  }
  if (rule.children === null) return copy ?? node;
  const children = readChildren(node['children'] as unknown[], rule.children, depth + 1, reading);
  if (children === null) return null;
  if (children !== node['children']) (copy ??= { ...node })['children'] = children;
  return copy ?? node;
}

function textWeight(value: unknown): number {
  if (typeof value === 'string') return value.length * CHARACTER_WEIGHT;
  if (typeof value !== 'object' || value === null) return 0;
  // Children are weighed on their own.
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (isPlain(one) ? 0 : PROPERTY_WEIGHT + key.length + textWeight(one)),
    0,
  );
}

function readChildren(
  children: readonly unknown[],
  allowed: ReadonlySet<string>,
  depth: number,
  reading: Reading,
): readonly unknown[] | null {
  let copy: unknown[] | null = null;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (!isPlain(child)) return refuse(reading, `.children[${index}]: not a node`);
    const type = child['type'];
    if (typeof type !== 'string' || !allowed.has(type)) {
      return refuse(reading, `.children[${index}].type: ${quoted(type)} is not allowed here`);
    }
    const kept = readNode(child, depth, reading);
    if (kept === null) {
      reading.detail = `.children[${index}]${reading.detail}`;
      return null;
    }
    const safe = type === 'link' || type === 'autolink' ? withSafeAddress(kept) : kept;
    if (safe !== child) copy ??= children.slice(0, index);
    if (copy && Array.isArray(safe)) copy.push(...safe);
    else if (copy) copy.push(safe);
  }
  return copy ?? children;
}

/** A link with its address in normal form; only its text when the address is none that the archive keeps. */
function withSafeAddress(link: Plain): Plain | unknown[] {
  const address = normalizeUrl(link['url'] as string);
  if (address === null) return link['children'] as unknown[];
  return address === link['url'] ? link : { ...link, url: address };
}

function refuse(reading: Reading, detail: string): null {
  reading.detail = detail;
  return null;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonBytes(document: NoteDocument): number {
  return new TextEncoder().encode(JSON.stringify(document)).length;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `« ${printable(value)} »` : typeof value;
}

function printable(text: string): string {
  return text.slice(0, 60).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
}
