/*
 * The only place that knows biblatex-csl-converter (LGPL-3.0-or-later): loaded by a dynamic import, from its own unchanged
 * package, and replaceable by anything that gives the same (docs/adr/0016).
 */

/** A piece of text with its marks, as the converter gives it. */
type Piece = { type: string; text?: string };

/** One entry: values are texts, lists of pieces, lists of those, or names. */
export type ConvertedEntry = {
  entry_key: string;
  bib_type: string;
  fields: Readonly<Record<string, unknown>>;
  unexpected_fields?: Readonly<Record<string, unknown>>;
  unknown_fields?: Readonly<Record<string, unknown>>;
};
export type ConverterProblem = {
  type: string;
  line?: number;
  entry?: string;
  key?: string;
  field_name?: string;
  alias_of?: string;
  variable?: string;
  type_name?: string;
  value?: string | string[];
};
export type Converted = { entries: ConvertedEntry[]; problems: ConverterProblem[] };

/** Reads BibTeX or BibLaTeX, LaTeX signs in it as the letters they stand for. */
export async function convertBiblatex(text: string): Promise<Converted> {
  const { BibLatexParser } = await import('biblatex-csl-converter');
  // A chapter of a book and a paper of one name it where biblatex wants a collection or proceedings.
  const parser = new BibLatexParser(text, {
    processUnexpected: true,
    processUnknown: true,
    processInvalidURIs: true,
  });
  const { entries, errors, warnings } = parser.parse();
  return { entries: Object.values(entries), problems: [...errors, ...warnings] };
}

/** The words of a value, whatever its form; several are apart by semicolons, a range by a dash. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  if (value.every(isPiece)) return value.map(pieceText).join('').trim();
  return value
    .map((one) =>
      Array.isArray(one) && one.every(Array.isArray) ? one.map(plainText).join('–') : plainText(one),
    )
    .filter((one) => one !== '')
    .join(' ; ');
}

const isPiece = (value: unknown): value is Piece =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof (value as Piece).type === 'string';

/** A variable that nothing defines is its own name. */
function pieceText(piece: Piece & { attrs?: { variable?: unknown } }): string {
  if (piece.type === 'variable') return String(piece.attrs?.variable ?? '');
  return piece.text ?? '';
}
