import { $getRoot, type LexicalNode } from 'lexical';
import { frenchCorrections } from '#db/domain/text/typography.ts';
import type { Change } from '../find/replace.ts';
import { UNREAD as KEPT } from '#db/domain/spelling/words.ts';
import { $runsOf, type Run } from '../find/runs.ts';

/** A run whose mentions and code are unreadable signs, as many as they have. */
export function masked(run: Run): Run {
  let text = run.text;
  for (const { start, length, isText, isCode } of run.pieces)
    if (!isText || isCode) text = text.slice(0, start) + KEPT.repeat(length) + text.slice(start + length);
  return { text, pieces: run.pieces };
}

/** The run of a block that holds a text node, masked. */
export function $maskedRun(block: LexicalNode, key: string): Run | null {
  const run = $runsOf(block).find(({ pieces }) => pieces.some((piece) => piece.key === key));
  return run ? masked(run) : null;
}

/** Every French correction of the note, as changes to make in one step. */
export function $noteCorrections(): Change[] {
  return $runsOf($getRoot()).flatMap((run) =>
    frenchCorrections(masked(run).text).map((one): Change => ({ run, ...one })),
  );
}
