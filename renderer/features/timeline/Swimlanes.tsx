import { Plural, useLingui } from '@lingui/react/macro';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { RecordRef } from '#preload/contract/base.ts';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { classes } from '../../ui/classes.ts';
import { useScheme } from '../../ui/theme/scheme.ts';
import { bucketAt } from './density.ts';
import { markAt, marksWithin, moveFrom, type Stop, stopOf } from './find.ts';
import { rowMiddle } from './heights.ts';
import { HoverCard } from './HoverCard.tsx';
import { inkOf } from './ink.ts';
import { actionOf } from './keyboard.ts';
import { countTouching } from './lane-index.ts';
import { LaneNames } from './LaneNames.tsx';
import { LaneOptions, optionId } from './LaneOptions.tsx';
import { type Grouping, placeKey } from './lanes.ts';
import type { LanesHandle } from './lanes-handle.ts';
import { useBrush } from './minimap/useBrush.ts';
import { Minimap, type Spread } from './minimap/Minimap.tsx';
import { viewportOf } from './minimap/window.ts';
import { rangeText } from './names.ts';
import { PeriodStrip } from './review/PeriodStrip.tsx';
import { addSelected, clearSelection, toggleSelected, useSelection } from './selection/selection.ts';
import { useRubberBand } from './selection/useRubberBand.ts';
import { middleOf, type Span, touches } from './spans.ts';
import * as css from './timeline.css.ts';
import { useCanvas } from './useCanvas.ts';
import { useLaneName } from './useLaneName.ts';
import { bandsOf, useGround, useLayout } from './useLayout.ts';
import { useQuiet } from './useQuiet.ts';
import { useSettled } from './useSettled.ts';
import { useSize } from './useSize.ts';
import { useViewport } from './useViewport.ts';
import { useSpoken } from './review/useSpoken.ts';
import { useTimelinePlace } from './view-state.ts';
import { revealing, zoomedBy } from './viewport.ts';

const STEP = 1.6;
/** How long after the last move the access layer follows, in ms. */
const REST = 90;

function open(item: TimelineItem, elsewhere = false): void {
  if (elsewhere) navigate.inTab(locationOf(item));
  else navigate.to(locationOf(item));
}

