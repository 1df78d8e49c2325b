import type { HeadingLook, Look, PageLook } from './types.ts';

const A4: PageLook = { width: 210, height: 297, top: 25, right: 25, bottom: 25, left: 25, edge: 12.5 };
const MINOR = { bold: true, colour: 'ink', before: 12, after: 4 } as const;

/** Book type for the text, plain titles: what most readers find easiest to read. */
const sobre: Look = {
  // Fonts that word processors have, or know a double of the same widths of.
  fonts: { text: 'Cambria', titles: 'Calibri', code: 'Consolas' },
  colours: { ink: '1D2733', muted: '5B6776', accent: '0F6B78', soft: 'F4F2EC', line: 'CFCABD' },
  text: { size: 11, line: 1.22, after: 7, justified: false },
  title: { size: 26, bold: true },
  headings: [
    { size: 18, before: 26, after: 8, colour: 'ink', bold: true },
    { size: 14, before: 18, after: 6, colour: 'accent', bold: true },
    { size: 12, before: 14, after: 4, colour: 'ink', bold: true },
    { size: 11, ...MINOR },
    { size: 11, ...MINOR, bold: false, italic: true },
    { size: 11, ...MINOR, bold: false, colour: 'muted' },
  ],
  page: A4,
  header: true,
  cover: 'rule',
  tables: 'rows',
};

/** One family of type, justified, titles in the colour of the house and ruled: for what leaves with a letter. */
const institutionnel: Look = {
  fonts: { text: 'Calibri', titles: 'Calibri', code: 'Consolas' },
  colours: { ink: '1B2430', muted: '55606E', accent: '1F3A68', soft: 'EDF1F7', line: 'BCC7D8' },
  text: { size: 11, line: 1.15, after: 7, justified: true },
  title: { size: 30, bold: true },
  headings: [
    { size: 20, before: 28, after: 10, colour: 'accent', bold: true, ruled: true },
    { size: 14, before: 18, after: 6, colour: 'accent', bold: true },
    { size: 12, before: 14, after: 4, colour: 'ink', bold: true },
    { size: 11, ...MINOR },
    { size: 11, ...MINOR, bold: false, italic: true },
    { size: 11, ...MINOR, bold: false, colour: 'muted' },
  ],
  page: { ...A4, top: 28, bottom: 26 },
  header: true,
  cover: 'band',
  tables: 'grid',
};

const compact = (heading: HeadingLook): HeadingLook => ({
  ...heading,
  before: Math.round(heading.before * 0.7),
  after: Math.min(heading.after, 4),
});

/** Close-set, for a few pages: no header, narrow margins. */
const note: Look = {
  ...sobre,
  fonts: { text: 'Calibri', titles: 'Calibri', code: 'Consolas' },
  colours: { ...sobre.colours, accent: '7A4B12' },
  text: { size: 10.5, line: 1.12, after: 5, justified: false },
  title: { size: 20, bold: true },
  headings: [
    compact({ ...sobre.headings[0], size: 15 }),
    compact({ ...sobre.headings[1], size: 12.5 }),
    compact({ ...sobre.headings[2], size: 11 }),
    compact({ ...sobre.headings[3], size: 10.5 }),
    compact({ ...sobre.headings[4], size: 10.5 }),
    compact({ ...sobre.headings[5], size: 10.5 }),
  ],
  page: { ...A4, top: 20, right: 22, bottom: 20, left: 22, edge: 10 },
  header: false,
  cover: 'plain',
};

/** The looks the program brings, by the names of their templates. */
export const LOOKS = { sobre, institutionnel, note } as const satisfies Readonly<Record<string, Look>>;
export type LookName = keyof typeof LOOKS;

/** The look of a template; the plainest when the program brings none of this name. */
export function lookOf(template: string | undefined): Look {
  return template !== undefined && Object.hasOwn(LOOKS, template) ? LOOKS[template as LookName] : sobre;
}
