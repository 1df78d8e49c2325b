/**
 * French typography, after the « Lexique des règles typographiques en usage à l’Imprimerie nationale »: a narrow no-break
 * space (U+202F) before ; ! and ?, a no-break space (U+00A0) before : and inside « », the apostrophe ’, the ellipsis …, and
 * – or — for two or three hyphens. œ is written in the words listed below and in no other.
 */
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const SPACES = ' \u00a0\u202f';

/** Signs `start` to `end` of a text (UTF-16 units), and what takes their place. */
export type Correction = { start: number; end: number; text: string };

/** The words that take œ, by what they begin with, as they are typed. Whole words when they end with « $ ». */
const WITH_LIGATURE: readonly string[] = [
  'coeur$',
  'coeurs$',
  'choeur$',
  'choeurs$',
  'rancoeur$',
  'rancoeurs$',
  'écoeur',
  'soeur$',
  'soeurs$',
  'consoeur',
  'oeil$',
  'oeillade',
  'oeillère',
  'oeillet',
  'oeuf$',
  'oeufs$',
  'boeuf$',
  'boeufs$',
  'oeuvre',
  'oeuvrer',
  'manoeuvr',
  'désoeuvr',
  'noeud$',
  'noeuds$',
  'voeu$',
  'voeux$',
  'moeurs$',
  'oecuméni',
  'oedème',
  'oenolog',
  'oesophag',
  'foetus$',
  'foetal',
  'oedip',
];
const LIGATURE_STEMS = new RegExp(
  `^(?:${WITH_LIGATURE.map((word) => (word.endsWith('$') ? word : `${word}\\p{L}*$`)).join('|')})`,
  'iu',
);
const WORD = /\p{L}+/gu;

/** What the rules leave alone: addresses, e-mail addresses, file paths. */
const UNTOUCHED = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|vigie:)\S*|\S+@\S+\.\S+|[\\/]\S*[\\/]\S*/giu;

/** True when « word » is written with œ: its letters « oe » are one. */
export function takesLigature(word: string): boolean {
  return LIGATURE_STEMS.test(word.normalize('NFC'));
}

