import { useId, useMemo, useState } from 'react';
import type { IndicatorSeries } from '#preload/contract/indicators.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { useScheme } from '../../ui/theme/scheme.ts';
import { Drawing } from './chart/Drawing.tsx';
import { chartInk, textWidth } from './chart/ink.ts';
import { layOut } from '#db/domain/indicators/chart/scene.ts';
import { useWidth } from './chart/useWidth.ts';
import * as css from './indicators.css.ts';
import { useChartWords } from './useChartWords.ts';

const HEIGHT = 150;

/** One indicator among others: its chart in small, or its figure when it has only one. */
export function SeriesCard({ series: { indicator, measures, reading } }: { series: IndicatorSeries }) {
  const words = useChartWords();
  const { locale } = words;
  const ink = chartInk(useScheme());
  const id = useId();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame, 280);
  const scene = useMemo(
    () =>
      layOut({ measures, reading, width, height: HEIGHT, locale, compact: true, widthOf: textWidth, words }),
    // The words change with the language only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [measures, reading, width, locale],
  );
  const [only] = measures;
  const [firstBreak] = reading.breaks;
  const summary = words.summary(measures, reading);
  return (
    <li className={css.card}>
      <h2 className={css.cardTitle}>
        <RecordLink record={indicator} />
      </h2>
      {measures.length > 1 ? (
        <div ref={setFrame}>
          <svg
            className={css.drawing}
            viewBox={`0 0 ${scene.width} ${scene.height}`}
            role="img"
            aria-label={summary}
          >
            <Drawing scene={scene} ink={ink} id={`${id}hatch`} />
          </svg>
        </div>
      ) : (
        <div className={css.alone}>
          {only ? (
            <>
              <span className={css.bigFigure}>{words.figure(only)}</span>
              <span className={css.small}>
                {words.when(only)} · {only.base}
              </span>
            </>
          ) : (
            <span className={css.small}>{summary}</span>
          )}
        </div>
      )}
      <p className={css.cardFoot}>
        {indicator.code}
        {firstBreak && <> · {words.reason(firstBreak.reason)}</>}
      </p>
    </li>
  );
}
