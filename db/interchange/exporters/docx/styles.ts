import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  ShadingType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import type { Locale } from '../../../domain/locale.ts';

/** Numbering references of the document. */
export const BULLETS = 'puces';
export const NUMBERS = 'nombres';
/** One item of an unnumbered list outside the texts. */
export const BULLET = { reference: BULLETS, level: 0 };

// Fonts every word processor has: the house's own come with its template.
const SERIF = 'Georgia';
const SANS = 'Calibri';
const INK = '1D2733';
const MUTED = '5B6776';
const ACCENT = '0F6B78';
/** Half-points, twentieths of a point: Word's own units. */
const points = (value: number) => value * 2;
const spaced = (before: number, after: number) => ({ before: before * 20, after: after * 20 });

/** Height of a line, in 240ths of its font's own; said to be so, or LibreOffice takes it as twentieths of a point. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const heading = (size: number, before: number) => ({
  run: { font: SANS, size: points(size), bold: true, color: INK },
  paragraph: { spacing: { ...spaced(before, 6), ...lines(264) }, keepNext: true, keepLines: true },
});

const CALLOUT = {
  indent: { left: 227, right: 227 },
  spacing: { after: 0, ...lines(300) },
  shading: { type: ShadingType.CLEAR, fill: 'F4F2EC' },
  border: { left: { style: 'single', size: 18, space: 8, color: ACCENT } },
} as const;

/** The styles a house restyles once: Word's own names (Titre 1–6, Citation, Légende …) so that its template takes over. */
export function documentStyles(locale: Locale): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: SERIF,
          size: points(11),
          color: INK,
          language: { value: locale === 'fr' ? 'fr-FR' : 'en-GB' },
        },
        paragraph: { spacing: { after: 160, ...lines(300) } },
      },
      title: {
        run: { font: SANS, size: points(24), bold: true, color: INK },
        paragraph: { spacing: { ...spaced(0, 12), ...lines(264) } },
      },
      heading1: heading(18, 24),
      heading2: heading(14, 18),
      heading3: heading(12, 14),
      heading4: heading(11, 12),
      heading5: heading(11, 12),
      heading6: heading(11, 12),
      // Word's own « Note de bas de page » and « Appel note de bas de p. ».
      footnoteText: {
        run: { size: points(9) },
        paragraph: { spacing: { after: 40, line: 240 } },
      },
      footnoteReference: { run: { superScript: true } },
      hyperlink: { run: { color: ACCENT, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: {
          indent: { left: 567 },
          border: { left: { style: 'single', size: 12, space: 10, color: 'C98A00' } },
        },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: points(9), color: MUTED },
        paragraph: { alignment: AlignmentType.CENTER },
      },
      {
        id: 'Callout',
        name: 'Encadré',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: CALLOUT,
      },
      {
        id: 'CalloutTitle',
        name: 'Titre d’encadré',
        basedOn: 'Callout',
        next: 'Callout',
        quickFormat: true,
        run: { font: SANS, bold: true },
        paragraph: { ...CALLOUT, keepNext: true },
      },
      {
        id: 'Code',
        name: 'Code',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: 'Consolas', size: points(9.5) },
        paragraph: { spacing: { after: 0, ...lines(260) }, shading: { fill: 'F4F2EC' } },
      },
      {
        id: 'Bibliography',
        name: 'Bibliography',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 567, hanging: 567 }, spacing: { after: 80 } },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: SANS, size: points(9.5), color: MUTED },
      },
      {
        id: 'TableText',
        name: 'Texte de tableau',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: points(10) },
        paragraph: { spacing: { after: 40, ...lines(260) } },
      },
    ],
  };
}

/** Real Word lists, nine levels deep. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
    {
      reference: NUMBERS,
      levels: levels((level) => ({
        format: [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN][level % 3]!,
        text: `%${level + 1}.`,
      })),
    },
  ],
};

function levels(of: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 283 } } },
    ...of(level),
  }));
}
