import { Plural, useLingui } from '@lingui/react/macro';
import { select } from 'd3-selection';
import { zoom as d3zoom, zoomIdentity, type ZoomBehavior } from 'd3-zoom';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import {
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { useScheme } from '../../ui/theme/scheme.ts';
import { penOf } from '../drawing/pen.ts';
import { inkOf, LABEL_FONT, measurer } from '../timeline/ink.ts';
import { useSize } from '../timeline/useSize.ts';
import { afarOf } from './draw/bubbles.ts';
import { drawGraph, radiusOf, type Scene } from './draw/draw.ts';
import { underLayer } from './draw/under-layer.ts';
import { CLOSEST, FARTHEST, nodeAt, towards, type Direction, type View, viewOf } from './draw/view.ts';
import * as css from './graph.css.ts';
import type { LayoutStep } from './layout/simulate.ts';
import { type Cluster, type Graph, linkWords, neighboursOf } from './model.ts';

/** What the page around asks of the drawing. */
export type GraphHandle = {
  /** What is drawn now, for a file. */
  scene(): Scene | null;
  /** Shows some nodes whole. */
  show(nodes: readonly number[]): void;
  /** Chooses a node and brings it into view. */
  choose(node: number): void;
  zoomBy(factor: number): void;
  whole(): void;
};

const NONE: ReadonlySet<number> = new Set();
/** How long after the last move everything is drawn again, in milliseconds. */
const REST = 140;
/** Neighbours told one by one to a screen reader; the table has them all. */
const TOLD = 60;
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A window too low leaves no room: nothing can be drawn on it. */
const isNothing = ({ width, height }: Scene['size']): boolean => width < 1 || height < 1;

/** A graph on a canvas: moved and zoomed with the pointer, walked from link to link with the keyboard. */
export function GraphCanvas({
  graph,
  step,
  clusters,
  found,
  label,
  onActive,
  handle,
}: {
  graph: Graph;
  step: LayoutStep;
  clusters: readonly Cluster[];
  found: ReadonlySet<number> | null;
  label: string;
  /** Hears which node is pointed at or chosen. */
  onActive: (node: number | null) => void;
  handle: Ref<GraphHandle>;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const help = useId();
  const optionPrefix = useId();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(frame);
  const scheme = useScheme();
  const ink = useMemo(() => inkOf(scheme), [scheme]);
  const [measure] = useState(() => measurer(LABEL_FONT));
  const [chosen, setChosen] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const active = pointed ?? chosen;
  const around = useMemo(() => (active === null ? [] : neighboursOf(graph, active)), [graph, active]);
  const neighbours = useMemo(() => (active === null ? NONE : new Set(around)), [around, active]);

  const afar = useMemo(() => afarOf(graph, step.positions, clusters), [graph, step.positions, clusters]);

  const view = useRef<View | null>(null);
  const touched = useRef(false);
  const moving = useRef(false);
  const behaviour = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);
  const scene = useRef<Omit<Scene, 'view' | 'moving'> | null>(null);
  const asked = useRef(0);

  const [under] = useState(underLayer);
  const draw = useCallback(() => {
    asked.current = 0;
    const element = canvas.current;
    const what = scene.current;
    if (!element || !what || !view.current || isNothing(what.size)) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(what.size.width * ratio), Math.round(what.size.height * ratio)];
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    const context = element.getContext('2d', { alpha: false });
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const now = { ...what, view: view.current, moving: moving.current };
    drawGraph(penOf(context), now, () => under(context, now, ratio));
  }, [under]);
  const ask = useCallback(() => {
    asked.current ||= requestAnimationFrame(draw);
  }, [draw]);

  // The pointer and the wheel move the view without React: only the canvas is drawn again.
  useEffect(() => {
    if (!frame) return;
    let timer = 0;
    const made = d3zoom<HTMLElement, unknown>()
      .scaleExtent([FARTHEST, CLOSEST])
      .on('zoom', (event: { transform: View; sourceEvent: unknown }) => {
        const { k, x, y } = event.transform;
        view.current = { k, x, y };
        if (event.sourceEvent) touched.current = true;
        moving.current = true;
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
          moving.current = false;
          ask();
        }, REST);
        ask();
      });
    behaviour.current = made;
    const selection = select(frame);
    selection.call(made).on('dblclick.zoom', null);
    return () => {
      window.clearTimeout(timer);
      selection.on('.zoom', null);
      cancelAnimationFrame(asked.current);
      asked.current = 0;
    };
  }, [frame, ask]);

  const moveTo = (next: View) => {
    if (frame && behaviour.current)
      select(frame).call(behaviour.current.transform, zoomIdentity.translate(next.x, next.y).scale(next.k));
  };

  useLayoutEffect(() => {
    scene.current = {
      graph,
      positions: step.positions,
      clusters,
      size,
      ink,
      measure,
      active,
      neighbours,
      found,
      afar,
    };
    if (isNothing(size)) return;
    // Until one moves it, the view follows the layout as it unfolds.
    if (!touched.current) moveTo(viewOf(step.positions, size));
    moving.current = false;
    ask();
  });

  const show = (nodes: readonly number[]) => {
    touched.current = true;
    moveTo(viewOf(step.positions, size, nodes));
  };
  const choose = (node: number | null) => {
    setChosen(node);
    setPointed(null);
    if (node === null || !view.current) return;
    const px = step.positions[2 * node]! * view.current.k + view.current.x;
    const py = step.positions[2 * node + 1]! * view.current.k + view.current.y;
    const margin = 60;
    if (px > margin && px < size.width - margin && py > margin && py < size.height - margin) return;
    touched.current = true;
    const k = Math.max(view.current.k, 0.5);
    moveTo({
      k,
      x: size.width / 2 - step.positions[2 * node]! * k,
      y: size.height / 2 - step.positions[2 * node + 1]! * k,
    });
  };
  const zoomBy = (factor: number) => {
    touched.current = true;
    if (frame && behaviour.current) select(frame).call(behaviour.current.scaleBy, factor);
  };
  const whole = () => {
    touched.current = false;
    moveTo(viewOf(step.positions, size));
  };
  useEffect(() => onActive(active), [active, onActive]);
  useImperativeHandle(handle, () => ({
    zoomBy,
    whole,
    scene: () =>
      scene.current && view.current ? { ...scene.current, view: view.current, moving: false } : null,
    show,
    choose,
  }));

  const open = (node: number, inTab = false) => {
    const location = locationOf({ id: graph.ids[node]!, kind: graph.kinds[node]! });
    if (inTab) navigate.inTab(location);
    else navigate.to(location);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const direction = ARROWS[event.key];
    if (direction) {
      const from = chosen ?? graph.byDegree[0];
      if (from === undefined) return;
      if (chosen === null) choose(from);
      else {
        const linked = neighboursOf(graph, from);
        // Shift leaves the links: whatever stands nearest in that direction.
        const next = towards(step.positions, from, direction, event.shiftKey ? graph.byDegree : linked);
        if (next !== null) choose(next);
      }
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      const order = graph.byDegree;
      const at = chosen === null ? -1 : order.indexOf(chosen);
      const next = order[(at + (event.key === 'PageDown' ? 1 : -1) + order.length) % order.length];
      if (next !== undefined) choose(next);
    } else if (event.key === 'Home') choose(graph.byDegree[0] ?? null);
    else if (event.key === 'Enter' && chosen !== null) open(chosen, event.ctrlKey || event.metaKey);
    else if (event.key === 'Escape') choose(null);
    else if (event.ctrlKey || event.metaKey) return;
    else if (event.key === '+' || event.key === '=') zoomBy(1.4);
    else if (event.key === '-') zoomBy(1 / 1.4);
    else if (event.key === '0') whole();
    else return;
    event.preventDefault();
  };

  const at = (event: PointerEvent) => {
    const box = frame?.getBoundingClientRect();
    if (!view.current || !box) return null;
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const { k } = view.current;
    return nodeAt(step.positions, (node) => radiusOf(graph.degree[node]!, k), view.current, point);
  };
  const pressed = useRef<{ x: number; y: number } | null>(null);
  const describe = (node: number) => `${graph.titles[node]}, ${KIND_LABELS[graph.kinds[node]!].one[locale]}`;
  const shownOptions = active === null ? [] : around.slice(0, TOLD);

  return (
    <>
      <div
        ref={setFrame}
        className={css.frame}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-describedby={help}
        data-pointing={pointed !== null || undefined}
        {...(chosen !== null && focused && { 'aria-activedescendant': `${optionPrefix}${String(chosen)}` })}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onPointerMove={(event) => {
          if (event.buttons === 0) setPointed(at(event));
        }}
        onPointerLeave={() => setPointed(null)}
        onPointerDownCapture={(event) => {
          pressed.current = { x: event.clientX, y: event.clientY };
        }}
        onClick={(event) => {
          const from = pressed.current;
          if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4) return;
          const node = at(event as unknown as PointerEvent);
          if (node === null) setChosen(null);
          else if (node === chosen || event.ctrlKey || event.metaKey)
            open(node, event.ctrlKey || event.metaKey);
          else setChosen(node);
        }}
      >
        <canvas ref={canvas} className={css.canvas} aria-hidden />
        <VisuallyHidden>
          {active !== null && (
            <>
              <div
                role="option"
                id={`${optionPrefix}${String(active)}`}
                aria-selected={active === chosen}
                onClick={() => open(active)}
              >
                {describe(active)}.{' '}
                <Plural value={around.length} _0="Aucun lien" one="Un lien" other="# liens" />
              </div>
              {shownOptions.map((node) => (
                <div
                  key={node}
                  role="option"
                  id={`${optionPrefix}${String(node)}`}
                  aria-selected={false}
                  onClick={() => choose(node)}
                >
                  {linkWords(graph, active, node, t`mention`, locale).join(', ')} : {describe(node)}
                </div>
              ))}
            </>
          )}
          {active === null && (
            <div role="option" aria-selected={false} id={`${optionPrefix}none`}>
              {t`Rien n’est choisi : une flèche commence par la fiche la plus liée.`}
            </div>
          )}
        </VisuallyHidden>
      </div>
      <VisuallyHidden>
        <span id={help}>
          {t`Flèches pour suivre les liens, Maj et flèches pour aller à la fiche la plus proche, Page suivante pour la fiche suivante par nombre de liens, Entrée pour ouvrir, plus et moins pour le zoom, zéro pour tout voir. Un tableau donne les mêmes liens.`}
        </span>
      </VisuallyHidden>
    </>
  );
}

/** Buttons over a graph and the card of what is chosen, outside the drawing so that each is a control of its own. */
export function ZoomButtons({ onZoom, onWhole }: { onZoom: (factor: number) => void; onWhole: () => void }) {
  const { t } = useLingui();
  return (
    <div className={css.zoom} role="group" aria-label={t`Zoom`}>
      <IconButton icon={ZoomIn} label={t`Rapprocher`} onPress={() => onZoom(1.5)} />
      <IconButton icon={ZoomOut} label={t`Éloigner`} onPress={() => onZoom(1 / 1.5)} />
      <IconButton icon={Maximize2} label={t`Tout voir`} onPress={onWhole} />
    </div>
  );
}
