import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Covered } from '#preload/contract/coverage.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { CoveredList } from '../coverage/CoveredList.tsx';
import { groupMissing } from '../coverage/missing/groups.ts';
import { MissingGroup } from '../coverage/missing/MissingGroup.tsx';
import { today } from '../coverage/today.ts';
import { Compared } from './Compared.tsx';
import { CycleStrip } from './CycleStrip.tsx';
import { Figures } from './Learned.tsx';
import { PresentCycle } from './PresentCycle.tsx';
import { Produced } from './Produced.tsx';
import * as css from './cycles.css.ts';

const MADE: readonly Kind[] = ['etude', 'atelier', 'publication', 'evenement'];
const LEARNED: readonly Kind[] = ['note', 'rapport'];
const COUNTED: readonly Kind[] = [...MADE, 'note', 'signal', 'indicateur'];
const NONE: readonly never[] = [];

/** What a cycle set out, made and learned, with whom, and what it still lacks: the body of its page. */
export function CycleSections({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const {
    data: page,
    error,
    refetch,
  } = useQuery(api.coverage.cycle.queryOptions({ input: { id: record.id } }));
  const { data: cycles = NONE } = useQuery(api.coverage.cycles.queryOptions());
  const { data: missing } = useQuery(
    api.coverage.missing.queryOptions({ input: { today: today(), cycleId: record.id } }),
  );
  const made = useMemo(() => page?.records.filter(({ kind }) => MADE.includes(kind)) ?? [], [page]);
  if (error)
    return (
      <ErrorState
        title={t`Ce cycle ne s’affiche pas en entier`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!page) return <Skeleton lines={8} />;
  const axes = page.records.filter(({ kind }) => kind === 'axe');
  const learned = page.records.filter(({ kind }) => LEARNED.includes(kind));
  const signals = page.records.filter(({ kind }) => kind === 'signal');
  const groups = groupMissing(missing ?? [], cycles).filter(({ rows }) => rows.length > 0);
  const lacking = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <div className={css.presenting}>
        <PresentCycle
          record={record}
          page={page}
          counted={COUNTED}
          sections={[
            { label: t`Ses axes`, rows: axes },
            ...MADE.map((kind) => ({
              label: KIND_LABELS[kind].many[locale],
              rows: made.filter((one) => one.kind === kind),
            })),
            { label: t`Ce qu’il a appris : notes et rapports`, rows: learned },
            { label: t`Ses signaux faibles`, rows: signals },
          ]}
          missing={groups}
        />
      </div>
      <Compared page={page} kinds={COUNTED} />
      {axes.length > 0 && (
        <Part label={t`Ses axes`} count={axes.length}>
          <ul className={css.axes}>
            {axes.map((axis) => (
              <li key={axis.id} className={css.axis}>
                <RecordLink record={axis} className={css.axisTitle} />
                <p className={css.axisText}>{axis.summary}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part label={t`Ce qu’il a produit`} count={made.length}>
        {made.length === 0 ? (
          <EmptyState
            small
            title={t`Rien pour l’instant : reliez-lui une étude, un Atelier, une publication.`}
          />
        ) : (
          <>
            {page.cycle.period && <CycleStrip period={page.cycle.period} kinds={MADE} records={made} />}
            <Produced records={made} axes={axes} />
          </>
        )}
      </Part>
      <Figures record={record} />
      <List label={t`Ce qu’il a appris : notes et rapports`} rows={learned} />
      <List label={t`Ses signaux faibles`} rows={signals} />
      {page.actors.length > 0 && (
        <Part label={t`Avec qui`} count={page.actors.length}>
          <ul className={css.actors}>
            {page.actors.map(({ count, partner, ...actor }) => (
              <li key={actor.id}>
                <RecordLink record={actor} />{' '}
                <span className={css.small}>
                  {partner ? t`partenaire du cycle` : count > 1 ? t`${count} fiches` : null}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {missing && (
        <Part label={t`Ce qui manque`} count={lacking}>
          {lacking === 0 ? (
            <p className={css.small}>
              <Trans>Rien ne manque à ce cycle.</Trans>
            </p>
          ) : (
            groups.map((group) => <MissingGroup key={group.rule} group={group} cycles={NONE} level={3} />)
          )}
        </Part>
      )}
    </>
  );
}

function Part({ label, count, children }: { label: string; count: number; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={label}>
      <SectionLabel count={count}>{label}</SectionLabel>
      {children}
    </section>
  );
}

function List({ label, rows }: { label: string; rows: readonly Covered[] }) {
  if (rows.length === 0) return null;
  return (
    <Part label={label} count={rows.length}>
      <CoveredList rows={rows} />
    </Part>
  );
}
