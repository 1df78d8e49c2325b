import type { Move } from './find.ts';

export type KeyAction =
  { move: Move } | { zoom: 'closer' | 'wider' | 'all' } | { pan: -1 | 1 } | 'open' | 'leave';

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ArrowRight: { move: 'next' },
  ArrowLeft: { move: 'previous' },
  ArrowUp: { move: 'up' },
  ArrowDown: { move: 'down' },
  Home: { move: 'first' },
  End: { move: 'last' },
  PageUp: { pan: -1 },
  PageDown: { pan: 1 },
  '+': { zoom: 'closer' },
  '=': { zoom: 'closer' },
  '-': { zoom: 'wider' },
  '−': { zoom: 'wider' },
  '0': { zoom: 'all' },
  Enter: 'open',
  ' ': 'open',
  Escape: 'leave',
};

/** What a key does in the lanes; null when it is none of theirs. Combinations belong to the program. */
export function actionOf({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): KeyAction | null {
  if (altKey || (ctrlKey && key !== 'Enter') || (metaKey && key !== 'Enter')) return null;
  return ACTIONS[key] ?? null;
}
