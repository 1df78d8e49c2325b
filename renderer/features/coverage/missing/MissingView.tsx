import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ruleNamed } from '#db/domain/coverage/missing.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { spacer, toolbar } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import { total as totalClass } from '../../timeline/timeline.css.ts';
import { useCoverage } from '../coverage-state.ts';
import { today } from '../today.ts';
import { groupMissing, type RuleGroup } from './groups.ts';
import { MissingGroup } from './MissingGroup.tsx';
import * as css from './missing.css.ts';

const NONE: never[] = [];
const ALL = '';

/** What the observatory expects and does not have, rule by rule and cycle by cycle, with what to do about each. */
export function MissingView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { missingIn } = useCoverage();
  const { data: cycles = NONE } = useQuery(api.coverage.cycles.queryOptions());
  const { data, error, refetch } = useQuery(api.coverage.missing.queryOptions({ input: { today: today() } }));
  const inCycle = cycles.find(({ id }) => id === missingIn) ?? null;
  const found = (data ?? []).filter(({ cycleIds }) => !inCycle || cycleIds.includes(inCycle.id));
  const groups = groupMissing(found, cycles).filter(({ rows }) => rows.length > 0);
  const columns: TableColumn<RuleGroup>[] = [
    {
      id: 'rule',
      title: t`Ce qui manque`,
      rowHeader: true,
      cell: ({ rule }) => (
        <Button
          compact
          variant="quiet"
          onPress={() => document.getElementById(`manque-${rule}`)?.scrollIntoView()}
        >
          {ruleNamed(rule)?.label[locale]}
        </Button>
      ),
    },
    ...cycles.map((cycle, rank) => ({
      id: cycle.id,
      title: cycle.title,
      numeric: true,
      cell: ({ counts }: RuleGroup) => counts[rank] || <span className={css.none}>0</span>,
    })),
    {
      id: 'none',
      title: t`Hors cycle`,
      numeric: true,
      cell: ({ counts }) => counts.at(-1) || <span className={css.none}>0</span>,
    },
    { id: 'total', title: t`Total`, numeric: true, cell: ({ rows }) => <strong>{rows.length}</strong> },
  ];
  const content = () => {
    if (error)
      return (
        <ErrorState
          title={t`La liste ne s’affiche pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      );
    if (!data) return <Skeleton lines={10} />;
    if (groups.length === 0)
      return (
        <EmptyState title={inCycle ? t`Rien ne manque à ${inCycle.title}` : t`Rien ne manque`}>
          {t`Chaque étude a sa note, chaque Atelier sa synthèse, et tout ce qui était annoncé a une date.`}
        </EmptyState>
      );
    return (
      <>
        <Table
          caption={t`Combien de fiches par règle et par cycle`}
          columns={columns}
          rows={groupMissing(data, cycles).filter(({ rows }) => rows.length > 0)}
          rowId={({ rule }) => rule}
        />
        {groups.map((group) => (
          <MissingGroup key={`${group.rule} ${missingIn ?? ''}`} group={group} cycles={cycles} />
        ))}
      </>
    );
  };
  return (
    <>
      <div className={toolbar}>
        {header}
        {data && (
          <span className={totalClass}>
            <Plural value={found.length} _0="Rien ne manque" one="# point" other="# points" />
          </span>
        )}
        <span className={spacer} />
        <Select
          label={t`Cycle`}
          shape="pill"
          options={[
            { value: ALL, label: t`Tous les cycles` },
            ...cycles.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={inCycle?.id ?? ALL}
          onChange={(next) => useCoverage.setState({ missingIn: next === ALL ? null : next })}
        />
      </div>
      <div className={css.page}>
        <div className={css.inner}>{content()}</div>
      </div>
    </>
  );
}
