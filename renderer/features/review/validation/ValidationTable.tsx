import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import * as css from '../review.css.ts';

type Row = { kind: Kind; toValidate: number; validated: number; modified: number; toRework: number };

/** How far each kind is validated; a figure leads to the records it counts. */
export function ValidationTable() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(api.review.validationCounts.queryOptions());
  if (error)
    return (
      <ErrorState
        title={t`Les validations ne s’affichent pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <Skeleton lines={8} />;
  const figure = (id: keyof Omit<Row, 'kind'>, title: string, value: string): TableColumn<Row> => ({
    id,
    title,
    numeric: true,
    cell: (row) =>
      row[id] === 0 ? (
        <span className={css.muted}>0</span>
      ) : (
        <LocationLink
          to={{ page: 'search', query: `type:${row.kind} validation:${value}` }}
          aria-label={`${KIND_LABELS[row.kind].many[locale]}, ${title} : ${String(row[id])}`}
        >
          {row[id].toLocaleString(locale)}
        </LocationLink>
      ),
  });
  return (
    <div className={css.tableWrap}>
      <Table<Row>
        caption={t`La validation, par nature de fiche`}
        rows={data}
        rowId={({ kind }) => kind}
        columns={[
          {
            id: 'kind',
            title: t`Nature`,
            rowHeader: true,
            cell: ({ kind }) => (
              <span className={css.subject}>
                <KindIcon kind={kind} />
                {KIND_LABELS[kind].many[locale]}
              </span>
            ),
          },
          figure('toValidate', t`À valider`, 'à-valider'),
          figure('toRework', t`À reprendre`, 'à-reprendre'),
          figure('validated', t`Validées`, 'validé'),
          figure('modified', t`Modifiées depuis`, 'modifié'),
        ]}
      />
    </div>
  );
}
