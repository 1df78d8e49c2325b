import type { Locale } from '../../domain/locale.ts';
import { csvText, harmlessCell } from '../../domain/text/csv.ts';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import { codeName, placeName, stateName } from './words.ts';

const COLUMNS = {
  fr: [
    'Code',
    'Intitulé du code',
    'Citation',
    'Texte actuel',
    'État',
    'Qui parle',
    'Profil',
    'Commentaire',
    'Atelier',
    'Note',
    'Titre de la note',
    'Date',
  ],
  en: [
    'Code',
    'Name of the code',
    'Quotation',
    'Text now',
    'State',
    'Speaker',
    'Profile',
    'Comment',
    'Atelier',
    'Note',
    'Title of the note',
    'Date',
  ],
} as const;

/** Quotations as a table, one a row; no cell is run by a spreadsheet. */
export function quotationsCsv(excerpts: readonly Excerpt[], locale: Locale): string {
  const rows = excerpts.map((one) => [
    one.code.record?.code ?? '',
    codeName(one.code, locale),
    one.quote,
    one.place?.words ?? '',
    stateName(one.state, locale),
    one.speaker,
    one.profile,
    one.comment,
    one.ateliers.map(placeName).join(' ; '),
    one.note.code,
    one.note.title,
    one.noteDate?.wording ?? one.noteDate?.edtf ?? '',
  ]);
  return csvText(
    [[...COLUMNS[locale]], ...rows].map((row) => row.map(harmlessCell)),
    locale,
  );
}
