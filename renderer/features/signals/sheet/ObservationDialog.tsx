import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DateValue } from '#db/domain/dates/edtf.ts';
import { VERIFICATIONS, type Verification } from '#db/domain/impacts.ts';
import { DIRECTIONS, type Direction } from '#db/domain/signals/vocabulary.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { ObservationRead } from '#preload/contract/signals.ts';
import { flushAll } from '../../../app/flush.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Radios } from '../../../ui/choice/Radios.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { DateWordingField, readDate, writeDate } from '../../records/properties/DateWordingField.tsx';
import { RecordPicker } from '../../records/RecordPicker.tsx';
import { showUndo } from '../../records/undo.ts';
import { onCtrlEnter } from './ctrl-enter.ts';
import { DirectionMark } from './DirectionMark.tsx';
import * as css from './sheet.css.ts';
import { refreshSignal, today, useSignalWrite } from './use-sheet.ts';

type Field = 'signal' | 'date' | 'excerpt';

/** Words of a note, the block where they begin, and the note itself with its date. */
type Passage = Pick<ObservationRead, 'excerpt' | 'blockId' | 'place'> & { date: DateValue | null };

const SIGNALS = ['signal'] as const;

/** A dated observation of a signal: which way it points, the words themselves, where and from whom. */
export function ObservationDialog({
  signal: given,
  observation = null,
  passage = null,
  onClose,
}: {
  /** Null while it is to be chosen. */
  signal: Pick<RecordRef, 'id' | 'code' | 'title'> | null;
  observation?: ObservationRead | null;
  /** What a new observation begins with. */
  passage?: Passage | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const known = observation ?? passage;
  const sentenceOf = useSentence();
  const [signal, setSignal] = useState(given);
  const write = useSignalWrite(signal?.id ?? '');
  const [direction, setDirection] = useState<Direction>(observation?.direction ?? 'renforce');
  const [date, setDate] = useState(() => writeDate(known?.date ?? { edtf: today(), wording: null }, locale));
  const [place, setPlace] = useState<RecordRef | null>(known?.place ?? null);
  const [verification, setVerification] = useState<Verification>(observation?.verification ?? 'to-verify');
  const [texts, setTexts] = useState({
    excerpt: known?.excerpt ?? '',
    comment: observation?.comment ?? '',
    sourceLabel: observation?.sourceLabel ?? '',
    sourceAddress: observation?.sourceAddress ?? '',
  });
  const [problem, setProblem] = useState<{ field: Field; sentence: string } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const set = (key: keyof typeof texts) => (next: string) => {
    setTexts((was) => ({ ...was, [key]: next }));
    setProblem(null);
  };

  const save = async () => {
    if (signal === null)
      return setProblem({ field: 'signal', sentence: t`Choisissez le signal que ce passage concerne.` });
    const read = readDate(date);
    if (read === null || read === 'unreadable')
      return setProblem({ field: 'date', sentence: t`Une observation a une date, même imprécise.` });
    if (!texts.excerpt.trim() && !texts.comment.trim())
      return setProblem({ field: 'excerpt', sentence: t`Notez les mots mêmes, ou un commentaire.` });
    const next = {
      direction,
      date: read,
      excerpt: texts.excerpt,
      comment: texts.comment,
      placeId: place?.id ?? null,
      // The block is that of the note it was read in: another place has none.
      blockId: known !== null && place?.id === known.place?.id ? known.blockId : null,
      sourceLabel: texts.sourceLabel,
      sourceAddress: texts.sourceAddress.trim() || null,
      verification,
    };
    setSaving(true);
    try {
      if (observation) {
        await write(() =>
          client.signals.editObservation({ observationId: observation.id, observation: next }),
        );
      } else {
        const { changeSetId } = await write(async () => {
          // The archive points at what it holds: what was just typed first.
          if (passage) await flushAll();
          return client.signals.observe({ id: signal.id, observation: next });
        });
        showUndo(t`${signal.code} : observation ajoutée.`, changeSetId, () => void refreshSignal(signal.id));
      }
      onClose();
    } catch (error) {
      setProblem({ field: 'excerpt', sentence: sentenceOf(error) });
      setSaving(false);
    }
    return undefined;
  };
  const problemOf = (field: Field) => (problem?.field === field ? problem.sentence : null);

  const title = observation
    ? t`Modifier l’observation`
    : given
      ? t`Nouvelle observation de ${given.code}`
      : t`Observer un signal existant`;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="medium"
      title={title}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button variant="primary" isDisabled={isSaving} onPress={() => void save()}>
            {observation ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
          </Button>
        </>
      }
    >
      <div className={css.lines} onKeyDownCapture={onCtrlEnter(() => void save())}>
        {given ? (
          <p className={css.small}>{given.title}</p>
        ) : (
          <RecordPicker
            label={t`Signal que ce passage concerne`}
            kinds={SIGNALS}
            onPick={(one) => {
              setSignal(one);
              setProblem(null);
            }}
            autoFocus
            problem={problemOf('signal')}
          />
        )}
        <Radios
          label={t`Cette observation`}
          across
          value={direction}
          onChange={setDirection}
          options={DIRECTIONS.map((one) => ({ value: one, label: <DirectionMark direction={one} /> }))}
        />
        <TextField
          label={t`Extrait, mot pour mot`}
          value={texts.excerpt}
          onChange={set('excerpt')}
          lines={3}
          autoFocus={given !== null}
          maxLength={20_000}
          problem={problemOf('excerpt')}
        />
        <TextField
          label={t`Commentaire`}
          value={texts.comment}
          onChange={set('comment')}
          lines={2}
          maxLength={20_000}
        />
        <div className={css.fields}>
          <DateWordingField
            label={t`Date de l’observation`}
            text={date}
            onChange={(next) => {
              setDate(next);
              setProblem(null);
            }}
            problem={problemOf('date')}
          />
          <RecordPicker label={t`Lieu : Atelier, publication, note…`} picked={place} onPick={setPlace} />
          <TextField
            label={t`Source`}
            value={texts.sourceLabel}
            onChange={set('sourceLabel')}
            maxLength={500}
          />
          <TextField
            label={t`Adresse de la source`}
            value={texts.sourceAddress}
            onChange={set('sourceAddress')}
            maxLength={2000}
          />
          <Select
            label={t`Vérification`}
            value={verification}
            onChange={setVerification}
            options={VERIFICATIONS.map((state) => ({
              value: state,
              label: VERIFICATION_LABELS[state][locale],
            }))}
          />
        </div>
      </div>
    </Dialog>
  );
}