/** The swimlanes: drawn on a canvas, with a list of options over it for the keyboard and for screen readers. */
export function Swimlanes({
  spans,
  refs,
  arcs: relations,
  grouping,
  then,
  titles,
  spread,
  handle,
}: {
  spans: readonly Span[];
  /** The records that lanes may be named after, in order. */
  refs: readonly RecordRef[];
  arcs: readonly { type: string; from: string; to: string }[];
  grouping: Grouping;
  then: Grouping | null;
  /** Titles of records by id, for what a card says of the cycle. */
  titles: ReadonlyMap<string, string>;
  spread: Spread | undefined;
  /** Given what the tool bar, exports and presentations ask of the lanes. */
  handle: Ref<LanesHandle>;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const help = useId();
  const nameOf = useLaneName();
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [plot, setPlot] = useState<HTMLElement | null>(null);
  // The plot is narrower than the axis over it when the lanes scroll.
  const { width } = useSize(plot);
  const { height } = useSize(body);
  const ground = useGround(spans, { grouping, then, refs }, { width, height });
  const { lanes, home, total } = ground;
  const onDrag = useCallback((down: number) => body?.scrollBy(0, -down), [body]);
  const { viewport, moveTo } = useViewport(plot, home, onDrag);
  const { layout, arcs, ticks, view, pixelsPerDay, shift } = useLayout(ground, viewport, relations);

  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const { active } = useTimelinePlace();
  const { ids: selected } = useSelection();
  const spoken = useSpoken();
  const setActive = (key: string | null) => useTimelinePlace.setState({ active: key });
  const carded = pointed ?? (focused ? active : null);
  const card = carded === null ? null : placeOf(carded);

  const scheme = useScheme();
  const ink = useMemo(() => inkOf(scheme), [scheme]);
  const bands = useMemo(() => bandsOf(lanes), [lanes]);
  const measure = ground.measures.label;
  const canvas = useCanvas({
    layout,
    arcs,
    ticks,
    bands,
    pixelsPerDay,
    shift,
    width,
    ink,
    measure,
    active: card?.item.id ?? null,
    selected,
    commented: spoken.ids,
  });

  const reveal = ({ lane: { id }, span }: Stop) => {
    const middle = middleOf(span);
    moveTo(revealing(home, viewport, span.from ?? middle, span.to ?? middle));
    const lane = layout.lanes.find((one) => one.lane.id === id);
    const mark = lane?.marks.find((one) => one.span === span);
    if (!lane || !body) return;
    const y = rowMiddle(lane.box, mark?.row ?? 0);
    if (y < body.scrollTop + 20) body.scrollTop = y - 40;
    else if (y > body.scrollTop + body.clientHeight - 20) body.scrollTop = y - body.clientHeight + 40;
  };
  const zoom = {
    closer: () => moveTo(zoomedBy(home, viewport, STEP)),
    wider: () => moveTo(zoomedBy(home, viewport, 1 / STEP)),
    all: () => moveTo({ zoom: 1, x: 0 }),
  };
  const inViewNow = () => spans.filter((span) => touches(span, view));

  useImperativeHandle(handle, () => ({
    ...zoom,
    show: (days) => moveTo(viewportOf(home, days)),
    scene: () => ({
      ...{ layout, arcs, ticks, bands, shift, width, pixelsPerDay, view, measure, nameOf, selected },
      commented: spoken.ids,
      inView: inViewNow(),
    }),
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    const stop = stopOf(lanes, active);
    if (action === 'leave') {
      if (selected.size > 0) return clearSelection();
      setActive(null);
      setPointed(null);
    } else if (action === 'open') {
      if (stop) open(stop.span.item, event.ctrlKey || event.metaKey);
    } else if (action === 'select') {
      if (stop) toggleSelected(stop.span.item.id);
    } else if (action === 'select-all') addSelected(inViewNow().map(({ item }) => item.id));
    else if ('zoom' in action) zoom[action.zoom]();
    else if ('pan' in action) moveTo({ ...viewport, x: viewport.x - action.pan * width * 0.8 });
    else {
      const next = moveFrom(lanes, active, action.move);
      if (!next) return;
      if (action.select) addSelected([...(stop ? [stop.span.item.id] : []), next.span.item.id]);
      setPointed(null);
      setActive(placeKey(next.lane, next.span));
      reveal(next);
    }
  };

  const band = useRubberBand(({ x0, x1, y0, y1 }) =>
    addSelected(
      marksWithin(layout, { x0: x0 - shift, x1: x1 - shift, y0, y1 }).map(({ mark }) => mark.span.item.id),
    ),
  );
  const pointOf = (event: MouseEvent): { x: number; y: number } => {
    const box = plot?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0) - shift, y: event.clientY - (box?.top ?? 0) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (band.onMove(event)) return;
    const { x, y } = pointOf(event);
    const found = event.buttons ? null : markAt(layout, x, y);
    setPointed(found && placeKey(found.lane.lane, found.mark.span));
  };
  const onClick = (event: MouseEvent) => {
    if (band.wasDragged()) return;
    // A click on an option is the option's own (screen readers press it there).
    if ((event.target as HTMLElement).role === 'option') return;
    const { x, y } = pointOf(event);
    const found = markAt(layout, x, y);
    if (found) {
      const { item } = found.mark.span;
      setActive(placeKey(found.lane.lane, found.mark.span));
      if (event.shiftKey || event.ctrlKey || event.metaKey) return toggleSelected(item.id);
      return open(item);
    }
    const crowded = layout.lanes.find(
      ({ box, density }) => density && y >= box.top && y < box.top + box.height,
    );
    const bucket = crowded?.density && bucketAt(crowded.density, x / pixelsPerDay);
    if (bucket) moveTo(zoomedBy(home, viewport, 4, ((bucket.from + bucket.to) / 2) * pixelsPerDay + shift));
  };
  const axisBrush = useBrush((x0, x1) =>
    moveTo(viewportOf(home, { from: (x0 - shift) / pixelsPerDay, to: (x1 - shift) / pixelsPerDay })),
  );

  const inView = ground.whole ? countTouching(ground.whole, view) : inViewNow().length;
  const summary = useSettled({ from: view.from, to: view.to, inView }, 400);
  // Options are many elements: while the days move they only slide, and are made anew when it rests.
  const place = useMemo(() => ({ layout, shift, pixelsPerDay }), [layout, shift, pixelsPerDay]);
  const rested = useQuiet(place, REST);
  const slid = rested.pixelsPerDay === pixelsPerDay ? shift - rested.shift : 0;

  function placeOf(key: string) {
    for (const { lane, box, marks } of layout.lanes) {
      const mark = key.startsWith(lane.id) && marks.find(({ span }) => placeKey(lane, span) === key);
      if (!mark) continue;
      if (mark.x1 + shift < 0 || mark.x0 + shift > width) return null;
      const x = Math.min(width, Math.max(0, (mark.x0 + mark.x1) / 2 + shift));
      return { item: mark.span.item, x, y: rowMiddle(box, mark.row) };
    }
    return null;
  }

  return (
    <div className={classes(css.frame, spoken.periods.length > 0 && css.frameWithPeriods)}>
      <div className={css.corner}>
        <p className={css.range} role="status">
          {rangeText(summary.from, summary.to, locale)}
          <span className={css.count}>
            <Plural value={summary.inView} one="# en vue" other="# en vue" />
          </span>
        </p>
      </div>
      <div className={css.axis} {...axisBrush.handlers}>
        <canvas ref={canvas.axis} className={css.canvas} style={{ width }} aria-hidden />
        {axisBrush.area && (
          <div
            className={css.axisBrush}
            style={{ left: axisBrush.area.x0, width: axisBrush.area.x1 - axisBrush.area.x0 }}
          />
        )}
      </div>
      {spoken.periods.length > 0 && (
        <PeriodStrip
          periods={spoken.periods}
          {...{ pixelsPerDay, shift, width }}
          onShow={(days) => moveTo(viewportOf(home, days))}
        />
      )}
      <div className={css.body} ref={setBody}>
        <LaneNames lanes={layout.lanes} height={total} />
        <div
          ref={setPlot}
          className={css.plot}
          style={{ height: total }}
          role="listbox"
          aria-multiselectable
          tabIndex={0}
          aria-label={t`Frise chronologique`}
          aria-describedby={help}
          {...(active !== null && focused && { 'aria-activedescendant': optionId(active) })}
          data-pointing={pointed !== null || undefined}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setPointed(null)}
          onClick={onClick}
          {...band.handlers}
        >
          <canvas ref={canvas.lanes} className={css.canvas} aria-hidden />
          <div
            className={css.options}
            style={{ transform: `translateX(${String(slid)}px)` }}
            role="presentation"
          >
            <LaneOptions
              lanes={rested.layout.lanes}
              positions={ground.positions}
              pixelsPerDay={rested.pixelsPerDay}
              shift={rested.shift}
              width={width}
              active={focused ? active : null}
              selected={selected}
              spoken={spoken.ids}
              onOpen={open}
            />
          </div>
          {band.area && (
            <div
              className={css.band}
              style={{
                left: band.area.x0,
                top: band.area.y0,
                width: band.area.x1 - band.area.x0,
                height: band.area.y1 - band.area.y0,
              }}
            />
          )}
          {card && (
            <HoverCard
              item={card.item}
              said={spoken.of(card.item.id)}
              cycle={card.item.cycleId ? (titles.get(card.item.cycleId) ?? null) : null}
              x={card.x}
              y={card.y}
              within={{ width, height: total, bottom: (body?.scrollTop ?? 0) + height }}
            />
          )}
        </div>
      </div>
      <Minimap
        whole={home}
        view={view}
        spread={spread}
        onChange={(days) => moveTo(viewportOf(home, days), { smooth: false })}
      />
      <VisuallyHidden id={help}>
        {t`Flèches pour aller d’une fiche à l’autre, Entrée pour ouvrir, Espace pour sélectionner, plus et moins pour le zoom, zéro pour tout voir. Un tableau donne les mêmes fiches.`}
      </VisuallyHidden>
    </div>
  );
}
