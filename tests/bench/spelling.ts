import { askSpelling } from '#db/spelling/thread.ts';
import { spelledWords } from '#db/domain/spelling/words.ts';
import { lexicon } from './generator/lexicon.ts';
import { Prose } from './generator/prose.ts';
import { Random } from './generator/random.ts';
import { median, percentile, sorted } from './measure.ts';

/*
 * node tests/bench/spelling.ts
 * What the spelling thread costs: the time to begin with each dictionary, of 1 000 words and of one suggestion, and what the
 * process holds in memory before and after.
 */
const never = new AbortController().signal;
const random = new Random(1);
const prose = new Prose(random, lexicon(random));
const text = Array.from({ length: 4000 }, () => prose.sentence()).join(' ');
const words = [...new Set(spelledWords(text).map(({ word }) => word))];
/** Two letters swapped in the middle: a fault typing makes. */
const mistyped = words
  .filter((word) => word.length > 5)
  .slice(0, 300)
  .map((word) => word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5));

const held = (): number => process.memoryUsage().rss / 1e6;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const before = held();
const lines: [string, string][] = [];
for (const language of ['fr', 'en'] as const) {
  const first = await timed(() => askSpelling({ language, words: ['a'], suggest: false }, never));
  lines.push([`first answer, ${language}`, `${first.toFixed(0)} ms`]);
  const checked: number[] = [];
  for (let at = 0; at + 1000 <= words.length; at += 1000)
    checked.push(
      await timed(() => askSpelling({ language, words: words.slice(at, at + 1000), suggest: false }, never)),
    );
  lines.push([`1 000 different words, ${language}`, `${median(sorted(checked)).toFixed(1)} ms`]);
}
lines.push(['memory of the process, both dictionaries', `+${(held() - before).toFixed(0)} MB`]);
const suggested: number[] = [];
for (const word of mistyped)
  suggested.push(await timed(() => askSpelling({ language: 'fr', words: [word], suggest: true }, never)));
const times = sorted(suggested);
lines.push([
  `suggestions for one of ${mistyped.length} mistyped words, fr`,
  `p50 ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
]);
lines.push(['memory of the process at the end', `+${(held() - before).toFixed(0)} MB`]);
for (const [what, value] of lines) process.stdout.write(`${what.padEnd(56)} ${value}\n`);
