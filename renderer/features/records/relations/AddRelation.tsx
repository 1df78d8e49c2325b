import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { DateWordingField, readDate } from '../properties/DateWordingField.tsx';
import { RecordPicker } from '../RecordPicker.tsx';
import * as css from '../records.css.ts';
import { useWrite } from '../use-record.ts';
import { relationChoices } from './groups.ts';

/** Says how this record is linked to another one: which way, to whom, since when, and a word about it. */
export function AddRelation({ record, onClose }: { record: RecordDetail; onClose: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const write = useWrite(record.id);
  const choices = relationChoices(record.kind, locale);
  const [key, setKey] = useState('fait-partie-de out');
  const [target, setTarget] = useState<RecordRef | null>(null);
  const [date, setDate] = useState('');
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const choice = choices.find(({ type, direction }) => `${type} ${direction}` === key) ?? choices[0];

  const add = async () => {
    const read = readDate(date);
    if (!choice || !target) return;
    if (read === 'unreadable') {
      setProblem(t`Cette date ne se lit pas.`);
      return;
    }
    const ends =
      choice.direction === 'out'
        ? { sourceId: record.id, targetId: target.id }
        : { sourceId: target.id, targetId: record.id };
    try {
      await write(() => client.records.addRelation({ type: choice.type, ...ends, date: read, comment }));
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };

  return (
    <form
      className={css.form}
      aria-label={t`Nouvelle relation`}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Select
        label={t`Cette fiche`}
        autoFocus
        value={choice ? `${choice.type} ${choice.direction}` : null}
        onChange={(next) => {
          setKey(next);
          setTarget(null);
        }}
        options={choices.map(({ type, direction, label }) => ({ value: `${type} ${direction}`, label }))}
      />
      <RecordPicker
        key={key}
        label={t`À quelle fiche`}
        {...(choice?.kinds && { kinds: choice.kinds })}
        except={record.id}
        picked={target}
        onPick={setTarget}
        problem={problem}
      />
      <DateWordingField label={t`Date (facultative)`} text={date} onChange={setDate} />
      <TextField label={t`Commentaire (facultatif)`} value={comment} onChange={setComment} maxLength={2000} />
      <div className={css.formActions}>
        <Button onPress={onClose}>
          <Trans>Renoncer</Trans>
        </Button>
        <Button variant="primary" type="submit" isDisabled={!target}>
          <Trans>Ajouter</Trans>
        </Button>
      </div>
    </form>
  );
}
