import { useLingui } from '@lingui/react/macro';
import { formatDate } from '#db/domain/dates/format.ts';
import { IMPACT_LABELS, VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordRow } from '#preload/contract/records.ts';
import { ago } from '../../../app/ago.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { classes } from '../../../ui/classes.ts';
import { ObservationCount } from '../../signals/sheet/ObservationCount.tsx';
import { formatValue } from '../properties/format-value.ts';
import type { Column } from './columns.ts';
import * as css from './grid.css.ts';

/** What one cell shows of a record. */
export function CellContent({ row, column }: { row: RecordRow; column: Column }) {
  const { t } = useLingui();
  const locale = useLocale();
  const plain = (text: string) => (
    <span className={css.text} title={text.length > 24 ? text : undefined}>
      {text}
    </span>
  );
  if (column.property) {
    const value = row.properties[column.property.key];
    return value === undefined ? null : plain(formatValue(value, column.property, locale));
  }
  switch (column.id) {
    case 'code':
      return <span className={css.code}>{row.code}</span>;
    case 'title':
      return (
        <>
          <span
            className={classes(css.text, css.title)}
            title={row.title.length > 40 ? row.title : undefined}
          >
            {row.title}
          </span>
          {row.example && <Chip tone="warning">{t`exemple`}</Chip>}
        </>
      );
    case 'date':
      return row.date && plain(formatDate(row.date, locale, 'short'));
    case 'planned':
      return row.planned && plain(formatDate(row.planned, locale, 'short'));
    case 'summary':
      return plain(row.summary);
    case 'tags':
      return plain(row.tags.map((tag) => `#${tag}`).join(' '));
    case 'impacts':
      return plain(row.impacts.map((impact) => IMPACT_LABELS[impact][locale]).join(', '));
    case 'observations':
      return <ObservationCount id={row.id} />;
    case 'verification':
      return row.verification === 'to-verify' ? (
        <Chip tone="warning">{VERIFICATION_LABELS[row.verification][locale]}</Chip>
      ) : (
        plain(VERIFICATION_LABELS[row.verification][locale])
      );
    case 'updated':
      return plain(ago(row.updatedAt, new Date(), locale));
    default:
      return null;
  }
}
