import type { Move } from './find.ts';

export type KeyAction =
  | { move: Move; select: boolean }
  | { zoom: 'closer' | 'wider' | 'all' }
  | { pan: -1 | 1 }
  | 'open'
  | 'select'
  | 'select-all'
  | 'leave';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  PageUp: { pan: -1 },
  PageDown: { pan: 1 },
  '+': { zoom: 'closer' },
  '=': { zoom: 'closer' },
  '-': { zoom: 'wider' },
  '−': { zoom: 'wider' },
  '0': { zoom: 'all' },
  Enter: 'open',
  ' ': 'select',
  Escape: 'leave',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a key does in the lanes; null when it is none of theirs. Other combinations belong to the program. */
export function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): KeyAction | null {
  const command = ctrlKey || metaKey;
  if (altKey) return null;
  if (command && key.toLowerCase() === 'a') return 'select-all';
  if (command && key !== 'Enter') return null;
  const move = MOVES[key];
  return move ? { move, select: shiftKey } : (ACTIONS[key] ?? null);
}
