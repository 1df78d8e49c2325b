import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { classes } from '../../ui/classes.ts';
import { ROW, rowMiddle } from './heights.ts';
import { markOf, type Placed } from './pack.ts';
import { useLaneName } from './LaneNames.tsx';
import type { Grouping, Lane } from './lanes.ts';
import type { LaidLane } from './layout.ts';
import { spokenName } from './names.ts';
import * as css from './timeline.css.ts';

/** More than this in view are reached with the arrows, or in the table. */
const MOST_OPTIONS = 300;

export const optionId = (id: string): string => `timeline-${id}`;

/**
 * The access layer over the canvas: an option of the list for every mark in view, where the mark is, with its name. The
 * active one is always there, and carries the visible focus.
 */
export const LaneOptions = memo(function LaneOptions({
  lanes,
  grouping,
  positions,
  pixelsPerDay,
  shift,
  width,
  active,
  onOpen,
}: {
  lanes: readonly LaidLane[];
  grouping: Grouping;
  /** The rank of an item in its lane, from 1. */
  positions: ReadonlyMap<string, number>;
  pixelsPerDay: number;
  shift: number;
  width: number;
  active: string | null;
  onOpen: (item: TimelineItem) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const nameOf = useLaneName();
  let left = MOST_OPTIONS;
  const isShown = ({ span, right, left: start }: Placed): boolean => {
    if (span.item.id === active) return true;
    const inView = right + shift > 0 && start + shift < width;
    if (inView) left -= 1;
    return inView && left >= 0;
  };
  return (
    <div className={css.options} role="presentation">
      {lanes.map(({ lane, box, marks, density }) => (
        <div key={lane.id} role="group" aria-label={nameOf(lane, grouping)}>
          {(density ? focusedAlone(lane, active, pixelsPerDay) : marks.filter(isShown)).map(
            ({ span, row, left: start, right }) => {
              const { item } = span;
              const x0 = Math.max(-20, start + shift);
              const x1 = Math.min(width + 20, right + shift);
              return (
                <div
                  key={item.id}
                  id={optionId(item.id)}
                  role="option"
                  aria-selected={item.id === active}
                  aria-setsize={lane.spans.length}
                  aria-posinset={positions.get(item.id)}
                  className={classes(css.option, item.id === active && css.optionActive)}
                  style={{
                    left: x0,
                    top: rowMiddle(box, row) - ROW / 2 + 3,
                    width: Math.max(10, x1 - x0),
                    height: ROW - 6,
                  }}
                  onClick={() => onOpen(item)}
                >
                  {spokenName(item, locale, t`annoncé :`)}
                </div>
              );
            },
          )}
        </div>
      ))}
    </div>
  );
});

/** In a lane drawn as counts only the focused item has a place. */
function focusedAlone(lane: Lane, active: string | null, pixelsPerDay: number): Placed[] {
  const span = lane.spans.find(({ item }) => item.id === active);
  return span
    ? [{ span, row: 0, label: null, ...markOf(span, { pixelsPerDay, limits: [-Infinity, Infinity] }) }]
    : [];
}
