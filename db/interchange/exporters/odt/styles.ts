import type { Locale } from '../../../domain/locale.ts';
import type { HeadingLook, Look } from '../../../domain/reports/looks/types.ts';
import { escapeMarkup } from '../html/escape.ts';
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

type Style = {
  name: string;
  shown?: string;
  parent?: string;
  next?: string;
  paragraph?: string;
  /** Where a right-aligned tab ends, after dots. */
  tab?: string;
  text?: string;
  outline?: number;
};

/** A style as ODF writes it: in its name a space is `_20_`, any other sign by its number. */
function styleXml({ name, shown, parent, next, paragraph, tab, text, outline }: Style): string {
  return [
    `<style:style style:name="${name}"${shown === undefined ? '' : ` style:display-name="${shown}"`} style:family="paragraph"`,
    parent === undefined ? '' : ` style:parent-style-name="${parent}"`,
    next === undefined ? '' : ` style:next-style-name="${next}"`,
    outline === undefined ? '' : ` style:default-outline-level="${outline}"`,
    ' style:class="text">',
    paragraph === undefined
      ? ''
      : `<style:paragraph-properties ${paragraph}>${tab === undefined ? '' : tabStop(tab)}</style:paragraph-properties>`,
    text === undefined ? '' : `<style:text-properties ${text}/>`,
    '</style:style>',
  ].join('');
}

const tabStop = (at: string) =>
  `<style:tab-stops><style:tab-stop style:position="${at}" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>`;

const hex = (colour: string): string => `#${/^[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : '000000'}`;

/** Centimetres between the margins. */
const textWidth = ({ page }: Look): number => (page.width - page.left - page.right) / 10;

const heading = (
  { size, before, after, colour, bold, italic, ruled }: HeadingLook,
  level: number,
  colours: Look['colours'],
): Style => ({
  name: `Heading_20_${level}`,
  shown: `Heading ${level}`,
  parent: 'Heading',
  next: 'Text_20_body',
  outline: level,
  paragraph: `fo:margin-top="${before}pt" fo:margin-bottom="${after}pt" fo:keep-with-next="always"${ruled ? ` fo:padding-bottom="0.1cm" fo:border-bottom="0.75pt solid ${hex(colours.accent)}" fo:border-top="none" fo:border-left="none" fo:border-right="none"` : ''}`,
  text: `fo:font-size="${size}pt" fo:font-weight="${bold ? 'bold' : 'normal'}"${italic ? ' fo:font-style="italic"' : ''} fo:color="${hex(colours[colour])}"`,
});

const indexStyle = (look: Look, name: string, shown: string, left: number, text?: string): Style => ({
  ...{ name, shown, parent: 'Index' },
  paragraph: `fo:margin-left="${left}cm" fo:margin-bottom="2pt"`,
  tab: `${textWidth(look) - left}cm`,
  ...(text !== undefined && { text }),
});

