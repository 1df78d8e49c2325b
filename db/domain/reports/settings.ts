/** How citations are written in a report: NF ISO 690, author and date, numbers, or full notes at the foot of the page. */
export const CITATION_STYLES = ['auteur-date', 'numerique', 'notes'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What a report holds beside its text and how it is written; its status and version are properties of its record. */
export type ReportSettings = {
  /** The house template: the name of a built-in one, or the id of one that was imported. */
  template: string;
  subtitle: string;
  /** As they stand on the cover, in one line. */
  authors: string;
  /** A title page of its own, else the title stands above the text. */
  cover: boolean;
  /** Headings numbered 1, 1.1, 1.1.1. */
  numbered: boolean;
  /** Levels of headings in the table of contents; 0 for none. */
  contents: 0 | 1 | 2 | 3 | 4;
  listOfFigures: boolean;
  listOfTables: boolean;
  citations: CitationStyle;
  bibliography: boolean;
  /** The annex of sources: each record cited, with its code, date, version and state of verification. */
  annex: boolean;
};

export const DEFAULT_SETTINGS: ReportSettings = {
  template: 'sobre',
  subtitle: '',
  authors: '',
  cover: true,
  numbered: true,
  contents: 3,
  listOfFigures: true,
  listOfTables: true,
  citations: 'auteur-date',
  bibliography: true,
  annex: true,
};
