import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { type Axis, AXES } from '#db/domain/coverage/matrix.ts';
import { IMPACTS } from '#db/domain/impacts.ts';
import { IMPACT_LABELS, KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { MatrixRow } from '#preload/contract/coverage.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Switch } from '../../../ui/choice/Switch.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { spacer, toolbar } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { OnPaper } from '../../drawing/OnPaper.tsx';
import { inkOf, LABEL_FONT, measurer } from '../../timeline/ink.ts';
import { dateText } from '../../timeline/names.ts';
import { total as totalClass } from '../../timeline/timeline.css.ts';
import { shownCycles, useCoverage } from '../coverage-state.ts';
import { CoverageFilters } from '../Filters.tsx';
import { SheetMenu } from '../SheetMenu.tsx';
import { sheetAround } from '../superpose/sheet.ts';
import { today } from '../today.ts';
import * as css from '../coverage.css.ts';
import { arrange } from './arrange.ts';
import { CellPanel } from './CellPanel.tsx';
import { total } from './counts.ts';
import { drawMatrix, matrixSize } from './draw-matrix.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { PresentMatrix } from './PresentMatrix.tsx';
import { useOpenCell } from './open-cell.ts';

const NONE: never[] = [];

/** Themes, impacts, profiles, axes or actors across cycles: what was done, and where nothing was. */
export function MatrixView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { kinds, axis, sort, emptyRows, cycles: chosen, query: typed } = useCoverage();
  const query = useDeferredValue(typed);
  const { cell } = useOpenCell();
  const { data: cycles = NONE } = useQuery(api.coverage.cycles.queryOptions());
  const { data, error, refetch } = useQuery(
    api.coverage.matrix.queryOptions({
      input: { axis, kinds: [...kinds], query },
      placeholderData: keepPreviousData,
    }),
  );
  const names: Record<Axis, { choice: string; rows: string; none: string }> = {
    theme: { choice: t`Par thème`, rows: t`Thème`, none: t`Sans thème` },
    impact: { choice: t`Par impact`, rows: t`Impact`, none: t`Sans impact` },
    profil: { choice: t`Par profil d’acteur`, rows: t`Profil d’acteur`, none: t`Sans profil` },
    axe: { choice: t`Par axe`, rows: t`Axe`, none: t`Sans axe` },
    acteur: { choice: t`Par acteur`, rows: t`Acteur`, none: t`Sans acteur` },
  };
  const noneName = names[axis].none;
  const arranged = useMemo(() => {
    if (!data) return null;
    const titleOf = ({ id, record }: Pick<MatrixRow, 'id' | 'record'>): string => {
      const impact = IMPACTS.find((one) => one === id);
      return record?.title ?? (impact ? IMPACT_LABELS[impact][locale] : noneName);
    };
    return arrange(data, {
      axis,
      shown: shownCycles(data.cycles, chosen),
      sort,
      emptyRows,
      today: today(),
      titleOf,
      locale,
    });
  }, [data, axis, chosen, sort, emptyRows, locale, noneName]);

  const what = [
    kinds.map((kind) => KIND_LABELS[kind].many[locale]).join(', '),
    ...(query.trim() ? [t`filtre : ${query.trim()}`] : []),
  ].join(' · ');
  const title = t`Matrice de couverture, ${names[axis].choice.toLocaleLowerCase(locale)}`;
  const columnNames = arranged
    ? [...arranged.cycles.map((cycle) => cycle.title), ...(arranged.hasOutside ? [t`Hors cycle`] : [])]
    : [];
  const table = () => [
    [names[axis].rows, ...columnNames, t`Total`],
    ...(arranged?.rows ?? []).map((row) => [
      row.title,
      ...row.cells.map(({ count }) => String(count)),
      String(total(row.counts)),
    ]),
    [
      t`Total`,
      ...(arranged?.columns ?? []).map(({ count }) => String(count)),
      String(total(arranged?.counts)),
    ],
  ];
  const notes = [
    t`Une fiche de deux thèmes ou de deux cycles compte dans chacun, et une seule fois dans chaque total.`,
    t`Ø : rien dans un cycle commencé. · : sans objet (axe d’un autre cycle, cycle à venir).`,
  ];
  const sheet = () => {
    if (!arranged) throw new Error('no matrix to draw');
    const ink = inkOf('light');
    const widthOf = measurer(LABEL_FONT);
    const cut = (text: string, width: number): string => {
      let shown = text;
      while (shown.length > 1 && widthOf(shown) > width) shown = `${shown.slice(0, -2).trimEnd()}…`;
      return shown;
    };
    return sheetAround(
      matrixSize(arranged),
      (pen) =>
        drawMatrix(
          pen,
          arranged,
          { ...ink, accent: '#0f6b78' },
          {
            names: columnNames,
            dates: arranged.cycles.map(({ date }) => (date ? dateText(date, locale) : '')),
            total: t`Total`,
            gap: t`Ø manque`,
            cut,
          },
        ),
      {
        title,
        subtitle: what,
        description: table()
          .map((row) => row.join(' '))
          .join('; '),
        footer: notes,
        language: locale,
      },
      ink,
    );
  };
  const open = (next: typeof cell) => useOpenCell.setState({ cell: next });

  return (
    <>
      <OnPaper sheet={() => arranged && sheet()} />
      <div className={toolbar}>
        {header}
        {arranged && (
          <span className={totalClass}>
            <Plural value={arranged.gaps} _0="Aucun manque" one="# manque" other="# manques" />
          </span>
        )}
        <span className={spacer} />
        {arranged && (
          <PresentMatrix
            matrix={arranged}
            names={columnNames}
            title={title}
            what={what}
            rowsName={names[axis].rows}
          />
        )}
        <SheetMenu name={`couverture-${axis}`} sheet={sheet} table={table} isDisabled={!arranged} />
      </div>
      <div className={toolbar}>
        <CoverageFilters cycles={cycles} />
        <Select
          label={t`Lignes`}
          shape="pill"
          options={AXES.map((value) => ({ value, label: names[value].choice }))}
          value={axis}
          onChange={(next) => {
            open(null);
            useCoverage.setState({ axis: next });
          }}
        />
        <Select
          label={t`Trier`}
          shape="pill"
          options={[
            { value: 'name', label: t`Ordre des lignes` },
            { value: 'gaps', label: t`Manques d’abord` },
            { value: 'total', label: t`Total d’abord` },
            ...(arranged?.cycles ?? []).map((cycle) => ({ value: cycle.id, label: cycle.title })),
          ]}
          value={sort.by}
          onChange={(by) => useCoverage.setState({ sort: { by, descending: by !== 'name' } })}
        />
        <Switch isSelected={emptyRows} onChange={(next) => useCoverage.setState({ emptyRows: next })}>
          <Trans>Lignes vides</Trans>
        </Switch>
      </div>
      <div className={css.split}>
        <div className={css.main}>
          <div className={css.scroll}>
            {error ? (
              <ErrorState
                title={t`La matrice ne s’affiche pas`}
                sentence={sentenceOf(error)}
                onRetry={() => void refetch()}
              />
            ) : !arranged ? (
              <div className={css.waiting}>
                <Skeleton lines={12} />
              </div>
            ) : arranged.cycles.length === 0 ? (
              <EmptyState title={t`Aucun cycle pour l’instant`} />
            ) : (
              <MatrixGrid
                matrix={arranged}
                caption={`${title}. ${what}`}
                rowsName={names[axis].rows}
                open={cell?.part ?? null}
                onOpen={open}
              />
            )}
          </div>
          {arranged && <p className={css.note}>{notes.join(' ')}</p>}
        </div>
        {cell && data && (
          <CellPanel
            key={`${axis} ${cell.title}`}
            axis={axis}
            part={cell.part}
            title={cell.title}
            isGap={cell.isGap}
            query={query}
            matrix={data}
            row={data.rows.find(({ id }) => id !== null && id === cell.part.row)?.record ?? null}
            onClose={() => {
              open(null);
              document.querySelector<HTMLElement>('[role=grid] [data-cell][tabindex="0"]')?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}
