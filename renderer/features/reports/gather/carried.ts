import type { PieceSource } from '#db/domain/reports/sources.ts';
import type { RecordRef } from '#preload/contract/base.ts';

/** What is carried from the archive into a report: a piece, an indicator's chart or table, a mention of a record. */
export type Carried =
  | { as: 'piece'; source: PieceSource }
  | { as: 'chart'; recordId: string; view: 'chart' | 'table' }
  | { as: 'mention'; record: Pick<RecordRef, 'id' | 'title'> };

/** What a drag holds while it goes from the archive to a report. */
export const CARRIED_TYPE = 'application/x-vigie-pieces';

/** Puts what is carried on a drag. */
export function carry(data: DataTransfer, carried: readonly Carried[], words: string): void {
  data.setData(CARRIED_TYPE, JSON.stringify(carried));
  // For other programs.
  data.setData('text/plain', words);
  data.effectAllowed = 'copy';
}

/** What a drop holds; nothing when it comes from elsewhere. Only this program writes this type. */
export function carriedBy(data: DataTransfer): readonly Carried[] {
  try {
    const value: unknown = JSON.parse(data.getData(CARRIED_TYPE));
    return Array.isArray(value) ? (value as Carried[]) : [];
  } catch {
    return [];
  }
}

/** What a record is taken as when nobody says more: an indicator as its chart, a text as a whole, anything else as its card. */
export function usualForm({ id, kind }: Pick<RecordRef, 'id' | 'kind'>): Carried {
  if (kind === 'indicateur') return { as: 'chart', recordId: id, view: 'chart' };
  if (kind === 'note') return { as: 'piece', source: { is: 'note', recordId: id, blockId: null } };
  return { as: 'piece', source: { is: 'fiche', recordId: id } };
}
