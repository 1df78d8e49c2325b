import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { fold } from '#db/domain/text/fold.ts';
import { SearchField } from '../../../ui/field/SearchField.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { useStatusName } from '../status-name.ts';
import type { ReportRow } from '../types.ts';
import * as css from './add.css.ts';
import { NEW } from './new-report.ts';

/** More reports than this are looked for by their words. */
const MANY = 6;

/** Which report: those of the archive, the last changed first, and a new one. */
export function ReportChoice({
  reports,
  value,
  onChange,
}: {
  reports: readonly ReportRow[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useLingui();
  const statusName = useStatusName();
  const [text, setText] = useState('');
  const wanted = fold(text.trim());
  const shown = reports.filter(
    ({ id, title, code }) => id === value || fold(`${title} ${code}`).includes(wanted),
  );
  return (
    <div className={css.group}>
      {reports.length > MANY && (
        <SearchField
          label={t`Chercher un rapport`}
          placeholder={t`Rapport`}
          value={text}
          onChange={setText}
        />
      )}
      <RadioGroup aria-label={t`Rapport`} value={value} onChange={onChange} className={css.reports}>
        {shown.map(({ id, title, code, status }) => (
          <Radio key={id} value={id} className={css.report}>
            <KindIcon kind="rapport" size={15} />
            <span className={css.pickTitle}>{title}</span>
            <span className={css.code}>{statusName(status)}</span>
            <span className={css.code}>{code}</span>
          </Radio>
        ))}
        <Radio value={NEW} className={css.report}>
          <Plus size={15} aria-hidden />
          <span className={css.pickTitle}>
            <Trans>Un nouveau rapport</Trans>
          </span>
        </Radio>
      </RadioGroup>
    </div>
  );
}
