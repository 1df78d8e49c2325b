import type { Locale } from '../../domain/locale.ts';
import type { PieceSource } from '../../domain/reports/sources.ts';
import type { Reader } from '../../connection/types.ts';
import { resolveCard } from './card.ts';
import { resolveExcerpt } from './excerpt.ts';
import { resolveNote } from './note.ts';
import { resolveList, resolveTimeline } from './records.ts';
import type { Resolved } from './types.ts';

/** What the source of a piece says now, as a document of its own. */
export function resolveSource(reader: Reader, source: PieceSource, locale: Locale = 'fr'): Promise<Resolved> {
  switch (source.is) {
    case 'note':
      return resolveNote(reader, source, locale);
    case 'extrait':
      return resolveExcerpt(reader, source, locale);
    case 'fiche':
      return resolveCard(reader, source, locale);
    case 'liste':
      return resolveList(reader, source, locale);
    case 'frise':
      return resolveTimeline(reader, source, locale);
  }
}
