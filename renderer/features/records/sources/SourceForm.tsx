import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { PROPERTIES } from '#db/domain/properties.ts';
import type { RecordDetail, SourceRead } from '#preload/contract/records.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import * as css from '../records.css.ts';
import { useWrite } from '../use-record.ts';

const WHOLE = '';

/** Adds a source, or changes one. */
export function SourceForm({
  record,
  source,
  onClose,
}: {
  record: RecordDetail;
  source: SourceRead | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const write = useWrite(record.id);
  const [label, setLabel] = useState(source?.label ?? '');
  const [address, setAddress] = useState(source?.address ?? '');
  const [detail, setDetail] = useState(source?.detail ?? '');
  const [property, setProperty] = useState(source?.property ?? WHOLE);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    const next = {
      label,
      address: address.trim() || null,
      detail: detail.trim(),
      property: property || null,
    };
    try {
      await write(() =>
        source
          ? client.records.updateSource({ id: source.id, source: next })
          : client.records.addSource({ recordId: record.id, source: next }),
      );
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };

  return (
    <form
      className={css.form}
      aria-label={source ? t`Modifier la source` : t`Nouvelle source`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <TextField
        label={t`Source`}
        value={label}
        onChange={setLabel}
        isRequired
        autoFocus
        maxLength={500}
        problem={problem}
      />
      <TextField label={t`Adresse`} value={address} onChange={setAddress} maxLength={2000} />
      <TextField label={t`Page, date de lecture…`} value={detail} onChange={setDetail} maxLength={2000} />
      <Select
        label={t`Ce qu’elle établit`}
        value={property}
        onChange={setProperty}
        options={[
          { value: WHOLE, label: t`Toute la fiche` },
          { value: 'title', label: t`Titre` },
          { value: 'date', label: t`Date` },
          ...PROPERTIES[record.kind].map((one) => ({ value: one.key, label: one.label[locale] })),
        ]}
      />
      <div className={css.formActions}>
        <Button onPress={onClose}>
          <Trans>Renoncer</Trans>
        </Button>
        <Button variant="primary" type="submit" isDisabled={!label.trim()}>
          {source ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
        </Button>
      </div>
    </form>
  );
}
