import type { Flow } from './types.ts';

/** What the title page says under the title, in the order it is read, for forms that have no pages. */
export function coverLines({ cover }: Pick<Flow, 'cover'>): string[] {
  return cover ? [cover.subtitle, cover.authors, cover.date, cover.state].filter((line) => line !== '') : [];
}
