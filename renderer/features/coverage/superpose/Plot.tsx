import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { penOf } from '../../drawing/pen.ts';
import { prepare } from '../../timeline/draw.ts';
import * as css from '../coverage.css.ts';
import { drawPlot } from './draw.ts';
import type { SuperposeInk } from './inks.ts';
import type { PlotPoint, PlotScene } from './plot.ts';

export type PointKey = { cycleId: string; slot: number };
const MARGIN = 14;

/** The drawing, and a button over each of its figures: arrows go from one to the next, or to another cycle. */
export function Plot({
  scene,
  ink,
  label,
  spoken,
  details,
  selected,
  onOpen,
}: {
  scene: PlotScene;
  ink: SuperposeInk;
  label: string;
  /** What a point says: title and figure in one sentence. */
  spoken: (point: PlotPoint) => string;
  /** The lines of the card of a point; the first is its title. */
  details: (point: PlotPoint) => string[];
  selected: PointKey | null;
  onOpen: (point: PointKey) => void;
}) {
  const { t } = useLingui();
  const canvas = useRef<HTMLCanvasElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<PlotPoint | null>(null);
  const [active, setActive] = useState<PointKey | null>(null);
  const { width, height, slots, lanes, plot } = scene;
  useLayoutEffect(() => {
    const context = canvas.current && prepare(canvas.current, width, height);
    if (context) drawPlot(penOf(context), scene, ink);
  });
  const points = useMemo(() => lanes.map((lane) => lane.points), [lanes]);
  const current = (active && points.flat().find((one) => same(one, active))) ?? points.at(-1)?.[0];

  const onKeyDown = (event: KeyboardEvent) => {
    if (!current) return;
    const lane = points.findIndex((own) => own.includes(current));
    const at = points[lane]?.indexOf(current) ?? 0;
    const nearest = (to: number): PlotPoint | undefined => {
      const own = points[to] ?? [];
      return own.find(({ slot }) => slot === current.slot) ?? own.at(-1);
    };
    const next = {
      ArrowRight: points[lane]?.[at + 1],
      ArrowLeft: points[lane]?.[at - 1],
      Home: points[lane]?.[0],
      End: points[lane]?.at(-1),
      // The last cycle is drawn last; up goes back in time, as in a list.
      ArrowUp: nearest(lane - 1),
      ArrowDown: nearest(lane + 1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    setActive({ cycleId: next.cycleId, slot: next.slot });
    group.current?.querySelector<HTMLButtonElement>(`[data-point="${keyOf(next)}"]`)?.focus();
  };

  return (
    <div className={css.plot} onPointerLeave={() => setHovered(null)}>
      <canvas ref={canvas} className={css.canvas} aria-hidden />
      <div
        ref={group}
        className={css.points}
        role="group"
        aria-label={label}
        aria-description={t`Flèches : d’un point à l’autre, ou d’un cycle à l’autre. Entrée : voir les fiches.`}
        onKeyDown={onKeyDown}
      >
        {points.flat().map((point) => {
          const slot = slots.find((one) => one.slot === point.slot);
          const size = Math.min(28, Math.max(12, slot?.width ?? 28));
          return (
            <button
              key={keyOf(point)}
              type="button"
              className={css.point}
              data-point={keyOf(point)}
              tabIndex={current && same(point, current) ? 0 : -1}
              aria-pressed={selected !== null && same(point, selected)}
              style={{ left: point.x - size / 2, top: point.y - size / 2, width: size, height: size }}
              onPointerEnter={() => setHovered(point)}
              onFocus={() => {
                setActive({ cycleId: point.cycleId, slot: point.slot });
                setHovered(point);
              }}
              onBlur={() => setHovered(null)}
              onClick={() => onOpen({ cycleId: point.cycleId, slot: point.slot })}
            >
              {spoken(point)}
            </button>
          );
        })}
      </div>
      {hovered && (
        <div
          className={css.card}
          aria-hidden
          style={{
            ...(hovered.x > plot.x + plot.width / 2
              ? { right: width - hovered.x + MARGIN }
              : { left: hovered.x + MARGIN }),
            ...(hovered.y > height / 2
              ? { bottom: height - hovered.y + MARGIN }
              : { top: hovered.y + MARGIN }),
          }}
        >
          {details(hovered).map((line, index) => (
            <span key={line} className={index === 0 ? css.cardTitle : css.quiet}>
              {line}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

const keyOf = ({ cycleId, slot }: PointKey): string => `${cycleId}:${slot}`;
const same = (a: PointKey, b: PointKey): boolean => a.cycleId === b.cycleId && a.slot === b.slot;
