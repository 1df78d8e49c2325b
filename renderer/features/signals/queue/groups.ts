import type { QueueItem } from '#preload/contract/signals.ts';

export type QueueGroup = { reason: QueueItem['reason']; items: QueueItem[] };

const ORDER: readonly QueueItem['reason'][] = ['review-due', 'never-qualified', 'no-observation'];

/** What asks to be looked at by the rule that asks, the latest first within each; a signal once, under its oldest demand. */
export function groupQueue(items: readonly QueueItem[]): QueueGroup[] {
  const once = new Map<string, QueueItem>();
  for (const item of items) {
    const known = once.get(item.signal.id);
    if (!known || item.daysLate > known.daysLate) once.set(item.signal.id, item);
  }
  return ORDER.map((reason) => ({
    reason,
    items: [...once.values()]
      .filter((item) => item.reason === reason)
      .sort((a, b) => b.daysLate - a.daysLate || a.signal.code.localeCompare(b.signal.code)),
  })).filter((group) => group.items.length > 0);
}
