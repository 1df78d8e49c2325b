import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLimits } from '#db/host/http/limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('at most 128 answers are under way, and a place is given back once', () => {
  const limits = createLimits();
  const leaves = Array.from({ length: 128 }, () => limits.enter());
  expect(leaves.every((leave) => leave !== null)).toBe(true);
  expect(limits.enter()).toBeNull();
  leaves[0]?.();
  leaves[0]?.();
  expect(limits.enter()).not.toBeNull();
  expect(limits.enter()).toBeNull();
});

test('a burst is served, then only so many a second', () => {
  const limits = createLimits();
  const isServed = (): boolean => {
    const leave = limits.enter();
    leave?.();
    return leave !== null;
  };
  const served = (tries: number): number => Array.from({ length: tries }, isServed).filter(Boolean).length;
  expect(served(5000)).toBe(2000);
  vi.advanceTimersByTime(1000);
  expect(served(5000)).toBe(500);
});

test('idle is when nothing is under way for the whole time', () => {
  const onIdle = vi.fn();
  const limits = createLimits({ idleAfter: 1000, onIdle });
  vi.advanceTimersByTime(900);
  const leave = limits.enter();
  vi.advanceTimersByTime(10_000);
  expect(onIdle).not.toHaveBeenCalled();
  leave?.();
  vi.advanceTimersByTime(999);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onIdle).toHaveBeenCalledOnce();
});
