import type { AuthorName } from '../domain/citations/names.ts';

/**
 * A publication as bibliographies describe one, whichever way it goes: written from a record, or read from a file of
 * references. What is not known is ''.
 */
export type Work = {
  title: string;
  authors: readonly AuthorName[];
  editors: readonly AuthorName[];
  /** The type in words, « cahier », where the archive has none for it or a file says more. */
  genre: string;
  /** « sous presse ». */
  status: string;
  /** The journal or the book it is in. */
  container: string;
  series: string;
  volume: string;
  issue: string;
  /** Its pages there: « 10-20 ». */
  pageRange: string;
  /** How many pages it has. */
  pages: number | null;
  edition: string;
  publisher: string;
  place: string;
  url: string;
  doi: string;
  isbn: string;
  issn: string;
  /** A code of ISO 639-1, or the language in words. */
  language: string;
  abstract: string;
  keywords: readonly string[];
};
