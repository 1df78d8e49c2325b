/** How long one file may take to be read, in ms. */
export const LONGEST_READING = 30_000;
/** The largest file that is read, in bytes. */
export const LARGEST_READ = 100 * 1024 * 1024;
/** How much of a text is kept for search, in characters: a book of a thousand pages. */
export const LONGEST_TEXT = 2_000_000;
/** What a packed file (DOCX, ODT …) may hold: entries, bytes unpacked, and how many times more than packed. */
export const PACKED = { entries: 10_000, bytes: 500 * 1024 * 1024, ratio: 100 } as const;

/** What came of reading a file. */
export type TextRead = {
  readonly state: 'read' | 'cut' | 'empty' | 'unreadable' | 'too-large' | 'other';
  readonly text: string;
};

/** A file that is more than it may be; never leaves this folder. */
export class TooLarge extends Error {}
