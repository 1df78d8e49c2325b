import { lexicon } from './generator/lexicon.ts';
import { Random } from './generator/random.ts';

/** One search of the bench: what is typed, and whether it is still being typed. */
export type BenchQuery = { readonly query: string; readonly typing: boolean };

/**
 * Searches over the generated corpus: frequent, ordinary and rare words alone and together, unaccented and inflected, names,
 * phrases, exclusions, codes, and words half typed. From the corpus's own seed, so that they find what it holds.
 */
export function benchQueries(seed: number): BenchQuery[] {
  const { nouns, places, people } = lexicon(new Random(seed));
  const word = (rank: number): string => nouns[rank]?.one.split(' ').at(-1) ?? 'alliance';
  const many = (rank: number): string => nouns[rank]?.many.split(' ').at(-1) ?? 'alliances';
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace('œ', 'oe');
  const whole = [
    ...[0, 2, 8, 20, 45, 90, 180, 400, 900, 1_500].map(word),
    ...[5, 30, 120, 600].map((rank) => plain(many(rank))),
    ...[0, 10, 100, 1_000, 4_000].map((rank) => places[rank] ?? ''),
    ...[
      [0, 3],
      [1, 40],
      [12, 13],
      [25, 200],
      [60, 70],
      [150, 300],
    ].map(([a = 0, b = 1]) => `${word(a)} ${plain(many(b))}`),
    ...[
      [4, 9, 15],
      [33, 66, 99],
    ].map((ranks) => ranks.map(word).join(' ')),
    `les ${many(7)} de ${word(11)}`,
    `l’${word(50)}`,
    `"${many(3)} ${many(6)}"`,
    `${word(6)} -${word(1)}`,
    `${word(14)} OU ${word(16)}`,
    `${people[3] ?? ''} ${word(2)}`,
    'E-012',
    'Alliance & Performance',
    `titre:${word(10)}`,
  ].map((query) => ({ query, typing: false }));
  const typed = [
    word(1).slice(0, 3),
    word(9).slice(0, 4),
    word(35).slice(0, 5),
    `${word(4)} ${word(21).slice(0, 3)}`,
    (places[40] ?? '').slice(0, 4),
    'al',
    'E-0',
  ].map((query) => ({ query, typing: true }));
  return [...whole, ...typed];
}
