import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { NOTE_TYPES, typeForKind, type NoteType } from '#db/domain/templates/types.ts';
import type { Note } from '#preload/contract/notes.ts';
import { tellGaps } from '../../../app/tell-gaps.ts';
import { today } from '../../../app/today.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { putText } from '../put-text.ts';
import type { NoteSession } from '../session.ts';
import { typeName } from './names.ts';

/** Puts a template into a note that has a text: after it, or in its place once asked for. Either is one change to undo. */
export function ApplyTemplate({
  note,
  session,
  onClose,
}: {
  note: Note;
  session: NoteSession;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const about = note.about[0] ?? null;
  const [typeNote, setType] = useState<NoteType>(about ? typeForKind(about.kind) : 'memo');
  const [problem, setProblem] = useState<string | null>(null);
  const apply = async (where: 'after' | 'instead') => {
    try {
      const { document, unknown, missing } = await client.templates.fill({
        typeNote,
        locale,
        aboutId: about?.id ?? null,
        day: today(),
      });
      const { root } = session.document;
      const children =
        where === 'after' ? [...root.children, ...document.root.children] : document.root.children;
      onClose();
      putText(session, { ...session.document, root: { ...root, children } });
      tellGaps({ unknown, missing });
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Appliquer un modèle`}
      actions={
        <>
          <Button onPress={() => void apply('instead')}>
            <Trans>Remplacer le texte</Trans>
          </Button>
          <Button variant="primary" onPress={() => void apply('after')}>
            <Trans>Ajouter à la fin</Trans>
          </Button>
        </>
      }
    >
      <Select<NoteType>
        label={t`Modèle`}
        value={typeNote}
        onChange={setType}
        options={NOTE_TYPES.map((value) => ({ value, label: typeName(value, locale) }))}
        {...(problem !== null && { problem })}
        autoFocus
      />
      <p>
        <Trans>
          Cette note a déjà un texte. Le modèle peut s’ajouter après lui ou prendre sa place ; Ctrl+Z revient
          en arrière.
        </Trans>
      </p>
    </Dialog>
  );
}
