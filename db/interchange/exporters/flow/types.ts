import type { ElementFormat } from '../../../domain/document/types.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { Look } from '../../../domain/reports/looks/types.ts';

/** Where a link leads: a place of the same document, or an address. */
export type Target = { anchor: string } | { url: string };

export type Inline =
  /** `format` is bits of TEXT_FORMAT. */
  | { is: 'text'; text: string; format: number }
  | { is: 'break' }
  | { is: 'tab' }
  | { is: 'link'; to: Target; children: readonly Inline[] }
  | { is: 'footnote'; number: number }
  /**
   * A cross-reference: the words it shows (« figure 3 », « 2.1 », « page 12 ») and the place it follows when things move. What
   * shows a page says `unpaged` in a form that has none.
   */
  | { is: 'ref'; anchor: string; shows: 'number' | 'title' | 'page'; text: string; unpaged?: string };

export type Level = 1 | 2 | 3 | 4 | 5 | 6;
export type LineStyle = 'text' | 'subtitle' | 'caption' | 'quote' | 'label' | 'work';

export type FlowHeading = {
  is: 'heading';
  level: Level;
  anchor: string;
  content: readonly Inline[];
  /** « 2.1 », in a document that numbers its headings; never part of `content`. */
  number?: string;
};
/** Stands under its figure, above its table: « Figure 3 – … » is written by the form, which may number by itself. */
export type FlowCaption = {
  is: 'caption';
  of: 'figure' | 'table';
  number: number;
  anchor: string;
  content: readonly Inline[];
  /** Where its figure stands, when its author said so; in the middle otherwise. */
  align?: 'left' | 'right';
};
/** The list of figures or of tables. */
export type FlowIndex = {
  is: 'index';
  of: 'figure' | 'table';
  title: string;
  entries: readonly Pick<FlowCaption, 'number' | 'anchor' | 'content'>[];
};
/** A framed passage with its title; `tone` names its colour. */
export type FlowCallout = {
  is: 'callout';
  tone: string;
  title: readonly Inline[];
  blocks: readonly FlowBlock[];
};
export type FlowLine = {
  is: 'line';
  style: LineStyle;
  content: readonly Inline[];
  anchor?: string;
  align?: ElementFormat;
  indent?: number;
};
export type FlowItem = { checked: boolean | null; content: readonly Inline[]; nested: readonly FlowList[] };
export type FlowList = {
  is: 'list';
  kind: 'bullet' | 'number' | 'check';
  start: number;
  items: readonly FlowItem[];
};
export type FlowCell = {
  /** What the cell is the head of, when it is one. */
  head: 'column' | 'row' | null;
  columns: number;
  rows: number;
  content: readonly FlowBlock[];
};
/** `repeated`: how many rows at the top are heads of columns and come again on each page. */
export type FlowTable = {
  is: 'table';
  repeated: number;
  rows: readonly (readonly FlowCell[])[];
  /** Of each column, in percent, when they are known. */
  widths?: readonly number[];
};
export type FlowPicture = {
  is: 'picture';
  name: string;
  content: Uint8Array;
  mediaType: string;
  /** In pixels of the page, 96 to the inch. */
  width: number;
  height: number;
  alt: string;
  /** Where it stands, when the author said so; in the middle otherwise. */
  align?: 'left' | 'right';
};
/** A drawing: as SVG, and as a picture where the form asks for one. */
export type FlowDrawing = {
  is: 'drawing';
  svg: string;
  png: Uint8Array | null;
  title: string;
  width: number;
  height: number;
  summary: string;
};
export type FlowBlock =
  | FlowHeading
  | FlowLine
  | FlowList
  | FlowTable
  | FlowPicture
  | FlowDrawing
  | FlowCaption
  | FlowIndex
  | FlowCallout
  | { is: 'page-break' }
  | { is: 'code'; lines: readonly string[] }
  | { is: 'rule' };

/**
 * A whole document in the order it is read, without any form: what plain text, HTML and ODT are written from, so that they
 * say the same things with the same numbers. Footnotes are in the order of their numbers, from 1.
 */
export type Flow = {
  title: string;
  locale: Locale;
  /** Place of the title, when the document is one record. */
  anchor: string | null;
  /** True when it gathers several records, and so begins with a table of contents. */
  contents: boolean;
  /** Levels of the table of contents; 3 when not said. */
  depth?: number;
  /** The title page of a report. */
  cover?: FlowCover;
  /** The house template it is written in: see `templates`. */
  template?: string;
  /** The look of that template, when it is one that was imported; else the one of its name. */
  look?: Look;
  blocks: readonly FlowBlock[];
  footnotes: readonly (readonly Inline[])[];
  codes: readonly string[];
  /** The latest change of what it was made of. */
  asOf: string;
};

/** What the title page says beside the title. */
export type FlowCover = {
  subtitle: string;
  authors: string;
  /** In words. */
  date: string;
  /** « version 2, en relecture ». */
  state: string;
};
