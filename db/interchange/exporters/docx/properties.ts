/** Colour of a rule or a ground, six hexadecimal digits. Widths in eighths of a point, spaces in points, as Word has them. */
export type Edge = { colour: string; width: number; space: number };
/** `none` takes away the rule a style has. */
export type Edges = Partial<Record<'top' | 'left' | 'bottom' | 'right', Edge | 'none'>>;
export type Align = 'left' | 'center' | 'right' | 'both';
export type TabStop = { at: number; is: 'left' | 'right' | 'center'; dots?: boolean };

/** What a paragraph says of itself. Lengths in twentieths of a point; `line` in 240ths of the height of the font. */
export type ParagraphLook = {
  style?: string;
  keepNext?: boolean;
  keepLines?: boolean;
  breakBefore?: boolean;
  number?: { list: number; level: number };
  edges?: Edges;
  ground?: string;
  tabs?: readonly TabStop[];
  before?: number;
  after?: number;
  line?: number;
  left?: number;
  right?: number;
  /** Of the first line: to the left when positive. */
  hanging?: number;
  /** No space between paragraphs of the same style. */
  close?: boolean;
  align?: Align;
  /** From 0. */
  outline?: number;
  hyphenated?: false;
};

/** What some words say of themselves. `size` in half-points. */
export type RunLook = {
  style?: string;
  font?: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  colour?: string;
  size?: number;
  underline?: boolean;
  ground?: string;
  raised?: 'superscript' | 'subscript';
  /** Not for spelling: code, addresses. */
  noProof?: boolean;
  capitals?: boolean;
  /** Between letters, twentieths of a point. */
  spacing?: number;
};

const on = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
const has = (...values: unknown[]): boolean => values.some((value) => value !== undefined);

/** The inside of `w:pPr`, in the order of the schema (ECMA-376-1 §17.3.1.26). */
export function paragraphLook(look: ParagraphLook): string {
  const { style, number, edges, ground, tabs, before, after, line, left, right, hanging, align } = look;
  let xml = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  xml += on('keepNext', look.keepNext) + on('keepLines', look.keepLines);
  xml += on('pageBreakBefore', look.breakBefore);
  if (number) xml += `<w:numPr><w:ilvl w:val="${number.level}"/><w:numId w:val="${number.list}"/></w:numPr>`;
  if (edges) xml += `<w:pBdr>${edgesLook(edges)}</w:pBdr>`;
  if (ground !== undefined) xml += shade(ground);
  if (tabs) xml += `<w:tabs>${tabs.map(tabStop).join('')}</w:tabs>`;
  if (look.hyphenated === false) xml += '<w:suppressAutoHyphens/>';
  if (has(before, after, line)) {
    xml += '<w:spacing';
    if (before !== undefined) xml += ` w:before="${before}"`;
    if (after !== undefined) xml += ` w:after="${after}"`;
    // Said to be of the font's own height, or LibreOffice takes it as twentieths of a point.
    if (line !== undefined) xml += ` w:line="${line}" w:lineRule="auto"`;
    xml += '/>';
  }
  if (has(left, right, hanging)) {
    xml += '<w:ind';
    if (left !== undefined) xml += ` w:left="${left}"`;
    if (right !== undefined) xml += ` w:right="${right}"`;
    if (hanging !== undefined) xml += hanging < 0 ? ` w:firstLine="${-hanging}"` : ` w:hanging="${hanging}"`;
    xml += '/>';
  }
  xml += on('contextualSpacing', look.close);
  if (align !== undefined) xml += `<w:jc w:val="${align}"/>`;
  if (look.outline !== undefined) xml += `<w:outlineLvl w:val="${look.outline}"/>`;
  return xml;
}

/** The inside of `w:rPr`, in the order of the schema (ECMA-376-1 §17.3.2.28). */
export function runLook(look: RunLook): string {
  const { style, font, colour, size, ground, raised } = look;
  let xml = style === undefined ? '' : `<w:rStyle w:val="${style}"/>`;
  if (font !== undefined)
    xml += `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  if (look.bold !== undefined) xml += on('b', look.bold) + on('bCs', look.bold);
  if (look.italic !== undefined) xml += on('i', look.italic) + on('iCs', look.italic);
  xml += on('caps', look.capitals) + on('strike', look.strike) + on('noProof', look.noProof);
  if (colour !== undefined) xml += `<w:color w:val="${colour}"/>`;
  if (look.spacing !== undefined) xml += `<w:spacing w:val="${look.spacing}"/>`;
  if (size !== undefined) xml += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  if (look.underline !== undefined) xml += `<w:u w:val="${look.underline ? 'single' : 'none'}"/>`;
  if (ground !== undefined) xml += shade(ground);
  if (raised !== undefined) xml += `<w:vertAlign w:val="${raised}"/>`;
  return xml;
}

/** The rules around a paragraph, a table or a cell, in the order of the schema. */
export function edgesLook(edges: Edges): string {
  return (['top', 'left', 'bottom', 'right'] as const).map((side) => edgeLook(side, edges[side])).join('');
}

/** One rule, by the name of its side. */
export function edgeLook(side: string, edge: Edge | 'none' | undefined): string {
  if (edge === 'none') return `<w:${side} w:val="nil"/>`;
  return edge
    ? `<w:${side} w:val="single" w:sz="${edge.width}" w:space="${edge.space}" w:color="${edge.colour}"/>`
    : '';
}

/** A ground of one colour. */
export const shade = (colour: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;

const tabStop = ({ at, is, dots }: TabStop): string =>
  `<w:tab w:val="${is}"${dots ? ' w:leader="dot"' : ''} w:pos="${at}"/>`;
