import { sentencesIn } from '../language.ts';
import { TABLE_REMARKS_IN_ENGLISH } from './remarks-en.ts';

const N = '\u00a0';
const quoted = (text: string): string =>
  `«${N}${text.length > 120 ? `${text.slice(0, 120).toWellFormed()}…` : text}${N}»`;

/** Sentences for what an import of tables did not understand, or left. */
const FRENCH = {
  quotes: (row: number) => `Ligne ${row}${N}: guillemets qui ne se ferment pas.`,
  macros: () => 'Les macros de ce classeur ne sont ni lues ni exécutées.',
  formulas: (count: number) =>
    count === 1
      ? `Une formule${N}: sa dernière valeur est lue, elle n’est pas calculée.`
      : `${count} formules${N}: leur dernière valeur est lue, elles ne sont pas calculées.`,
  emptySheet: (name: string) => `La feuille ${quoted(name)} est vide.`,
  hiddenSheet: (name: string) => `La feuille ${quoted(name)} est masquée${N}: elle est lue comme les autres.`,
  measures: (name: string, rows: number) =>
    `La feuille ${quoted(name)} (${rows} mesures) n’est pas reprise ici${N}: collez-la dans la page de l’indicateur.`,
  sheetLeft: (name: string) => `La feuille ${quoted(name)} n’est pas reprise.`,
  noRecord: (name: string) => `Aucune ligne n’a le code ${quoted(name)}${N}: laissé.`,
  noTitle: () => 'Sans titre, laissée.',
  titleCut: () => `Titre de plus de 500${N}signes, coupé.`,
  cut: () => 'Trop long, coupé.',
  noKind: (text: string) => `Le type ${quoted(text)} n’existe pas, la ligne est laissée.`,
  date: (text: string) => `La date ${quoted(text)} ne se lit pas.`,
  number: (text: string) => `${quoted(text)} n’est pas un nombre.`,
  choice: (text: string, choices: string) => `${quoted(text)} n’est pas un choix connu (${choices}).`,
  address: (text: string) => `${quoted(text)} n’est pas une adresse.`,
  yesNo: (text: string) => `${quoted(text)} n’est ni oui ni non.`,
  impact: (text: string) => `${quoted(text)} n’est pas un impact.`,
  verification: (text: string) => `${quoted(text)} n’est pas un état de vérification.`,
  wrongProperty: (text: string) =>
    `Ce type de fiche n’a pas cette propriété${N}: ${quoted(text)} est gardé sous le nom de la colonne.`,
  noText: () => `Ce type de fiche n’a pas de texte${N}: gardé dans le résumé.`,
  serial: (text: string) => `${quoted(text)} lu comme une date de tableur.`,
  extraCells: (count: number) => `${count} cellules sans titre de colonne, laissées.`,
  ignoredColumn: (name: string, count: number) =>
    `Colonne ${quoted(name)} ignorée (${count === 1 ? 'une valeur' : `${count} valeurs`}).`,
} as const;

export type TableRemarksInFrench = typeof FRENCH;

/** The remarks on an import of tables, in the language of who asked for it. */
export const TABLE_REMARKS = sentencesIn<TableRemarksInFrench>({ fr: FRENCH, en: TABLE_REMARKS_IN_ENGLISH });
