import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { saving } from '../../app/status.ts';
import { client } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DateWordingField, readDate } from './properties/DateWordingField.tsx';

/** A new record: its kind, its title, its date if known. The rest is filled on its page. */
export function CreateRecord({ kind: first, onClose }: { kind: Kind | null; onClose: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [kind, setKind] = useState<Kind>(first ?? 'atelier');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const read = readDate(date);

  const create = async () => {
    if (read === 'unreadable') {
      setProblem(t`Cette date ne se lit pas. Laissez-la vide ou écrivez-la autrement.`);
      return;
    }
    setSaving(true);
    try {
      const made = await saving(
        () =>
          kind === 'note'
            ? client.notes.create({ title })
            : client.records.create({ kind, title, ...(read && { date: read }) }),
        sentenceOf,
      );
      onClose();
      navigate.to(locationOf({ id: made.id, kind }));
    } catch (error) {
      setProblem(sentenceOf(error));
      setSaving(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Nouvelle fiche`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button variant="primary" type="submit" form="create-record" isDisabled={!title.trim() || isSaving}>
            <Trans>Créer</Trans>
          </Button>
        </>
      }
    >
      <Form
        id="create-record"
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Select
          label={t`Type`}
          value={kind}
          onChange={setKind}
          options={KINDS.map((one) => ({
            value: one,
            label: KIND_LABELS[one].one[locale],
            icon: <KindIcon kind={one} />,
          }))}
        />
        <TextField
          label={t`Titre`}
          value={title}
          onChange={setTitle}
          autoFocus
          isRequired
          maxLength={500}
          problem={problem}
        />
        {kind !== 'note' && <DateWordingField label={t`Date`} text={date} onChange={setDate} />}
      </Form>
    </Dialog>
  );
}
