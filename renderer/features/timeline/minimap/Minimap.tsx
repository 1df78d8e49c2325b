import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import { useLocale } from '../../../i18n/useLocale.ts';
import { dayOf } from '../days.ts';
import { MINIMAP } from '../measures.ts';
import { rangeText } from '../names.ts';
import { ticksFor } from '../ticks.ts';
import { useSize } from '../useSize.ts';
import { useBrush } from './useBrush.ts';
import { brushed, type Days, movedBy, placeOnStrip, resized } from './window.ts';
import * as css from './minimap.css.ts';

export type Spread = { bounds: readonly string[]; counts: readonly { counts: readonly number[] }[] };

/** The shortest window one makes here: a week. */
const LEAST = 7;
const FLOOR = 15;

/**
 * The whole range with how much it holds, and the window of what is in view: drag it, drag its ends, or brush another one.
 * By keyboard each of the three is a slider.
 */
export function Minimap({
  whole,
  view,
  spread,
  onChange,
}: {
  whole: Days;
  view: Days;
  spread: Spread | undefined;
  onChange: (days: Days) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [strip, setStrip] = useState<HTMLElement | null>(null);
  const { width } = useSize(strip);
  const { area, handlers } = useBrush(
    (x0, x1) => onChange(brushed(x0, x1, width, whole)),
    (x) => {
      const { from } = brushed(x, x, width, whole);
      onChange(movedBy(view, from - (view.from + view.to) / 2, whole));
    },
  );
  const perPixel = (whole.to - whole.from) / Math.max(1, width);
  const place = placeOnStrip(view, width, whole);
  const inside = (x: number): number => Math.min(Math.max(x - css.HANDLE / 2, -8), width - css.HANDLE + 8);
  const text = rangeText(view.from, view.to, locale);
  const length = view.to - view.from;
  const keys = (change: (by: number) => Days) => (event: KeyboardEvent) => {
    const big = event.shiftKey || event.key.startsWith('Page');
    const step = big ? length / 2 : length / 20;
    const by = {
      ArrowLeft: -step,
      ArrowDown: -step,
      PageDown: -step,
      ArrowRight: step,
      ArrowUp: step,
      PageUp: step,
    }[event.key];
    const far = { Home: whole.from - whole.to, End: whole.to - whole.from }[event.key];
    const days = by ?? far;
    if (days === undefined) return;
    event.preventDefault();
    onChange(change(days));
  };
  const drag = useDrag((by, start: Days) => onChange(movedBy(start, by * perPixel, whole)), view);
  const dragFrom = useDrag(
    (by, start: Days) => onChange(resized(start, 'from', start.from + by * perPixel, whole, LEAST)),
    view,
  );
  const dragTo = useDrag(
    (by, start: Days) => onChange(resized(start, 'to', start.to + by * perPixel, whole, LEAST)),
    view,
  );
  const limits = {
    'aria-valuemin': Math.round(whole.from),
    'aria-valuemax': Math.round(whole.to),
    'aria-valuetext': text,
  };
  return (
    <div className={css.minimap} ref={setStrip} style={{ height: MINIMAP }} {...handlers}>
      <Spreading spread={spread} whole={whole} width={width} />
      {area && <div className={css.brush} style={{ left: area.x0, width: area.x1 - area.x0 }} />}
      <div
        className={css.window}
        style={{ left: place.x, width: place.width }}
        role="slider"
        tabIndex={0}
        aria-label={t`Période en vue`}
        {...limits}
        aria-valuenow={clamp((view.from + view.to) / 2, whole)}
        onKeyDown={keys((by) => movedBy(view, by, whole))}
        {...drag}
      />
      <div
        className={css.handle}
        style={{ left: inside(place.x) }}
        role="slider"
        tabIndex={0}
        aria-label={t`Début de la période`}
        {...limits}
        aria-valuenow={clamp(view.from, whole)}
        onKeyDown={keys((by) => resized(view, 'from', view.from + by, whole, LEAST))}
        {...dragFrom}
      />
      <div
        className={css.handle}
        style={{ left: inside(place.x + place.width) }}
        role="slider"
        tabIndex={0}
        aria-label={t`Fin de la période`}
        {...limits}
        aria-valuenow={clamp(view.to, whole)}
        onKeyDown={keys((by) => resized(view, 'to', view.to + by, whole, LEAST))}
        {...dragTo}
      />
    </div>
  );
}

/** What stays while the window moves. */
const Spreading = memo(function Spreading({
  spread,
  whole,
  width,
}: {
  spread: Spread | undefined;
  whole: Days;
  width: number;
}) {
  const locale = useLocale();
  const perPixel = (whole.to - whole.from) / Math.max(1, width);
  const columns = useMemo(() => columnsOf(spread, width, whole), [spread, width, whole]);
  const ticks = useMemo(
    () => ticksFor(whole.from, whole.to, width / Math.max(1, whole.to - whole.from), locale).fine,
    [whole, width, locale],
  );
  return (
    <svg className={css.drawing} width={width} height={MINIMAP} aria-hidden>
      {columns.map(({ x, w, h }) => (
        <rect key={x} className={css.column} x={x} y={MINIMAP - FLOOR - h} width={w} height={h} />
      ))}
      {ticks.map(({ from, label }) => {
        const x = (from - whole.from) / perPixel;
        return x < -1 || x > width - 20 ? null : (
          <text key={from} className={css.year} x={x + 3} y={MINIMAP - 4}>
            {label}
          </text>
        );
      })}
    </svg>
  );
});

const clamp = (day: number, { from, to }: Days): number => Math.round(Math.min(Math.max(day, from), to));

/** Dragging by some pixels from the days there were at the start. */
function useDrag(onMove: (by: number, start: Days) => void, view: Days) {
  const start = useRef<{ x: number; view: Days } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, view };
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current) onMove(event.clientX - start.current.x, start.current.view);
    },
    onPointerUp: (event: PointerEvent) => {
      event.stopPropagation();
      start.current = null;
    },
    onPointerCancel: () => (start.current = null),
  };
}

/** Columns of all kinds together; their heights as the square root of the counts, so that few still show beside many. */
function columnsOf(
  spread: Spread | undefined,
  width: number,
  whole: Days,
): { x: number; w: number; h: number }[] {
  if (!spread || width === 0) return [];
  const starts = spread.bounds.map(dayOf);
  const sums = starts
    .slice(1)
    .map((_, at) => spread.counts.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const most = Math.max(1, ...sums);
  return sums.flatMap((sum, at) => {
    const place = placeOnStrip({ from: starts[at] ?? 0, to: starts[at + 1] ?? 0 }, width, whole);
    const h = Math.sqrt(sum / most) * (MINIMAP - FLOOR - 6);
    return sum > 0 ? [{ x: place.x, w: Math.max(1, place.width - 1), h }] : [];
  });
}