/** The rules once over a text; one may make room for another. */
function once(text: string): string {
  const kept = [...text.matchAll(UNTOUCHED)].map(
    ({ index, 0: words }) => [index, index + words.length] as const,
  );
  const found = [...quotes(text), ...signs(text), ...spaces(text), ...ligatures(text)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let out = '';
  let last = 0;
  for (const { start, end, text: by } of found) {
    if (start < last || kept.some(([from, to]) => start < to && end > from)) continue;
    out += text.slice(last, start) + by;
    last = end;
  }
  return out + text.slice(last);
}

/** More than this many rules never wait for one another. */
const MOST_PASSES = 8;

/** A text with its corrections made. frenchTypography(frenchTypography(x)) = frenchTypography(x). */
export function frenchTypography(text: string): string {
  let before = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const after = once(before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

const ANCHOR = /[\p{L}\p{N}\p{M}\ufffc]/u;

/**
 * Every correction of a text, in order, none over another. `text` may hold U+FFFC where something else than text stands: it
 * stays. Letters and digits are the same before and after, but for œ, so that what stands between them is compared.
 */
export function frenchCorrections(text: string): Correction[] {
  const written = frenchTypography(text);
  const out: Correction[] = [];
  let [at, other] = [0, 0];
  while (at < text.length || other < written.length) {
    const [from, start] = [at, other];
    while (at < text.length && !ANCHOR.test(text.charAt(at))) at += 1;
    while (other < written.length && !ANCHOR.test(written.charAt(other))) other += 1;
    const [was, is] = [text.slice(from, at), written.slice(start, other)];
    if (was !== is) out.push(trimmed(from, was, is));
    if (at >= text.length) break;
    const isOne = text.charAt(at) !== written.charAt(other);
    if (isOne) out.push({ start: at, end: at + 2, text: written.charAt(other) });
    at += isOne ? 2 : 1;
    other += 1;
  }
  return out;
}

/** Without what both have in common at their ends. */
function trimmed(start: number, was: string, is: string): Correction {
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  const most = Math.min(was.length, is.length) - head;
  while (tail < most && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return { start: start + head, end: start + was.length - tail, text: is.slice(head, is.length - tail) };
}

/**
 * The correction that the last sign typed calls for, given what stands before the caret in its paragraph; null when none
 * does. What was to correct before it is left: it was put back on purpose.
 */
export function correctionAtCaret(before: string): Correction | null {
  const known = new Set(frenchCorrections(before.slice(0, -1)).map((one) => JSON.stringify(one)));
  const fresh = frenchCorrections(before).filter((one) => !known.has(JSON.stringify(one)));
  return fresh.at(-1) ?? null;
}

/** Straight quotes become « », opening and closing by turns, from where the text begins. */
function quotes(text: string): Correction[] {
  const found: Correction[] = [];
  let isOpen = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '«') isOpen = true;
    else if (sign === '»') isOpen = false;
    if (sign !== '"') continue;
    // 12" is a length.
    if (!isOpen && /\d/.test(text[index - 1] ?? '')) continue;
    const from = isOpen ? backOverSpaces(text, index) : index;
    const to = isOpen ? index + 1 : forwardOverSpaces(text, index + 1);
    found.push({ start: from, end: to, text: isOpen ? `${NO_BREAK}»` : `«${NO_BREAK}` });
    isOpen = !isOpen;
  }
  return found;
}

/** Apostrophes, ellipses and dashes. */
function signs(text: string): Correction[] {
  const found: Correction[] = [];
  for (const { index } of text.matchAll(/(?<=\p{L})'/gu))
    found.push({ start: index, end: index + 1, text: '’' });
  for (const { index } of text.matchAll(/(?<!\.)\.{3}(?!\.)/g))
    found.push({ start: index, end: index + 3, text: '…' });
  // Between words only: at the beginning of a line, hyphens make a rule or a list.
  for (const { index, 0: dashes } of text.matchAll(/(?<=[^\s-][ \u00a0\u202f]?)-{2,3}(?=[^-])/g))
    found.push({ start: index, end: index + dashes.length, text: dashes.length === 2 ? '–' : '—' });
  return found;
}

/** The spaces before ; ! ? and :, and inside « ». */
function spaces(text: string): Correction[] {
  const found: Correction[] = [];
  for (const match of text.matchAll(/(?<=[\p{L}\d%€)\]’»…\ufffc])([ \u00a0\u202f]*)[;!?](?![\p{L}\d])/gu)) {
    const { index, 1: gap = '' } = match;
    found.push({ start: index, end: index + gap.length, text: NARROW });
  }
  for (const { index, 1: gap = '' } of text.matchAll(
    /(?<=[\p{L}\d%€)\]’»…\ufffc])([ \u00a0\u202f]+):(?=\s|$)/gu,
  ))
    found.push({ start: index, end: index + gap.length, text: NO_BREAK });
  for (const { index, 1: gap = '' } of text.matchAll(/(?<=[\p{L}%€)\]’»…\ufffc])():(?=\s)/gu))
    found.push({ start: index, end: index + gap.length, text: NO_BREAK });
  for (const { index, 1: gap = '' } of text.matchAll(/(?<=«)([ \u00a0\u202f]*)(?=[^\s\u00a0\u202f])/g))
    found.push({ start: index, end: index + gap.length, text: NO_BREAK });
  for (const { index, 1: gap = '' } of text.matchAll(/(?<=[^\s\u00a0\u202f«])([ \u00a0\u202f]*)(?=»)/g))
    found.push({ start: index, end: index + gap.length, text: NO_BREAK });
  return found;
}

function ligatures(text: string): Correction[] {
  const found: Correction[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const at = word.search(/oe/i);
    if (at < 0 || !takesLigature(word)) continue;
    const pair = word.slice(at, at + 2);
    found.push({ start: index + at, end: index + at + 2, text: pair.startsWith('O') ? 'Œ' : 'œ' });
  }
  return found;
}

function backOverSpaces(text: string, index: number): number {
  let at = index;
  while (at > 0 && SPACES.includes(text[at - 1]!)) at -= 1;
  return at;
}

function forwardOverSpaces(text: string, index: number): number {
  let at = index;
  while (at < text.length && SPACES.includes(text[at]!)) at += 1;
  return at;
}
