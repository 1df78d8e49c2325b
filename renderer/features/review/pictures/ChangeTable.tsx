import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight, Minus, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ComparisonRead } from '#preload/contract/review.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { locationOf } from '../../../app/locations.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { Table } from '../../../ui/table/Table.tsx';
import * as css from '../review.css.ts';
import { useComparedWords } from './names.ts';

type RecordChange = ComparisonRead['records'][number];
const PAGE = 100;
const SIGNS = { added: Plus, removed: Minus, changed: Pencil } as const;

/** The records that changed, each with what changed of it; those still in the archive lead to their pages. */
export function ChangeTable({
  rows,
  names,
  live,
}: {
  rows: readonly RecordChange[];
  names: Readonly<Record<string, string>>;
  live: ReadonlySet<string>;
}) {
  const { t } = useLingui();
  const [shown, setShown] = useState(PAGE);
  const { fields, valueOf } = useComparedWords(names);
  const words = { added: t`ajoutée`, removed: t`retirée`, changed: t`modifiée` };
  return (
    <>
      <div className={css.tableWrap}>
        <Table<RecordChange>
          caption={t`Les fiches qui ont changé`}
          rows={rows.slice(0, shown)}
          rowId={({ row }) => row.id}
          columns={[
            {
              id: 'change',
              title: t`Changement`,
              cell: ({ change }) => {
                const Sign = SIGNS[change];
                return (
                  <span className={css.subject}>
                    <Sign size={13} aria-hidden />
                    {words[change]}
                  </span>
                );
              },
            },
            {
              id: 'title',
              title: t`Fiche`,
              rowHeader: true,
              cell: ({ row }) => (
                <span className={css.subject}>
                  <KindIcon kind={row.kind} named />
                  <span>
                    {live.has(row.id) ? (
                      <LocationLink to={locationOf(row)}>{row.title}</LocationLink>
                    ) : (
                      row.title
                    )}{' '}
                    <span className={css.muted}>{row.code}</span>
                  </span>
                </span>
              ),
            },
            {
              id: 'fields',
              title: t`Avant et après`,
              cell: ({ row, fields: changes }) => (
                <ul className={css.changes}>
                  {changes.map(({ field, before, after }) => (
                    <li key={field}>
                      <span className={css.muted}>{fields[field]}</span>{' '}
                      <del className={css.before}>{valueOf(row.kind, field, before)}</del>{' '}
                      <ArrowRight size={12} aria-label={t`devient`} />{' '}
                      <ins className={css.after}>{valueOf(row.kind, field, after)}</ins>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </div>
      {shown < rows.length && (
        <div>
          <Button variant="quiet" onPress={() => setShown(shown + PAGE)}>
            <Trans>Montrer la suite</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
