import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import * as css from './layout.css.ts';

/**
 * Two panes side by side with a separator that pointer and arrows move. `fixed` names the pane with a width of its own
 * (`width` in pixels, kept between `min` and `max`); the other takes the rest.
 */
export function SplitPane({
  start,
  end,
  fixed,
  width,
  min,
  max,
  label,
  onWidthChange,
}: {
  start: ReactNode;
  end: ReactNode;
  fixed: 'start' | 'end';
  width: number;
  min: number;
  max: number;
  label: string;
  onWidthChange: (width: number) => void;
}) {
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const sign = fixed === 'start' ? 1 : -1;
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)));

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from) onWidthChange(clamp(from.width + sign * (event.clientX - from.x)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onWidthChange(clamp(width + sign * step));
  };

  const pane = (which: 'start' | 'end', content: ReactNode) =>
    which === fixed ? (
      <div className={css.splitFixed} style={{ width }}>
        {content}
      </div>
    ) : (
      <div className={css.splitRest}>{content}</div>
    );

  return (
    <div className={css.split}>
      {pane('start', start)}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={width}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        className={css.separator}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => setFrom(null)}
        onKeyDown={onKeyDown}
      />
      {pane('end', end)}
    </div>
  );
}
