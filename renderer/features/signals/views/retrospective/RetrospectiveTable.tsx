import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { RetrospectiveRow } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../../app/LocationLink.tsx';
import { useLocale } from '../../../../i18n/useLocale.ts';
import { Button } from '../../../../ui/button/Button.tsx';
import { Table, type TableColumn } from '../../../../ui/table/Table.tsx';
import * as css from '../views.css.ts';
import { useDuration } from './useDuration.ts';

const PAGE = 200;

/** Every signal in the order of its capture: where it was, what it went through, what it became and how long it took. */
export function RetrospectiveTable({
  rows,
  findings,
  cycleName,
}: {
  rows: readonly RetrospectiveRow[];
  findings: readonly RecordRef[];
  cycleName: (id: string | null) => string;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const duration = useDuration();
  const [shown, setShown] = useState(PAGE);
  const columns = useMemo((): TableColumn<RetrospectiveRow>[] => {
    const byId = new Map(findings.map((finding) => [finding.id, finding]));
    const day = (edtf: string): string => formatDate({ edtf, wording: null }, locale, 'long');
    return [
      {
        id: 'captured',
        title: t`Capté`,
        cell: ({ capturedOn, captureDay }) =>
          capturedOn ? formatDate(capturedOn, locale, 'long') : day(captureDay),
      },
      {
        id: 'signal',
        title: t`Signal`,
        rowHeader: true,
        cell: ({ signal, example }) => (
          <>
            <span className={css.code}>{signal.code}</span> <RecordLink record={signal} />
            {example && <span className={css.quiet}> ({t`exemple`})</span>}
          </>
        ),
      },
      { id: 'cycle', title: t`Cycle`, cell: ({ cycleId }) => cycleName(cycleId) },
      {
        id: 'path',
        title: t`Parcours`,
        cell: ({ path }) => path.map(({ state }) => SIGNAL_STATE_LABELS[state][locale]).join(' → '),
      },
      {
        id: 'findings',
        title: t`Constats`,
        cell: ({ findingIds }) =>
          findingIds.map((id) => {
            const finding = byId.get(id);
            return finding && <RecordLink key={id} record={finding} />;
          }),
      },
      {
        id: 'time',
        title: t`Du signal au constat`,
        numeric: true,
        cell: ({ daysToFinding }) => (daysToFinding === null ? '–' : duration(daysToFinding)),
      },
    ];
  }, [t, locale, findings, cycleName, duration]);
  return (
    <div className={css.tableWrap} tabIndex={0} role="region" aria-label={t`Rétrospective en tableau`}>
      <Table
        caption={t`Ce qui a été capté, dans l’ordre du temps, et ce que c’est devenu`}
        columns={columns}
        rows={rows.slice(0, shown)}
        rowId={({ signal }) => signal.id}
      />
      {shown < rows.length && (
        <Button variant="quiet" onPress={() => setShown(shown + PAGE)}>
          <Trans>Montrer la suite</Trans>
        </Button>
      )}
    </div>
  );
}
