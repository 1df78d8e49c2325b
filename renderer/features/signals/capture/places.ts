import type { Kind } from '#db/domain/kinds.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { RecordDetail } from '#preload/contract/records.ts';

/** One does not capture a signal in a signal, nor in what classes records. */
const NO_PLACES: ReadonlySet<Kind> = new Set<Kind>(['signal', 'theme', 'libre', 'indicateur']);

/** Where a signal captured on this page may have been captured: what a note is about first, then the record itself. */
export function placesOf(record: RecordDetail): RecordRef[] {
  if (NO_PLACES.has(record.kind)) return [];
  const about =
    record.kind === 'note'
      ? record.relations
          .filter(({ type, direction }) => type === 'a-propos-de' && direction === 'out')
          .map(({ target }) => target)
      : [];
  const held = about.filter(({ kind }) => kind === 'atelier' || kind === 'evenement');
  const rest = about.filter((one) => !held.includes(one));
  return [...held, record, ...rest].map(({ id, code, kind, title }) => ({ id, code, kind, title }));
}
