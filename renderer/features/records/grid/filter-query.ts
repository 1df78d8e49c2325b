import { fieldOf } from '#db/domain/query/catalogue.ts';
import { quoted } from '#db/domain/query/completion.ts';
import type { Locale } from '#db/domain/locale.ts';
import { KIND_LABELS, VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { ListFilter } from './filter.ts';

/** What a list asks, as a query that finds the same anywhere: « type:atelier impact:confiance ». */
export function filterQuery(
  { kind, contains, query, asked, tag, impact, verification, property }: Omit<ListFilter, 'sort'>,
  locale: Locale,
): string {
  const term = (field: string, value: string | undefined): string =>
    value === undefined ? '' : `${fieldOf(field)?.name[locale] ?? field}:${quoted(value)}`;
  const named = verification && VERIFICATION_LABELS[verification][locale].replace(/ /g, '-');
  return [
    term('kind', kind && KIND_LABELS[kind].one[locale].toLowerCase()),
    contains?.trim() ?? '',
    asked?.trim() ? `(${asked.trim()})` : '',
    query ?? '',
    term('tag', tag),
    term('impact', impact),
    term('verification', named),
    property ? `${property.key}:${quoted(property.value)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
