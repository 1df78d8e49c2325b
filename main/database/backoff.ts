/** How long to wait before each relaunch, in ms: at once for a passing trouble, then more and more. */
const DELAYS = [100, 500, 2000, 5000, 10_000] as const;
/** A core that ran this long, in ms, was well: what stops it then is a new trouble. */
const WELL_AFTER = 120_000;

export type Backoff = {
  /** The core is up. */
  started(now: number): void;
  /** The core stopped by itself: the delay before the next start, or null when it stopped too often. */
  stopped(now: number): number | null;
  /** Another archive, or the user asked again: count anew. */
  reset(): void;
};

/** Decides when to start a crashed core again; times are those of one monotonic clock, in ms. */
export function createBackoff(): Backoff {
  let failures = 0;
  let since: number | null = null;
  return {
    started(now) {
      since = now;
    },
    stopped(now) {
      if (since !== null && now - since >= WELL_AFTER) failures = 0;
      since = null;
      const delay = DELAYS[failures] ?? null;
      failures += 1;
      return delay;
    },
    reset() {
      failures = 0;
      since = null;
    },
  };
}
