import type { ObserveFrom } from '../../app/overlays.ts';
import { useRecord } from '../records/use-record.ts';
import { ObservationDialog } from '../signals/sheet/ObservationDialog.tsx';

/** Adds a passage of a note to a signal one looks for, as an observation of the day of the note. */
export function ObservePassage({ from, onClose }: { from: ObserveFrom; onClose: () => void }) {
  const { data: note } = useRecord(from.noteId);
  if (!note) return null;
  const { excerpt, blockId } = from;
  return (
    <ObservationDialog
      signal={null}
      passage={{ excerpt, blockId, place: note, date: note.date }}
      onClose={onClose}
    />
  );
}
