import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type SubmitEvent } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { RecordPicker } from '../../records/RecordPicker.tsx';
import type { Carried } from './carried.ts';
import * as css from './gather.css.ts';

/** Finds one record: its whole text, parts of it, or its card. */
export function RecordDialog({
  asked,
  except,
  onChosen,
  onParts,
  onClose,
}: {
  asked: 'note' | 'fiche';
  except: string;
  onChosen: (carried: readonly Carried[]) => void;
  onParts: (record: RecordRef) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const [picked, setPicked] = useState<RecordRef | null>(null);
  const isText = asked === 'note';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!picked) return;
    const recordId = picked.id;
    onChosen([
      {
        as: 'piece',
        source: isText ? { is: 'note', recordId, blockId: null } : { is: 'fiche', recordId },
      },
    ]);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isText ? t`Rassembler une note` : t`Rassembler une fiche`}
      actions={
        <>
          {isText && (
            <Button isDisabled={!picked} onPress={() => picked && onParts(picked)}>
              <Trans>Des blocs ou des extraits…</Trans>
            </Button>
          )}
          <Button variant="primary" type="submit" form={form} isDisabled={!picked}>
            {isText ? <Trans>Tout le texte</Trans> : <Trans>Rassembler</Trans>}
          </Button>
        </>
      }
    >
      <form id={form} className={css.form} onSubmit={submit}>
        <RecordPicker
          label={isText ? t`Note` : t`Fiche`}
          {...(isText && { kinds: ['note', 'rapport'] })}
          except={except}
          picked={picked}
          onPick={setPicked}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
