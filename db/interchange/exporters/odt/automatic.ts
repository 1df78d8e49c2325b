import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import { escapeMarkup } from '../html/escape.ts';

/** What a paragraph has beside the style of its name. */
export type ParagraphLook = {
  align?: 'start' | 'center' | 'end' | 'justify' | undefined;
  /** Steps to the right. */
  indent?: number | undefined;
  /** Begins a page: of the same form, or of the page style of this name. */
  page?: true | string | undefined;
};

/** The styles of one document that have no name of their own, each made when first asked for. */
export type AutomaticStyles = {
  /** The style of words with these bits of TEXT_FORMAT; null when they have none. */
  text(format: number): string | null;
  paragraph(parent: string, look: ParagraphLook): string;
  /** The styles of the columns of a table, by their widths in percent. */
  columns(widths: readonly number[]): string[];
  /** All of them, as ODF. */
  xml(): string;
};

const TEXT: readonly (readonly [number, string])[] = [
  [TEXT_FORMAT.bold, 'fo:font-weight="bold"'],
  [TEXT_FORMAT.italic, 'fo:font-style="italic"'],
  [TEXT_FORMAT.strikethrough, 'style:text-line-through-style="solid"'],
  [TEXT_FORMAT.underline, 'style:text-underline-style="solid" style:text-underline-width="auto"'],
  [TEXT_FORMAT.highlight, 'fo:background-color="#fdefc3"'],
];

/** `code`: the font of code. */
export function automaticStyles(code: string): AutomaticStyles {
  const made = new Map<string, { name: string; xml: string }>();
  const counts = new Map<string, number>();
  const ask = (letter: string, key: string, write: (name: string) => string): string => {
    const known = made.get(`${letter} ${key}`);
    if (known) return known.name;
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    const name = `${letter}${count}`;
    made.set(`${letter} ${key}`, { name, xml: write(name) });
    return name;
  };
  return {
    text(format) {
      const properties = TEXT.filter(([bit]) => (format & bit) !== 0).map(([, property]) => property);
      // Words that are both are below the line, as in the other forms: an element has an attribute once.
      const position = (format & TEXT_FORMAT.subscript) !== 0 ? 'sub' : 'super';
      if ((format & (TEXT_FORMAT.subscript | TEXT_FORMAT.superscript)) !== 0)
        properties.push(`style:text-position="${position} 58%"`);
      if ((format & TEXT_FORMAT.code) !== 0) properties.push(`style:font-name="${escapeMarkup(code)}"`);
      if (properties.length === 0) return null;
      return ask(
        'T',
        properties.join(' '),
        (name) =>
          `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties.join(' ')}/></style:style>`,
      );
    },
    paragraph(parent, { align, indent, page }) {
      const properties = [
        ...(align ? [`fo:text-align="${align}"`] : []),
        ...(indent ? [`fo:margin-left="${(indent * 0.75).toFixed(2)}cm"`] : []),
        ...(page === true ? ['fo:break-before="page"'] : []),
      ];
      const master = typeof page === 'string' ? ` style:master-page-name="${page}"` : '';
      if (properties.length === 0 && master === '') return parent;
      const inside = properties.length === 0 ? '' : `<style:paragraph-properties ${properties.join(' ')}/>`;
      return ask(
        'P',
        `${parent} ${properties.join(' ')}${master}`,
        (name) =>
          `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"${master}>${inside}</style:style>`,
      );
    },
    columns: (widths) =>
      widths.map((width) => {
        const share = Math.max(1, Math.round(width * 100));
        return ask(
          'C',
          String(share),
          (name) =>
            `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:rel-column-width="${share}*"/></style:style>`,
        );
      }),
    xml: () => [...made.values()].map(({ xml }) => xml).join(''),
  };
}
