import { fold } from './fold.ts';

/** Abbreviations of French prose that a capital or a number may follow without ending the sentence; folded, no final dot. */
const ABBREVIATIONS = new Set(
  (
    'm mm mme mlle dr pr me st ste n no nos p pp art al ch chap cf ex vol ed eds coll dir t tom fig ref tel av apr env hab op cit ' +
    'ibid id sq sqq bd bld suppl trad vs jr inc cie ets resp min max janv fevr sept oct nov dec'
  ).split(' '),
);

const ENDERS = '.!?…';
const [POINT, EXCLAMATION, QUESTION, ELLIPSIS, NEW_LINE] = [0x2e, 0x21, 0x3f, 0x2026, 0x0a];
/** Closing quotes and brackets after the point; French quotes have a space before them. */
const CLOSERS = /^(?:\s?[»”]|["’')\]])*/u;
const WORD_BEFORE = /([\p{L}\p{M}]+)$/u;
const STARTS_SENTENCE = /^[\s\u00a0\u202f]*[«“"(\[—–-]?[\s\u00a0\u202f]*[\p{Lu}\p{N}«“]/u;
/** Nothing shown as one sentence is longer; text without punctuation is cut there. */
const FARTHEST = 600;

function isAbbreviation(text: string, dot: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, dot - 12), dot))?.[1];
  if (word === undefined) return text[dot - 1] === '°';
  // A single capital is an initial: A. Robin, av. J.-C.
  return (word.length === 1 && word !== word.toLowerCase()) || ABBREVIATIONS.has(fold(word));
}

/** The offset just after the sentence whose last character stands at `index`, or −1 when no sentence ends there. */
function sentenceEnd(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit === NEW_LINE) return index + 1;
  if (unit !== POINT && unit !== ELLIPSIS && unit !== EXCLAMATION && unit !== QUESTION) return -1;
  let after = index + 1;
  while (after < text.length && ENDERS.includes(text.charAt(after))) after += 1;
  const dots = after - index;
  const closed = after + (CLOSERS.exec(text.slice(after, after + 6))?.[0].length ?? 0);
  if (closed >= text.length) return closed;
  const next = text.slice(closed, closed + 8);
  if (!/^\s/u.test(next)) return -1;
  if (/^\s*\n/u.test(next)) return closed;
  if (!STARTS_SENTENCE.test(next)) return -1;
  if (unit === POINT && dots === 1 && isAbbreviation(text, index)) return -1;
  return closed;
}

/**
 * The sentence of the original text around [start, end): trimmed, with its place. Knows French abbreviations (M., n°, p., cf.,
 * initials), closing quotes and line ends. When the range spans several sentences, they are all given.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { text: string; start: number; end: number } {
  const lowest = Math.max(0, start - FARTHEST);
  const highest = Math.min(text.length, end + FARTHEST);
  let from = lowest;
  if (lowest > 0) while (from < start && !/\s/u.test(text.charAt(from))) from += 1;
  for (let index = start - 1; index >= lowest; index -= 1) {
    const ended = sentenceEnd(text, index);
    if (ended < 0 || ended > start) continue;
    from = ended;
    break;
  }
  let to = highest;
  if (highest < text.length) while (to > end && !/\s/u.test(text.charAt(to))) to -= 1;
  for (let index = Math.max(start, end - 1); index < highest; index += 1) {
    const ended = sentenceEnd(text, index);
    if (ended >= end) {
      to = Math.min(text.length, ended);
      break;
    }
  }
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { text: text.slice(from, to), start: from, end: to };
}

/** How many sentences a text holds: those without a letter or a digit do not count, a line of its own is one. */
export function countSentences(text: string): number {
  let count = 0;
  let from = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const end = index === text.length ? index : sentenceEnd(text, index);
    if (end < 0) continue;
    if (/[\p{L}\p{N}]/u.test(text.slice(from, end))) count += 1;
    from = end;
    index = Math.max(index, end - 1);
  }
  return count;
}

/** The sentences of a text, in order, each with its place; a line of its own is one. */
export function sentencesOf(text: string): { text: string; start: number; end: number }[] {
  const sentences: { text: string; start: number; end: number }[] = [];
  let from = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const end = index === text.length ? index : sentenceEnd(text, index);
    if (end < 0) continue;
    const said = text.slice(from, end);
    const start = from + (said.length - said.trimStart().length);
    if (said.trim() !== '') sentences.push({ text: said.trim(), start, end: start + said.trim().length });
    from = end;
    index = Math.max(index, end - 1);
  }
  return sentences;
}