/** Under the names LibreOffice has for them, so that it says « Titre 1 », « Citation », « Légende » in the reader's language. */
function namedStyles(look: Look): Style[] {
  const { colours, text: body } = look;
  const [ink, muted, accent, soft, line] = [
    colours.ink,
    colours.muted,
    colours.accent,
    colours.soft,
    colours.line,
  ].map(hex);
  const titles = `style:font-name="${escapeMarkup(look.fonts.titles)}"`;
  const height = `fo:line-height="${Math.round(body.line * 100)}%"`;
  const box = `fo:margin-left="0.4cm" fo:margin-right="0.4cm" fo:margin-top="0pt" fo:margin-bottom="0pt" fo:padding="0.2cm" fo:background-color="${soft}" fo:border-left="2.25pt solid ${accent}" fo:border-top="none" fo:border-right="none" fo:border-bottom="none" style:join-border="true"`;
  return [
    { name: 'Standard' },
    {
      name: 'Text_20_body',
      shown: 'Text body',
      parent: 'Standard',
      paragraph: `fo:margin-bottom="${body.after}pt" ${height} fo:text-align="${body.justified ? 'justify' : 'start'}" fo:orphans="2" fo:widows="2"`,
    },
    { name: 'List', parent: 'Text_20_body', paragraph: 'fo:margin-bottom="3pt"' },
    {
      name: 'Heading',
      parent: 'Standard',
      next: 'Text_20_body',
      paragraph: 'fo:keep-with-next="always"',
      text: titles,
    },
    {
      name: 'Title',
      parent: 'Heading',
      next: 'Text_20_body',
      paragraph: 'fo:margin-bottom="12pt"',
      text: `fo:font-size="${look.title.size}pt" fo:font-weight="${look.title.bold ? 'bold' : 'normal'}" fo:color="${ink}"`,
    },
    {
      name: 'Titre_20_de_20_couverture',
      shown: 'Titre de couverture',
      parent: 'Title',
      next: 'Subtitle',
      paragraph: `fo:margin-top="8cm" fo:margin-bottom="12pt"${
        look.cover === 'plain'
          ? ''
          : ` fo:padding-left="0.4cm" fo:border-left="4pt solid ${accent}" fo:border-top="none" fo:border-right="none" fo:border-bottom="none"`
      }`,
    },
    {
      name: 'Subtitle',
      parent: 'Heading',
      next: 'Text_20_body',
      paragraph: 'fo:margin-bottom="4cm"',
      text: `fo:font-size="14pt" fo:color="${muted}"`,
    },
    ...look.headings.map((one, at) => heading(one, at + 1, colours)),
    {
      name: 'Mention',
      parent: 'Standard',
      paragraph: 'fo:margin-bottom="6pt"',
      text: `${titles} fo:font-size="9.5pt" fo:color="${muted}"`,
    },
    {
      name: 'Intitul_e9_',
      shown: 'Intitulé',
      parent: 'Standard',
      next: 'Text_20_body',
      paragraph: 'fo:margin-top="10pt" fo:margin-bottom="4pt" fo:keep-with-next="always"',
      text: titles,
    },
    {
      name: 'Quotations',
      parent: 'Standard',
      paragraph: `fo:margin-left="1cm" fo:margin-right="0.5cm" fo:margin-bottom="8pt" ${height} fo:padding-left="0.3cm" fo:border-left="1.5pt solid ${line}" fo:border-top="none" fo:border-right="none" fo:border-bottom="none"`,
      text: 'fo:font-style="italic"',
    },
    {
      name: 'Caption',
      parent: 'Standard',
      paragraph: 'fo:margin-top="4pt" fo:margin-bottom="10pt" fo:text-align="center"',
      text: `${titles} fo:font-size="9pt" fo:color="${muted}"`,
    },
    {
      name: 'L_e9_gende_20_de_20_tableau',
      shown: 'Légende de tableau',
      parent: 'Caption',
      paragraph:
        'fo:text-align="start" fo:margin-top="10pt" fo:margin-bottom="4pt" fo:keep-with-next="always"',
    },
    {
      name: 'Figure',
      parent: 'Standard',
      paragraph:
        'fo:text-align="center" fo:margin-top="10pt" fo:margin-bottom="4pt" fo:keep-with-next="always"',
    },
    {
      name: 'Bibliography',
      parent: 'Standard',
      paragraph: 'fo:margin-left="1cm" fo:text-indent="-1cm" fo:margin-bottom="4pt"',
    },
    {
      name: 'Footnote',
      parent: 'Standard',
      paragraph: 'fo:margin-left="0.5cm" fo:text-indent="-0.5cm" fo:margin-bottom="2pt"',
      text: 'fo:font-size="9pt"',
    },
    {
      name: 'Preformatted_20_Text',
      shown: 'Preformatted Text',
      parent: 'Standard',
      paragraph: `fo:margin-top="6pt" fo:margin-bottom="8pt" fo:padding="0.25cm" fo:background-color="${soft}" fo:border="none"`,
      text: `style:font-name="${escapeMarkup(look.fonts.code)}" fo:font-size="9.5pt" fo:hyphenate="false"`,
    },
    {
      name: 'Horizontal_20_Line',
      shown: 'Horizontal Line',
      parent: 'Standard',
      next: 'Text_20_body',
      paragraph: `fo:margin-bottom="12pt" fo:padding="0cm" fo:border-bottom="0.5pt solid ${line}" fo:border-top="none" fo:border-left="none" fo:border-right="none"`,
      text: 'fo:font-size="6pt"',
    },
    { name: 'Encadr_e9_', shown: 'Encadré', parent: 'Standard', paragraph: box },
    {
      name: 'Titre_20_d_27_encadr_e9_',
      shown: 'Titre d’encadré',
      parent: 'Encadr_e9_',
      next: 'Encadr_e9_',
      paragraph: `${box} fo:keep-with-next="always"`,
      text: `${titles} fo:font-weight="bold" fo:color="${accent}"`,
    },
    {
      name: 'Table_20_Contents',
      shown: 'Table Contents',
      parent: 'Standard',
      text: `${titles} fo:font-size="9.5pt"`,
    },
    {
      name: 'Table_20_Heading',
      shown: 'Table Heading',
      parent: 'Table_20_Contents',
      text: 'fo:font-weight="bold"',
    },
    { name: 'Index', parent: 'Standard' },
    {
      name: 'Contents_20_Heading',
      shown: 'Contents Heading',
      parent: 'Heading',
      paragraph: 'fo:margin-top="12pt" fo:margin-bottom="8pt"',
      text: `fo:font-size="16pt" fo:font-weight="bold" fo:color="${accent}"`,
    },
    {
      name: 'Illustration_20_Index_20_Heading',
      shown: 'Illustration Index Heading',
      parent: 'Contents_20_Heading',
    },
    { name: 'Table_20_index_20_heading', shown: 'Table index heading', parent: 'Contents_20_Heading' },
    indexStyle(look, 'Contents_20_1', 'Contents 1', 0, 'fo:font-weight="bold"'),
    ...Array.from({ length: 9 }, (_, at) =>
      indexStyle(look, `Contents_20_${at + 2}`, `Contents ${at + 2}`, (at + 1) * 0.5),
    ),
    indexStyle(look, 'Illustration_20_Index_20_1', 'Illustration Index 1', 0),
    indexStyle(look, 'Table_20_index_20_1', 'Table index 1', 0),
    {
      name: 'Header',
      parent: 'Standard',
      paragraph: `fo:padding-bottom="0.1cm" fo:border-bottom="0.5pt solid ${line}" fo:border-top="none" fo:border-left="none" fo:border-right="none"`,
      text: `${titles} fo:font-size="8.5pt" fo:color="${muted}"`,
    },
    {
      name: 'Footer',
      parent: 'Standard',
      paragraph: 'fo:text-align="end"',
      text: `${titles} fo:font-size="8.5pt" fo:color="${muted}"`,
    },
    {
      name: 'Couverture',
      parent: 'Standard',
      paragraph: 'fo:margin-bottom="4pt"',
      text: `${titles} fo:font-size="11pt"`,
    },
  ];
}

