import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChartColumn, ChartSpline, Diff, Table2 } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { STEP_UNITS, type StepUnit } from '#db/domain/coverage/steps.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconToggle } from '../../../ui/button/IconButton.tsx';
import { Switch } from '../../../ui/choice/Switch.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { spacer, toolbar } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { useScheme } from '../../../ui/theme/scheme.ts';
import { OnPaper } from '../../drawing/OnPaper.tsx';
import { inkOf, LABEL_FONT, measurer } from '../../timeline/ink.ts';
import { group } from '../../timeline/timeline.css.ts';
import { useSize } from '../../timeline/useSize.ts';
import { type Shape, shownCycles, useCoverage } from '../coverage-state.ts';
import { CoverageFilters } from '../Filters.tsx';
import { SheetMenu } from '../SheetMenu.tsx';
import { today } from '../today.ts';
import * as css from '../coverage.css.ts';
import { drawPlot } from './draw.ts';
import { cycleInk } from './inks.ts';
import { Plot, type PointKey } from './Plot.tsx';
import { signed } from './lanes.ts';
import type { PlotPoint } from './plot.ts';
import { layOutPlot } from './scene.ts';
import { daysOfSlot } from './slots.ts';
import { sheetAround } from './sheet.ts';
import { PresentSuperposed } from './PresentSuperposed.tsx';
import { SlotPanel } from './SlotPanel.tsx';
import { SuperposeTable, tableOf } from './SuperposeTable.tsx';
import { useWords } from './useWords.ts';

const NONE: never[] = [];

