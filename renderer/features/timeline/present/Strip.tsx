import { useMemo, useState } from 'react';
import { useLocale } from '../../../i18n/useLocale.ts';
import { colour } from '../../../ui/theme/tokens.css.ts';
import { extentOf, middleOf, type Span } from '../spans.ts';
import { ticksFor } from '../ticks.ts';
import { useSize } from '../useSize.ts';
import * as css from '../../present/present.css.ts';

const HEIGHT = 120;
const LINE = 62;
const AIR = 200;
/** Dots beyond this many would be a band of paint. */
const MOST_DOTS = 1500;

/** The whole time with its cycles, and where the step stands in it: thick and dark, so that it shows in grey too. */
export function Strip({
  spans,
  current,
}: {
  spans: readonly Span[];
  /** Where the step stands; null when it has no place in time. */
  current: Pick<Span, 'from' | 'to'> | null;
}) {
  const locale = useLocale();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { width } = useSize(box);
  const extent = useMemo(() => extentOf(spans), [spans]);
  const from = (extent?.from ?? 0) - AIR;
  const to = (extent?.to ?? 1) + AIR;
  const at = (day: number): number => ((day - from) / (to - from)) * width;
  const bar = (span: Pick<Span, 'from' | 'to'>) => {
    const x = at(span.from ?? from);
    return { x, width: Math.max(4, at(span.to ?? to) - x) };
  };
  const cycles = spans.filter(({ item }) => item.kind === 'cycle');
  const { fine } = ticksFor(from, to, (width / (to - from)) * 0.6, locale);
  const place = current && bar(current);
  return (
    <div className={css.strip} ref={setBox} aria-hidden>
      <svg width={width} height={HEIGHT}>
        {cycles.map((span) => (
          <g key={span.item.id}>
            <rect
              {...bar(span)}
              y={LINE - 34}
              height={26}
              rx={4}
              style={{ fill: colour.line, stroke: colour.lineStrong }}
            />
            <text x={bar(span).x + 8} y={LINE - 15} className={css.stripText}>
              {bar(span).width > span.item.title.length * 9 ? span.item.title : ''}
            </text>
          </g>
        ))}
        <line x1={0} x2={width} y1={LINE} y2={LINE} style={{ stroke: colour.lineStrong, strokeWidth: 2 }} />
        {spans.slice(0, MOST_DOTS).map((span) => (
          <circle
            key={span.item.id}
            cx={at(middleOf(span))}
            cy={LINE}
            r={4}
            style={{ fill: colour.lineStrong }}
          />
        ))}
        {fine.map(({ from: day, label }) => (
          <text key={day} x={at(day) + 4} y={LINE + 42} className={css.stripYear}>
            {at(day) >= 0 && at(day) < width - 40 ? label : ''}
          </text>
        ))}
        {place && current && (
          <>
            <rect
              x={place.x - 3}
              width={place.width + 6}
              y={LINE - 7}
              height={14}
              rx={7}
              style={{ fill: colour.ink }}
            />
            <path d={`M${at(middleOf(current))} ${LINE + 8}l8 11h-16z`} style={{ fill: colour.ink }} />
          </>
        )}
      </svg>
    </div>
  );
}
