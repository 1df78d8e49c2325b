import type { Passage } from './balance.ts';
import type { ConvertedEntry, ConverterProblem } from './converter.ts';
import { type KeyedEntry, keyedEntry } from './heads.ts';

/** The passages of a file by what they are. */
export type Sorted = {
  /** Abbreviations that any entry may use. */
  strings: Passage[];
  entries: KeyedEntry[];
  /** What stands between entries and may hold one nevertheless. */
  loose: Passage[];
  /** What people call the entries whose key is none the converter takes. */
  names: Map<string, string>;
  /** What people call the entries that have no field at all. */
  empty: string[];
  /** Comments, preambles and words outside all entries. */
  outside: string[];
};

/** Sorts the passages of a file (`balancedEntries`), each entry under a key that the converter takes. */
export function sortPassages(passages: readonly Passage[]): Sorted {
  const sorted: Sorted = {
    ...{ strings: [], entries: [], loose: [], names: new Map<string, string>() },
    ...{ empty: [], outside: [] },
  };
  for (const passage of passages) {
    const number = sorted.entries.length + sorted.empty.length + 1;
    const entry = keyedEntry(passage, `vigie-${number}`);
    if (entry) {
      const name = entry.written || `n° ${number}`;
      if (name !== entry.key) sorted.names.set(entry.key, name);
      if (entry.fields) sorted.entries.push(entry);
      else sorted.empty.push(name);
    } else if (/^[ \t]*@string\b/i.test(passage.text)) sorted.strings.push(passage);
    else if (
      !/^[ \t]*@(?:comment|preamble)\b/i.test(passage.text) &&
      /@[a-z][\w-]*\s*[{(]/i.test(passage.text)
    )
      sorted.loose.push(passage);
    else if (passage.text.trim() !== '') sorted.outside.push(passage.text.trim());
  }
  return sorted;
}

/** Some entries with all they need to be read: abbreviations, and the entries they name, which are `borrowed`. */
export type Portion = {
  text: string;
  borrowed: ReadonlySet<string>;
  /** Where each passage begins, in lines of the portion and of the file; null for what was said before. */
  starts: { at: number; line: number | null }[];
};

/** The converter counts the lines before each remark anew: a portion of this many signs keeps it from taking minutes. */
const PORTION = 100_000;

/** The entries in portions. */
export function portions({ strings, entries, loose }: Sorted): Portion[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const made: Portion[] = [];
  let held: Passage[] = [];
  let length = 0;
  const close = (): void => {
    const keys = new Set(held.flatMap((one) => ('key' in one ? [one.key as string] : [])));
    const borrowed = namedBy(held, byKey, keys);
    made.push(portionOf(strings, borrowed, held));
    held = [];
    length = 0;
  };
  for (const passage of [...entries, ...loose]) {
    held.push(passage);
    length += passage.text.length;
    if (length > PORTION) close();
  }
  if (held.length > 0 || made.length === 0) close();
  return made;
}

function portionOf(
  strings: readonly Passage[],
  borrowed: readonly KeyedEntry[],
  held: readonly Passage[],
): Portion {
  const starts: Portion['starts'] = [];
  let at = 1;
  const texts = [...strings, ...borrowed, ...held].map((passage, index) => {
    starts.push({ at, line: index < strings.length + borrowed.length ? null : passage.line });
    at += passage.text.split('\n').length;
    return passage.text;
  });
  return { text: texts.join('\n'), borrowed: new Set(borrowed.map(({ key }) => key)), starts };
}

const NAMES = /\b(?:crossref|xref|xdata|entryset)\s*=\s*[{"]([^{}"]*)/gi;

/** The entries that some take fields from, and those that these take from, not among `keys`. */
function namedBy(
  passages: readonly Passage[],
  byKey: ReadonlyMap<string, KeyedEntry>,
  keys: ReadonlySet<string>,
): KeyedEntry[] {
  const found = new Map<string, KeyedEntry>();
  const waiting = [...passages];
  for (let passage = waiting.pop(); passage; passage = waiting.pop()) {
    for (const [, value = ''] of passage.text.matchAll(NAMES)) {
      for (const key of value.split(',').map((name) => name.trim())) {
        const entry = byKey.get(key);
        if (!entry || keys.has(key) || found.has(key)) continue;
        found.set(key, entry);
        waiting.push(entry);
      }
    }
  }
  return [...found.values()].reverse();
}

/** What was read of a portion, without what was borrowed for it. */
export function ownEntries(entries: readonly ConvertedEntry[], { borrowed }: Portion): ConvertedEntry[] {
  const left = new Set(borrowed);
  return entries.filter(({ entry_key: key }) => !left.delete(key));
}

/** A remark with its line in the file; none for one that another portion makes too. */
export function placed(problem: ConverterProblem, { starts, borrowed }: Portion): ConverterProblem[] {
  if (problem.line === undefined)
    return problem.entry !== undefined && borrowed.has(problem.entry) ? [] : [problem];
  const line = problem.line;
  const start = starts.findLast(({ at }) => at <= line) ?? starts[0];
  if (!start) return [problem];
  return start.line === null ? [] : [{ ...problem, line: Math.max(1, start.line + line - start.at) }];
}
