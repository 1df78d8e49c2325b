import { Trans, useLingui } from '@lingui/react/macro';
import { FileStack } from 'lucide-react';
import { useMemo } from 'react';
import { inTime } from '#db/domain/indicators/measured.ts';
import { readMeasures } from '#db/domain/indicators/reading.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { openOverlay } from '../../app/overlays.ts';
import { Button } from '../../ui/button/Button.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { section } from '../records/records.css.ts';
import { CopyMenu } from './chart/CopyMenu.tsx';
import { IndicatorChart } from './chart/IndicatorChart.tsx';
import { Legend } from './chart/Legend.tsx';
import * as css from './indicators.css.ts';
import { useChartWords } from './useChartWords.ts';

/** The chart of an indicator, above the table of its measures, which says the same. */
export function ChartSection({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const { summary } = useChartWords();
  const measures = useMemo(() => inTime(record.measures), [record.measures]);
  const reading = useMemo(() => readMeasures(measures), [measures]);
  return (
    <section className={section} aria-label={t`Graphique`}>
      <div className={css.head}>
        <SectionLabel>
          <Trans>Graphique</Trans>
        </SectionLabel>
        <span className={css.push}>
          <Button
            compact
            onPress={() =>
              openOverlay({
                name: 'to-report',
                what: { carried: [{ as: 'chart', recordId: record.id, view: 'chart' }] },
              })
            }
          >
            <FileStack size={14} aria-hidden />
            <Trans>Ajouter au rapport</Trans>
          </Button>
          <CopyMenu indicator={record} measures={measures} reading={reading} />
        </span>
      </div>
      <figure className={css.chart}>
        <VisuallyHidden>
          <figcaption>
            {summary(measures, reading)} <Trans>Le tableau des mesures, plus bas, dit la même chose.</Trans>
          </figcaption>
        </VisuallyHidden>
        <IndicatorChart title={record.title} measures={measures} reading={reading} />
        <Legend measures={measures} reading={reading} />
      </figure>
    </section>
  );
}
