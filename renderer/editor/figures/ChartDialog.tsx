import { useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { CHART_SIZES, CHART_VIEWS } from '#db/domain/document/types.ts';
import { chartData, chartLabel, seriesName, seriesNames } from '#db/domain/indicators/chart/series.ts';
import type { IndicatorSeries } from '#preload/contract/indicators.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { Radios } from '../../ui/choice/Radios.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import type { ChartFields } from '../nodes/chart.ts';
import * as css from './figures.css.ts';

export type ChartChoices = Pick<ChartFields, 'caption' | 'series' | 'view' | 'size'>;

/** What a chart of an indicator keeps in a note, with these choices. */
export function chartFieldsOf({ indicator, measures }: IndicatorSeries, choices: ChartChoices): ChartFields {
  return {
    recordId: indicator.id,
    title: indicator.title.slice(0, 500),
    label: chartLabel(chartData(measures, choices.series), 'fr'),
    ...choices,
  };
}

export const PLAIN_CHART: ChartChoices = { caption: '', series: [], view: 'chart', size: 'medium' };

/** What a chart shows and how: its series, drawn or as a table, its size, its caption. */
export function ChartDialog({
  series,
  fields,
  title,
  action,
  before,
  onChosen,
  onClose,
}: {
  series: IndicatorSeries | null;
  fields: ChartChoices;
  title: string;
  action: string;
  /** What is chosen first: the indicator, when it is not known yet. */
  before?: ReactNode;
  onChosen: (fields: ChartFields) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const [choices, setChoices] = useState<ChartChoices>(fields);
  const set = (part: Partial<ChartChoices>) => setChoices((all) => ({ ...all, ...part }));
  const names = series ? seriesNames(series.measures) : [];
  const chosen = choices.series.filter((name) => names.includes(name));
  const isShown = (name: string) => chosen.length === 0 || chosen.includes(name);
  const toggle = (name: string, on: boolean) => {
    const next = names.filter((one) => (one === name ? on : isShown(one)));
    // All of them is what a chart shows when it names none: a series added later then shows too.
    if (next.length > 0) set({ series: next.length === names.length ? [] : next });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (series)
      onChosen(chartFieldsOf(series, { ...choices, series: chosen, caption: choices.caption.trim() }));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <Button variant="primary" type="submit" form={form} isDisabled={!series}>
          {action}
        </Button>
      }
    >
      {before}
      <form id={form} className={css.form} onSubmit={submit}>
        {series && names.length > 1 && (
          <div role="group" aria-label={t`Séries montrées`}>
            <p
              className={css.note}
            >{t`Séries montrées : deux séries ne sont jamais reliées par un trait.`}</p>
            {names.map((name) => (
              <Checkbox
                key={name}
                isSelected={isShown(name)}
                isDisabled={isShown(name) && names.filter(isShown).length === 1}
                onChange={(on) => toggle(name, on)}
              >
                {nameOf(series, name)}
              </Checkbox>
            ))}
          </div>
        )}
        <Radios
          label={t`Forme`}
          across
          options={CHART_VIEWS.map((value) => ({
            value,
            label: { chart: t`Graphique`, table: t`Tableau` }[value],
          }))}
          value={choices.view}
          onChange={(view) => set({ view })}
        />
        {choices.view === 'chart' && (
          <Radios
            label={t`Taille`}
            across
            options={CHART_SIZES.map((value) => ({
              value,
              label: { small: t`Petite`, medium: t`Moyenne`, large: t`Grande` }[value],
            }))}
            value={choices.size}
            onChange={(size) => set({ size })}
          />
        )}
        <TextField
          label={t`Légende`}
          value={choices.caption}
          onChange={(caption) => set({ caption })}
          maxLength={10_000}
        />
      </form>
    </Dialog>
  );
}

/** A series by its bases, which say more than the name of its group. */
function nameOf({ measures }: IndicatorSeries, name: string): string {
  return [...new Set(measures.filter((one) => seriesName(one) === name).map(({ base }) => base))].join(', ');
}
