import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ChartNode, FigureNode } from '#db/domain/document/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { navigate } from '../../../app/navigation.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { RecordPicker } from '../../records/RecordPicker.tsx';
import * as css from '../indicators.css.ts';
import { appendToNote, NoteReadOnly } from './append.ts';
import { asBlock } from './live.ts';

/** Puts a live figure or chart at the end of a note. */
export function InsertInNote({ node, onClose }: { node: FigureNode | ChartNode; onClose: () => void }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [note, setNote] = useState<RecordRef | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const insert = async (into: RecordRef) => {
    setBusy(true);
    try {
      await appendToNote(into.id, asBlock(node));
      showToast({
        text: t`Inséré à la fin de « ${into.title} ».`,
        action: { label: t`Ouvrir la note`, run: () => navigate.to({ page: 'note', id: into.id }) },
      });
      onClose();
    } catch (error) {
      setProblem(error instanceof NoteReadOnly ? t`Cette note ne se modifie pas ici.` : sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Insérer dans une note`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button
            variant="primary"
            isDisabled={note === null || busy}
            onPress={() => {
              if (note) void insert(note);
            }}
          >
            <Trans>Insérer</Trans>
          </Button>
        </>
      }
    >
      <p className={css.small}>
        {node.type === 'figure' ? (
          <Trans>Le chiffre {node.label} reste lié à sa mesure : la note dit quand elle change.</Trans>
        ) : (
          <Trans>Le graphique se dessine toujours avec les mesures de l’archive.</Trans>
        )}
      </p>
      <RecordPicker
        label={t`Note`}
        kinds={['note']}
        picked={note}
        onPick={setNote}
        problem={problem}
        autoFocus
      />
    </Dialog>
  );
}
