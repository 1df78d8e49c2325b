import { useLingui } from '@lingui/react/macro';
import { useId, useState, type SubmitEvent } from 'react';
import { citationText } from '#db/domain/document/walk.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { RecordPicker } from '../../features/records/RecordPicker.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import type { CitationFields } from '../nodes/citation.ts';
import * as css from './citations.css.ts';
import { useWork } from './useWork.ts';

/** Which work is cited, where in it, and the words around; shown as it will read. */
export function CitationDialog({
  fields,
  action,
  onChosen,
  onClose,
}: {
  /** What is cited already; null for a new citation. */
  fields: CitationFields | null;
  action: string;
  onChosen: (fields: CitationFields) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const [picked, setPicked] = useState<RecordRef | null>(null);
  const [locator, setLocator] = useState(fields?.locator ?? '');
  const [prefix, setPrefix] = useState(fields?.prefix ?? '');
  const [suffix, setSuffix] = useState(fields?.suffix ?? '');
  const recordId = picked?.id ?? fields?.recordId ?? '';
  const { work } = useWork(recordId);
  const chosen: CitationFields | null =
    recordId === '' || (!work && !fields)
      ? null
      : {
          recordId,
          code: work?.code ?? fields?.code ?? '',
          label: (work?.label ?? fields?.label ?? '').slice(0, 500),
          locator: locator.trim(),
          prefix: prefix.trim(),
          suffix: suffix.trim(),
        };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (chosen) onChosen(chosen);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Citer une publication`}
      actions={
        <Button variant="primary" type="submit" form={form} isDisabled={!chosen}>
          {action}
        </Button>
      }
    >
      <form id={form} className={css.form} onSubmit={submit}>
        <RecordPicker
          label={fields && !picked ? t`Remplacer la publication` : t`Publication`}
          kinds={['publication', 'etude', 'rapport']}
          picked={picked}
          onPick={setPicked}
          autoFocus={fields === null}
        />
        <TextField
          label={t`Page ou chapitre`}
          description={t`Par exemple « p. 12 », « p. 12-14 », « chap. 3 »`}
          value={locator}
          onChange={setLocator}
          maxLength={200}
          autoFocus={fields !== null}
        />
        <div className={css.pair}>
          <TextField
            label={t`Mots avant`}
            value={prefix}
            onChange={setPrefix}
            maxLength={500}
            placeholder={t`voir`}
          />
          <TextField label={t`Mots après`} value={suffix} onChange={setSuffix} maxLength={500} />
        </div>
        {chosen && (
          <div className={css.preview} role="status">
            <p>{citationText(chosen)}</p>
            {work && <p className={css.reference}>{work.reference}</p>}
          </div>
        )}
      </form>
    </Dialog>
  );
}
