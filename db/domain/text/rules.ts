/**
 * How words are gathered, folded, joined and stemmed; grows when `db/search/body.ts`, `db/search/words.ts` or this folder gives
 * other words for a record. An archive says which rules its words follow.
 */
export const SEARCH_RULES = '4';
