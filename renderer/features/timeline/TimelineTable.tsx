import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { Table, type TableColumn } from '../../ui/table/Table.tsx';
import { dateText } from './names.ts';
import * as css from './timeline.css.ts';

const PAGE = 200;

/** The same records as the lanes, in a table in the order of time. */
export function TimelineTable({
  items,
  titles,
}: {
  items: readonly TimelineItem[];
  titles: ReadonlyMap<string, string>;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [shown, setShown] = useState(PAGE);
  const columns = useMemo((): TableColumn<TimelineItem>[] => {
    return [
      {
        id: 'date',
        title: t`Date`,
        cell: ({ date, planned }) =>
          date ? dateText(date, locale) : planned && t`annoncé : ${dateText(planned, locale)}`,
      },
      { id: 'title', title: t`Titre`, rowHeader: true, cell: (item) => <RecordLink record={item} /> },
      {
        id: 'kind',
        title: t`Nature`,
        cell: ({ kind }) => (
          <span className={css.tableKind}>
            <KindIcon kind={kind} />
            {KIND_LABELS[kind].one[locale]}
          </span>
        ),
      },
      { id: 'code', title: t`Code`, cell: ({ code }) => <span className={css.code}>{code}</span> },
      { id: 'cycle', title: t`Cycle`, cell: ({ cycleId }) => (cycleId ? (titles.get(cycleId) ?? '') : '') },
    ];
  }, [t, locale, titles]);
  return (
    // Focusable so that the keyboard can scroll it.
    <div className={css.tableWrap} tabIndex={0} role="region" aria-label={t`Chronologie en tableau`}>
      <Table
        caption={t`Les fiches datées, dans l’ordre du temps`}
        columns={columns}
        rows={items.slice(0, shown)}
        rowId={({ id }) => id}
      />
      {shown < items.length && (
        <Button variant="quiet" onPress={() => setShown(shown + PAGE)}>
          <Trans>Montrer la suite</Trans>
        </Button>
      )}
    </div>
  );
}
