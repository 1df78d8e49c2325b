import { useId, useMemo, useState } from 'react';
import { layOut } from '#db/domain/indicators/chart/scene.ts';
import type { IndicatorSeries } from '#preload/contract/indicators.ts';
import { useScheme } from '../../ui/theme/scheme.ts';
import { Drawing } from '../indicators/chart/Drawing.tsx';
import { chartInk, textWidth } from '../indicators/chart/ink.ts';
import { useChartWords } from '../indicators/useChartWords.ts';
import { enlargement } from '../present/enlargement.ts';
import * as css from '../present/present.css.ts';
import { useSize } from '../timeline/useSize.ts';

/** An indicator over the whole screen: its chart with its breaks, or its figure when it has only one. */
export function SeriesSlide({
  over,
  series: { indicator, measures, reading },
}: {
  over: string;
  series: IndicatorSeries;
}) {
  const words = useChartWords();
  const { locale } = words;
  const ink = chartInk(useScheme());
  const id = useId();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { width, height } = useSize(box);
  const scene = useMemo(() => {
    const scale = enlargement();
    const size = { width: width / scale, height: height / scale };
    return width > 0
      ? layOut({ measures, reading, ...size, locale, compact: false, widthOf: textWidth, words })
      : null;
    // The words change with the language only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [measures, reading, width, height, locale]);
  const [only] = measures;
  const [firstBreak] = reading.breaks;
  return (
    <div className={css.pictureSlide} aria-live="polite">
      <p className={css.kind}>{over}</p>
      <h2 className={css.pictureTitle}>{indicator.title}</h2>
      {firstBreak && <p className={css.fact}>{words.reason(firstBreak.reason)}</p>}
      {measures.length === 1 && only ? (
        <p className={css.alone}>
          <span className={css.bigFigure}>{words.figure(only)}</span>
          <span className={css.fact}>
            {words.when(only)} · {only.base}
          </span>
        </p>
      ) : (
        <div ref={setBox} className={css.picture}>
          {scene && (
            <svg
              width={width}
              height={height}
              viewBox={`0 0 ${String(scene.width)} ${String(scene.height)}`}
              role="img"
              aria-label={words.summary(measures, reading)}
            >
              <Drawing scene={scene} ink={ink} id={`${id}hatch`} />
            </svg>
          )}
        </div>
      )}
    </div>
  );
}
