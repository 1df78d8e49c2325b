import { runInWorker } from '../background/run.ts';
import { rawRows } from '../connection/raw.ts';
import type { Archive, Reader } from '../connection/types.ts';
import { bounded } from '../domain/text/bounded.ts';
import { sound, typingDistance } from '../domain/text/distance.ts';
import { stem } from '../domain/text/stem.ts';
import { isStopWord } from '../domain/text/stop-words.ts';
import { changedSince, lastIntent } from './changed-since.ts';
import type { VocabularyRead } from './vocabulary-worker.ts';
import { READ_VOCABULARY, wordsOf, type CountedWord } from './vocabulary-words.ts';

const PROGRAM = { caller: import.meta.url, source: './vocabulary-worker.ts', bundle: 'vocabulary-worker.js' };
/** Up to this many records the words are read at once; beyond, in a thread, while the archive goes on answering. */
const FEW_RECORDS = 2_000;
const MOST_CHANGED = 300;

/** The words of an archive, for « Vouliez-vous dire » : spelling, how many records have it, and what a first look compares. */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #places = new Map<string, number>();
  #letters = new Int32Array(1 << 16);

  add({ word, count }: CountedWord): void {
    const known = this.#places.get(word);
    if (known !== undefined) {
      this.#counts[known] = Math.max(this.#counts[known] ?? 0, count);
      return;
    }
    const place = this.#words.length;
    if (place >= this.#letters.length) {
      const more = new Int32Array(this.#letters.length * 2);
      more.set(this.#letters);
      this.#letters = more;
    }
    this.#places.set(word, place);
    this.#words.push(word);
    this.#counts.push(count);
    this.#letters[place] = lettersOf(word);
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  #countOf(word: string): number {
    const place = this.#places.get(word);
    return place === undefined ? 0 : (this.#counts[place] ?? 0);
  }

  /** The words nearest to what was typed, nearest first, then the most used; none when all are too far. */
  nearest(typed: string, most: number): string[] {
    const limit = typed.length <= 4 ? 1 : typed.length <= 7 ? 1.5 : 2;
    const letters = lettersOf(typed);
    const itsSound = soundOf(typed);
    const found: { word: string; far: number; count: number }[] = [];
    const root = stem(typed);
    for (const [place, word] of this.#words.entries()) {
      const isKin = root.length >= ROOT && word.startsWith(root) && word.length - root.length <= LONGEST_END;
      const far = Math.min(
        isKin ? KIN : Infinity,
        this.#farness(typed, place, word, { limit, letters, itsSound }),
      );
      if (far <= limit) found.push({ word, far, count: this.#counts[place] ?? 0 });
    }
    found.sort((a, b) => a.far - Math.log10(a.count + 1) / 4 - (b.far - Math.log10(b.count + 1) / 4));
    return found.slice(0, most).map(({ word }) => word);
  }

  /** How far a word is from what was typed: faults, less when it sounds the same; Infinity when at once too far. */
  #farness(
    typed: string,
    place: number,
    word: string,
    { limit, letters, itsSound }: { limit: number; letters: number; itsSound: string },
  ): number {
    if (Math.abs(word.length - typed.length) > 2) return Infinity;
    // Each fault changes two letters of the set at most; each half fault none or two.
    if (bits(letters ^ this.#letters[place]!) > limit * 2) return Infinity;
    const begins = alikeAtStart(typed, word);
    const distance = typingDistance(typed, word, limit + HALF);
    // A word that sounds the same is what was meant; the first letter is seldom wrong.
    const isHeard = (distance < Infinity || begins) && soundOf(word) === itsSound;
    if (isHeard) return Math.min(distance, 1.25) - 0.75;
    return distance + (word.charCodeAt(0) === typed.charCodeAt(0) ? 0 : HALF);
  }

  /** Two words of the archive that were typed as one: signauxfaibles. */
  split(typed: string): string | null {
    let best: { text: string; weight: number } | null = null;
    // « lerameau »: two letters are enough for a word that begins so many others' names.
    for (let cut = 2; cut <= typed.length - 3; cut += 1) {
      if (cut === 2 && !isStopWord(typed.slice(0, cut))) continue;
      const [one, other] = [this.#countOf(typed.slice(0, cut)), this.#countOf(typed.slice(cut))];
      if (other === 0 || (one === 0 && cut > 2)) continue;
      const weight = cut === 2 ? other : Math.min(one, other);
      if (best === null || weight > best.weight)
        best = { text: `${typed.slice(0, cut)} ${typed.slice(cut)}`, weight };
    }
    return best?.text ?? null;
  }
}

const HALF = 0.5;
/** Words of one root that long are kin, whatever their ends: société, sociétale. */
const ROOT = 5;
const KIN = 1.25;
const LONGEST_END = 5;

const soundOf = bounded(20_000, sound);

/** Letters a sound may be written with at the start of a word. */
const STARTS = ['cqks', 'pf', 'gj', 'szc', 'hiy', 'ae'];
const alikeAtStart = (one: string, other: string): boolean => {
  const [a, b] = [one.charAt(0), other.charAt(0)];
  return a === b || STARTS.some((letters) => letters.includes(a) && letters.includes(b));
};

/** One bit a letter of the alphabet. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) - 97);
  return letters;
}

function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

type Kept = { token: string | null; vocabulary: Vocabulary };
const kept = new WeakMap<Archive, Promise<Kept>>();

/**
 * The words of the archive as it is now: read whole the first time, then only from the records changed since. A word that
 * nothing has any more may stay: what is proposed is tried first.
 */
export async function vocabularyOf(archive: Archive): Promise<Vocabulary> {
  const next = (kept.get(archive) ?? Promise.resolve(null)).then((known) => upToDate(archive, known));
  kept.set(archive, next);
  // A reading that fails is tried anew by the next.
  next.catch(() => kept.delete(archive));
  return (await next).vocabulary;
}

/** Begins to read the words of the archive, unless that was done; whoever needs them hears why it failed. */
export function warmVocabulary(archive: Archive): void {
  if (!kept.has(archive)) vocabularyOf(archive).catch(() => undefined);
}

/** The words of the archive, or null when they take longer than that, in ms: they are then read all the same. */
export async function vocabularySoon(archive: Archive, patience: number): Promise<Vocabulary | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([vocabularyOf(archive), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function upToDate(archive: Archive, known: Kept | null): Promise<Kept> {
  const { reader } = archive;
  const token = await lastIntent(reader);
  if (known && known.token === token) return known;
  const changed = known ? await changedSince(reader, known.token, MOST_CHANGED) : null;
  if (known && changed) {
    for (const word of await wordsOfRecords(reader, changed)) known.vocabulary.add({ word, count: 1 });
    return { token, vocabulary: known.vocabulary };
  }
  const vocabulary = new Vocabulary();
  for (const word of await allWords(archive)) vocabulary.add(word);
  return { token, vocabulary };
}

async function allWords(archive: Archive): Promise<Iterable<CountedWord>> {
  const [size] = await rawRows<{ records: number }>(
    archive.reader,
    'SELECT coalesce(sum(live), 0) AS records FROM record_count',
  );
  if ((size?.records ?? 0) <= FEW_RECORDS)
    return wordsOf(await rawRows<CountedWord>(archive.reader, READ_VOCABULARY));
  const { words, counts } = await runInWorker<VocabularyRead>(PROGRAM, { file: archive.databaseFile });
  return words.split(' ').map((word, place) => ({ word, count: counts[place] ?? 1 }));
}

async function wordsOfRecords(reader: Reader, seqs: readonly number[]): Promise<Set<string>> {
  const rows = await rawRows<{ words: string }>(
    reader,
    `SELECT title || ' ' || body AS words FROM search_text WHERE seq IN (SELECT value FROM json_each(?))`,
    JSON.stringify(seqs),
  );
  const counted = rows.flatMap(({ words }) => words.split(' ').map((word) => ({ word, count: 1 })));
  return new Set(wordsOf(counted).map(({ word }) => word));
}
