import type { Locale } from '../../../domain/locale.ts';
import type { Look } from '../../../domain/reports/looks/types.ts';
import { escapeMarkup } from '../html/escape.ts';
import { LISTS, outline } from './list-styles.ts';
import { hex, namedStylesXml, textWidth } from './named-styles.ts';
import { odfText } from './text.ts';

const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['ooow', 'http://openoffice.org/2004/writer'],
] as const;

/** What each part of the package begins with. */
export const ROOT = `${NAMESPACES.map(([prefix, name]) => `xmlns:${prefix}="${name}"`).join(' ')} office:version="1.3"`;

/** The fonts of the house, by name: a document does not carry them. */
export function fontsXml({ fonts }: Look): string {
  const names = new Set([fonts.text, fonts.titles, fonts.code]);
  return [...names]
    .map((name) => {
      const pitch = name === fonts.code ? 'fixed' : 'variable';
      const face = escapeMarkup(name);
      return `<style:font-face style:name="${face}" svg:font-family="${escapeMarkup(familyXml(name))}" style:font-pitch="${pitch}"/>`;
    })
    .join('');
}

/** A family whose name has spaces stands in quotes. */
const familyXml = (name: string): string => (/\s/.test(name) ? `'${name.replaceAll("'", '')}'` : name);

const pageXml = ({ page, header }: Look): string => {
  const { width, height, left, right, top, bottom, edge } = page;
  return `fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${width > height ? 'landscape' : 'portrait'}" fo:margin-left="${left}mm" fo:margin-right="${right}mm" fo:margin-top="${header ? edge : top}mm" fo:margin-bottom="${Math.min(edge, bottom)}mm"`;
};

/** The named styles, the pages with their running title and numbers. */
export function stylesXml(look: Look, locale: Locale, title: string, numbered: boolean): string {
  const page = pageXml(look);
  const top = look.header ? Math.max(0, look.page.top - look.page.edge) : 0;
  const foot = Math.max(0, look.page.bottom - Math.min(look.page.edge, look.page.bottom));
  const language = locale === 'fr' ? 'fo:language="fr" fo:country="FR"' : 'fo:language="en" fo:country="GB"';
  const header = !look.header
    ? ''
    : `<style:header><text:p text:style-name="Header">${odfText(title)}</text:p></style:header>`;
  const footer =
    '<style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer>';
  return [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${ROOT}>`,
    `<office:font-face-decls>${fontsXml(look)}</office:font-face-decls><office:styles>`,
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="3" style:tab-stop-distance="1.25cm" style:writing-mode="lr-tb"/><style:text-properties style:font-name="${escapeMarkup(look.fonts.text)}" fo:font-size="${look.text.size}pt" fo:color="${hex(look.colours.ink)}" ${language} fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/></style:default-style>`,
    '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>',
    '<style:default-style style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:default-style>',
    namedStylesXml(look),
    `<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="${hex(look.colours.accent)}"/></style:style>`,
    '<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>',
    '<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"/>',
    '<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
    '<style:style style:name="Graphics" style:family="graphic"><style:graphic-properties text:anchor-type="as-char" style:vertical-pos="bottom" style:vertical-rel="baseline"/></style:style>',
    outline(numbered),
    LISTS,
    '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" text:default-style-name="Footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>',
    '</office:styles><office:automatic-styles>',
    `<style:page-layout style:name="Page"><style:page-layout-properties ${page}><style:footnote-sep style:width="0.018cm" style:distance-before-sep="0.15cm" style:distance-after-sep="0.15cm" style:rel-width="30%" style:color="${hex(look.colours.muted)}" style:adjustment="left"/></style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="${top}mm" fo:margin-bottom="4mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="${foot}mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>`,
    `<style:page-layout style:name="Page_nue"><style:page-layout-properties ${page}/></style:page-layout>`,
    '</office:automatic-styles><office:master-styles>',
    `<style:master-page style:name="Standard" style:page-layout-name="Page">${header}${footer}</style:master-page>`,
    `<style:master-page style:name="First_20_Page" style:display-name="First Page" style:page-layout-name="Page" style:next-style-name="Standard">${header === '' ? '' : '<style:header><text:p text:style-name="Footer"/></style:header>'}${footer}</style:master-page>`,
    '<style:master-page style:name="Couverture" style:page-layout-name="Page_nue" style:next-style-name="Standard"/>',
    '</office:master-styles></office:document-styles>',
  ].join('');
}

/** Styles of the text's own tables and pictures. */
export function ownStyles(look: Look): string {
  const line = `0.5pt solid ${hex(look.colours.line)}`;
  const sides = look.tables === 'grid' ? line : 'none';
  const borders = `fo:padding="0.12cm" fo:border-top="${line}" fo:border-bottom="${line}" fo:border-left="${sides}" fo:border-right="${sides}"`;
  return [
    `<style:style style:name="Tableau" style:family="table"><style:table-properties style:width="${textWidth(look)}cm" style:rel-width="100%" table:align="margins" fo:margin-top="0.2cm" fo:margin-bottom="0.4cm" style:may-break-between-rows="true" table:border-model="collapsing"/></style:style>`,
    '<style:style style:name="Rang" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
    `<style:style style:name="Cellule" style:family="table-cell"><style:table-cell-properties ${borders}/></style:style>`,
    `<style:style style:name="Cellule_20_de_20_titre" style:family="table-cell"><style:table-cell-properties fo:background-color="${hex(look.colours.soft)}" ${borders}/></style:style>`,
    '<style:style style:name="Image" style:family="graphic" style:parent-style-name="Graphics"><style:graphic-properties style:vertical-pos="bottom" style:vertical-rel="baseline"/></style:style>',
    '<style:style style:name="Sect1" style:family="section"><style:section-properties style:editable="false"/></style:style>',
  ].join('');
}
