/** The languages whose words can be checked. */
export const SPELLING_LANGUAGES = ['fr', 'en'] as const;
export type SpellingLanguage = (typeof SPELLING_LANGUAGES)[number];

/** The language of a note as one chose it: `auto` reads it from each paragraph, `none` checks nothing. */
export const NOTE_SPELLINGS = ['auto', 'fr', 'en', 'none'] as const;
export type NoteSpelling = (typeof NOTE_SPELLINGS)[number];
