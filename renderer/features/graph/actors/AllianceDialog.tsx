import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { relationOf } from '#db/domain/relations.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { RecordPicker } from '../../records/RecordPicker.tsx';
import { showUndo } from '../../records/undo.ts';
import * as css from '../graph.css.ts';

type Alliance = 'alliance-existante' | 'alliance-a-initier';

/** An alliance between two actors: which, of what kind, with a word about it. */
export function AllianceDialog({
  from: first,
  to: second,
  onClose,
}: {
  from: RecordRef | null;
  to: RecordRef | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(second);
  const [type, setType] = useState<Alliance>('alliance-a-initier');
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    if (!from || !to) return;
    try {
      const { changeSetId } = await client.records.addRelation({
        type,
        sourceId: from.id,
        targetId: to.id,
        comment: comment.trim(),
      });
      showUndo(t`Alliance notée entre « ${from.title} » et « ${to.title} ».`, changeSetId);
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Noter une alliance`}
      actions={
        <>
          <Button onPress={onClose}>{t`Renoncer`}</Button>
          <Button variant="primary" isDisabled={!from || !to} onPress={() => void run()}>{t`Noter`}</Button>
        </>
      }
    >
      <div className={css.form}>
        <RecordPicker
          label={t`Entre`}
          kinds={['acteur']}
          picked={from}
          onPick={setFrom}
          autoFocus={!from}
          {...(to && { except: to.id })}
        />
        <RecordPicker
          label={t`et`}
          kinds={['acteur']}
          picked={to}
          onPick={setTo}
          autoFocus={from !== null && !to}
          {...(from && { except: from.id })}
          problem={problem}
        />
        <Select<Alliance>
          label={t`Sorte d’alliance`}
          value={type}
          onChange={setType}
          autoFocus={first !== null && second !== null}
          options={(['alliance-a-initier', 'alliance-existante'] as const).map((value) => ({
            value,
            label: relationOf(value)?.label[locale] ?? value,
          }))}
        />
        <TextField
          label={t`Commentaire`}
          description={t`Ce qui la fonde, sa source, ce qu’il reste à faire.`}
          lines={3}
          maxLength={2000}
          value={comment}
          onChange={setComment}
        />
      </div>
    </Dialog>
  );
}
