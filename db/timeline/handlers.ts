import type { timeline } from '#preload/contract/timeline.ts';
import type { Handlers } from '../connection/handlers.ts';
import { arcsBetween, countUndated, datedRecords } from './queries.ts';

/** The door of the timeline: reads only. */
export const timelineHandlers: Handlers<typeof timeline> = {
  items: async ({ archive: { reader } }, { arcs, ...filter }) => {
    const shown = await datedRecords(reader, filter);
    return {
      items: shown.map(({ item }) => item),
      arcs: await arcsBetween(reader, shown, arcs),
      undated: await countUndated(reader, filter),
    };
  },
};
