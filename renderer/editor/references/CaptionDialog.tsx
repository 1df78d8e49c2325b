import { useLingui } from '@lingui/react/macro';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';

/** The caption of a table. Without words, the table has none and no number. */
export function CaptionDialog({
  caption,
  onChosen,
  onClose,
}: {
  caption: string;
  onChosen: (caption: string) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const [words, setWords] = useState(caption);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onChosen(words.trim());
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Légende du tableau`}
      actions={
        <Button variant="primary" type="submit" form={form}>
          {t`Enregistrer`}
        </Button>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={t`Légende`}
          description={t`Le numéro du tableau vient de sa place dans le texte.`}
          value={words}
          onChange={setWords}
          maxLength={2000}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
