import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useScheme } from '../../ui/theme/scheme.ts';
import type { Scheme } from '../../ui/theme/palette.ts';
import { type Pen, penOf } from '../drawing/pen.ts';
import { prepare } from '../timeline/draw.ts';
import { useSize } from '../timeline/useSize.ts';
import { enlargement } from './enlargement.ts';
import * as css from './present.css.ts';

type Size = { width: number; height: number };

/**
 * A drawing of the screen in large: laid out in a smaller frame, then enlarged until its smallest letters are read at 4 metres.
 * `draw` is given the frame in pixels of the drawing; the same function draws the same.
 */
export function PictureSlide({
  over,
  title,
  fact,
  description,
  draw,
  aside,
}: {
  /** What the slide is part of. */
  over: string;
  title: string;
  /** What it shows, in a sentence. */
  fact?: string;
  /** The drawing in words, for who cannot see it. */
  description: string;
  draw: (pen: Pen, size: Size, scheme: Scheme) => void;
  aside?: ReactNode;
}) {
  const scheme = useScheme();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useSize(box);
  useLayoutEffect(() => {
    const context = canvas.current && width > 0 ? prepare(canvas.current, width, height) : null;
    if (!context) return;
    const scale = enlargement();
    context.scale(scale, scale);
    draw(penOf(context), { width: width / scale, height: height / scale }, scheme);
  }, [draw, width, height, scheme]);
  return (
    <div className={css.pictureSlide} aria-live="polite">
      <p className={css.kind}>{over}</p>
      <h2 className={css.pictureTitle}>{title}</h2>
      {fact && <p className={css.fact}>{fact}</p>}
      <div className={css.pictureRow}>
        <div ref={setBox} className={css.picture}>
          <canvas
            ref={canvas}
            className={css.pictureCanvas}
            style={{ width, height }}
            role="img"
            aria-label={description}
          />
        </div>
        {aside && <div className={css.pictureAside}>{aside}</div>}
      </div>
    </div>
  );
}
