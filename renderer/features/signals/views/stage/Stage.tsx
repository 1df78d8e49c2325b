import { useLingui } from '@lingui/react/macro';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useScheme } from '../../../../ui/theme/scheme.ts';
import { penOf } from '../../../drawing/pen.ts';
import { prepare } from '../../../timeline/draw.ts';
import { inkOf } from '../../../timeline/ink.ts';
import { useRubberBand } from '../../../timeline/selection/useRubberBand.ts';
import { useSize } from '../../../timeline/useSize.ts';
import { clearSignals, lookAt, selectMoreSignals, toggleSignals } from '../view-state.ts';
import { useSelectedSignals, useSignalsPlace } from '../view-state.ts';
import { markAt, marksIn, stageAction, stepFrom } from './find.ts';
import { HoverCard } from './HoverCard.tsx';
import { markId, MarkOptions } from './MarkOptions.tsx';
import { type Mark, type Move, type Picture } from './picture.ts';
import { closerBy, useZoom } from './useZoom.ts';
import * as css from './stage.css.ts';

const STEP = 1.6;

/** What the tool bar and the exports ask of a picture on screen. */
export type StageHandle = {
  closer: () => void;
  wider: () => void;
  all: () => void;
  picture: () => Picture;
};

export type StageProps = {
  /** The same for the same view: what is remembered of it while the program runs. */
  id: string;
  label: string;
  /** What a screen reader hears first. */
  summary: string;
  /** Lays the picture out; the same function as long as nothing of it changed. */
  layOut: (size: { width: number; height: number }, move: Move) => Picture;
  zoomable: boolean;
  nameOf: (mark: Mark) => string;
  groupName: (group: string) => string;
  /** What is shown near the pointer; nothing shows nothing. */
  cardOf: (mark: Mark) => ReactNode;
  /** Enter, or a double click. */
  onOpen: (mark: Mark, elsewhere: boolean) => void;
  /** A mark is dragged onto another: who may be dragged, and what it does. */
  drag?: { accepts: (from: Mark, onto: Mark) => boolean; onDrop: (from: Mark, onto: Mark) => void };
  handle: Ref<StageHandle>;
};

