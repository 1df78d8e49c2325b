import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { IndicatorSeries } from '#preload/contract/indicators.ts';
import { useChartWords } from '../../features/indicators/useChartWords.ts';
import * as css from './figures.css.ts';

/** One measure among those of an indicator, the last one first: date, value, base and source tell them apart. */
export function MeasureChoice({
  series,
  value,
  onChange,
}: {
  series: IndicatorSeries;
  value: string | null;
  onChange: (id: string) => void;
}) {
  const { t } = useLingui();
  const words = useChartWords();
  const list = useRef<HTMLDivElement>(null);
  const measures = series.measures.toReversed();
  const [latest] = measures;
  // The indicator was just found from the keyboard: its figures come next.
  const begin = useEffectEvent(() => {
    if (!latest || value !== null) return;
    onChange(latest.id);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('input')?.focus());
  });
  useEffect(() => begin(), [series.indicator.id]);
  return (
    <RadioGroup value={value} onChange={onChange} ref={list}>
      <Label className={css.note}>{t`Mesure : flèches pour choisir, Entrée pour insérer`}</Label>
      <div className={css.measures}>
        {measures.map((measure) => (
          <Radio key={measure.id} value={measure.id} className={css.measure}>
            <span className={css.value}>{words.figure(measure)}</span>
            <span>
              {words.when(measure)} · {measure.base}
              <span className={css.note}>
                <br />
                {measure.sourceLabel} · {VERIFICATION_LABELS[measure.verification][words.locale]}
              </span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
