import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef, useState } from 'react';
import { NOTE_TYPES, type NoteType } from '#db/domain/templates/types.ts';
import { navigate } from '../../../app/navigation.ts';
import { today } from '../../../app/today.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { typeName } from '../templates/names.ts';
import * as css from './capture.css.ts';
import { keepDraft, noteOf, readDraft } from './draft.ts';

/** A field that is there at once, whatever the host does; what is typed stays until it is saved. */
export function QuickNote({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const field = useId();
  const [text, setText] = useState(readDraft);
  const [typeNote, setType] = useState<NoteType>('libre');
  const [problem, setProblem] = useState<string | null>(null);
  const saving = useRef(false);

  const save = async (open: boolean) => {
    const captured = noteOf(text);
    if (!captured) {
      setProblem(t`Écrivez au moins une ligne : elle donne son titre à la note.`);
      return;
    }
    // Enter held down must not make two notes.
    if (saving.current) return;
    saving.current = true;
    setProblem(null);
    try {
      const from = { typeNote, locale, day: today() };
      const { document, title } = captured;
      const { root } = document;
      const template = typeNote === 'libre' ? null : await client.templates.fill(from);
      const children = [...root.children, ...(template?.document.root.children ?? [])];
      const { id } = await client.templates.write({
        ...from,
        title,
        document: { ...document, root: { ...root, children } },
      });
      keepDraft('');
      onClose();
      if (open) navigate.to({ page: 'note', id });
      else
        showToast({
          text: t`« ${title} » est dans le carnet.`,
          action: { label: t`Ouvrir`, run: () => navigate.to({ page: 'note', id }) },
        });
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      saving.current = false;
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Note rapide`}
      actions={
        <>
          <Button onPress={() => void save(true)}>
            <Trans>Enregistrer et ouvrir</Trans>
          </Button>
          <Button variant="primary" onPress={() => void save(false)}>
            <Trans>Enregistrer</Trans>
          </Button>
        </>
      }
    >
      <label className={css.label} htmlFor={field}>
        <Trans>La première ligne donne le titre</Trans>
      </label>
      <textarea
        id={field}
        className={css.field}
        rows={6}
        autoFocus
        value={text}
        aria-describedby={`${field}-keys ${field}-problem`}
        aria-invalid={problem !== null}
        onChange={(event) => {
          setText(event.target.value);
          keepDraft(event.target.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void save(event.ctrlKey || event.metaKey);
        }}
      />
      <p id={`${field}-keys`} className={css.keys}>
        <Trans>
          Entrée enregistre · Maj+Entrée passe à la ligne · Ctrl+Entrée enregistre et ouvre · Échap garde le
          brouillon
        </Trans>
      </p>
      <p id={`${field}-problem`} role="alert" className={css.problem}>
        {problem}
      </p>
      <Select<NoteType>
        shape="pill"
        label={t`Type de note`}
        value={typeNote}
        onChange={setType}
        options={NOTE_TYPES.filter((type) => type !== 'journal').map((value) => ({
          value,
          label: typeName(value, locale),
        }))}
      />
    </Dialog>
  );
}
