import { useLayoutEffect, useRef } from 'react';
import { penOf } from '../drawing/pen.ts';
import type { Arc } from './arcs.ts';
import { type Band, drawAxis, drawLanes, prepare } from './draw.ts';
import type { Ink } from './ink.ts';
import type { Layout } from './layout.ts';
import { AXIS } from './measures.ts';
import { type Measure, type Placed } from './pack.ts';
import type { Tick } from './ticks.ts';

const titleOf = ({ span }: Placed): string => span.item.title;

/** Keeps two canvases, the axis and the lanes, drawn as the state says: once for each change, before it is shown. */
export function useCanvas({
  layout,
  arcs,
  ticks,
  bands,
  pixelsPerDay,
  shift,
  width,
  ink,
  measure,
  active,
  selected,
  commented,
}: {
  layout: Layout;
  arcs: readonly Arc[];
  ticks: { fine: readonly Tick[]; coarse: readonly Tick[] };
  bands: readonly Band[];
  pixelsPerDay: number;
  shift: number;
  width: number;
  ink: Ink;
  measure: Measure;
  active: string | null;
  selected: ReadonlySet<string>;
  commented: ReadonlySet<string>;
}) {
  const axis = useRef<HTMLCanvasElement>(null);
  const lanes = useRef<HTMLCanvasElement>(null);
  const { fine, coarse } = ticks;
  useLayoutEffect(() => {
    const top = axis.current && prepare(axis.current, width, AXIS);
    if (top) drawAxis({ context: penOf(top), shift, width, pixelsPerDay, ink, measure }, fine, coarse, AXIS);
    const context = lanes.current && prepare(lanes.current, width, layout.height);
    if (context)
      drawLanes(
        { context: penOf(context), shift, width, pixelsPerDay, ink, measure, active, selected, commented },
        { layout, fine, coarse, bands, arcs, titleOf },
      );
  });
  return { axis, lanes };
}
