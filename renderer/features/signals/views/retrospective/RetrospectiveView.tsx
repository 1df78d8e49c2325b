import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useDeferredValue, useMemo } from 'react';
import { SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import { api } from '../../../../client/client.ts';
import { useLocale } from '../../../../i18n/useLocale.ts';
import { measurer, STRONG_FONT } from '../../../timeline/ink.ts';
import { ListPanel } from '../panel/ListPanel.tsx';
import { PictureView } from '../PictureView.tsx';
import type { Mark, Picture } from '../stage/picture.ts';
import { useLandscape } from '../useLandscape.ts';
import { useSignalsPlace, useSignalsView } from '../view-state.ts';
import * as css from '../views.css.ts';
import { drawFlow, type FlowWords } from './draw.ts';
import { bandKey, isOutcome, layOutFlow, type Outcome, OUTCOMES } from './flow.ts';
import { RetrospectiveTable } from './RetrospectiveTable.tsx';
import { useDuration } from './useDuration.ts';

const NONE: never[] = [];
const measure = measurer(STRONG_FONT);

/** What was captured in each cycle, and what it became. */
export function RetrospectiveView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const duration = useDuration();
  const landscape = useLandscape();
  const { query, cycleId } = useSignalsView();
  const asked = useDeferredValue(query).trim();
  const answer = useQuery(
    api.signals.retrospective.queryOptions({
      input: asked ? { query: asked } : {},
      placeholderData: keepPreviousData,
    }),
  );
  const { ids: looked } = useSignalsPlace();
  const all = answer.data?.rows ?? NONE;
  const totals = answer.data?.totals ?? NONE;
  const rows = useMemo(
    () => all.filter((row) => cycleId === null || row.cycleId === cycleId),
    [all, cycleId],
  );
  const cycleName = useCallback(
    (id: string | null): string =>
      totals.find(({ cycle }) => (cycle?.id ?? null) === id)?.cycle?.title ?? t`Hors cycle`,
    [totals, t],
  );
  const outcomeName = useCallback(
    (id: Outcome): string => (id === 'finding' ? t`devenu constat` : SIGNAL_STATE_LABELS[id][locale]),
    [t, locale],
  );
  const wordsFor = useCallback(
    (isNarrow: boolean): FlowWords => ({
      heads: [t`Capté pendant`, t`Aujourd’hui`],
      cycle: (id) => {
        const total = totals.find(({ cycle }) => (cycle?.id ?? null) === id);
        if (!total) return [cycleName(id), ''];
        const { captured, becameFinding, findingRate, medianDaysToFinding } = total;
        const parts = [t`${plural(captured, { one: '# capté', other: '# captés' })}`];
        if (becameFinding > 0 && findingRate !== null) {
          const share = findingRate.toLocaleString(locale, { style: 'percent' });
          parts.push(
            isNarrow
              ? t`${plural(becameFinding, { one: '# constat', other: '# constats' })}`
              : t`${plural(becameFinding, { one: '# constat', other: '# constats' })} (${share})`,
          );
          if (!isNarrow && medianDaysToFinding !== null && medianDaysToFinding >= 0)
            parts.push(t`en ${duration(medianDaysToFinding)}`);
        }
        return [cycleName(id), parts.join(' · ')];
      },
      outcome: (id, count) => [outcomeName(id), t`${plural(count, { one: '# signal', other: '# signaux' })}`],
    }),
    [totals, cycleName, outcomeName, duration, t, locale],
  );
  const layOut = useCallback(
    (size: { width: number; height: number }): Picture => {
      const words = wordsFor(size.width < 760);
      const cycles = totals.map(({ cycle }) => cycle?.id ?? null);
      const widest = (lines: readonly string[]): number =>
        lines.reduce((most, line) => Math.max(most, measure(line)), 0) + 36;
      const flow = layOutFlow(rows, {
        ...size,
        cycles,
        margins: [
          widest([words.heads[0], ...cycles.flatMap(words.cycle)]),
          widest([words.heads[1], ...OUTCOMES.flatMap((id) => words.outcome(id, rows.length))]),
        ],
      });
      const marks = flow.bands.map((band): Mark => {
        const [y0, y1] = [Math.min(band.left[0], band.right[0]), Math.max(band.left[1], band.right[1])];
        const middle = (band.left[0] + band.left[1] + band.right[0] + band.right[1]) / 4;
        const half = Math.max(5, Math.min((y1 - y0) / 2, (band.left[1] - band.left[0]) / 2));
        const centre = (flow.x[0] + flow.x[1]) / 2;
        return {
          key: bandKey(band),
          ids: band.ids,
          group: band.cycle ?? 'none',
          box: { x0: centre - 36, y0: middle - half, x1: centre + 36, y1: middle + half },
        };
      });
      return {
        width: size.width,
        height: flow.height,
        marks,
        draw: (pen, ink, state) => drawFlow(pen, ink, flow, words, state),
      };
    },
    [rows, totals, wordsFor],
  );
  const told = (mark: Mark): string => {
    const [cycle = '', outcome = ''] = mark.key.split(' ');
    const name = isOutcome(outcome) ? outcomeName(outcome) : outcome;
    return `${cycleName(cycle === 'none' ? null : cycle)} → ${name} : ${t`${plural(mark.ids.length, { one: '# signal', other: '# signaux' })}`}`;
  };
  const became = rows.filter(({ findingIds }) => findingIds.length > 0);
  const seen = looked.length > 1 ? looked : [];
  return (
    <PictureView
      id="retrospective"
      header={header}
      landscape={{
        ...landscape,
        loaded: landscape.loaded && answer.data !== undefined,
        error: landscape.error ?? answer.error,
      }}
      label={t`Rétrospective des signaux`}
      summary={t`Signaux captés : ${rows.length} ; devenus constats : ${became.length}.`}
      layOut={layOut}
      zoomable={false}
      file="retrospective-des-signaux"
      groupName={(group) => cycleName(group === 'none' ? null : group)}
      nameOf={told}
      cardOf={(mark) => (
        <>
          <span className={css.cardTitle}>{told(mark)}</span>
          <span className={css.cardMuted}>{t`cliquez pour les lire`}</span>
        </>
      )}
      onOpen={() => true}
      aside={
        seen.length === 0 &&
        became.length > 0 && (
          <ListPanel
            title={t`Devenus constats : ${became.length}`}
            signals={became.flatMap(({ signal }) => landscape.byId.get(signal.id) ?? [])}
          />
        )
      }
      table={
        <RetrospectiveTable rows={rows} findings={answer.data?.findings ?? NONE} cycleName={cycleName} />
      }
      legend={[
        t`Une bande : les signaux captés pendant un cycle (à gauche) selon ce qu’ils sont aujourd’hui (à droite) ; sa largeur, leur nombre.`,
        t`Devenu constat : le signal étaye un constat, directement ou par une grappe ou une tendance. Durée : médiane, de la capture au premier constat.`,
      ]}
    />
  );
}
