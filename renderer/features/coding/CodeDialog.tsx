import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { isCodeKind } from '#db/domain/excerpts/codes.ts';
import { IMPACTS, type Impact } from '#db/domain/impacts.ts';
import { KINDS } from '#db/domain/kinds.ts';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { CodeFrom } from '../../app/overlays.ts';
import { flushAll } from '../../app/flush.ts';
import { saving } from '../../app/status.ts';
import { api, client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { KindChip } from '../../ui/kind/Chip.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { RecordPicker } from '../records/RecordPicker.tsx';
import { showUndo } from '../records/undo.ts';
import { onCtrlEnter } from '../signals/sheet/ctrl-enter.ts';
import * as css from './coding.css.ts';
import { SpeakerFields, type Said } from './SpeakerFields.tsx';

const CODE_KINDS = KINDS.filter(isCodeKind);
/** Codes used most, one press away. */
const OFFERED = 6;

/** Codes a passage: with records, with impacts, and who says it. Ctrl+Enter keeps it. */
export function CodeDialog({ from, onClose }: { from: CodeFrom; onClose: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const impactsId = useId();
  const { data: inUse } = useQuery(api.excerpts.codes.queryOptions());
  const [records, setRecords] = useState<readonly RecordRef[]>([]);
  const [impacts, setImpacts] = useState<readonly Impact[]>([]);
  const [said, setSaid] = useState<Said>({ speaker: '', profile: '', comment: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  // One code is often all: Enter again keeps it.
  useEffect(() => {
    if (records.length > 0) keep.current?.focus();
  }, [records.length]);

  const add = (record: RecordRef | null) => {
    if (!record) return;
    setProblem(null);
    setRecords((before) => (before.some(({ id }) => id === record.id) ? before : [...before, record]));
  };
  const offered = (inUse?.codes ?? [])
    .toSorted((a, b) => b.count - a.count)
    .flatMap(({ record }) => (record && !records.some(({ id }) => id === record.id) ? [record] : []))
    .slice(0, OFFERED);
  const save = async () => {
    const codes = [...records.map(({ id }) => ({ recordId: id })), ...impacts.map((impact) => ({ impact }))];
    if (codes.length === 0) return setProblem(t`Choisissez au moins une fiche ou un impact.`);
    setSaving(true);
    try {
      const { changeSetId } = await saving(async () => {
        // The archive codes what it holds: what was just typed first.
        await flushAll();
        return client.excerpts.code({ ...from, codes, ...said });
      }, sentenceNow);
      onClose();
      showUndo(t`Passage codé.`, changeSetId);
    } catch (error) {
      setSaving(false);
      setProblem(sentenceNow(error));
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="medium"
      title={t`Coder le passage`}
      actions={
        <>
          <Button onPress={onClose}>{t`Renoncer`}</Button>
          <Button
            ref={keep}
            variant="primary"
            isDisabled={isSaving}
            onPress={() => void save()}
          >{t`Coder`}</Button>
        </>
      }
    >
      <div className={css.form} onKeyDown={onCtrlEnter(() => void save())}>
        <blockquote className={css.quotation} tabIndex={0}>
          {from.quote}
        </blockquote>
        <div>
          <RecordPicker
            key={records.length}
            label={t`Avec une fiche : signal, thème, acteur…`}
            kinds={CODE_KINDS}
            onPick={add}
            autoFocus={records.length === 0}
            problem={problem}
          />
          {offered.length > 0 && records.length === 0 && (
            <div className={css.chips} role="group" aria-label={t`Codes les plus utilisés`}>
              {offered.map((record) => (
                <KindChip key={record.id} kind={record.kind} onPress={() => add(record)}>
                  {record.title}
                </KindChip>
              ))}
            </div>
          )}
          <div className={css.chips}>
            {records.map((record) => (
              <KindChip
                key={record.id}
                kind={record.kind}
                removeLabel={t`Retirer ${record.title}`}
                onRemove={() => setRecords((before) => before.filter(({ id }) => id !== record.id))}
              >
                {record.title}
              </KindChip>
            ))}
          </div>
        </div>
        <div role="group" aria-labelledby={impactsId}>
          <p id={impactsId} className={css.label}>
            <Trans>Avec un impact</Trans>
          </p>
          <div className={css.chips}>
            {IMPACTS.map((impact) => (
              <Checkbox
                key={impact}
                isSelected={impacts.includes(impact)}
                onChange={(isOn) => {
                  setProblem(null);
                  setImpacts(IMPACTS.filter((one) => (one === impact ? isOn : impacts.includes(one))));
                }}
              >
                {IMPACT_LABELS[impact][locale]}
              </Checkbox>
            ))}
          </div>
        </div>
        <SpeakerFields said={said} change={(part) => setSaid({ ...said, ...part })} />
      </div>
    </Dialog>
  );
}
