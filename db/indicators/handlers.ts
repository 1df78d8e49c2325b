import type { indicators } from '#preload/contract/indicators.ts';
import type { Handlers } from '../connection/handlers.ts';
import { addMeasures } from './commands.ts';
import { compareStudies, indicatorSeries } from './queries.ts';

/** The door of the indicators: series, comparison of editions, entry of several measures at once. */
export const indicatorHandlers: Handlers<typeof indicators> = {
  series: ({ archive: { reader } }, input) => indicatorSeries(reader, input),
  compare: ({ archive: { reader } }, { studies }) => compareStudies(reader, studies),
  async addMeasures({ archive }, { recordId, rows }) {
    const { value, changeSetId } = await archive.write('measure.add-several', (context) =>
      addMeasures(context, recordId, rows),
    );
    return { ids: value, changeSetId };
  },
};
