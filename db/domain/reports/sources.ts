import type { Id } from '../ids.ts';

/**
 * Where a piece of a report is taken from: the text of a record or one block of it, a coded passage, the card of a record, the
 * table of what a query finds, a timeline. Indicators stand in a report as the `chart` and `figure` nodes of any note.
 */
export type PieceSource =
  | { is: 'note'; recordId: Id; blockId: string | null }
  | { is: 'extrait'; recordId: Id; excerptId: Id }
  | { is: 'fiche'; recordId: Id }
  /** `columns`: keys of the columns of a table of records (`code`, `title`, `date`, or of a property), in their order. */
  | { is: 'liste'; query: string; columns: readonly string[] }
  /** A drawing of the timeline: its query, days and lanes, to draw it again, and the picture drawn when it was taken. */
  | { is: 'frise'; query: string; from: string; to: string; lanes: string; sha256: string };

export type PieceKind = PieceSource['is'];

/** What became of a source since the author took it: `trashed` it is in the trash, `gone` no longer there. */
export const PIECE_STATES = ['same', 'changed', 'trashed', 'gone'] as const;
export type PieceState = (typeof PIECE_STATES)[number];
