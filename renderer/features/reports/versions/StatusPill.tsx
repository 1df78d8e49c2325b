import { useLingui } from '@lingui/react/macro';
import type { RecordDetail } from '#preload/contract/records.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Select } from '../../../ui/field/Select.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { usePatch } from '../../records/use-record.ts';
import { statusesOf } from '../status-name.ts';
import * as css from './versions.css.ts';

/** Where the report stands, changed in place. */
export function StatusPill({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const patch = usePatch(record);
  const options = statusesOf(locale);
  const status = record.properties['statut'];
  return (
    <Select
      shape="pill"
      className={css.pill}
      label={t`Statut du rapport`}
      value={typeof status === 'string' ? status : (options[0]?.value ?? '')}
      options={options}
      isDisabled={record.deletedAt !== null}
      onChange={(next) => {
        patch({ properties: { statut: next } }).catch((error: unknown) =>
          showToast({ text: sentenceNow(error) }),
        );
      }}
    />
  );
}