/** A picture on a canvas, with a list of options over it for the keyboard and for screen readers. */
export function Stage({
  id,
  label,
  summary,
  layOut,
  zoomable,
  nameOf,
  groupName,
  cardOf,
  onOpen,
  drag,
  handle,
}: StageProps) {
  const { t } = useLingui();
  const help = useId();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [plot, setPlot] = useState<HTMLElement | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(frame);
  const { move, moveTo } = useZoom(plot, { id, ...size, isOn: zoomable });
  const picture = useMemo(() => layOut(size, move), [layOut, size, move]);
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [carried, setCarried] = useState<{ from: Mark; x: number; y: number } | null>(null);
  const wasCarried = useRef(false);
  const { ids: looked, active: places } = useSignalsPlace();
  const active = places[id] ?? null;
  const { ids: selected } = useSelectedSignals();
  const setActive = (key: string | null) =>
    useSignalsPlace.setState(({ active: before }) => {
      const { [id]: _, ...others } = before;
      return { active: key === null ? others : { ...others, [id]: key } };
    });

  const scheme = useScheme();
  const ink = useMemo(() => inkOf(scheme), [scheme]);
  const shown = pointed ?? (focused ? active : null);
  const current = looked.length === 1 ? (looked[0] ?? null) : null;
  useLayoutEffect(() => {
    const context = canvas.current && prepare(canvas.current, picture.width, picture.height);
    if (context) picture.draw(penOf(context), ink, { active: shown, current, selected });
  }, [picture, ink, shown, current, selected]);

  const byKey = useMemo(() => new Map(picture.marks.map((mark) => [mark.key, mark])), [picture]);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const closer = (factor: number, at = middle) => moveTo(closerBy(move, factor, at));
  const zoom = {
    closer: () => closer(STEP),
    wider: () => closer(1 / STEP),
    all: () => moveTo({ k: 1, x: 0, y: 0 }),
  };
  useImperativeHandle(handle, () => ({ ...zoom, picture: () => picture }));

  const isCrowd = (mark: Mark): boolean => zoomable && mark.ids.length > 1;
  const open = (mark: Mark, elsewhere: boolean) => {
    if (!isCrowd(mark)) return onOpen(mark, elsewhere);
    const { x0, y0, x1, y1 } = mark.box;
    lookAt(mark.ids);
    closer(2.2, { x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
  };
  const reveal = ({ box }: Mark) => {
    if (!frame) return;
    if (box.y0 < frame.scrollTop) frame.scrollTop = box.y0 - 30;
    else if (box.y1 > frame.scrollTop + frame.clientHeight)
      frame.scrollTop = box.y1 - frame.clientHeight + 30;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const action = stageAction(event);
    if (!action) return;
    event.preventDefault();
    const mark = active === null ? undefined : byKey.get(active);
    if (action === 'leave') {
      if (selected.size > 0) return clearSignals();
      setActive(null);
      setPointed(null);
      lookAt([]);
    } else if (action === 'open') {
      if (mark) open(mark, event.ctrlKey || event.metaKey);
    } else if (action === 'select') {
      if (mark && mark.ids.length > 0) toggleSignals(mark.ids);
    } else if (action === 'select-all') selectMoreSignals(picture.marks.flatMap(({ ids }) => ids));
    else if (action === 'closer' || action === 'wider' || action === 'all') {
      if (zoomable) zoom[action]();
    } else {
      const next = stepFrom(picture.marks, active, action.step);
      if (!next) return;
      if (action.select) selectMoreSignals([...(mark?.ids ?? []), ...next.ids]);
      setPointed(null);
      setActive(next.key);
      lookAt(next.ids);
      reveal(next);
    }
  };

  const band = useRubberBand((area) =>
    selectMoreSignals(marksIn(picture.marks, area).flatMap(({ ids }) => ids)),
  );
  const at = (event: MouseEvent): { x: number; y: number } => {
    const box = plot?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const found = (event: MouseEvent): Mark | null => {
    const { x, y } = at(event);
    return markAt(picture.marks, x, y);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (band.onMove(event)) return;
    if (carried) {
      event.currentTarget.setPointerCapture(event.pointerId);
      setCarried({ ...carried, ...at(event) });
      wasCarried.current = true;
      const onto = found(event);
      return setPointed(onto && drag?.accepts(carried.from, onto) ? onto.key : null);
    }
    setPointed(event.buttons ? null : (found(event)?.key ?? null));
  };
  const onPointerDown = (event: PointerEvent) => {
    band.handlers.onPointerDown(event);
    wasCarried.current = false;
    if (!drag || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const from = found(event);
    if (from) setCarried({ from, ...at(event) });
  };
  const onPointerUp = (event: PointerEvent) => {
    band.handlers.onPointerUp(event);
    if (!carried) return;
    const onto = found(event);
    if (wasCarried.current && onto && onto.key !== carried.from.key && drag?.accepts(carried.from, onto))
      drag.onDrop(carried.from, onto);
    setCarried(null);
  };
  const onClick = (event: MouseEvent) => {
    if (band.wasDragged() || wasCarried.current) return;
    const mark = found(event);
    if (!mark) return;
    setActive(mark.key);
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSignals(mark.ids);
    else lookAt(mark.ids);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const mark = found(event);
    if (mark) open(mark, false);
  };
  const pointedMark = shown === null ? undefined : byKey.get(shown);
  const card = pointedMark && !carried ? cardOf(pointedMark) : null;
  return (
    <div className={css.frame} ref={setFrame}>
      <div
        ref={setPlot}
        className={css.plot}
        style={{ height: picture.height }}
        role="listbox"
        aria-multiselectable
        tabIndex={0}
        aria-label={label}
        aria-describedby={help}
        {...(active !== null && byKey.has(active) && { 'aria-activedescendant': markId(id, active) })}
        data-pointing={pointed !== null || undefined}
        data-moves={zoomable || undefined}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onPointerDown={onPointerDown}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          band.handlers.onPointerCancel();
          setCarried(null);
        }}
      >
        <canvas
          ref={canvas}
          className={css.canvas}
          style={{ width: picture.width, height: picture.height }}
          aria-hidden
        />
        <MarkOptions
          id={id}
          marks={picture.marks}
          active={focused ? active : null}
          selected={selected}
          nameOf={nameOf}
          groupName={groupName}
          onPress={(mark) => lookAt(mark.ids)}
        />
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
        {carried && wasCarried.current && (
          <div className={css.carried} style={{ left: carried.x + 8, top: carried.y + 8 }} aria-hidden>
            {nameOf(carried.from)}
          </div>
        )}
        {card && pointedMark && (
          <HoverCard
            box={pointedMark.box}
            within={{
              width: picture.width,
              top: frame?.scrollTop ?? 0,
              bottom: (frame?.scrollTop ?? 0) + size.height,
            }}
          >
            {card}
          </HoverCard>
        )}
      </div>
      <VisuallyHidden id={help}>
        {summary}{' '}
        {zoomable
          ? t`Flèches gauche et droite : d’un signal à l’autre ; haut et bas : d’une partie à l’autre. Entrée pour ouvrir, Espace pour sélectionner, plus et moins pour le zoom, zéro pour tout voir. Un tableau donne les mêmes signaux.`
          : t`Flèches gauche et droite : d’un élément à l’autre ; haut et bas : d’une partie à l’autre. Entrée pour ouvrir, Espace pour sélectionner. Un tableau donne les mêmes signaux.`}
      </VisuallyHidden>
    </div>
  );
}
