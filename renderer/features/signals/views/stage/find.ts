import type { Box } from '../placement/labels.ts';
import type { Mark } from './picture.ts';

/** A finger's width around what is small. */
const REACH = 5;

/** The mark at a point of the picture: the nearest of those whose place, a little widened, holds it. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | null {
  let best: Mark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const { x0, y0, x1, y1 } = mark.box;
    if (x < x0 - REACH || x > x1 + REACH || y < y0 - REACH || y > y1 + REACH) continue;
    const distance = Math.hypot(x - (x0 + x1) / 2, y - (y0 + y1) / 2);
    if (distance >= least) continue;
    best = mark;
    least = distance;
  }
  return best;
}

/** The marks whose middle is in a rectangle. */
export function marksIn(marks: readonly Mark[], area: Box): Mark[] {
  return marks.filter(({ box: { x0, y0, x1, y1 } }) => {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;
  });
}

export type Step = 'next' | 'previous' | 'next-group' | 'previous-group' | 'first' | 'last';

/** Where a step leads in the order of reading; up and down go to the first mark of the part before or after. */
export function stepFrom(marks: readonly Mark[], key: string | null, step: Step): Mark | null {
  const at = marks.findIndex((mark) => mark.key === key);
  const here = marks[at];
  if (!here) return (step === 'last' || step === 'previous' ? marks.at(-1) : marks[0]) ?? null;
  switch (step) {
    case 'first':
      return marks[0] ?? null;
    case 'last':
      return marks.at(-1) ?? null;
    case 'next':
      return marks[at + 1] ?? here;
    case 'previous':
      return marks[at - 1] ?? here;
    case 'next-group':
      return marks.slice(at).find(({ group }) => group !== here.group) ?? here;
    case 'previous-group': {
      const before = marks.slice(0, at).findLast(({ group }) => group !== here.group);
      return marks.find(({ group }) => group === before?.group) ?? here;
    }
  }
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'next-group',
  ArrowUp: 'previous-group',
  Home: 'first',
  End: 'last',
};

export type StageAction =
  { step: Step; select: boolean } | 'open' | 'select' | 'select-all' | 'closer' | 'wider' | 'all' | 'leave';

const ACTIONS: Readonly<Record<string, StageAction>> = {
  Enter: 'open',
  ' ': 'select',
  Escape: 'leave',
  '+': 'closer',
  '=': 'closer',
  '-': 'wider',
  '−': 'wider',
  '0': 'all',
};

/** What a key does in a picture; null when it is none of its keys. */
export function stageAction({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): StageAction | null {
  if (altKey) return null;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') return 'select-all';
  if ((ctrlKey || metaKey) && key !== 'Enter') return null;
  const step = STEPS[key];
  return step ? { step, select: shiftKey } : (ACTIONS[key] ?? null);
}
