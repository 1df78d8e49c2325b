import type { Locale } from '../../../domain/locale.ts';
import type { FlowCaption } from './types.ts';

const NAMES: Readonly<Record<Locale, Readonly<Record<FlowCaption['of'], string>>>> = {
  fr: { figure: 'Figure', table: 'Tableau' },
  en: { figure: 'Figure', table: 'Table' },
};

/** « Figure » or « Tableau », as captions begin and references say. */
export function captionName(of: FlowCaption['of'], locale: Locale): string {
  return NAMES[locale][of];
}

/** « Figure 3 – », with the spaces that set it apart from the words of the caption. */
export function captionHead({ of, number }: Pick<FlowCaption, 'of' | 'number'>, locale: Locale): string {
  return `${captionName(of, locale)}\u00a0${number} – `;
}
