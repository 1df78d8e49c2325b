import { memo } from 'react';
import { classes } from '../../../../ui/classes.ts';
import type { Mark } from './picture.ts';
import * as css from './stage.css.ts';

/** More than this are reached with the arrows, or in the table. */
const MOST_OPTIONS = 300;

/** The id of the option of a mark. */
export const markId = (view: string, key: string): string => `signals-${view}-${key}`;

/**
 * The access layer over a picture: an option of the list for every mark, where it is, with its name. The active one is
 * always there, and carries the visible focus.
 */
export const MarkOptions = memo(function MarkOptions({
  id,
  marks,
  active,
  selected,
  nameOf,
  groupName,
  onPress,
}: {
  id: string;
  marks: readonly Mark[];
  active: string | null;
  selected: ReadonlySet<string>;
  nameOf: (mark: Mark) => string;
  groupName: (group: string) => string;
  onPress: (mark: Mark) => void;
}) {
  const ranks = new Map(marks.map((mark, index) => [mark.key, index + 1]));
  const shown = marks.filter(({ key }, index) => index < MOST_OPTIONS || key === active);
  return [...Map.groupBy(shown, ({ group }) => group)].map(([group, inside]) => (
    <div key={group} role="group" aria-label={groupName(group)}>
      {inside.map((mark) => (
        <div
          key={mark.key}
          id={markId(id, mark.key)}
          role="option"
          aria-selected={mark.ids.length > 0 && mark.ids.every((one) => selected.has(one))}
          aria-setsize={marks.length}
          aria-posinset={ranks.get(mark.key)}
          className={classes(css.option, mark.key === active && css.optionActive)}
          style={{
            left: mark.box.x0,
            top: mark.box.y0,
            width: Math.max(8, mark.box.x1 - mark.box.x0),
            height: Math.max(8, mark.box.y1 - mark.box.y0),
          }}
          onClick={(event) => {
            // A screen reader presses here; the pointer goes through to the picture.
            event.stopPropagation();
            onPress(mark);
          }}
        >
          {nameOf(mark)}
        </div>
      ))}
    </div>
  ));
});
