import type { Arc } from './arcs.ts';
import type { Band } from './draw.ts';
import type { Day } from './days.ts';
import type { LaneOf } from './lanes.ts';
import type { Layout } from './layout.ts';
import type { Measure } from './pack.ts';
import type { Span } from './spans.ts';
import type { Tick } from './ticks.ts';

/** Everything that is on screen in the lanes, as plain data: what another pen draws again. */
export type LanesScene = {
  layout: Layout;
  arcs: readonly Arc[];
  ticks: { fine: readonly Tick[]; coarse: readonly Tick[] };
  bands: readonly Band[];
  /** World pixels plus `shift` are pixels of the plot, `width` wide. */
  shift: number;
  width: number;
  pixelsPerDay: number;
  view: { from: Day; to: Day };
  measure: Measure;
  nameOf: (of: LaneOf) => string;
  /** The records in view, in the order of time. */
  inView: readonly Span[];
  selected: ReadonlySet<string>;
  commented?: ReadonlySet<string>;
};
