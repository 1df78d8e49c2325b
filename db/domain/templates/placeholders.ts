import type { Localized } from '../locale.ts';
import { fold } from '../text/fold.ts';

/** What a template may ask for between double braces, in French or in English: `{{fiche}}`, `{{record}}`. */
export const PLACEHOLDERS = [
  {
    name: 'date',
    words: { fr: 'date', en: 'date' },
    label: { fr: 'le jour, en toutes lettres', en: 'the day in words' },
  },
  {
    name: 'jour',
    words: { fr: 'jour', en: 'weekday' },
    label: { fr: 'le jour de la semaine', en: 'the day of the week' },
  },
  {
    name: 'fiche',
    words: { fr: 'fiche', en: 'record' },
    label: { fr: 'la fiche, comme mention', en: 'the record, as a mention' },
  },
  {
    name: 'code',
    words: { fr: 'code', en: 'code' },
    label: { fr: 'le code de la fiche', en: 'the code of the record' },
  },
  {
    name: 'datefiche',
    words: { fr: 'date de la fiche', en: 'record date' },
    label: { fr: 'la date de la fiche', en: 'the date of the record' },
  },
  {
    name: 'lieu',
    words: { fr: 'lieu', en: 'place' },
    label: { fr: 'le lieu de la fiche', en: 'the place of the record' },
  },
  {
    name: 'participants',
    words: { fr: 'participants', en: 'participants' },
    label: { fr: 'les acteurs liés à la fiche', en: 'the actors linked to the record' },
  },
  {
    name: 'themes',
    words: { fr: 'thèmes', en: 'themes' },
    label: { fr: 'les thèmes liés à la fiche', en: 'the themes linked to the record' },
  },
  { name: 'auteur', words: { fr: 'auteur', en: 'author' }, label: { fr: 'qui écrit', en: 'who writes' } },
] as const satisfies readonly { name: string; words: Localized; label: Localized }[];

export type PlaceholderName = (typeof PLACEHOLDERS)[number]['name'];

const BY_WORD: ReadonlyMap<string, PlaceholderName> = new Map(
  PLACEHOLDERS.flatMap(({ name, words }) => [
    [fold(words.fr), name] as const,
    [fold(words.en), name] as const,
  ]),
);

/** The placeholder a word between braces asks for, accents and capitals aside; null for one nobody knows. */
export function placeholderOf(word: string): PlaceholderName | null {
  return BY_WORD.get(fold(word.trim())) ?? null;
}
