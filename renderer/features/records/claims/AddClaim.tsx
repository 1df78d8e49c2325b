import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { VERIFICATIONS, type Verification } from '#db/domain/impacts.ts';
import { propertyOf, type PropertyValue } from '#db/domain/properties.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { DateWordingField, readDate } from '../properties/DateWordingField.tsx';
import { parseNumber } from '../properties/format-value.ts';
import { useWrite } from '../use-record.ts';

/** Notes another value of a property, with where it was read; the value on the page stays as it is. */
export function AddClaim({
  record,
  property,
  label,
  onClose,
}: {
  record: RecordDetail;
  property: string;
  label: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const write = useWrite(record.id);
  const definition = propertyOf(record.kind, property);
  const type = property === 'date' || property === 'planned' ? 'date' : (definition?.type ?? 'text');
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [address, setAddress] = useState('');
  const [verification, setVerification] = useState<Verification>('reported');
  const [problem, setProblem] = useState<string | null>(null);

  const read = (): PropertyValue | null => {
    if (type === 'date') {
      const date = readDate(text);
      return date === 'unreadable' ? null : date;
    }
    return type === 'number' ? parseNumber(text) : text.trim() || null;
  };
  const add = async () => {
    const value = read();
    if (value === null) {
      setProblem(t`Cette valeur ne se lit pas.`);
      return;
    }
    try {
      await write(() =>
        client.records.addClaim({
          recordId: record.id,
          claim: {
            property,
            value,
            sourceLabel: source,
            sourceAddress: address.trim() || null,
            verification,
          },
        }),
      );
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Une autre valeur de « ${label} »`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button variant="primary" isDisabled={!text.trim() || !source.trim()} onPress={() => void add()}>
            <Trans>Noter cette valeur</Trans>
          </Button>
        </>
      }
    >
      {type === 'date' ? (
        <DateWordingField label={t`Valeur`} text={text} onChange={setText} problem={problem} autoFocus />
      ) : definition?.choices ? (
        <Select
          label={t`Valeur`}
          value={text || null}
          onChange={setText}
          problem={problem}
          options={definition.choices.map((choice) => ({ value: choice.value, label: choice.label[locale] }))}
        />
      ) : (
        <TextField label={t`Valeur`} value={text} onChange={setText} problem={problem} autoFocus />
      )}
      <TextField label={t`Source`} value={source} onChange={setSource} isRequired maxLength={500} />
      <TextField label={t`Adresse de la source`} value={address} onChange={setAddress} maxLength={2000} />
      <Select
        label={t`Vérification`}
        value={verification}
        onChange={setVerification}
        options={VERIFICATIONS.map((state) => ({ value: state, label: VERIFICATION_LABELS[state][locale] }))}
      />
    </Dialog>
  );
}
