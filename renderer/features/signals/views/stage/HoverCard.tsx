import type { ReactNode } from 'react';
import type { Box } from '../placement/labels.ts';
import * as css from './stage.css.ts';

const WIDTH = 300;
const HEIGHT = 120;

/** What is under the pointer, said in full beside it. Silent: a screen reader hears the same from the option itself. */
export function HoverCard({
  box,
  within,
  children,
}: {
  box: Box;
  within: { width: number; top: number; bottom: number };
  children: ReactNode;
}) {
  const left = Math.max(8, Math.min((box.x0 + box.x1) / 2 - 40, within.width - WIDTH - 8));
  const isBelow = box.y1 + 10 + HEIGHT < within.bottom;
  return (
    <div
      className={css.card}
      aria-hidden
      style={
        isBelow ? { left, top: box.y1 + 10 } : { left, top: box.y0 - 10, transform: 'translateY(-100%)' }
      }
    >
      {children}
    </div>
  );
}
