import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useId, useState, type SubmitEvent } from 'react';
import { agreedFigure, figureNow } from '#db/domain/indicators/figure.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { IndicatorSeries } from '#preload/contract/indicators.ts';
import { RecordPicker } from '../../features/records/RecordPicker.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { INSERT_FIGURE_COMMAND } from '../commands/figures.ts';
import { $createChartNode } from '../nodes/chart.ts';
import { $createFigureNode, type FigureFields } from '../nodes/figure.ts';
import { ChartDialog, PLAIN_CHART } from './ChartDialog.tsx';
import { $insertBlock } from '../selection/insert-block.ts';
import { $insertInline } from '../selection/insert-inline.ts';
import * as css from './figures.css.ts';
import { MeasureChoice } from './MeasureChoice.tsx';
import { useSeries } from './useSeries.ts';

/** Finds an indicator, then one of its figures or what its chart shows, and puts it where the caret is. */
export function FigurePicker() {
  const [editor] = useLexicalComposerContext();
  const [wanted, setWanted] = useState<'figure' | 'chart' | null>(null);
  const [indicator, setIndicator] = useState<RecordRef | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        INSERT_FIGURE_COMMAND,
        (what) => {
          setIndicator(null);
          setWanted(what);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (wanted === null) return null;
  const close = () => {
    setWanted(null);
    // Once the window gave focus back to the page.
    requestAnimationFrame(() => editor.focus());
  };
  const insert = ($put: () => void) => {
    editor.update($put);
    close();
  };
  const Choice = wanted === 'figure' ? FigureChoice : ChartChoice;
  return <Choice indicator={indicator} onIndicator={setIndicator} onInsert={insert} onClose={close} />;
}

type ChoiceProps = {
  indicator: RecordRef | null;
  onIndicator: (indicator: RecordRef | null) => void;
  onInsert: ($put: () => void) => void;
  onClose: () => void;
};

function FigureChoice({ indicator, onIndicator, onInsert, onClose }: ChoiceProps) {
  const { t } = useLingui();
  const form = useId();
  const [measureId, setMeasureId] = useState<string | null>(null);
  const [series, setSeries] = useState<IndicatorSeries | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const now = series && measureId !== null ? figureNow(measureId, series.measures) : null;
    if (!now || !series) return;
    const { id: recordId, title } = series.indicator;
    const fields: FigureFields = {
      recordId,
      measureId: now.measure.id,
      ...agreedFigure(now, title),
      kept: false,
    };
    onInsert(() => $insertInline($createFigureNode(fields)));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Chiffre d’un indicateur`}
      actions={
        <Button variant="primary" type="submit" form={form} isDisabled={measureId === null}>
          {t`Insérer`}
        </Button>
      }
    >
      <IndicatorChoice
        indicator={indicator}
        onIndicator={(one) => {
          setMeasureId(null);
          setSeries(null);
          onIndicator(one);
        }}
        onSeries={setSeries}
      />
      <form id={form} className={css.form} onSubmit={submit}>
        {series && (
          <MeasureChoice
            key={series.indicator.id}
            series={series}
            value={measureId}
            onChange={setMeasureId}
          />
        )}
      </form>
    </Dialog>
  );
}

function ChartChoice({ indicator, onIndicator, onInsert, onClose }: ChoiceProps) {
  const { t } = useLingui();
  const [series, setSeries] = useState<IndicatorSeries | null>(null);
  return (
    <ChartDialog
      series={series}
      fields={PLAIN_CHART}
      title={t`Graphique d’un indicateur`}
      action={t`Insérer`}
      before={<IndicatorChoice indicator={indicator} onIndicator={onIndicator} onSeries={setSeries} />}
      onChosen={(fields) => onInsert(() => $insertBlock($createChartNode(fields)))}
      onClose={onClose}
    />
  );
}

function IndicatorChoice({
  indicator,
  onIndicator,
  onSeries,
}: Pick<ChoiceProps, 'indicator' | 'onIndicator'> & { onSeries: (series: IndicatorSeries | null) => void }) {
  const { t } = useLingui();
  return (
    <>
      <RecordPicker
        label={t`Indicateur`}
        kinds={['indicateur']}
        picked={indicator}
        onPick={onIndicator}
        autoFocus={indicator === null}
      />
      {indicator && <Reading recordId={indicator.id} onSeries={onSeries} />}
    </>
  );
}

/** Reads the indicator chosen, and hands it over when it came. */
function Reading({
  recordId,
  onSeries,
}: {
  recordId: string;
  onSeries: (series: IndicatorSeries | null) => void;
}) {
  const { t } = useLingui();
  const { series } = useSeries(recordId);
  useEffect(() => onSeries(series), [series, onSeries]);
  return series?.measures.length === 0 ? (
    <p className={css.note} role="status">{t`Cet indicateur n’a pas encore de mesure.`}</p>
  ) : null;
}