/** Lists ten levels deep. */
function listStyle(name: string, shown: string, levelOf: (level: number) => string): string {
  const levels = Array.from({ length: 10 }, (_, at) => levelOf(at + 1)).join('');
  return `<text:list-style style:name="${name}" style:display-name="${shown}">${levels}</text:list-style>`;
}
/** A first level whose signs stand where the frame of a callout begins, so that a list in one keeps its border straight. */
const levelPlace = (level: number): string => {
  const left = `${(level * 0.75 + 0.15).toFixed(2)}cm`;
  return `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${left}" fo:text-indent="-0.5cm" fo:margin-left="${left}"/></style:list-level-properties>`;
};

const LISTS = [
  listStyle(
    'Puces',
    'Puces',
    (level) =>
      `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${['•', '–', '·'][(level - 1) % 3]}">${levelPlace(level)}</text:list-level-style-bullet>`,
  ),
  ...(['1', 'a', 'i'] as const).map((format, depth) =>
    listStyle(
      ['Num_e9_ros', 'Num_e9_ros_20_a', 'Num_e9_ros_20_i'][depth]!,
      ['Numéros', 'Numéros a', 'Numéros i'][depth]!,
      (level) =>
        `<text:list-level-style-number text:level="${level}" style:num-suffix="." style:num-format="${format}">${levelPlace(level)}</text:list-level-style-number>`,
    ),
  ),
  listStyle(
    'T_e2_ches',
    'Tâches',
    (level) =>
      `<text:list-level-style-number text:level="${level}" style:num-format="">${levelPlace(level)}</text:list-level-style-number>`,
  ),
].join('');

const outline = (numbered: boolean) =>
  `<text:outline-style style:name="Outline">${Array.from(
    { length: 10 },
    (_, at) =>
      `<text:outline-level-style text:level="${at + 1}" style:num-format="${numbered && at < 6 ? '1' : ''}"${numbered && at > 0 && at < 6 ? ` text:display-levels="${at + 1}"` : ''}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="${numbered ? 'space' : 'nothing'}"/></style:list-level-properties></text:outline-level-style>`,
  ).join('')}</text:outline-style>`;

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
    ...namedStyles(look).map(styleXml),
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
