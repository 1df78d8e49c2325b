import { describe, expect, test } from 'vitest';
import type { QueueItem } from '#preload/contract/signals.ts';
import { groupQueue } from '#renderer/features/signals/queue/groups.ts';

const item = (code: string, reason: QueueItem['reason'], daysLate: number): QueueItem => ({
  signal: { id: code, code, kind: 'signal', title: code },
  state: 'suivi',
  example: false,
  impacts: [],
  reviewDay: null,
  reason,
  since: '2018-01-01',
  daysLate,
  strength: 0,
  lastObserved: null,
});

describe('the review queue', () => {
  test('gathers signals by the rule that asks for them, the latest first', () => {
    const groups = groupQueue([
      item('S-001', 'no-observation', 4),
      item('S-002', 'review-due', 0),
      item('S-004', 'review-due', 12),
      item('S-003', 'review-due', 12),
    ]);
    expect(groups.map(({ reason, items }) => [reason, items.map(({ signal }) => signal.code)])).toEqual([
      ['review-due', ['S-003', 'S-004', 'S-002']],
      ['no-observation', ['S-001']],
    ]);
  });
  test('names a signal once, under what it has asked for longest', () => {
    const groups = groupQueue([item('S-001', 'review-due', 2), item('S-001', 'no-observation', 30)]);
    expect(groups.map(({ reason }) => reason)).toEqual(['no-observation']);
  });
  test('is empty when nothing is due', () => {
    expect(groupQueue([])).toEqual([]);
  });
});
