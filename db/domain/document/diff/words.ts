import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** A run of words of one fate. `restyled` words are the same in another look (bold, a link…). */
export type Piece = Omit<Token, 'key'> & { op: 'same' | 'added' | 'removed' | 'restyled' };

/** Beyond so many words that differ, nobody reads a word-by-word comparison: the whole is shown before and after. */
const MOST_EDITS = 2500;

type Step = { op: 'same' | 'added' | 'removed'; before: Token | null; after: Token | null };

/** What became of the words of a line: Myers' shortest edit script over words (jsdiff), made readable. */
export function diffTokens(before: readonly Token[], after: readonly Token[]): Piece[] {
  return joined(readable(stepsOf(before, after)));
}

function stepsOf(before: readonly Token[], after: readonly Token[]): Step[] {
  const changes = diffArrays(
    before.map((token) => token.key),
    after.map((token) => token.key),
    { maxEditLength: MOST_EDITS },
  ) as ReturnType<typeof diffArrays<string>> | undefined;
  if (!changes)
    return [
      ...before.map((token): Step => ({ op: 'removed', before: token, after: null })),
      ...after.map((token): Step => ({ op: 'added', before: null, after: token })),
    ];
  const steps: Step[] = [];
  let left = 0;
  let right = 0;
  for (const change of changes) {
    for (let count = 0; count < change.value.length; count += 1) {
      if (change.added) steps.push({ op: 'added', before: null, after: after[right++]! });
      else if (change.removed) steps.push({ op: 'removed', before: before[left++]!, after: null });
      else steps.push({ op: 'same', before: before[left++]!, after: after[right++]! });
    }
  }
  return steps;
}

/**
 * A space or a sign that happens to be the same between two changed words is part of the change: « deux mots » that become
 * « trois autres » read as one replacement. What is taken away comes before what takes its place.
 */
function readable(steps: readonly Step[]): Step[] {
  const out: Step[] = [];
  let run: Step[] = [];
  const settle = () => {
    out.push(...run.filter((step) => step.before).map(asRemoved));
    out.push(...run.filter((step) => step.after).map(asAdded));
    run = [];
  };
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!;
    if (step.op !== 'same') {
      run.push(step);
      continue;
    }
    let end = at;
    while (end < steps.length && steps[end]!.op === 'same' && isThin(steps[end]!)) end += 1;
    const between = end < steps.length && steps[end]!.op !== 'same' && end - at <= 2;
    if (run.length > 0 && between && replaces(run)) {
      run.push(...steps.slice(at, end));
      at = end - 1;
      continue;
    }
    if (run.length > 0) settle();
    out.push(step);
  }
  settle();
  return out;
}

const asRemoved = (step: Step): Step => ({ op: 'removed', before: step.before, after: null });
const asAdded = (step: Step): Step => ({ op: 'added', before: null, after: step.after });
const replaces = (run: readonly Step[]) => run.some((step) => step.before) && run.some((step) => step.after);
const isThin = ({ before }: Step) => before!.kind === 'text' && !/[\p{L}\p{N}]/u.test(before!.text);

function joined(steps: readonly Step[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { op, before, after } of steps) {
    const { key: _key, ...token } = (after ?? before)!;
    const restyled = op === 'same' && (before!.format !== after!.format || before!.url !== after!.url);
    const piece: Piece = { ...token, op: restyled ? 'restyled' : op };
    const last = pieces.at(-1);
    if (
      last?.op === piece.op &&
      last.kind === 'text' &&
      piece.kind === 'text' &&
      last.format === piece.format &&
      last.url === piece.url
    )
      last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}
