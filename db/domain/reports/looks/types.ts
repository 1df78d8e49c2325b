/** Colours as six hexadecimal digits, without a sign. */
export type LookColours = {
  ink: string;
  muted: string;
  /** Of titles, rules and links. */
  accent: string;
  /** Behind head cells, frames and code. */
  soft: string;
  line: string;
};

export type HeadingLook = {
  /** Points. */
  size: number;
  /** Points before it and after it. */
  before: number;
  after: number;
  colour: 'ink' | 'accent' | 'muted';
  bold: boolean;
  italic?: true;
  /** A rule under it, in the colour of the house. */
  ruled?: true;
};

/** Millimetres. */
export type PageLook = {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** From the edge of the sheet to what is written above and below the text. */
  edge: number;
};

/** How a document of the house looks, whatever the format it is written in. */
export type Look = {
  fonts: { text: string; titles: string; code: string };
  colours: LookColours;
  /** `line`: height of a line, in heights of its font. `size` and `after`: points. */
  text: { size: number; line: number; after: number; justified: boolean };
  title: { size: number; bold: boolean };
  headings: readonly [HeadingLook, HeadingLook, HeadingLook, HeadingLook, HeadingLook, HeadingLook];
  page: PageLook;
  /** The title above each page but the first. */
  header: boolean;
  /** A rule beside the title of the cover, a band down the whole page, or nothing. */
  cover: 'rule' | 'band' | 'plain';
  /** Rules between rows alone, or around every cell. */
  tables: 'rows' | 'grid';
};
