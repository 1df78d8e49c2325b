import { sentencesIn } from '../language.ts';
import { REMARKS_IN_ENGLISH } from './remarks-en.ts';

const N = '\u00a0';
const quoted = (text: string): string => `«${N}${shortened(text)}${N}»`;

/** Long values say what they are by their beginning. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160).toWellFormed()}…` : line;
}

/** Sentences for what an import of data did not understand, or did otherwise than the file says. */
const FRENCH = {
  noTitle: () => `Sans titre${N}: laissée.`,
  titleCut: () => `Titre de plus de 500${N}signes, coupé${N}; il est entier dans les remarques.`,
  cut: (what: string) => `${what} trop long, coupé.`,
  date: (text: string) => `Date ${quoted(text)} non comprise, gardée dans les remarques.`,
  address: (text: string) => `Adresse ${quoted(text)} non reprise.`,
  doi: (text: string) => `DOI ${quoted(text)} gardé, mais il n’en a pas la forme.`,
  isbn: (text: string) => `ISBN ${quoted(text)} gardé, mais sa clé ne convient pas.`,
  type: (text: string) => `Type ${quoted(text)} sans équivalent, gardé en toutes lettres.`,
  field: (name: string, count: number, place: string, value: string) =>
    count === 1
      ? `Champ ${quoted(name)} non repris${N}: ${quoted(value)}.`
      : `Champ ${quoted(name)} non repris, dans ${count} entrées (la première${N}: ${place}, ${quoted(value)}).`,
  value: (name: string) => `Le champ ${quoted(name)} n’a pas la forme attendue, laissé.`,
  variable: (name: string) => `Abréviation ${quoted(name)} non définie.`,
  crossref: (name: string) => `L’entrée ${quoted(name)}, à laquelle celle-ci renvoie, manque.`,
  twoSaid: (name: string) => `Champ ${quoted(name)} donné deux fois${N}: la première valeur est gardée.`,
  unbalanced: (line: number) =>
    `Entrée laissée${N}: ses accolades ne se ferment pas (ligne ${line.toLocaleString('fr')}).`,
  syntax: (line: number | null) =>
    line === null
      ? 'Passage qui ne se lit pas, laissé.'
      : `Passage qui ne se lit pas, laissé (ligne ${line.toLocaleString('fr')}).`,
  outside: (count: number, first: string) =>
    count === 1
      ? `Texte hors de toute entrée, laissé${N}: ${quoted(first)}.`
      : `Textes hors de toute entrée, laissés (${count}, le premier${N}: ${quoted(first)}).`,
  notAnEntry: () => 'Ce qui est ici n’est pas une entrée, laissé.',
  noEnd: () => 'Entrée sans fin (ER), lue jusqu’à la suivante.',
  strayLine: (text: string) => `Ligne ${quoted(text)} hors de toute entrée, laissée.`,
  fileAlone: () => 'Fichier joint à aucune référence, laissé.',
  fileMissing: (name: string) => `Fichier joint ${quoted(name)} non repris${N}: l’export n’en a que le nom.`,
  filesMissing: (count: number, first: string) =>
    `${count === 1 ? 'Un fichier joint manque' : `${count} fichiers joints manquent`} à côté de l’export (${quoted(first)})${N}: choisissez le dossier entier de l’export pour les reprendre.`,
  fileChanged: (name: string) => `Fichier joint ${quoted(name)} disparu ou changé pendant l’import, laissé.`,
  noteUnread: () => 'Note qui ne se lit pas, laissée.',
  notJson: (detail: string) => `Le fichier n’est pas un JSON qui se lit (${detail}).`,
  encoding: (name: string) => `Fichier lu en ${name}, car il n’est pas en UTF-8.`,
  forbiddenKey: (name: string) => `Champ ${quoted(name)} refusé.`,
  twin: (place: string) => `La même que ${quoted(place)}, plus haut${N}: laissée.`,
  exists: (code: string) => `Existe déjà${N}: ${code}.`,
  again: (code: string) => `Existe déjà (${code})${N}: faite à nouveau, comme demandé.`,
  trashed: (code: string) => `La fiche ${code} est dans la corbeille${N}: laissée.`,
  otherKind: (code: string) => `La fiche ${code} est d’un autre type${N}: une nouvelle est faite.`,
  editedMeanwhile: (code: string) => `La fiche ${code} a changé pendant l’import${N}: laissée.`,
  unresolved: (label: string, name: string) => `${label} ${quoted(name)}${N}: aucune fiche de ce nom.`,
  ambiguous: (name: string, code: string) =>
    `Plusieurs fiches s’appellent ${quoted(name)}${N}: ${code} est prise.`,
  relationRefused: (label: string, name: string) =>
    `La relation ${quoted(label)} ne peut pas mener à ${quoted(name)}.`,
  /** Where an entry is, in a table; and what may be too long. */
  row: (number: number) => `ligne ${number}`,
  keyword: (text: string) => `Mot-clé ${quoted(text)}`,
  keywords: () => 'La liste des mots-clés est',
  summary: () => 'Résumé',
  files: (count: number) => `${count} fichiers`,
  more: (count: number) => `Et ${count} autres remarques.`,
} as const;

export type RemarksInFrench = typeof FRENCH;

/** The remarks on an import of data, in the language of who asked for it. */
export const REMARKS = sentencesIn<RemarksInFrench>({ fr: FRENCH, en: REMARKS_IN_ENGLISH });
