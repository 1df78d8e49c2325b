import { isId } from '#db/domain/ids.ts';
import { isPieceSource } from '#db/domain/reports/read-source.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import type { RecordRef } from '#preload/contract/base.ts';

/** What is carried from the archive into a report: a piece, an indicator's chart or table, a mention of a record. */
export type Carried =
  | { as: 'piece'; source: PieceSource }
  | { as: 'chart'; recordId: string; view: 'chart' | 'table' }
  | { as: 'mention'; record: Pick<RecordRef, 'id' | 'title'> };

/** What is dragged: something in the form it takes, or a record (its id) in the usual form of its kind. */
export type Dragged = Carried | { as: 'record'; id: string };

/** What a drag holds while it goes from the archive to a report. */
export const CARRIED_TYPE = 'application/x-vigie-pieces';

/** Puts what is carried on a drag. */
export function carry(data: DataTransfer, carried: readonly Dragged[], words: string): void {
  data.setData(CARRIED_TYPE, JSON.stringify(carried));
  // For other programs.
  data.setData('text/plain', words);
  data.effectAllowed = 'copy';
}

/** What a drop holds. A page of another program may have written it: what is not whole and ours is left. */
export function carriedBy(data: Pick<DataTransfer, 'getData'>): readonly Dragged[] {
  let value: unknown;
  try {
    value = JSON.parse(data.getData(CARRIED_TYPE));
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isDragged) : [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const namesRecord = (value: unknown): boolean => typeof value === 'string' && isId(value);

function isDragged(value: unknown): value is Dragged {
  if (!isObject(value)) return false;
  const { as, id, source, recordId, view, record } = value;
  switch (as) {
    case 'piece':
      return isPieceSource(source);
    case 'chart':
      return namesRecord(recordId) && (view === 'chart' || view === 'table');
    case 'mention':
      return isObject(record) && namesRecord(record['id']) && typeof record['title'] === 'string';
    case 'record':
      return namesRecord(id);
    default:
      return false;
  }
}

/** What a record is taken as when nobody says more: an indicator as its chart, a text as a whole, anything else as its card. */
export function usualForm({ id, kind }: Pick<RecordRef, 'id' | 'kind'>): Carried {
  if (kind === 'indicateur') return { as: 'chart', recordId: id, view: 'chart' };
  if (kind === 'note') return { as: 'piece', source: { is: 'note', recordId: id, blockId: null } };
  return { as: 'piece', source: { is: 'fiche', recordId: id } };
}

/** Says on an element what is dragged with it. */
export const carriedAs = (dragged: Dragged) => ({ 'data-carried': JSON.stringify(dragged) });

/** What is dragged with an element: what it says, or the record it leads to. */
export function draggedWith({ dataset }: HTMLElement): Dragged | null {
  const { carried, record, preview } = dataset;
  if (carried !== undefined) return JSON.parse(carried) as Dragged;
  const id = record ?? preview;
  return id === undefined || !isId(id) ? null : { as: 'record', id };
}
