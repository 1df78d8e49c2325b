import type { search } from '#preload/contract/search.ts';
import type { Handlers } from '../connection/handlers.ts';
import { answerQuery } from './answer.ts';
import { completionsOf } from './complete.ts';
import { facetsOf } from './facets.ts';
import { vocabularyOf } from './vocabulary.ts';
import { forgetSearch, savedSearches, saveSearch } from './saved.ts';

/** The door of search. */
export const searchHandlers: Handlers<typeof search> = {
  async query({ archive, signal }, input) {
    const answer = await answerQuery(archive, input, signal);
    // Learnt while one types, so that the first word mistyped does not wait for it.
    if (input.asYouType) vocabularyOf(archive).catch(() => undefined);
    return answer;
  },
  facets: ({ archive }, input) => facetsOf(archive, input),
  complete: ({ archive }, input) => completionsOf(archive.reader, input),
  saved: ({ archive }) => savedSearches(archive.reader),
  save: async ({ archive }, input) =>
    (await archive.write('search.save', (context) => saveSearch(context, input))).value,
  async forget({ archive }, { id }) {
    await archive.write('search.forget', (context) => forgetSearch(context, id));
    return {};
  },
};
