import { parseCode } from '../kinds.ts';
import { bounded } from '../text/bounded.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize, type Token } from '../text/tokenize.ts';
import { inflectionKey } from './inflection.ts';

/** A name by which a text may speak of a record: its words as inflection keys, and whether its capitals matter. */
export type Name = { readonly key: string; readonly length: number; readonly capitals: boolean };

/** Where a text speaks of records by name: UTF-16 offsets, and the records that bear this very name. */
export type NamePlace = { readonly start: number; readonly end: number; readonly seqs: readonly number[] };

/** No title is quoted at such a length; it bounds the look-ups at each word. */
const LONGEST = 24;
const keyOf = bounded(30_000, inflectionKey);

/** A sentence that ends between two words, so that they are no name together. */
const BREAK = /[;:!?…\n\t|]|\.\s/;
const CODE = /^[A-Z]{1,2}-\d{3,7}$/;

/**
 * The name a title or alias makes, or null when it says too little to be looked for: no word of its own, one or two letters,
 * a bare number. A single word in capitals (PHARE) is only found in capitals.
 */
export function nameOf(text: string): Name | null {
  const tokens = tokenize(text);
  const telling = tokens.filter(({ folded }) => !isStopWord(folded));
  if (tokens.length === 0 || tokens.length > LONGEST || telling.length === 0) return null;
  const letters = telling.reduce((sum, { folded }) => sum + folded.replace(/\d/g, '').length, 0);
  const [only] = tokens;
  const capitals = tokens.length === 1 && only !== undefined && isCapitals(text.slice(only.start, only.end));
  if (letters < (capitals ? 2 : 3)) return null;
  return { key: tokens.map(({ folded }) => keyOf(folded)).join(' '), length: tokens.length, capitals };
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** The stems by which an index finds the texts that may hold a name; empty when only stop words would be left. */
export function stemsOf(text: string): string[] {
  const telling = tokenize(text).filter(({ folded }) => !isStopWord(folded));
  return [...new Set(telling.map(({ folded }) => stem(folded)))];
}

/**
 * Every name of the archive, by its first word: what tells in one pass over a text which records it speaks of. Held in
 * memory; a record is put in or taken out at the cost of its own names.
 */
export class NameTable {
  #names = new Map<string, { seq: number; capitals: boolean }[]>();
  #longest = new Map<string, number>();
  #codes = new Map<string, number>();
  #ofRecord = new Map<number, { keys: string[]; code: string }>();

  get size(): number {
    return this.#ofRecord.size;
  }

  /** Puts a record's names in the place of those it had. */
  put(seq: number, code: string, names: readonly string[]): void {
    this.remove(seq);
    const keys: string[] = [];
    for (const text of names) {
      const name = nameOf(text);
      if (!name || keys.includes(name.key)) continue;
      keys.push(name.key);
      const bearers = this.#names.get(name.key);
      if (bearers) bearers.push({ seq, capitals: name.capitals });
      else this.#names.set(name.key, [{ seq, capitals: name.capitals }]);
      const first = firstOf(name.key);
      if ((this.#longest.get(first) ?? 0) < name.length) this.#longest.set(first, name.length);
    }
    this.#codes.set(code, seq);
    this.#ofRecord.set(seq, { keys, code });
  }

  remove(seq: number): void {
    const known = this.#ofRecord.get(seq);
    if (!known) return;
    for (const key of known.keys) {
      const others = (this.#names.get(key) ?? []).filter((bearer) => bearer.seq !== seq);
      if (others.length > 0) this.#names.set(key, others);
      else this.#names.delete(key);
    }
    if (this.#codes.get(known.code) === seq) this.#codes.delete(known.code);
    this.#ofRecord.delete(seq);
  }

  /**
   * Where a text names records, `except` aside: the first name from the left, and of several that begin there the longest;
   * names never overlap. Whole words, whatever their accents, ligatures, elision, number and gender.
   */
  find(text: string, except = -1): NamePlace[] {
    const tokens = tokenize(text);
    const found: NamePlace[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const place = this.#codeAt(text, tokens, at, except) ?? this.#nameAt(text, tokens, at, except);
      if (!place) continue;
      found.push(place);
      while (at + 1 < tokens.length && tokens[at + 1]!.start < place.end) at += 1;
    }
    return found;
  }

  #nameAt(text: string, tokens: readonly Token[], at: number, except: number): NamePlace | null {
    const head = tokens[at]!;
    const first = keyOf(head.folded);
    const longest = this.#longest.get(first) ?? 0;
    if (longest === 0) return null;
    // The keys of the words that follow, as far as no sentence ends between them.
    const keys = [first];
    while (keys.length < longest) {
      const next = tokens[at + keys.length];
      const last = tokens[at + keys.length - 1]!;
      if (!next || BREAK.test(text.slice(last.end, next.start))) break;
      keys.push(keyOf(next.folded));
    }
    for (let length = keys.length; length > 0; length -= 1) {
      const bearers = this.#names.get(keys.slice(0, length).join(' '));
      if (!bearers) continue;
      const end = tokens[at + length - 1]!.end;
      const capitals = isCapitals(text.slice(head.start, end));
      const seqs = bearers
        .filter((bearer) => bearer.seq !== except && (!bearer.capitals || capitals))
        .map(({ seq }) => seq);
      if (seqs.length > 0) return { start: head.start, end, seqs };
    }
    return null;
  }

  #codeAt(text: string, tokens: readonly Token[], at: number, except: number): NamePlace | null {
    const [letters, digits] = [tokens[at]!, tokens[at + 1]];
    if (!digits?.hyphenated || letters.hyphenated) return null;
    const written = text.slice(letters.start, digits.end);
    const code = CODE.test(written) ? parseCode(written)?.code : undefined;
    const seq = code === undefined ? undefined : this.#codes.get(code);
    return seq === undefined || seq === except
      ? null
      : { start: letters.start, end: digits.end, seqs: [seq] };
  }
}

function firstOf(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
}
