/** Sustained and burst rates of requests, and how many are answered at once. */
const PER_SECOND = 500;
const BURST = 2000;
const AT_ONCE = 128;

export type Limits = {
  /** Takes a place for one request; null when there is none for now. Call what it gives when the answer is over. */
  enter(): (() => void) | null;
};

/**
 * Keeps a page or a program that asks without end from starving the rest: a token bucket, and a bounded number of
 * answers under way. `onIdle` is called when nothing has been asked nor listened to for `idleAfter` ms.
 */
export function createLimits(
  options: { idleAfter?: number | undefined; onIdle?: (() => void) | undefined; now?: () => number } = {},
): Limits {
  const now = options.now ?? Date.now;
  let tokens = BURST;
  let filledAt = now();
  let underWay = 0;
  let idle: NodeJS.Timeout | undefined;

  const watch = (): void => {
    clearTimeout(idle);
    if (options.idleAfter === undefined || underWay > 0) return;
    idle = setTimeout(() => options.onIdle?.(), options.idleAfter);
    idle.unref();
  };
  watch();

  return {
    enter() {
      const at = now();
      tokens = Math.min(BURST, tokens + ((at - filledAt) / 1000) * PER_SECOND);
      filledAt = at;
      if (tokens < 1 || underWay >= AT_ONCE) return null;
      tokens -= 1;
      underWay += 1;
      watch();
      let left = false;
      return () => {
        if (left) return;
        left = true;
        underWay -= 1;
        watch();
      };
    },
  };
}
