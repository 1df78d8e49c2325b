import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { classes } from '../../../ui/classes.ts';
import { Select } from '../../../ui/field/Select.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { spacer, toolbar, toolbarTitle } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { momentText } from '../dates.ts';
import { ExportReview } from '../ExportReview.tsx';
import * as css from '../review.css.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { CountTable, DecisionTable, MeasureTable, ThemeTable } from './comparison-tables.tsx';

type Change = 'added' | 'removed' | 'changed';

/** A frozen picture and a later one, or the archive now: what was added, removed and changed, before and after. */
export function ComparisonPage({ from, to }: { from: string; to: string | null }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [kind, setKind] = useState<Kind | ''>('');
  const [change, setChange] = useState<Change | ''>('');
  const [cycle, setCycle] = useState('');
  const { data, error, refetch } = useQuery(api.review.compare.queryOptions({ input: { from, to } }));
  if (error)
    return (
      <ErrorState
        isPage
        title={t`Cette comparaison ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <Skeleton lines={12} />;
  const { counts } = data;
  const changed = counts.added + counts.removed + counts.changed;
  const rows = data.records.filter(
    (record) =>
      (kind === '' || record.row.kind === kind) &&
      (change === '' || record.change === change) &&
      (cycle === '' || (record.row.cycle ?? 'none') === cycle),
  );
  const later = data.to ? data.to.name : t`maintenant`;
  const isSame = changed + data.measures.length + data.decisions.length + data.coverage.length === 0;
  return (
    <div className={css.page}>
      <div className={toolbar}>
        <h1 className={toolbarTitle}>
          <Trans>
            De « {data.from.name} » à {data.to ? `« ${later} »` : later}
          </Trans>
        </h1>
        <span className={css.muted}>
          {momentText(data.from.at, locale)}
          {data.to && ` → ${momentText(data.to.at, locale)}`}
        </span>
        <span className={spacer} />
        <ExportReview comparison={{ from: data.from.id, to: data.to?.id ?? null }} />
      </div>
      <div className={css.body} tabIndex={0} role="region" aria-label={t`Comparaison`}>
        <div className={classes(css.column, css.wide)}>
          <p role="status">
            <Trans>
              <strong>{counts.added}</strong> ajoutées, <strong>{counts.removed}</strong> retirées,{' '}
              <strong>{counts.changed}</strong> modifiées, {counts.same} inchangées.
            </Trans>
          </p>
          {isSame && <EmptyState title={t`Rien n’a changé`} />}
          {changed > 0 && (
            <>
              <div className={css.twoColumns}>
                <CountTable
                  caption={t`Ce qui a changé, par nature`}
                  head={t`Nature`}
                  rows={data.byKind.map(({ kind: of, ...group }) => ({
                    id: of,
                    name: KIND_LABELS[of].many[locale],
                    ...group,
                  }))}
                />
                <CountTable
                  caption={t`Ce qui a changé, par cycle`}
                  head={t`Cycle`}
                  rows={data.byCycle.map(({ cycle: of, ...group }) => ({
                    id: of ?? 'none',
                    name: of === null ? t`Hors cycle` : (data.names[of] ?? t`un cycle retiré`),
                    ...group,
                  }))}
                />
              </div>
              <section className={css.section}>
                <div className={css.composerRow}>
                  <SectionLabel count={rows.length}>
                    <Trans>Fiches</Trans>
                  </SectionLabel>
                  <span className={css.push} />
                  <Select<Change | ''>
                    shape="pill"
                    label={t`Changement`}
                    value={change}
                    onChange={setChange}
                    options={[
                      { value: '', label: t`Tous les changements` },
                      { value: 'added', label: t`Ajoutées` },
                      { value: 'removed', label: t`Retirées` },
                      { value: 'changed', label: t`Modifiées` },
                    ]}
                  />
                  <Select<Kind | ''>
                    shape="pill"
                    label={t`Nature de fiche`}
                    value={kind}
                    onChange={setKind}
                    options={[
                      { value: '', label: t`Toutes les natures` },
                      ...data.byKind.map(({ kind: of }) => ({
                        value: of,
                        label: KIND_LABELS[of].many[locale],
                      })),
                    ]}
                  />
                  <Select
                    shape="pill"
                    label={t`Cycle`}
                    value={cycle}
                    onChange={setCycle}
                    options={[
                      { value: '', label: t`Tous les cycles` },
                      ...data.byCycle.map(({ cycle: of }) => ({
                        value: of ?? 'none',
                        label: of === null ? t`Hors cycle` : (data.names[of] ?? t`un cycle retiré`),
                      })),
                    ]}
                  />
                </div>
                <ChangeTable rows={rows} names={data.names} live={new Set(data.live)} />
                {changed > data.records.length && (
                  <p className={css.muted}>
                    <Trans>
                      Les {data.records.length} premières sont montrées, sur {changed} ; les comptes les
                      disent toutes.
                    </Trans>
                  </p>
                )}
              </section>
            </>
          )}
          <DecisionTable pairs={data.decisions} />
          <MeasureTable pairs={data.measures} names={data.names} />
          <ThemeTable rows={data.coverage} names={data.names} />
        </div>
      </div>
    </div>
  );
}
