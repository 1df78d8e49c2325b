import { useLingui } from '@lingui/react/macro';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';

/** The name of a file in a text: the file itself keeps its own. */
export function RenameDialog({
  name,
  onNamed,
  onClose,
}: {
  name: string;
  onNamed: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const [words, setWords] = useState(name);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const next = words.trim();
    if (next === '') onClose();
    else onNamed(next);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Renommer le fichier`}
      actions={
        <Button variant="primary" type="submit" form={form}>
          {t`Renommer`}
        </Button>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField label={t`Nom`} value={words} onChange={setWords} maxLength={500} autoFocus />
      </form>
    </Dialog>
  );
}
