import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { useScheme } from '../../../ui/theme/scheme.ts';
import { penOf } from '../../drawing/pen.ts';
import { inkOf, LABEL_FONT, measurer } from '../../timeline/ink.ts';
import { useSize } from '../../timeline/useSize.ts';
import * as css from '../graph.css.ts';
import { type Actor, type ActorsLayout, drawActors, layActors, nameThatFits, type Tie } from './layout.ts';

/** A pointer that moves more than this while pressed draws a line rather than clicks, in pixels. */
const DRAG = 6;

/**
 * The map on a canvas, each actor a button over its name: pressed it opens, dragged to another it draws an alliance, and with
 * the keyboard A begins one that Enter on another actor ends.
 */
export function ActorsMap({
  actors,
  ties,
  groupName,
  onJoin,
  onLayout,
}: {
  actors: readonly Actor[];
  ties: readonly Tie[];
  groupName: (group: string | null) => string;
  onJoin: (from: number, to: number) => void;
  /** Hears what is drawn, for a file. */
  onLayout: (layout: ActorsLayout) => void;
}) {
  const { t } = useLingui();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const size = useSize(frame);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useScheme();
  const ink = useMemo(() => inkOf(scheme), [scheme]);
  const [measure] = useState(() => measurer(LABEL_FONT));
  const [active, setActive] = useState<number | null>(null);
  const [joining, setJoining] = useState<{ from: number; x: number; y: number; byKey: boolean } | null>(null);
  const pressed = useRef<{ rank: number; x: number; y: number } | null>(null);
  /** The browser sends a click after a line was drawn too, to the actor it started from: that one opens nothing. */
  const hasDrawn = useRef(false);
  const layout = useMemo(() => layActors(actors, size, groupName), [actors, size, groupName]);

  useLayoutEffect(() => {
    onLayout(layout);
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || size.width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(layout.width * ratio);
    element.height = Math.round(layout.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const line = joining && !joining.byKey ? joining : null;
    drawActors(penOf(context), { layout, actors, ties, ink, measure, active, joining: line });
  }, [layout, actors, ties, ink, measure, active, joining, size.width, onLayout]);

  const open = (rank: number, inTab: boolean) => {
    const location = locationOf({ id: actors[rank]!.id, kind: 'acteur' });
    if (inTab) navigate.inTab(location);
    else navigate.to(location);
  };
  const end = (to: number | null) => {
    if (joining && to !== null && to !== joining.from) onJoin(joining.from, to);
    setJoining(null);
  };
  const pointOf = (event: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const rankAt = (event: PointerEvent): number | null => {
    const element = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-actor]');
    return element ? Number(element.getAttribute('data-actor')) : null;
  };
  const onKeyDown = (rank: number) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'a') setJoining({ from: rank, x: 0, y: 0, byKey: true });
    else if (key === 'escape' && joining) setJoining(null);
    else if (key === 'arrowdown' || key === 'arrowup') {
      const next = (rank + (key === 'arrowdown' ? 1 : -1) + actors.length) % actors.length;
      frame?.querySelector<HTMLElement>(`[data-actor="${String(next)}"]`)?.focus();
    } else if (key === 'enter' && joining?.byKey && joining.from !== rank) end(rank);
    else return;
    event.preventDefault();
  };
  const describe = (rank: number) => {
    const words = ties
      .filter(({ from, to, type }) => type !== 'together' && (from === rank || to === rank))
      .map(({ from, to, type }) => {
        const other = actors[from === rank ? to : from]?.title ?? '';
        return type === 'alliance-existante'
          ? t`alliance avec ${other}`
          : t`alliance à initier avec ${other}`;
      });
    return [actors[rank]!.title, groupName(actors[rank]!.group), ...words].join(', ');
  };

  return (
    <div ref={setFrame} className={css.map} role="group" aria-label={t`Carte des acteurs`}>
      <p role="status" className={css.status}>
        {joining?.byKey
          ? t`Alliance depuis « ${actors[joining.from]?.title ?? ''} » : allez à l’autre acteur et faites Entrée, ou Échap pour renoncer.`
          : ''}
      </p>
      <div className={css.mapInner} style={{ width: layout.width, height: layout.height }}>
        <canvas
          ref={canvas}
          className={css.mapCanvas}
          style={{ width: layout.width, height: layout.height }}
          aria-hidden
        />
        {layout.places.map(({ x, y, side }, rank) => {
          const width = measure(nameThatFits(actors[rank]!.title, measure)) + 22;
          return (
            <button
              key={actors[rank]!.id}
              type="button"
              className={css.actor}
              data-actor={rank}
              data-joining={joining?.from === rank || undefined}
              aria-label={describe(rank)}
              style={{ left: side === 'right' ? x - 8 : x + 8 - width, top: y - 11, width }}
              onMouseEnter={() => setActive(rank)}
              onMouseLeave={() => setActive(null)}
              onFocus={() => setActive(rank)}
              onBlur={() => setActive(null)}
              onKeyDown={onKeyDown(rank)}
              onPointerDown={(event) => {
                hasDrawn.current = false;
                pressed.current = { rank, ...pointOf(event) };
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => {
                const from = pressed.current;
                if (!from) return;
                const { x: px, y: py } = pointOf(event);
                if (joining || Math.hypot(px - from.x, py - from.y) > DRAG)
                  setJoining({ from: from.rank, x: px, y: py, byKey: false });
              }}
              onPointerUp={(event) => {
                pressed.current = null;
                event.currentTarget.releasePointerCapture(event.pointerId);
                if (!joining || joining.byKey) return;
                hasDrawn.current = true;
                end(rankAt(event));
              }}
              onPointerCancel={() => {
                pressed.current = null;
                setJoining(null);
              }}
              onClick={(event) => {
                if (hasDrawn.current) hasDrawn.current = false;
                else if (joining?.byKey) end(rank);
                else if (!joining) open(rank, event.ctrlKey || event.metaKey);
              }}
            >
              {actors[rank]!.title}
            </button>
          );
        })}
      </div>
    </div>
  );
}
