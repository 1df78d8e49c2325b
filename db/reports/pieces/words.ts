import type { Locale } from '../../domain/locale.ts';

/** Words that only pieces of reports say. */
export const PIECE_WORDS: Readonly<
  Record<
    Locale,
    Readonly<{
      timeline: string;
      open: string;
      close: string;
      cut: (shown: number, total: number) => string;
      none: string;
    }>
  >
> = {
  fr: {
    timeline: 'Frise chronologique',
    open: '«\u00a0',
    close: '\u00a0»',
    cut: (shown, total) => `Les ${shown} premières fiches sur ${total}.`,
    none: 'Aucune fiche ne répond à cette recherche.',
  },
  en: {
    timeline: 'Timeline',
    open: '“',
    close: '”',
    cut: (shown, total) => `The first ${shown} records of ${total}.`,
    none: 'No record answers this search.',
  },
};
