import type { Id } from '../ids.ts';

/**
 * What a comment or a decision is about: a record (a cycle is one), a cell of the coverage matrix, a period of the
 * timeline, or the archive as a whole. `rowId` names the row of the cell as its axis does: the id of a record, or a word.
 */
export type Subject =
  | { on: 'record'; recordId: Id }
  | { on: 'cell'; axis: string; rowId: string; cycleId: Id }
  | { on: 'period'; from: string; to: string }
  | { on: 'archive' };

/** A subject as one text, equal for equal subjects whatever the order of their keys: what the archive keeps. */
export function subjectKey(subject: Subject): string {
  switch (subject.on) {
    case 'record':
      return JSON.stringify({ on: 'record', recordId: subject.recordId });
    case 'cell':
      return JSON.stringify({
        on: 'cell',
        axis: subject.axis,
        rowId: subject.rowId,
        cycleId: subject.cycleId,
      });
    case 'period':
      return JSON.stringify({ on: 'period', from: subject.from, to: subject.to });
    case 'archive':
      return JSON.stringify({ on: 'archive' });
  }
}
