import { Plural, useLingui } from '@lingui/react/macro';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Reading } from '#db/domain/indicators/reading.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { popover, popoverBody } from '../../../ui/overlay/overlay.css.ts';
import { useScheme } from '../../../ui/theme/scheme.ts';
import * as css from '../indicators.css.ts';
import { useChartWords } from '../useChartWords.ts';
import { Drawing } from './Drawing.tsx';
import { chartInk, textWidth } from './ink.ts';
import { PointDetails } from './PointDetails.tsx';
import { layOut } from '#db/domain/indicators/chart/scene.ts';
import { useWidth } from './useWidth.ts';

const CHART_HEIGHT = 280;

type Target = { id: string; x: number; y: number; label: string; hint: string; measure: MeasureRead | null };

/**
 * The measures of one indicator in time. Each figure opens its source, by pointer or by keyboard: arrows go from mark to
 * mark in the order of time, Enter opens.
 */
export function IndicatorChart({
  title,
  measures,
  reading,
  height = CHART_HEIGHT,
}: {
  title: string;
  measures: readonly MeasureRead[];
  reading: Reading;
  height?: number;
}) {
  const { t } = useLingui();
  const words = useChartWords();
  const scheme = useScheme();
  const id = useId();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame);
  const [active, setActive] = useState(0);
  const [shown, setShown] = useState<Target | null>(null);
  const [opened, setOpened] = useState<Target | null>(null);
  const marks = useRef(new Map<string, SVGGElement>());
  const trigger = useRef<SVGGElement | null>(null);
  const ink = chartInk(scheme);
  const { locale, ofBreak, sources } = words;
  const scene = useMemo(
    () =>
      layOut({
        measures,
        reading,
        width: Math.max(width, 280),
        height,
        locale,
        widthOf: textWidth,
        words: { ofBreak, sources },
      }),
    // The words change with the language only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [measures, reading, width, height, locale],
  );

  const conflictOf = (measure: MeasureRead) => reading.conflicts.find(({ ids }) => ids.includes(measure.id));
  const targets: Target[] = [
    ...scene.points.map(({ measure, x, y }) => {
      const label = words.point(measure);
      const conflict = conflictOf(measure);
      const hint = conflict
        ? `${label}. ${t`En conflit avec d’autres sources`} (${words.sources(conflict.sources)}).`
        : label;
      return { id: measure.id, x, y, label: hint, hint: `${hint} ${measure.sourceLabel}`, measure };
    }),
    ...scene.breaks.map(({ before, after, reason, x, y }) => {
      const label = `${words.ofBreak(reason)}. ${words.reason(reason)}`;
      return { id: `${before} ${after}`, x, y, label, hint: label, measure: null };
    }),
  ].sort((a, b) => a.x - b.x);
  const current = Math.min(active, targets.length - 1);

  const open = (target: Target) => {
    if (!target.measure) return;
    trigger.current = marks.current.get(target.id) ?? null;
    setShown(null);
    setOpened(target);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const last = targets.length - 1;
    const next = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: last,
    }[event.key];
    const target = targets[index];
    if (next !== undefined) {
      event.preventDefault();
      const to = Math.max(0, Math.min(last, next));
      setActive(to);
      marks.current.get(targets[to]?.id ?? '')?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && target) {
      event.preventDefault();
      open(target);
    } else if (event.key === 'Escape') setShown(null);
  };

  return (
    <div ref={setFrame} style={{ position: 'relative' }}>
      <svg
        className={css.drawing}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        role="group"
        aria-label={t`Graphique de « ${title} » : flèches pour aller d’une mesure à l’autre, Entrée pour ouvrir la source`}
        data-chart={title}
      >
        <g aria-hidden>
          <Drawing scene={scene} ink={ink} id={`${id}hatch`} />
        </g>
        {targets.map((target, index) => (
          <g
            key={target.id}
            ref={(element) => {
              if (element) marks.current.set(target.id, element);
              else marks.current.delete(target.id);
            }}
            role={target.measure ? 'button' : 'img'}
            {...(target.measure && { 'aria-haspopup': 'dialog' as const, 'data-measure': target.id })}
            aria-label={target.label}
            tabIndex={index === current ? 0 : -1}
            className={css.point}
            onFocus={() => {
              setActive(index);
              setShown(target);
            }}
            onBlur={() => setShown(null)}
            onPointerEnter={() => setShown(target)}
            onPointerLeave={() => setShown(null)}
            onClick={() => open(target)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <circle className={css.target} cx={target.x} cy={target.y} r={12} />
          </g>
        ))}
      </svg>
      {scene.left > 0 && (
        <p className={css.small}>
          <Plural
            value={scene.left}
            one="Une mesure d’une autre unité n’est que dans le tableau."
            other="# mesures d’une autre unité ne sont que dans le tableau."
          />
        </p>
      )}
      {shown && !opened && (
        <div
          className={css.hint}
          aria-hidden
          style={{
            top: shown.y + 18,
            ...(shown.x > scene.width / 2 ? { right: scene.width - shown.x } : { left: shown.x }),
          }}
        >
          {shown.hint}
        </div>
      )}
      <Popover
        className={popover}
        triggerRef={trigger}
        isOpen={opened !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setOpened(null);
        }}
        placement="bottom"
        offset={6}
      >
        <Dialog className={popoverBody} aria-label={opened?.label ?? ''}>
          {opened?.measure && (
            <PointDetails
              measure={opened.measure}
              margin={reading.margins.find((one) => one.id === opened.id) ?? null}
              others={others(measures, conflictOf(opened.measure)?.ids ?? [], opened.id)}
            />
          )}
        </Dialog>
      </Popover>
    </div>
  );
}

/** The other values of a conflict. */
function others(measures: readonly MeasureRead[], ids: readonly string[], own: string): MeasureRead[] {
  return measures.filter(({ id }) => id !== own && ids.includes(id));
}
