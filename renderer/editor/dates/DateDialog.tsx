import { useLingui } from '@lingui/react/macro';
import { useId, useState, type SubmitEvent } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { DateWordingField, readDate } from '../../features/records/properties/DateWordingField.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import type { DateFields } from '../nodes/date.ts';

/** A date typed in plain words, with what is understood of it. */
export function DateDialog({
  wording,
  action,
  onChosen,
  onClose,
}: {
  wording: string;
  action: string;
  onChosen: (fields: DateFields) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useId();
  const [text, setText] = useState(wording);
  const date = readDate(text);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (date !== null && date !== 'unreadable')
      onChosen({ edtf: date.edtf, wording: formatDate(date, locale, 'long').slice(0, 200) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Date`}
      actions={
        <Button
          variant="primary"
          type="submit"
          form={form}
          isDisabled={date === null || date === 'unreadable'}
        >
          {action}
        </Button>
      }
    >
      <form id={form} onSubmit={submit}>
        <DateWordingField label={t`Date en toutes lettres`} text={text} onChange={setText} autoFocus />
      </form>
    </Dialog>
  );
}
