import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { VERIFICATIONS, type Verification } from '#db/domain/impacts.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { MeasureRead, RecordDetail } from '#preload/contract/records.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { ComboBox } from '../../../ui/field/ComboBox.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { DateWordingField, readDate, writeDate } from '../properties/DateWordingField.tsx';
import { parseNumber } from '../properties/format-value.ts';
import { RecordPicker } from '../RecordPicker.tsx';
import * as css from '../records.css.ts';
import { useWrite } from '../use-record.ts';

/** A figure cannot be added without its date, the people asked, and where it was read. */
export function MeasureForm({
  record,
  measure,
  onClose,
}: {
  record: RecordDetail;
  measure: MeasureRead | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const write = useWrite(record.id);
  const unit = record.properties['unite'];
  const [text, setText] = useState({
    value: measure
      ? measure.value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 12 })
      : '',
    unit: measure?.unit ?? (typeof unit === 'string' ? unit : '%'),
    date: writeDate(measure?.date ?? null, locale),
    base: measure?.base ?? '',
    sample: measure?.sample ?? '',
    question: measure?.question ?? '',
    page: measure?.page ?? '',
    source: measure?.sourceLabel ?? '',
    address: measure?.sourceAddress ?? '',
    comparability: measure?.comparability ?? '',
    comment: measure?.comment ?? '',
  });
  const [study, setStudy] = useState<RecordRef | null>(measure?.study ?? null);
  const [verification, setVerification] = useState<Verification>(measure?.verification ?? 'reported');
  const [problem, setProblem] = useState<{ field: 'value' | 'date' | 'all'; sentence: string } | null>(null);
  const set = (key: keyof typeof text) => (next: string) => setText((was) => ({ ...was, [key]: next }));
  const problemOf = (field: 'value' | 'date' | 'all') => (problem?.field === field ? problem.sentence : null);
  const isComplete =
    text.value.trim() && text.unit.trim() && text.date.trim() && text.base.trim() && text.source.trim();
  const series = [...new Set(record.measures.flatMap((one) => one.comparability ?? []))];

  const save = async () => {
    const value = parseNumber(text.value);
    const date = readDate(text.date);
    if (value === null) return setProblem({ field: 'value', sentence: t`Ce n’est pas un nombre.` });
    if (date === null || date === 'unreadable')
      return setProblem({ field: 'date', sentence: t`Cette date ne se lit pas.` });
    const next = {
      value,
      unit: text.unit,
      date,
      base: text.base,
      sample: text.sample.trim() || null,
      question: text.question.trim() || null,
      studyId: study?.id ?? null,
      page: text.page.trim() || null,
      comparability: text.comparability.trim() || null,
      sourceLabel: text.source,
      sourceAddress: text.address.trim() || null,
      verification,
      comment: text.comment.trim(),
    };
    try {
      await write(() =>
        measure
          ? client.records.updateMeasure({ id: measure.id, measure: next })
          : client.records.addMeasure({ recordId: record.id, measure: next }),
      );
      onClose();
    } catch (error) {
      setProblem({ field: 'all', sentence: sentenceOf(error) });
    }
    return undefined;
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="medium"
      title={measure ? t`Modifier la mesure` : t`Nouvelle mesure`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button variant="primary" isDisabled={!isComplete} onPress={() => void save()}>
            {measure ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
          </Button>
        </>
      }
    >
      <div className={css.form} style={{ border: 0, padding: 0 }}>
        <TextField
          label={t`Valeur`}
          value={text.value}
          onChange={set('value')}
          isRequired
          autoFocus
          inputMode="decimal"
          problem={problemOf('value')}
        />
        <TextField label={t`Unité`} value={text.unit} onChange={set('unit')} isRequired maxLength={50} />
        <DateWordingField
          label={t`Date`}
          text={text.date}
          onChange={set('date')}
          problem={problemOf('date')}
        />
        <TextField
          label={t`Base : qui a été interrogé`}
          value={text.base}
          onChange={set('base')}
          isRequired
          maxLength={500}
        />
        <TextField
          label={t`Échantillon`}
          value={text.sample}
          onChange={set('sample')}
          maxLength={200}
          placeholder="n = 2 000"
        />
        <RecordPicker label={t`Étude`} kinds={['etude', 'publication']} picked={study} onPick={setStudy} />
        <TextField
          className={css.wideField}
          label={t`Question posée`}
          value={text.question}
          onChange={set('question')}
          maxLength={2000}
        />
        <TextField
          label={t`Source`}
          value={text.source}
          onChange={set('source')}
          isRequired
          maxLength={500}
        />
        <TextField label={t`Page`} value={text.page} onChange={set('page')} maxLength={50} />
        <TextField
          label={t`Adresse de la source`}
          value={text.address}
          onChange={set('address')}
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
        <ComboBox
          label={t`Série comparable`}
          description={t`Le même nom pour les mesures dont la base est la même ; vide sinon.`}
          text={text.comparability}
          onTextChange={set('comparability')}
          options={series.map((name) => ({ id: name, label: name }))}
          onPick={set('comparability')}
          emptyMessage={t`Une nouvelle série`}
        />
        <TextField
          label={t`Commentaire`}
          value={text.comment}
          onChange={set('comment')}
          maxLength={2000}
          problem={problemOf('all')}
        />
      </div>
    </Dialog>
  );
}
