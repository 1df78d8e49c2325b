import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#db/domain/dates/format.ts';
import type { EditionRow } from '#preload/contract/indicators.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { Table, type TableColumn } from '../../ui/table/Table.tsx';
import { section } from '../records/records.css.ts';
import { changeText } from '#db/domain/indicators/chart/format.ts';
import * as css from './indicators.css.ts';
import { useChartWords } from './useChartWords.ts';

/** For a study renewed, or that renews: both editions, figure by figure. Nothing for any other record. */
export function EditionComparison({ record }: { record: RecordDetail }) {
  const renewals = record.relations.filter(({ type }) => type === 'renouvelle');
  return renewals.map(({ id, target }) => <Comparison key={id} studies={[record.id, target.id]} />);
}

function Comparison({ studies }: { studies: [string, string] }) {
  const { t } = useLingui();
  const words = useChartWords();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(api.indicators.compare.queryOptions({ input: { studies } }));
  if (error) {
    return (
      <ErrorState
        small
        title={t`La comparaison ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <Skeleton lines={3} />;
  const { earlier, later, rows } = data;
  const edition = ({ date, code }: typeof earlier) => date?.start?.slice(0, 4) ?? code;
  const [from, to] = [edition(earlier), edition(later)];
  const value = (measure: EditionRow['earlier']) =>
    measure ? (
      <strong>{words.figure(measure)}</strong>
    ) : (
      <span className={css.small}>{t`pas de valeur`}</span>
    );

  const verdict = ({ change, reason, earlier: before, later: after }: EditionRow) => {
    if (change !== null && after) {
      const difference = changeText(change, after.unit, words.locale);
      return t`Se comparent : ${difference}`;
    }
    if (reason) {
      const why = words.reason(reason);
      return t`Ne se comparent pas. ${why}`;
    }
    const missing = before ? to : from;
    return t`Rien à comparer : l’édition ${missing} n’a pas de valeur.`;
  };
  const columns: TableColumn<EditionRow>[] = [
    {
      id: 'indicator',
      title: t`Indicateur`,
      rowHeader: true,
      cell: ({ indicator }) => <RecordLink record={indicator} />,
    },
    { id: 'earlier', title: from, numeric: true, cell: (row) => value(row.earlier) },
    { id: 'later', title: to, numeric: true, cell: (row) => value(row.later) },
    {
      id: 'base',
      title: t`Base`,
      cell: ({ earlier: before, later: after }) => after?.base ?? before?.base ?? '',
    },
    { id: 'verdict', title: t`Comparaison`, cell: verdict },
  ];
  const dated = ({ date }: typeof earlier) => (date ? formatDate(date, words.locale, 'long') : '');
  return (
    <section className={section} aria-label={t`D’une édition à l’autre`}>
      <SectionLabel>
        <Trans>
          D’une édition à l’autre : {from} → {to}
        </Trans>
      </SectionLabel>
      <p className={css.small}>
        <RecordLink record={earlier} /> ({dated(earlier)}) → <RecordLink record={later} /> ({dated(later)})
      </p>
      {rows.length === 0 ? (
        <p className={css.small}>
          <Trans>Aucune des deux éditions n’a encore de mesure : ajoutez-les à leurs indicateurs.</Trans>
        </p>
      ) : (
        <div
          className={css.tableFrame}
          tabIndex={0}
          role="group"
          aria-label={t`Comparaison des deux éditions`}
        >
          <Table
            caption={t`Comparaison des deux éditions`}
            columns={columns}
            rows={rows}
            rowId={({ indicator, earlier: before, later: after }) =>
              `${indicator.id} ${before?.id ?? ''} ${after?.id ?? ''}`
            }
          />
        </div>
      )}
    </section>
  );
}
