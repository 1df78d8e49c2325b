import { Trans, useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, COMMAND_PRIORITY_NORMAL, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { Settings2 } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { chartData, CHART_BOX } from '#db/domain/indicators/chart/series.ts';
import { chartSummary } from '#db/domain/indicators/chart/words.ts';
import type { IndicatorSeries } from '#preload/contract/indicators.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { IndicatorChart } from '../../features/indicators/chart/IndicatorChart.tsx';
import { Legend } from '../../features/indicators/chart/Legend.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { openMention } from '../mentions/open.ts';
import { $isChartNode, type ChartFields } from '../nodes/chart.ts';
import { ChartDialog } from './ChartDialog.tsx';
import { ChartTable } from './ChartTable.tsx';
import { useTextWindow } from '../selection/useTextWindow.ts';
import * as css from './figures.css.ts';
import { useSeries } from './useSeries.ts';

/** An indicator's chart in the text, drawn live; its title leads to the indicator, Enter sets what it shows. */
export function ChartView({ nodeKey, fields }: { nodeKey: NodeKey; fields: ChartFields }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  const [setting, setSetting, close] = useTextWindow();
  const { state, series } = useSeries(fields.recordId);
  const enter = useEffectEvent((event: KeyboardEvent | null) => {
    if (!selected) return false;
    event?.preventDefault();
    if (!editable || event?.ctrlKey || event?.metaKey)
      openMention(fields.recordId, { inTab: event?.ctrlKey ?? false });
    else setSetting(true);
    return true;
  });
  useEffect(
    () => editor.registerCommand(KEY_ENTER_COMMAND, (event) => enter(event), COMMAND_PRIORITY_NORMAL),
    [editor],
  );
  const title = series?.indicator.title ?? fields.title;
  return (
    <>
      <figure
        className={classes(css.chart, fields.size === 'small' && css.small, selected && css.chartSelected)}
        aria-label={t`Graphique : ${title}`}
        data-live-chart={fields.recordId}
        onClick={() => {
          clear();
          setSelected(true);
        }}
      >
        <div className={css.head}>
          <span className={css.title}>
            {series ? <RecordLink record={series.indicator} /> : title || t`Indicateur`}
          </span>
          {editable && series && (
            <IconButton
              icon={Settings2}
              size={14}
              label={t`Régler ce graphique`}
              onPress={() => setSetting(true)}
            />
          )}
        </div>
        {series && series.measures.length > 0 ? (
          <Drawn series={series} fields={fields} />
        ) : (
          <>
            {state === 'gone' && (
              <p className={css.gone}>
                <Trans>Cet indicateur n’est plus dans l’archive.</Trans>
              </p>
            )}
            {series && (
              <p className={css.note}>
                <Trans>Cet indicateur n’a plus de mesure.</Trans>
              </p>
            )}
            {fields.label && <p>{fields.label}</p>}
          </>
        )}
        {fields.caption && <figcaption className={css.caption}>{fields.caption}</figcaption>}
      </figure>
      {setting && series && (
        <ChartDialog
          series={series}
          fields={fields}
          title={t`Régler ce graphique`}
          action={t`Enregistrer`}
          onClose={close}
          onChosen={(next) => {
            editor.update(() => {
              const node = $getNodeByKey(nodeKey);
              if ($isChartNode(node)) node.setFields(next);
            });
            close();
          }}
        />
      )}
    </>
  );
}

function Drawn({ series, fields }: { series: IndicatorSeries; fields: ChartFields }) {
  const locale = useLocale();
  const { measures, reading } = useMemo(
    () => chartData(series.measures, fields.series),
    [series.measures, fields.series],
  );
  const summary = chartSummary(measures, reading, locale);
  if (fields.view === 'table') return <ChartTable title={series.indicator.title} measures={measures} />;
  return (
    <>
      <VisuallyHidden>{summary}</VisuallyHidden>
      <IndicatorChart
        title={series.indicator.title}
        measures={measures}
        reading={reading}
        height={CHART_BOX[fields.size].height}
      />
      {fields.size !== 'small' && <Legend measures={measures} reading={reading} />}
    </>
  );
}
