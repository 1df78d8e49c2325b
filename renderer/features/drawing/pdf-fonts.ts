import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import fontkit from '@cantoo/fontkit';

/** The bytes of the files of one weight of Inter: what French and English need, then the rest of the Latin alphabet. */
export type FontFiles = { latin: Uint8Array; latinExt: Uint8Array };
export type Weights = { regular: FontFiles; strong: FontFiles };

/** Text in runs that one embedded font can write, each with its width in points. */
export type Run = { font: PDFFont; text: string; width: number };

/** Writes what neither font knows. */
const UNKNOWN = '?';

/**
 * The fonts of a document: each file is embedded when first needed, with the glyphs used alone. Gives what cuts a text into
 * runs at a weight and size.
 */
export async function fontsOf(
  pdf: PDFDocument,
  weights: Weights,
  texts: { strong: boolean; text: string }[],
) {
  pdf.registerFontkit(fontkit);
  const fonts = new Map<boolean, PDFFont[]>();
  for (const strong of [false, true]) {
    const own = texts.filter((one) => one.strong === strong);
    if (own.length === 0) continue;
    const { latin, latinExt } = strong ? weights.strong : weights.regular;
    const first = await pdf.embedFont(latin, { subset: true });
    const known = new Set(first.getCharacterSet());
    const isEnough = own.every(({ text }) => [...text].every((sign) => known.has(sign.codePointAt(0) ?? 0)));
    fonts.set(strong, isEnough ? [first] : [first, await pdf.embedFont(latinExt, { subset: true })]);
  }
  const sets = new Map<PDFFont, Set<number>>();
  for (const font of [...fonts.values()].flat()) sets.set(font, new Set(font.getCharacterSet()));
  const fontFor = (strong: boolean, sign: string): PDFFont | undefined =>
    fonts.get(strong)?.find((font) => sets.get(font)?.has(sign.codePointAt(0) ?? 0));

  return (strong: boolean, text: string, size: number): Run[] => {
    const runs: { font: PDFFont; text: string }[] = [];
    for (const sign of text) {
      const own = fontFor(strong, sign);
      const font = own ?? fontFor(strong, UNKNOWN);
      if (!font) continue;
      const last = runs.at(-1);
      const written = own ? sign : UNKNOWN;
      if (last?.font === font) last.text += written;
      else runs.push({ font, text: written });
    }
    return runs.map((run) => ({ ...run, width: run.font.widthOfTextAtSize(run.text, size) }));
  };
}
