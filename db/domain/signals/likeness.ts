import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';

/*
 * How alike the words of two signals are: the cosine of their stems weighed by frequency and rarity (TF-IDF, with the
 * smoothed logarithm of Spärck Jones 1972 that scikit-learn uses: ln((1 + n) / (1 + df)) + 1). Compared through the stems
 * that few share, so that a thousand signals do not make half a million comparisons.
 */

/** What is compared of a signal: its stems with how often each comes, and a word that shows each. */
export type Wording = { stems: ReadonlyMap<string, number>; words: ReadonlyMap<string, string> };

/** The stems of a title and a fact. Words of the title count twice: they were chosen. */
export function wordingOf(title: string, fact: string): Wording {
  const stems = new Map<string, number>();
  const words = new Map<string, string>();
  const read = (text: string, weight: number) => {
    for (const { stem, folded, start, end } of tokenize(text)) {
      if (stem.length < 2 || isStopWord(folded)) continue;
      stems.set(stem, (stems.get(stem) ?? 0) + weight);
      if (!words.has(stem)) words.set(stem, text.slice(start, end).toLowerCase());
    }
  };
  read(title, 2);
  read(fact, 1);
  return { stems, words };
}

export type Likeness = { first: number; second: number; text: number; words: string[] };

/** A stem that more signals than this share tells nothing of a pair: it weighs in the cosine, and proposes none. */
const SHARED_BY_FEW = 25;
/** Words shown of what two signals share. */
const SHOWN = 6;

/** Pairs of wordings (by their indices) whose cosine is at least `floor`, in no order. */
export function likePairs(wordings: readonly Wording[], floor: number): Likeness[] {
  const spread = new Map<string, number[]>();
  wordings.forEach(({ stems }, index) => {
    for (const stem of stems.keys()) {
      const known = spread.get(stem);
      if (known) known.push(index);
      else spread.set(stem, [index]);
    }
  });
  const total = wordings.length;
  const rarity = (stem: string) => Math.log((1 + total) / (1 + spread.get(stem)!.length)) + 1;
  const vectors = wordings.map(({ stems }) => {
    const weights = new Map([...stems].map(([stem, count]) => [stem, count * rarity(stem)]));
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
  });
  const proposed = new Set<number>();
  for (const indices of spread.values()) {
    if (indices.length < 2 || indices.length > SHARED_BY_FEW) continue;
    for (let a = 0; a < indices.length; a += 1)
      for (let b = a + 1; b < indices.length; b += 1) proposed.add(indices[a]! * total + indices[b]!);
  }
  const pairs: Likeness[] = [];
  for (const pair of proposed) {
    const [first, second] = [Math.floor(pair / total), pair % total];
    const text = cosine(vectors[first]!, vectors[second]!);
    if (text >= floor) pairs.push({ first, second, text, words: [] });
  }
  for (const pair of pairs) {
    const [one, other] = [wordings[pair.first]!, vectors[pair.second]!];
    pair.words = [...one.stems.keys()]
      .filter((stem) => other.has(stem))
      .sort((a, b) => spread.get(a)!.length - spread.get(b)!.length || (a < b ? -1 : 1))
      .slice(0, SHOWN)
      .map((stem) => one.words.get(stem)!);
  }
  return pairs;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return Math.min(1, sum);
}

/** What two signals share beside their words. */
export type Circumstances = { samePlace: boolean; sharedThemes: number; daysApart: number | null };

/** A month apart is near; further than this, dates say nothing. */
const NEAR_DAYS = 31;

/** The score of a pair, 0 to 1: three quarters from the words, the rest from place, themes and dates. */
export function pairScore(text: number, { samePlace, sharedThemes, daysApart }: Circumstances): number {
  const place = samePlace ? 0.1 : 0;
  const themes = Math.min(sharedThemes, 2) * 0.05;
  const near = daysApart !== null && daysApart <= NEAR_DAYS ? 0.05 * (1 - daysApart / (NEAR_DAYS + 1)) : 0;
  return 0.75 * text + place + themes + near;
}
