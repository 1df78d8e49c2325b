import { performance } from 'node:perf_hooks';

/** Durations in ms, sorted. */
export type Durations = readonly number[];

/** Runs `work` `times` times after `warm` unmeasured ones. */
export async function durations(times: number, work: (run: number) => unknown, warm = 3): Promise<Durations> {
  for (let run = 0; run < warm; run += 1) await work(run);
  const measured: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work(warm + run);
    measured.push(performance.now() - start);
  }
  return measured.sort((a, b) => a - b);
}

/**
 * Two ways to do the same work, in turn, so that whatever else the machine does weighs on both. Each is given the number of
 * its run, the unmeasured ones first.
 */
export async function inTurn(
  times: number,
  ours: (run: number) => unknown,
  theirs: (run: number) => unknown,
  warm = 3,
): Promise<{ ours: Durations; theirs: Durations }> {
  const measured: [number[], number[]] = [[], []];
  for (let run = 0; run < times + warm; run += 1) {
    for (const [side, work] of [ours, theirs].entries()) {
      const start = performance.now();
      await work(run);
      if (run >= warm) measured[side]?.push(performance.now() - start);
    }
  }
  return { ours: sorted(measured[0]), theirs: sorted(measured[1]) };
}

/** The value under which a share of the sorted durations lies: 0.5 is the median. */
export function percentile(sorted: Durations, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (sorted: Durations): number => percentile(sorted, 0.5);

/** Sorted copy. */
export const sorted = (values: readonly number[]): Durations => [...values].sort((a, b) => a - b);
