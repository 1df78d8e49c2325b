import type { Locale } from '../../domain/locale.ts';

/** The few words an exported document needs beside the domain's own names. */
export const EXPORT_WORDS: Readonly<Record<Locale, Readonly<Record<ExportWord, string>>>> = {
  fr: {
    contents: 'Table des matières',
    annex: 'Sources et fiches citées',
    sources: 'Sources',
    noSource: 'Aucune source indiquée.',
    relations: 'Relations',
    measures: 'Mesures',
    conflicts: 'Valeurs concurrentes',
    property: 'Propriété',
    value: 'Valeur',
    date: 'Date',
    planned: 'Date prévue',
    base: 'Base',
    source: 'Source',
    study: 'Étude',
    impacts: 'Impacts',
    tags: 'Étiquettes',
    aliases: 'Autres noms',
    aboutRecords: 'À propos de',
    citedAt: 'Cité dans le texte :',
    readInText: 'Lire dans ce document',
    figure: 'Figure',
    missingPicture: 'Image absente',
    example: 'exemple',
    yes: 'oui',
    no: 'non',
    export: 'Export',
  },
  en: {
    contents: 'Contents',
    annex: 'Sources and records cited',
    sources: 'Sources',
    noSource: 'No source given.',
    relations: 'Relations',
    measures: 'Measures',
    conflicts: 'Conflicting values',
    property: 'Property',
    value: 'Value',
    date: 'Date',
    planned: 'Planned date',
    base: 'Base',
    source: 'Source',
    study: 'Study',
    impacts: 'Impacts',
    tags: 'Tags',
    aliases: 'Other names',
    aboutRecords: 'About',
    citedAt: 'Cited in the text:',
    readInText: 'Read in this document',
    figure: 'Figure',
    missingPicture: 'Missing picture',
    example: 'example',
    yes: 'yes',
    no: 'no',
    export: 'Export',
  },
};

type ExportWord =
  | 'contents'
  | 'annex'
  | 'sources'
  | 'noSource'
  | 'relations'
  | 'measures'
  | 'conflicts'
  | 'property'
  | 'value'
  | 'date'
  | 'planned'
  | 'base'
  | 'source'
  | 'study'
  | 'impacts'
  | 'tags'
  | 'aliases'
  | 'aboutRecords'
  | 'citedAt'
  | 'readInText'
  | 'figure'
  | 'missingPicture'
  | 'example'
  | 'yes'
  | 'no'
  | 'export';

/** « label : value » in the typography of the language. */
export function labelled(locale: Locale, label: string): string {
  return locale === 'fr' ? `${label}\u00a0: ` : `${label}: `;
}
