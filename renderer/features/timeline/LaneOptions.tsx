import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { classes } from '../../ui/classes.ts';
import { ROW, rowMiddle } from './heights.ts';
import { markOf, type Placed } from './pack.ts';
import { idOfPlace, type Lane, placeKey } from './lanes.ts';
import type { LaidLane } from './layout.ts';
import { spokenName } from './names.ts';
import { useLaneName } from './useLaneName.ts';
import * as css from './timeline.css.ts';

/** More than this in view are reached with the arrows, or in the table. */
const MOST_OPTIONS = 300;

/** The id of the option of a place (`placeKey`). */
export const optionId = (key: string): string => `timeline-${key}`;

/**
 * The access layer over the canvas: an option of the list for every mark in view, where the mark is, with its name. The
 * active one is always there, and carries the visible focus.
 */
export const LaneOptions = memo(function LaneOptions({
  lanes,
  positions,
  pixelsPerDay,
  shift,
  width,
  active,
  selected,
  spoken,
  onOpen,
}: {
  lanes: readonly LaidLane[];
  /** The rank of a place in its lane, from 1. */
  positions: ReadonlyMap<string, number>;
  pixelsPerDay: number;
  shift: number;
  width: number;
  /** The place that has the focus. */
  active: string | null;
  selected: ReadonlySet<string>;
  /** Those that the review speaks of: it is said. */
  spoken: ReadonlySet<string>;
  onOpen: (item: TimelineItem) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const nameOf = useLaneName();
  let left = MOST_OPTIONS;
  const isShown = (lane: Lane, { span, right, left: start }: Placed): boolean => {
    if (placeKey(lane, span) === active) return true;
    const inView = right + shift > 0 && start + shift < width;
    if (inView) left -= 1;
    return inView && left >= 0;
  };
  return (
    <>
      {lanes.map(({ lane, box, marks, density }) => (
        <div key={lane.id} role="group" aria-label={fullName(lane, nameOf)}>
          {(density
            ? focusedAlone(lane, active, pixelsPerDay)
            : marks.filter((mark) => isShown(lane, mark))
          ).map(({ span, row, left: start, right }) => {
            const { item } = span;
            const key = placeKey(lane, span);
            const x0 = Math.max(-20, start + shift);
            const x1 = Math.min(width + 20, right + shift);
            return (
              <div
                key={key}
                id={optionId(key)}
                role="option"
                aria-selected={selected.has(item.id)}
                aria-setsize={lane.spans.length}
                aria-posinset={positions.get(key)}
                className={classes(css.option, key === active && css.optionActive)}
                style={{
                  left: x0,
                  top: rowMiddle(box, row) - ROW / 2 + 3,
                  width: Math.max(10, x1 - x0),
                  height: ROW - 6,
                }}
                onClick={() => onOpen(item)}
              >
                {spokenName(item, locale, t`annoncé :`)}
                {spoken.has(item.id) && `, ${t`commentée dans la revue`}`}
              </div>
            );
          })}
        </div>
      ))}
    </>
  );
});

/** What a lane is called aloud: nested lanes after what they are part of. */
function fullName({ of, group }: Lane, nameOf: ReturnType<typeof useLaneName>): string {
  return group ? `${nameOf(group.of)}, ${nameOf(of)}` : nameOf(of);
}

/** In a lane drawn as counts only the focused item has a place. */
function focusedAlone(lane: Lane, active: string | null, pixelsPerDay: number): Placed[] {
  // Asked of each lane each time the days rest: most have nothing to look for, and may hold thousands.
  if (active === null || !active.startsWith(`${lane.id}|`)) return [];
  const id = idOfPlace(active);
  const span = lane.spans.find(({ item }) => item.id === id);
  return span
    ? [{ span, row: 0, label: null, ...markOf(span, { pixelsPerDay, limits: [-Infinity, Infinity] }) }]
    : [];
}
