import type { RecordRef } from '#preload/contract/base.ts';
import type { Kind } from '#db/domain/kinds.ts';
import type { NoteType } from '#db/domain/templates/types.ts';

/** Every place one can be. Plain data: kept in the history of a tab and between two launches. */
export type Location =
  | { page: 'notes' }
  | { page: 'note'; id: string }
  | { page: 'history'; id: string }
  | { page: 'reconcile'; id: string }
  | { page: 'journal'; day: string }
  | { page: 'template'; typeNote: NoteType }
  | { page: 'kind'; kind: Kind }
  | { page: 'record'; id: string }
  | { page: 'timeline' }
  | { page: 'signals' }
  | { page: 'graph' }
  | { page: 'around'; id: string }
  | { page: 'actors' }
  | { page: 'reports' }
  | { page: 'report'; id: string }
  | { page: 'search'; query: string }
  | { page: 'review' }
  | { page: 'coding' }
  | { page: 'picture'; pictureId: string }
  | { page: 'comparison'; from: string; to: string | null }
  | { page: 'trash' }
  | { page: 'settings' };

export type PageName = Location['page'];

/** True when two locations are the same place. */
export function sameLocation(a: Location, b: Location): boolean {
  return locationKey(a) === locationKey(b);
}

/** A text that is the same for the same place: React keys, comparisons. */
export function locationKey(location: Location): string {
  switch (location.page) {
    case 'note':
    case 'record':
    case 'report':
    case 'around':
    case 'history':
    case 'reconcile':
      return `${location.page}:${location.id}`;
    case 'journal':
      return `journal:${location.day}`;
    case 'template':
      return `template:${location.typeNote}`;
    case 'kind':
      return `kind:${location.kind}`;
    case 'picture':
      return `picture:${location.pictureId}`;
    case 'comparison':
      return `comparison:${location.from}:${location.to ?? 'now'}`;
    case 'search':
      return `search:${location.query}`;
    default:
      return location.page;
  }
}

/** Where a record is read: notes have the editor, reports the composer, everything else its page of properties. */
export function locationOf({ id, kind }: Pick<RecordRef, 'id' | 'kind'>): Location {
  if (kind === 'note') return { page: 'note', id };
  return kind === 'rapport' ? { page: 'report', id } : { page: 'record', id };
}
