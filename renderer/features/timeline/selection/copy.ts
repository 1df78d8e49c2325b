import type { Locale } from '#db/domain/locale.ts';
import { dateText } from '../names.ts';
import type { Span } from '../spans.ts';

/** Selected records as lines to paste into a note or a mail: `- [[Title]] (E-012, 12 juin 2018)`. */
export function linksText(spans: readonly Span[], locale: Locale): string {
  return spans
    .map(({ item: { title, code, date, planned } }) => {
      const shown = date ?? planned;
      return `- [[${title}]] (${[code, ...(shown ? [dateText(shown, locale)] : [])].join(', ')})`;
    })
    .join('\n');
}
