import type { Locale, Localized } from '../../../../domain/locale.ts';

/** What of a document is not taken into a house template. */
export const TEMPLATE_PROBLEMS = [
  'macros',
  'objects',
  'outside',
  'picture',
  'fonts',
  'text',
  'headings',
] as const;
export type TemplateProblem = (typeof TEMPLATE_PROBLEMS)[number];

const SENTENCES: Readonly<Record<TemplateProblem, Localized>> = {
  macros: {
    fr: 'Les macros du modèle ne sont pas gardées.',
    en: 'The macros of the template are not kept.',
  },
  objects: {
    fr: 'Des objets de l’en-tête ou du pied de page ne sont pas gardés.',
    en: 'Objects in the header or footer are not kept.',
  },
  outside: {
    fr: 'Ce qui est lié à d’autres fichiers ou à des adresses n’est pas gardé.',
    en: 'What is linked to other files or addresses is not kept.',
  },
  picture: {
    fr: 'Une image de l’en-tête ou du pied de page n’est pas d’un format connu.',
    en: 'A picture in the header or footer is of no known format.',
  },
  fonts: {
    fr: 'Les polices incorporées au modèle ne sont pas gardées\u00a0; celles du poste sont utilisées.',
    en: 'The fonts embedded in the template are not kept; those of the computer are used.',
  },
  text: {
    fr: 'Le texte du modèle n’est pas repris, seulement ses styles, sa page, ses en-têtes et ses pieds de page.',
    en: 'The text of the template is not taken, only its styles, page, headers and footers.',
  },
  headings: {
    fr: 'Le modèle n’a pas de styles de titres\u00a0; ceux de Vigie sont utilisés avec ses polices.',
    en: 'The template has no heading styles; those of Vigie are used with its fonts.',
  },
};

/** What was not taken, in one sentence. */
export function templateProblem(problem: TemplateProblem, locale: Locale): string {
  return SENTENCES[problem][locale];
}
