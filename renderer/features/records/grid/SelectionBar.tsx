import { Plural, Trans } from '@lingui/react/macro';
import { FileOutput, FileStack, Trash2 } from 'lucide-react';
import { openOverlay } from '../../../app/overlays.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { ValidateButton } from '../../review/validation/ValidateButton.tsx';
import * as css from '../records.css.ts';
import { trashRecords } from '../trash-records.ts';

/** What can be done with the rows selected. */
export function SelectionBar({ selected, onClear }: { selected: ReadonlySet<string>; onClear: () => void }) {
  if (selected.size === 0) return null;
  const ids = [...selected];
  return (
    <div className={css.actionBar} role="status">
      <Plural value={ids.length} one="Une fiche sélectionnée" other="# fiches sélectionnées" />
      <Button compact onPress={() => openOverlay({ name: 'export', selection: { records: ids }, title: '' })}>
        <FileOutput size={14} aria-hidden />
        <Trans>Exporter</Trans>
      </Button>
      <Button compact onPress={() => openOverlay({ name: 'to-report', what: { ids } })}>
        <FileStack size={14} aria-hidden />
        <Trans>Ajouter au rapport</Trans>
      </Button>
      <ValidateButton ids={ids} />
      <Button
        compact
        onPress={() => {
          void trashRecords(ids);
          onClear();
        }}
      >
        <Trash2 size={14} aria-hidden />
        <Trans>Mettre à la corbeille</Trans>
      </Button>
      <Button compact variant="quiet" onPress={onClear}>
        <Trans>Tout désélectionner</Trans>
      </Button>
    </div>
  );
}
