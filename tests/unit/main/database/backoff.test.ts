import { expect, test } from 'vitest';
import { createBackoff } from '#main/database/backoff.ts';

test('a core that stops at once is started again, later each time, then no more', () => {
  const backoff = createBackoff();
  const delays = Array.from({ length: 6 }, (_, at) => {
    backoff.started(at * 1000);
    return backoff.stopped(at * 1000 + 10);
  });
  expect(delays.slice(0, -1).every((delay, at, all) => delay !== null && delay > (all[at - 1] ?? 0))).toBe(
    true,
  );
  expect(delays.at(-1)).toBeNull();
});

test('a core that never came up counts as one that stopped', () => {
  const backoff = createBackoff();
  const delays = Array.from({ length: 6 }, () => backoff.stopped(0));
  expect(delays.at(-1)).toBeNull();
});

test('a core that ran well for minutes is started again at once, however often it stopped before', () => {
  const backoff = createBackoff();
  const first = backoff.stopped(0);
  backoff.stopped(1);
  backoff.started(1000);
  expect(backoff.stopped(1000 + 120_000)).toBe(first);
});

test('another archive counts anew', () => {
  const backoff = createBackoff();
  const first = backoff.stopped(0);
  backoff.stopped(0);
  backoff.reset();
  expect(backoff.stopped(0)).toBe(first);
});
