import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ComparisonRead } from '#preload/contract/review.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { Table } from '../../../ui/table/Table.tsx';
import { dayText } from '../dates.ts';
import * as css from '../review.css.ts';
import { useComparedWords } from './names.ts';

type Names = Readonly<Record<string, string>>;

function Section({ title, count, children }: { title: ReactNode; count: number; children: ReactNode }) {
  return (
    <section className={css.section}>
      <SectionLabel count={count}>{title}</SectionLabel>
      <div className={css.tableWrap}>{children}</div>
    </section>
  );
}

/** How many records were added, removed and changed, group by group. */
export function CountTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: string;
  rows: readonly { id: string; name: string; added: number; removed: number; changed: number }[];
}) {
  const { t } = useLingui();
  return (
    <div className={css.tableWrap}>
      <Table
        caption={caption}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'name', title: head, rowHeader: true, cell: ({ name }) => name },
          { id: 'added', title: t`Ajoutées`, numeric: true, cell: ({ added }) => added },
          { id: 'removed', title: t`Retirées`, numeric: true, cell: ({ removed }) => removed },
          { id: 'changed', title: t`Modifiées`, numeric: true, cell: ({ changed }) => changed },
        ]}
      />
    </div>
  );
}

/** Decisions taken, changed or closed between the two. */
export function DecisionTable({ pairs }: { pairs: ComparisonRead['decisions'] }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (pairs.length === 0) return null;
  const said = (side: ComparisonRead['decisions'][number]['before']) =>
    side &&
    [
      side.text,
      side.due && t`pour le ${dayText(side.due, locale)}`,
      side.state === 'clos' ? t`close` : t`ouverte`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section title={<Trans>Décisions</Trans>} count={pairs.length}>
      <Table
        caption={t`Les décisions qui ont changé`}
        rows={pairs}
        rowId={({ before, after }) => (after ?? before)?.id ?? ''}
        columns={[
          { id: 'before', title: t`Avant`, cell: ({ before }) => said(before) },
          { id: 'after', title: t`Après`, rowHeader: true, cell: ({ after }) => said(after) },
        ]}
      />
    </Section>
  );
}

/** Figures added, removed or changed. */
export function MeasureTable({ pairs, names }: { pairs: ComparisonRead['measures']; names: Names }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { dateOf } = useComparedWords(names);
  if (pairs.length === 0) return null;
  const said = (side: ComparisonRead['measures'][number]['before']) =>
    side && `${side.value.toLocaleString(locale)} ${side.unit} · ${dateOf(side.date)} · ${side.base}`;
  return (
    <Section title={<Trans>Mesures</Trans>} count={pairs.length}>
      <Table
        caption={t`Les mesures qui ont changé`}
        rows={pairs}
        rowId={({ before, after }) => (after ?? before)?.id ?? ''}
        columns={[
          {
            id: 'indicator',
            title: t`Indicateur`,
            rowHeader: true,
            cell: ({ before, after }) => names[(after ?? before)?.indicator ?? ''],
          },
          { id: 'before', title: t`Avant`, cell: ({ before }) => said(before) },
          { id: 'after', title: t`Après`, cell: ({ after }) => said(after) },
        ]}
      />
    </Section>
  );
}

/** Themes of cycles that have more or fewer records. */
export function ThemeTable({ rows, names }: { rows: ComparisonRead['coverage']; names: Names }) {
  const { t } = useLingui();
  if (rows.length === 0) return null;
  return (
    <Section title={<Trans>Couverture des thèmes</Trans>} count={rows.length}>
      <Table
        caption={t`Les thèmes dont la couverture a changé`}
        rows={rows}
        rowId={({ theme, cycle }) => `${theme} ${cycle}`}
        columns={[
          {
            id: 'theme',
            title: t`Thème`,
            rowHeader: true,
            cell: ({ theme }) => names[theme] ?? t`thème retiré`,
          },
          { id: 'cycle', title: t`Cycle`, cell: ({ cycle }) => names[cycle] ?? t`un cycle retiré` },
          { id: 'before', title: t`Avant`, numeric: true, cell: ({ before }) => before },
          { id: 'after', title: t`Après`, numeric: true, cell: ({ after }) => after },
        ]}
      />
    </Section>
  );
}
