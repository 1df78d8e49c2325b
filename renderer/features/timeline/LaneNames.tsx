import { useLingui } from '@lingui/react/macro';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { classes } from '../../ui/classes.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import type { Grouping, Lane } from './lanes.ts';
import type { LaidLane } from './layout.ts';
import * as css from './timeline.css.ts';

/** What a lane is called, in the language on screen. */
export function useLaneName(): (lane: Lane, grouping: Grouping) => string {
  const { t } = useLingui();
  const locale = useLocale();
  return ({ of }, grouping) => {
    if (of === 'none') return grouping === 'cycle' ? t`Hors cycle` : t`Hors axe`;
    return 'kind' in of ? KIND_LABELS[of.kind].many[locale] : of.record.title;
  };
}

/** The names of the lanes, beside them. */
export function LaneNames({
  lanes,
  grouping,
  height,
}: {
  lanes: readonly LaidLane[];
  grouping: Grouping;
  height: number;
}) {
  const nameOf = useLaneName();
  return (
    <div className={css.gutter} style={{ height }} aria-hidden>
      {lanes.map(({ lane, box }) => (
        <div key={lane.id} className={css.laneName} style={{ top: box.top, height: box.height }}>
          {lane.of !== 'none' && <KindIcon kind={'kind' in lane.of ? lane.of.kind : lane.of.record.kind} />}
          <span className={css.laneText}>
            {nameOf(lane, grouping)}{' '}
            <span className={classes(css.laneCount, box.height > 44 && css.laneCountBelow)}>
              {lane.spans.length}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
