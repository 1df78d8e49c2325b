import type { search } from '#preload/contract/search.ts';
import type { Handlers } from '../connection/handlers.ts';
import { searchRecords } from './search.ts';

/** The door of search. */
export const searchHandlers: Handlers<typeof search> = {
  query: ({ archive, signal }, input) => searchRecords(archive.reader, input, signal),
};
