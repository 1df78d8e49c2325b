import { Plural, useLingui } from '@lingui/react/macro';
import { FileOutput, FileStack, Trash2, X } from 'lucide-react';
import { openOverlay } from '../../app/overlays.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { trashRecords } from '../records/trash-records.ts';
import * as css from './notes.css.ts';

/** What can be done with the notes ticked, in the width of the list. */
export function PickedBar({ picked, onClear }: { picked: ReadonlySet<string>; onClear: () => void }) {
  const { t } = useLingui();
  if (picked.size === 0) return null;
  const ids = [...picked];
  return (
    <div className={css.picked} role="status">
      <span className={css.pickedText}>
        <Plural value={ids.length} one="Une note sélectionnée" other="# notes sélectionnées" />
      </span>
      <IconButton
        icon={FileOutput}
        label={t`Exporter les notes sélectionnées`}
        onPress={() => openOverlay({ name: 'export', selection: { records: ids }, title: '' })}
      />
      <IconButton
        icon={FileStack}
        label={t`Ajouter les notes sélectionnées à un rapport`}
        onPress={() => openOverlay({ name: 'to-report', what: { ids } })}
      />
      <IconButton
        icon={Trash2}
        label={t`Mettre les notes sélectionnées à la corbeille`}
        onPress={() => {
          void trashRecords(ids);
          onClear();
        }}
      />
      <IconButton icon={X} label={t`Tout désélectionner`} onPress={onClear} />
    </div>
  );
}
