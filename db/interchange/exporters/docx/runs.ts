import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import { unlinked } from '../flow/parts.ts';
import type { Inline } from '../flow/types.ts';
import { field, run, TAB } from './fields.ts';
import { wordsOf } from './places.ts';
import { runLook } from './properties.ts';
import type { Writing } from './writing.ts';

/** Highlighted words: the yellow of a marker, which no house changes. */
const MARKER = 'FDEFC3';
/** Word takes a document with a longer address for a damaged one. */
const LONGEST_ADDRESS = 2_000;

/** The words of a line. */
export function runs(content: readonly Inline[], writing: Writing): string {
  let xml = '';
  for (const part of content) xml += inline(part, writing, false);
  return xml;
}

function inline(part: Inline, writing: Writing, inLink: boolean): string {
  switch (part.is) {
    case 'text':
      return run(part.text, formatLook(part.format, inLink, writing));
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'tab':
      return TAB;
    case 'footnote':
      return call(part.number, writing);
    case 'ref':
      return inLink ? run(part.text, formatLook(0, true, writing)) : reference(part, writing);
    case 'link':
      return inLink ? linked(part.children, writing) : link(part, writing);
  }
}

const linked = (children: readonly Inline[], writing: Writing): string =>
  children.map((child) => inline(child, writing, true)).join('');

function link({ to, children }: Extract<Inline, { is: 'link' }>, writing: Writing): string {
  if ('anchor' in to) {
    const place = writing.places.nameOf(to.anchor);
    if (place === null) return runs(children, writing);
    return `<w:hyperlink w:anchor="${place}" w:history="1">${linked(children, writing)}</w:hyperlink>`;
  }
  if (to.url.length > LONGEST_ADDRESS) return runs(children, writing);
  return `<w:hyperlink r:id="${writing.relations.toAddress(to.url)}" w:history="1">${linked(children, writing)}</w:hyperlink>`;
}

/** The call of a footnote; in a footnote there can be none, so its words are given in parentheses. */
function call(number: number, writing: Writing): string {
  const content = writing.footnotes[number - 1];
  if (!content) return '';
  const { footnoteCall } = writing.house.styles;
  if (writing.plain === 'footnoteText') return run(' (') + runs(unlinked(content), writing) + run(')');
  return `<w:r><w:rPr><w:rStyle w:val="${footnoteCall}"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
}

/**
 * A cross-reference as a field that follows its target: REF to the number, to the words, or PAGEREF. The words around what
 * the field gives, « figure » of « figure 3 », stay as they were written.
 */
function reference(
  { anchor, shows, text }: Extract<Inline, { is: 'ref' }>,
  { places, numbering, pageOf }: Writing,
): string {
  const place = places.nameOf(anchor);
  const target = places.at(anchor);
  if (place === null) return run(text);
  const plain = (): string => `<w:hyperlink w:anchor="${place}" w:history="1">${run(text)}</w:hyperlink>`;
  if (shows === 'page') {
    const told = /\d+$/.exec(text)?.[0] ?? '';
    const page = pageOf(anchor);
    const before = text.slice(0, text.length - told.length);
    if (page === undefined || before === text) return plain();
    return run(before) + field(`PAGEREF ${place} \\h`, run(String(page)));
  }
  if (target?.is === 'caption')
    return shows === 'number'
      ? (ending(text, String(target.number), `REF ${place} \\h`) ?? plain())
      : field(`REF ${wordsOf(place)} \\h`, run(text));
  if (target?.is !== 'heading') return plain();
  if (shows === 'title') return field(`REF ${place} \\h`, run(text));
  // A number that is not counted is in the words before the place: only a link leads there.
  if (numbering.ofHeading(target) !== 'counted') return plain();
  return ending(text, target.number, `REF ${place} \\r \\h`) ?? plain();
}

/** Words whose end is what a field gives; null when they end otherwise. */
function ending(text: string, end: string | undefined, instruction: string): string | null {
  if (end === undefined || !text.endsWith(end)) return null;
  const before = text.slice(0, -end.length);
  return (before === '' ? '' : run(before)) + field(instruction, run(end));
}

/** The look of words of a format, bits of TEXT_FORMAT; made once for each house. */
function formatLook(format: number, inLink: boolean, { house }: Writing): string {
  if (format === 0 && !inLink) return '';
  const key = inLink ? -format - 1 : format;
  let known = looks.get(house);
  if (!known) looks.set(house, (known = new Map()));
  let look = known.get(key);
  if (look === undefined) known.set(key, (look = lookOf(format, inLink, house)));
  return look;
}
const looks = new WeakMap<Writing['house'], Map<number, string>>();

function lookOf(format: number, inLink: boolean, { styles, look }: Writing['house']): string {
  const has = (bit: keyof typeof TEXT_FORMAT): boolean => (format & TEXT_FORMAT[bit]) !== 0;
  const isCode = has('code');
  return runLook({
    ...(inLink ? { style: styles.link } : isCode && { style: styles.codeWords }),
    ...(inLink && isCode && { font: look.fonts.code }),
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italic: true }),
    ...(has('strikethrough') && { strike: true }),
    ...(has('underline') && { underline: true }),
    ...(has('highlight') && { ground: MARKER }),
    ...(has('subscript')
      ? { raised: 'subscript' as const }
      : has('superscript') && { raised: 'superscript' as const }),
  });
}
