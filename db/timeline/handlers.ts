import type { timeline } from '#preload/contract/timeline.ts';
import type { Handlers } from '../connection/handlers.ts';
import { datedColumns } from './columns.ts';
import { densityOf } from './density.ts';
import { arcsBetween, countUndated, datedRecords } from './queries.ts';

/** The door of the timeline: reads only. */
export const timelineHandlers: Handlers<typeof timeline> = {
  items: async ({ archive: { reader } }, { arcs, ...filter }) => ({
    items: (await datedRecords(reader, filter)).map(({ item }) => item),
    arcs: await arcsBetween(reader, filter, arcs),
    undated: await countUndated(reader, filter),
  }),
  columns: async ({ archive: { reader } }, filter) => (await datedColumns(reader, filter)).columns,
  arcs: ({ archive: { reader } }, { types, ...filter }) => arcsBetween(reader, filter, types),
  density: ({ archive: { reader } }, { unit, ...filter }) => densityOf(reader, filter, unit),
};
