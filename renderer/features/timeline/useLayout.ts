import { useEffect, useMemo, useReducer, useState } from 'react';
import { useLocale } from '../../i18n/useLocale.ts';
import { type Arc, arcsOf } from './arcs.ts';
import type { Band } from './draw.ts';
import { LABEL_FONT, measurer, SMALL_FONT } from './ink.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { type Grouping, type Lane, lanesOf, placeKey } from './lanes.ts';
import { indexOf } from './lane-index.ts';
import { LaneKeeper } from './keeper.ts';
import { laneBoxes, type Layout } from './layout.ts';
import { relationName } from './names.ts';
import { extentOf, type Span } from './spans.ts';
import { ticksFor } from './ticks.ts';
import { homeOf, scaleOf, type Viewport, viewOf } from './viewport.ts';

/** How long lanes may be packed in one frame of 16 ms: what is left is for drawing them. */
const BUDGET = 3;

const titleOf = (span: Span): string => span.item.title;

/** True once the fonts of the interface are there: widths measured before would be those of another font. */
function useFontsReady(): boolean {
  const [ready, setReady] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    let stop = false;
    void document.fonts.ready.then(() => !stop && setReady(true));
    return () => {
      stop = true;
    };
  }, []);
  return ready;
}

/** The lanes of some spans with the scale on which they are all in view: what does not change as one zooms. */
export function useGround(
  spans: readonly Span[],
  { grouping, then, refs }: { grouping: Grouping; then: Grouping | null; refs: readonly RecordRef[] },
  { width, height }: { width: number; height: number },
) {
  const fontsReady = useFontsReady();
  const measures = useMemo(
    () => ({ label: measurer(LABEL_FONT), small: measurer(SMALL_FONT), fontsReady }),
    [fontsReady],
  );
  const lanes = useMemo(() => lanesOf(spans, grouping, { refs, then }), [spans, grouping, refs, then]);
  const whole = useMemo(() => indexOf(spans), [spans]);
  const positions = useMemo(
    () =>
      new Map(
        lanes.flatMap((lane) => lane.spans.map((span, index) => [placeKey(lane, span), index + 1] as const)),
      ),
    [lanes],
  );
  const home = useMemo(() => homeOf(extentOf(spans), width, Date.now() / 86_400_000), [spans, width]);
  const { boxes, total } = useMemo(() => {
    const { pixelsPerDay } = scaleOf(home, { zoom: 1, x: 0 });
    return laneBoxes(lanes, height, { pixelsPerDay, measure: measures.label, titleOf, extent: home });
  }, [lanes, home, height, measures]);
  return { lanes, whole, positions, home, boxes, total, measures };
}

export type Ground = ReturnType<typeof useGround>;

/** Where everything is drawn at a viewport. Panning costs nothing; zooming packs the labels anew, a few lanes a frame. */
export function useLayout(
  ground: Ground,
  viewport: Viewport,
  relations: readonly { type: string; from: string; to: string }[],
) {
  const locale = useLocale();
  const { lanes, home, boxes, total, measures } = ground;
  const { pixelsPerDay, shift } = scaleOf(home, viewport);
  const view = viewOf(home, viewport);
  const days = home.width / pixelsPerDay;
  // A window two screens wide, which moves by whole screens: within it a pan changes no layout.
  const screen = Math.floor(view.from / days);
  const within = viewport.zoom <= 1.05 ? home : null;
  const keeper = useMemo(() => new LaneKeeper(), []);
  const [pass, again] = useReducer((passes: number) => passes + 1, 0);
  const { layout, behind } = useMemo(
    (): { layout: Layout; behind: boolean } =>
      keeper.layOut(
        {
          lanes,
          boxes,
          height: total,
          pixelsPerDay,
          view: { from: screen * days, to: (screen + 2) * days },
          measure: measures.label,
          titleOf,
          locale,
          within,
        },
        { zoom: viewport.zoom, shown: view, budget: BUDGET },
      ),
    // What is in view alone changes no layout: it only says whether marks that wait are enough.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [keeper, lanes, boxes, total, pixelsPerDay, screen, days, measures, locale, viewport.zoom, within, pass],
  );
  useEffect(() => {
    if (!behind) return;
    const frame = requestAnimationFrame(again);
    return () => cancelAnimationFrame(frame);
  }, [behind, layout]);
  const arcs = useMemo(
    (): Arc[] => arcsOf(layout, relations, measures.small, (type) => relationName(type, locale)),
    [layout, relations, measures, locale],
  );
  const ticks = ticksFor(view.from, view.to, pixelsPerDay, locale);
  return { layout, arcs, ticks, view, pixelsPerDay, shift };
}

/** The bands of the cycles among the spans, one in two stronger. */
export function bandsOf(lanes: readonly Lane[]): Band[] {
  const spans = new Set(lanes.flatMap((lane) => lane.spans.filter(({ item }) => item.kind === 'cycle')));
  return [...spans]
    .filter(({ from, to }) => from !== null && to !== null)
    .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))
    .map(({ from, to }, index) => ({ from: from ?? 0, to: to ?? 0, strong: index % 2 === 1 }));
}