/** Every cycle from its own first day, on year 1 to 5: curves, bars side by side, or what one has more than another. */
export function SuperposeView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const scheme = useScheme();
  const sentenceOf = useSentence();
  const view = useCoverage();
  const { kinds, unit, cumulated, shape, pair, asTable } = view;
  const query = useDeferredValue(view.query);
  const { slotName, number, period } = useWords(unit);
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { width, height } = useSize(box);
  const [open, setOpen] = useState<PointKey | null>(null);

  const { data: cycles = NONE } = useQuery(api.coverage.cycles.queryOptions());
  const shown = shownCycles(cycles, view.cycles).filter((cycle) => cycle.period !== null);
  const { data, error, refetch } = useQuery(
    api.coverage.superpose.queryOptions({
      input: { kinds: [...kinds], query, unit, cycleIds: shown.map(({ id }) => id) },
      enabled: shown.length > 0,
      placeholderData: keepPreviousData,
    }),
  );
  const found = useMemo(
    () => (data ? data.cycles.filter(({ cycle }) => shown.some(({ id }) => id === cycle.id)) : NONE),
    // The answer of a moment ago may have other cycles.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [data, shown.map(({ id }) => id).join()],
  );
  const steps = data?.steps ?? 5;
  const byId = (id: string | null) => found.find(({ cycle }) => cycle.id === id);
  const of = byId(pair.of) ?? found.at(-1);
  const minus = byId(pair.minus) ?? found.findLast((one) => one !== of);
  const compared = useMemo(
    (): readonly [string, string] | null => (of && minus ? [of.cycle.id, minus.cycle.id] : null),
    [of, minus],
  );
  const day = today();
  const widthOf = useMemo(() => measurer(LABEL_FONT), []);
  const scene = useMemo(
    () =>
      width > 0 && data
        ? layOutPlot({
            ...{ shape, unit, cumulated, steps, cycles: found, pair: compared, today: day },
            ...{ width, height, widthOf, slotName, number },
          })
        : null,
    [shape, unit, cumulated, steps, found, compared, day, width, height, widthOf, slotName, number, data],
  );
  const inkFor = (name: typeof scheme) => ({
    ...inkOf(name),
    cycle: (after: number) => cycleInk(after, name),
  });

  const records = found.reduce((sum, one) => sum + one.dated, 0);
  const left = found.reduce((sum, one) => sum + one.undated + one.announced, 0);
  const titleOf = (id: string) => byId(id)?.cycle.title ?? '';
  const heading =
    shape === 'difference' && of && minus
      ? t`${of.cycle.title} moins ${minus.cycle.title}`
      : t`Cycles superposés`;
  const what = [
    kinds.map((kind) => KIND_LABELS[kind].many[locale]).join(', '),
    cumulated
      ? t`cumul depuis le premier jour du cycle`
      : unitText(unit, t`par année`, t`par trimestre`, t`par mois`),
    ...(query.trim() ? [t`filtre : ${query.trim()}`] : []),
  ].join(' · ');

  const describe = (point: PlotPoint): string[] => {
    const own = byId(point.cycleId);
    const days = own && daysOfSlot(own, unit, point.slot, steps);
    const range =
      point.high - point.low > 0.01
        ? t`entre ${number(point.low)} et ${number(point.high)} selon les dates imprécises`
        : null;
    const value = shape === 'difference' ? signed(point.value, number) : number(point.value);
    return [
      `${shape === 'difference' ? heading : titleOf(point.cycleId)}, ${slotName(point.slot, steps, false)}`,
      ...(days && shape !== 'difference' ? [period(days)] : []),
      cumulated ? t`${value} en cumul` : value,
      ...(range ? [range] : []),
      ...(point.current ? [t`en cours : incomplet`] : []),
      ...(point.beyond && shape !== 'difference' ? [t`après la fin du cycle`] : []),
    ];
  };
  const notes = [
    t`${records} dates comptées, ${left} fiches annoncées ou sans date laissées de côté.`,
    t`Une date imprécise est partagée entre les périodes qu’elle couvre ; la bande ou les traits fins disent le moins et le plus possibles.`,
    shape === 'side'
      ? t`Pointillé : part des dates imprécises.`
      : t`Pointillé et marque creuse : après la fin du cycle, ou période en cours.`,
  ];
  const sheet = () => {
    const size = { width: 1120, height: 560 };
    const inks = inkFor('light');
    const drawn = layOutPlot({
      ...{ shape, unit, cumulated, steps, cycles: found, pair: compared, today: day },
      ...{ ...size, widthOf, slotName, number },
    });
    return sheetAround(
      size,
      (pen) => drawPlot(pen, drawn, { ...inks, paper: '#ffffff' }),
      {
        title: heading,
        subtitle: what,
        description: tableOf(found, { cumulated, steps, slotName, number })
          .map((row) => row.join(' '))
          .join('; '),
        footer: [
          notes
            .slice(0, 1)
            .concat(notes[2] ?? '')
            .join(' '),
          notes[1] ?? '',
        ],
        language: locale,
      },
      inks,
    );
  };

  const content = () => {
    if (error)
      return (
        <ErrorState
          title={t`Les cycles ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      );
    if (cycles.length > 0 && shown.length === 0)
      return <EmptyState title={t`Aucun cycle n’a de date de début : donnez-en une sur sa fiche.`} />;
    if (!data)
      return (
        <div className={css.waiting}>
          <Skeleton lines={10} />
        </div>
      );
    if (records === 0)
      return (
        <EmptyState
          title={t`Aucune fiche datée de ces cycles ne répond`}
        >{t`Comptez d’autres natures, ou effacez le filtre.`}</EmptyState>
      );
    if (asTable)
      return (
        <SuperposeTable
          cycles={found}
          steps={steps}
          cumulated={cumulated}
          slotName={slotName}
          number={number}
          onOpen={setOpen}
        />
      );
    return (
      <div ref={setBox} className={css.plot}>
        {scene && (
          <Plot
            scene={scene}
            ink={inkFor(scheme)}
            label={heading}
            spoken={(point) => describe(point).join(', ')}
            details={describe}
            selected={open}
            onOpen={setOpen}
          />
        )}
      </div>
    );
  };
  const shapes: { id: Shape; icon: typeof Diff; label: string }[] = [
    { id: 'curves', icon: ChartSpline, label: t`Courbes superposées` },
    { id: 'side', icon: ChartColumn, label: t`Côte à côte` },
    { id: 'difference', icon: Diff, label: t`Différence de deux cycles` },
  ];
  const opened = open && byId(open.cycleId);
  return (
    <>
      <OnPaper sheet={() => (asTable || records === 0 ? null : sheet())} />
      <div className={toolbar}>
        {header}
        <span className={spacer} />
        <PresentSuperposed
          plot={{ unit, cumulated, steps, cycles: found, today: day, widthOf, slotName, number }}
          what={what}
        />
        <SheetMenu
          name={`cycles-${shape === 'difference' ? 'difference' : 'superposes'}`}
          sheet={sheet}
          table={() => tableOf(found, { cumulated, steps, slotName, number })}
          isDisabled={records === 0}
        />
      </div>
      <div className={toolbar}>
        <CoverageFilters cycles={cycles} />
        <Select
          label={t`Pas`}
          shape="pill"
          options={STEP_UNITS.map((value) => ({
            value,
            label: unitText(value, t`Par année`, t`Par trimestre`, t`Par mois`),
          }))}
          value={unit}
          onChange={(next) => {
            setOpen(null);
            useCoverage.setState({ unit: next });
          }}
        />
        <Switch isSelected={cumulated} onChange={(next) => useCoverage.setState({ cumulated: next })}>
          <Trans>Cumuler</Trans>
        </Switch>
        {shape === 'difference' && of && minus && (
          <>
            <Select
              label={t`Cycle`}
              shape="pill"
              options={found.map(({ cycle }) => ({ value: cycle.id, label: cycle.title }))}
              value={of.cycle.id}
              onChange={(next) =>
                useCoverage.setState({
                  pair: { of: next, minus: next === minus.cycle.id ? of.cycle.id : minus.cycle.id },
                })
              }
            />
            <Select
              label={t`Moins`}
              shape="pill"
              options={found
                .filter((one) => one !== of)
                .map(({ cycle }) => ({ value: cycle.id, label: t`moins ${cycle.title}` }))}
              value={minus.cycle.id}
              onChange={(next) => useCoverage.setState({ pair: { of: of.cycle.id, minus: next } })}
            />
          </>
        )}
        <span className={spacer} />
        <div className={group}>
          {shapes.map(({ id, icon, label }) => (
            <IconToggle
              key={id}
              icon={icon}
              label={label}
              isSelected={!asTable && shape === id}
              onChange={() => useCoverage.setState({ shape: id, asTable: false })}
            />
          ))}
          <IconToggle
            icon={Table2}
            label={t`Tableau`}
            isSelected={asTable}
            onChange={() => useCoverage.setState({ asTable: !asTable })}
          />
        </div>
      </div>
      <div className={css.split}>
        <div className={css.main}>
          {shape === 'side' && !asTable && (
            <div className={css.legend}>
              {kinds.map((kind) => (
                <span key={kind} className={css.legendItem}>
                  <KindIcon kind={kind} size={13} />
                  {KIND_LABELS[kind].many[locale]}
                </span>
              ))}
            </div>
          )}
          <div className={css.scroll}>{content()}</div>
          {records > 0 && <p className={css.note}>{notes.join(' ')}</p>}
        </div>
        {open && opened && (
          <SlotPanel
            superposed={opened}
            slot={open.slot}
            steps={steps}
            query={query}
            title={`${opened.cycle.title}, ${slotName(open.slot, steps, false)}`}
            period={period}
            onClose={() => {
              setOpen(null);
              document.querySelector<HTMLElement>(`[data-point="${open.cycleId}:${open.slot}"]`)?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}

function unitText(unit: StepUnit, year: string, quarter: string, month: string): string {
  return { year, quarter, month }[unit];
}
