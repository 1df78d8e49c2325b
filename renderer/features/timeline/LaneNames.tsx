import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { kindOfLane, type LaneOf } from './lanes.ts';
import type { LaidLane } from './layout.ts';
import { useLaneName } from './useLaneName.ts';
import * as css from './timeline.css.ts';

/** The names of the lanes, beside them; over the first of nested lanes, what they are part of. */
export const LaneNames = memo(function LaneNames({
  lanes,
  height,
}: {
  lanes: readonly LaidLane[];
  height: number;
}) {
  const nameOf = useLaneName();
  return (
    <div className={css.gutter} style={{ height }} aria-hidden>
      {lanes.map(({ lane, box }) => (
        <div key={lane.id}>
          {lane.group && box.lead > 0 && (
            <div className={css.groupName} style={{ top: box.top, height: box.lead }}>
              <LaneIcon of={lane.group.of} />
              <span className={css.groupText}>{nameOf(lane.group.of)}</span>
              <span className={css.laneCount}>{lane.group.size}</span>
            </div>
          )}
          <div
            className={classes(css.laneName, lane.group && css.laneNested)}
            style={{ top: box.top + box.lead, height: box.height - box.lead }}
          >
            <LaneIcon of={lane.of} />
            <span className={css.laneText}>
              {nameOf(lane.of)}{' '}
              <span className={classes(css.laneCount, box.height - box.lead > 44 && css.laneCountBelow)}>
                {lane.spans.length}
              </span>
            </span>
          </div>
        </div>
      ))}
    </div>
  );
});

function LaneIcon({ of }: { of: LaneOf }) {
  const kind = kindOfLane(of);
  return kind && <KindIcon kind={kind} />;
}
