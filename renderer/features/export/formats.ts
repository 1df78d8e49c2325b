import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  Archive,
  BookMarked,
  BookOpenText,
  CalendarDays,
  FileSpreadsheet,
  FileText,
  FileType,
  Globe,
  Hash,
  Network,
  Table,
  Tags,
  Text,
  type LucideIcon,
} from 'lucide-react';
import type { Kind } from '#db/domain/kinds.ts';
import { DOCUMENT_FORMATS, type ExportFormat } from '#preload/contract/interchange.ts';

/** Formats of a selection, and that of the archive as a whole, history and all. */
export type OfferedFormat = ExportFormat | 'vigie';

type Format = {
  format: OfferedFormat;
  icon: LucideIcon;
  name: MessageDescriptor;
  text: MessageDescriptor;
  /** The only kind the format says something of. */
  only?: Kind;
};

/** The formats an export can be made in, each with what it is good for, documents first. */
const FORMATS: readonly Format[] = [
  {
    format: 'docx',
    icon: FileText,
    name: msg`Document Word`,
    text: msg`Styles de titre, table des matières, renvois et annexe des sources.`,
  },
  {
    format: 'odt',
    icon: FileType,
    name: msg`OpenDocument`,
    text: msg`Les mêmes parties, pour LibreOffice et les traitements de texte libres.`,
  },
  {
    format: 'pdf',
    icon: BookOpenText,
    name: msg`PDF`,
    text: msg`Mis en pages, balisé, avec signets : prêt à envoyer ou à imprimer.`,
  },
  {
    format: 'html',
    icon: Globe,
    name: msg`Page web`,
    text: msg`Un seul fichier, images comprises, lu par tout navigateur.`,
  },
  {
    format: 'md',
    icon: Hash,
    name: msg`Markdown`,
    text: msg`Texte simple, liens entre les fichiers et images à côté.`,
  },
  {
    format: 'txt',
    icon: Text,
    name: msg`Texte brut`,
    text: msg`Sans mise en forme, notes de bas de page à la fin.`,
  },
  {
    format: 'xlsx',
    icon: FileSpreadsheet,
    name: msg`Classeur`,
    text: msg`Une feuille par type de fiche, relations, mesures et sources.`,
  },
  {
    format: 'csv',
    icon: Table,
    name: msg`Tableau CSV`,
    text: msg`Une ligne par fiche, une colonne par propriété.`,
  },
  {
    format: 'bibtex',
    icon: BookMarked,
    name: msg`BibTeX`,
    text: msg`Les publications, pour LaTeX, Zotero ou JabRef.`,
    only: 'publication',
  },
  {
    format: 'ris',
    icon: BookMarked,
    name: msg`RIS`,
    text: msg`Les publications, pour EndNote, Mendeley ou Zotero.`,
    only: 'publication',
  },
  {
    format: 'csl-json',
    icon: BookMarked,
    name: msg`CSL-JSON`,
    text: msg`Les publications, pour Pandoc et les styles de citation.`,
    only: 'publication',
  },
  {
    format: 'ics',
    icon: CalendarDays,
    name: msg`Calendrier`,
    text: msg`Les fiches datées, pour un agenda (iCalendar).`,
  },
  {
    format: 'skos',
    icon: Tags,
    name: msg`Thèmes SKOS`,
    text: msg`Les thèmes et leur hiérarchie, en Turtle.`,
    only: 'theme',
  },
  {
    format: 'jsonld',
    icon: Network,
    name: msg`Données liées`,
    text: msg`JSON-LD, dans les termes de schema.org et Dublin Core.`,
  },
];

/** Offered when everything is exported. */
const WHOLE: Format = {
  format: 'vigie',
  icon: Archive,
  name: msg`Archive complète`,
  text: msg`Tout, versions, historique et pièces jointes, pour reconstruire l’archive ailleurs.`,
};

/** The formats that fit records of these kinds, all of them when the kinds are not known; of a report, those of documents. */
export function formatsFor(
  kinds: ReadonlySet<Kind> | null,
  of: 'records' | 'report' | 'all',
): readonly Format[] {
  if (of === 'report') return FORMATS.filter(({ format }) => isDocument(format));
  const fitting = FORMATS.filter(({ only }) => only === undefined || kinds === null || kinds.has(only));
  return of === 'all' ? [...fitting, WHOLE] : fitting;
}

/** True for documents that may give the source of each live figure at the foot of the page. */
export const hasFootnotes = (format: OfferedFormat): boolean => isDocument(format) && format !== 'md';

/** True for documents to read, which may take the linked notes in; other forms are of the records alone. */
export const isDocument = (format: OfferedFormat): boolean => DOCUMENT_FORMATS.some((one) => one === format);
