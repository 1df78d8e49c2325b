import { Plural, useLingui } from '@lingui/react/macro';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useScheme } from '../../ui/theme/scheme.ts';
import { bucketAt } from './density.ts';
import { markAt, moveFrom } from './find.ts';
import { rowMiddle } from './heights.ts';
import { HoverCard } from './HoverCard.tsx';
import { inkOf } from './ink.ts';
import { actionOf } from './keyboard.ts';
import { LaneNames } from './LaneNames.tsx';
import { LaneOptions, optionId } from './LaneOptions.tsx';
import type { Grouping } from './lanes.ts';
import { rangeText } from './names.ts';
import { middleOf, type Span } from './spans.ts';
import * as css from './timeline.css.ts';
import type { ZoomCommands } from './Toolbar.tsx';
import { useCanvas } from './useCanvas.ts';
import { bandsOf, useGround, useLayout } from './useLayout.ts';
import { useSettled } from './useSettled.ts';
import { useSize } from './useSize.ts';
import { useViewport } from './useViewport.ts';
import { useTimelinePlace } from './view-state.ts';
import { revealing, type Viewport, zoomedBy } from './viewport.ts';

const STEP = 1.6;

/** The swimlanes: drawn on a canvas, with a list of options over it for the keyboard and for screen readers. */
export function Swimlanes({
  spans,
  arcs: relations,
  grouping,
  titles,
  zoomRef,
}: {
  spans: readonly Span[];
  arcs: readonly { type: string; from: string; to: string }[];
  grouping: Grouping;
  /** Titles of records by id, for what a card says of the cycle. */
  titles: ReadonlyMap<string, string>;
  /** Given the commands of the tool bar. */
  zoomRef: Ref<ZoomCommands>;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const help = useId();
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [plot, setPlot] = useState<HTMLElement | null>(null);
  // The plot is narrower than the axis over it when the lanes scroll.
  const { width } = useSize(plot);
  const { height } = useSize(body);
  const ground = useGround(spans, grouping, { width, height });
  const { lanes, home, total } = ground;
  const onDrag = useCallback((down: number) => body?.scrollBy(0, -down), [body]);
  const { viewport, moveTo } = useViewport(plot, home, onDrag);
  const { layout, arcs, ticks, view, pixelsPerDay, shift } = useLayout(ground, viewport, relations);

  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const { active } = useTimelinePlace();
  const setActive = (id: string | null) => useTimelinePlace.setState({ active: id });
  const carded = pointed ?? (focused ? active : null);

  const scheme = useScheme();
  const ink = useMemo(() => inkOf(scheme), [scheme]);
  const bands = useMemo(() => bandsOf(lanes), [lanes]);
  const canvas = useCanvas({
    layout,
    arcs,
    ticks,
    bands,
    pixelsPerDay,
    shift,
    width,
    ink,
    measure: ground.measures.label,
    active: carded,
  });

  const reveal = (span: Span) => {
    const middle = middleOf(span);
    moveTo(revealing(home, viewport, span.from ?? middle, span.to ?? middle));
    const lane = layout.lanes.find((one) => one.lane.spans.includes(span));
    const mark = lane?.marks.find((one) => one.span === span);
    if (!lane || !body) return;
    const y = rowMiddle(lane.box, mark?.row ?? 0);
    if (y < body.scrollTop + 20) body.scrollTop = y - 40;
    else if (y > body.scrollTop + body.clientHeight - 20) body.scrollTop = y - body.clientHeight + 40;
  };
  const open = (item: TimelineItem, elsewhere = false) => {
    setActive(item.id);
    if (elsewhere) navigate.inTab(locationOf(item));
    else navigate.to(locationOf(item));
  };
  const zoomTo = (next: Viewport) => moveTo(next);
  const zoom: ZoomCommands = {
    closer: () => zoomTo(zoomedBy(home, viewport, STEP)),
    wider: () => zoomTo(zoomedBy(home, viewport, 1 / STEP)),
    all: () => zoomTo({ zoom: 1, x: 0 }),
  };

  useImperativeHandle(zoomRef, () => zoom);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event);
    if (!action) return;
    if (action === 'leave') {
      setActive(null);
      setPointed(null);
      return;
    }
    event.preventDefault();
    const current = spans.find(({ item }) => item.id === active);
    if (action === 'open') {
      if (current) open(current.item, event.ctrlKey || event.metaKey);
    } else if ('zoom' in action) zoom[action.zoom]();
    else if ('pan' in action) moveTo({ ...viewport, x: viewport.x - action.pan * width * 0.8 });
    else {
      const next = moveFrom(lanes, active, action.move);
      if (!next) return;
      setPointed(null);
      setActive(next.item.id);
      reveal(next);
    }
  };

  const pointOf = (event: MouseEvent): { x: number; y: number } => {
    const box = plot?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0) - shift, y: event.clientY - (box?.top ?? 0) };
  };
  const onPointerMove = (event: MouseEvent) => {
    const { x, y } = pointOf(event);
    setPointed(event.buttons ? null : (markAt(layout, x, y)?.mark.span.item.id ?? null));
  };
  const onClick = (event: MouseEvent) => {
    // A click on an option is the option's own (screen readers press it there).
    if ((event.target as HTMLElement).role === 'option') return;
    const { x, y } = pointOf(event);
    const found = markAt(layout, x, y);
    if (found) return open(found.mark.span.item, event.ctrlKey || event.metaKey);
    const crowded = layout.lanes.find(
      ({ box, density }) => density && y >= box.top && y < box.top + box.height,
    );
    const bucket = crowded?.density && bucketAt(crowded.density, x / pixelsPerDay);
    if (bucket) moveTo(zoomedBy(home, viewport, 4, ((bucket.from + bucket.to) / 2) * pixelsPerDay + shift));
  };

  const inView = spans.filter(
    ({ from, to }) => (from ?? -Infinity) < view.to && (to ?? Infinity) > view.from,
  ).length;
  const summary = useSettled({ from: view.from, to: view.to, inView }, 400);
  const card = carded === null ? null : placeOf(carded);

  function placeOf(id: string) {
    for (const { box, marks } of layout.lanes) {
      const mark = marks.find(({ span }) => span.item.id === id);
      if (!mark) continue;
      if (mark.x1 + shift < 0 || mark.x0 + shift > width) return null;
      const x = Math.min(width, Math.max(0, (mark.x0 + mark.x1) / 2 + shift));
      return { item: mark.span.item, x, y: rowMiddle(box, mark.row) };
    }
    return null;
  }

  return (
    <div className={css.frame}>
      <div className={css.corner}>
        <p className={css.range} role="status">
          {rangeText(summary.from, summary.to, locale)}
          <span className={css.count}>
            <Plural value={summary.inView} one="# en vue" other="# en vue" />
          </span>
        </p>
      </div>
      <div className={css.axis}>
        <canvas ref={canvas.axis} className={css.canvas} style={{ width }} aria-hidden />
      </div>
      <div className={css.body} ref={setBody}>
        <LaneNames lanes={layout.lanes} grouping={grouping} height={total} />
        <div
          ref={setPlot}
          className={css.plot}
          style={{ height: total }}
          role="listbox"
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
        >
          <canvas ref={canvas.lanes} className={css.canvas} aria-hidden />
          <LaneOptions
            lanes={layout.lanes}
            grouping={grouping}
            positions={ground.positions}
            pixelsPerDay={pixelsPerDay}
            shift={shift}
            width={width}
            active={focused ? active : null}
            onOpen={open}
          />
          {card && (
            <HoverCard
              item={card.item}
              cycle={card.item.cycleId ? (titles.get(card.item.cycleId) ?? null) : null}
              x={card.x}
              y={card.y}
              within={{ width, height: total, bottom: (body?.scrollTop ?? 0) + height }}
            />
          )}
        </div>
      </div>
      <VisuallyHidden id={help}>
        {t`Flèches pour aller d’une fiche à l’autre, Entrée pour ouvrir, plus et moins pour le zoom, zéro pour tout voir. Un tableau donne les mêmes fiches.`}
      </VisuallyHidden>
    </div>
  );
}
