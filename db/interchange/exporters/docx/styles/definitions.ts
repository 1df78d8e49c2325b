import type { Locale } from '../../../../domain/locale.ts';
import type { Look } from '../../../../domain/reports/looks/types.ts';
import { textWidth, twips, type Page } from '../measures.ts';
import { edgeLook, paragraphLook, runLook, shade, type ParagraphLook, type RunLook } from '../properties.ts';
import { CONTENTS_ROLES, HEADING_ROLES, type Role } from './roles.ts';

/** A style before it is written: `name` is Word's own where there is one, so that Word says it in the user's language. */
export type StyleDefinition = {
  role: Role;
  id: string;
  name: string;
  is: 'paragraph' | 'character' | 'table';
  basedOn?: Role;
  next?: Role;
  paragraph?: ParagraphLook;
  run?: RunLook;
  /** Of a table: its own properties and those of its parts. */
  table?: string;
  /** Shown among the styles one chooses from. */
  quick?: true;
};

/** Room for the number of a heading, by its level, in twentieths of a point. */
export const HEADING_ROOM = [510, 680, 850, 1020, 1190, 1360] as const;
/** Left edge and hanging part of the items of a list, by its level. */
export const LIST_STEP = 397;
export const LIST_HANGING = 283;

const lines = (height: number): number => Math.round(height * 240);
const halfPoints = (points: number): number => Math.round(points * 2);

const NAMES = {
  fr: {
    notice: 'Notice',
    label: 'Intitulé',
    callout: 'Encadré',
    calloutTitle: 'Titre d’encadré',
    tableText: 'Texte de tableau',
    tableHead: 'Tête de tableau',
    rule: 'Filet',
    picture: 'Image',
    coverLine: 'Page de titre',
    table: 'Tableau Vigie',
  },
  en: {
    notice: 'Notice',
    label: 'Label',
    callout: 'Callout',
    calloutTitle: 'Callout Title',
    tableText: 'Table Text',
    tableHead: 'Table Head',
    rule: 'Rule',
    picture: 'Picture',
    coverLine: 'Title Page',
    table: 'Vigie Table',
  },
} as const satisfies Record<Locale, Partial<Record<Role, string>>>;

/** Every style a document may use, in the look of a house, for a page and a language. */
export function styleDefinitions(look: Look, page: Page, locale: Locale): StyleDefinition[] {
  const { colours, fonts, text } = look;
  const named = NAMES[locale];
  const width = textWidth(page);
  const after = twips(text.after);
  const small = halfPoints(text.size - 1);
  const accentEdge = (size: number, space: number) => ({ colour: colours.accent, width: size, space });
  const padding = (space: number) => ({ colour: colours.soft, width: 4, space });
  return [
    {
      ...{ role: 'normal', id: 'Normal', name: 'Normal', is: 'paragraph', quick: true },
      // Not among the defaults of the document: LibreOffice gives those the last word in tables, over the colour of links.
      run: { colour: colours.ink, size: halfPoints(text.size) },
    },
    {
      ...{ role: 'text', id: 'BodyText', name: 'Body Text', is: 'paragraph', basedOn: 'normal', quick: true },
      paragraph: { after, line: lines(text.line), ...(text.justified && { align: 'both' }) },
    },
    {
      ...{ role: 'title', id: 'Title', name: 'Title', is: 'paragraph', basedOn: 'normal', next: 'text' },
      quick: true,
      paragraph: { keepNext: true, keepLines: true, after: 160, line: lines(1.05), hyphenated: false },
      run: {
        font: fonts.titles,
        bold: look.title.bold,
        colour: look.cover === 'plain' ? colours.ink : colours.accent,
        size: halfPoints(look.title.size),
      },
    },
    {
      ...{
        role: 'subtitle',
        id: 'Subtitle',
        name: 'Subtitle',
        is: 'paragraph',
        basedOn: 'normal',
        next: 'text',
      },
      quick: true,
      paragraph: { keepNext: true, after: 160, line: lines(1.1), hyphenated: false },
      run: { font: fonts.titles, colour: colours.muted, size: halfPoints(look.title.size * 0.58) },
    },
    {
      ...{ role: 'coverLine', id: 'CoverLine', name: named.coverLine, is: 'paragraph', basedOn: 'normal' },
      paragraph: { after: 60, line: lines(1.15), hyphenated: false },
      run: { font: fonts.titles, colour: colours.ink, size: halfPoints(12) },
    },
    ...look.headings.map((heading, index): StyleDefinition => ({
      ...{ role: HEADING_ROLES[index]!, id: `Heading${index + 1}`, name: `heading ${index + 1}` },
      ...{ is: 'paragraph', basedOn: 'normal', next: 'text', quick: true },
      paragraph: {
        ...{ keepNext: true, keepLines: true, hyphenated: false, outline: index },
        ...(heading.ruled && { edges: { bottom: accentEdge(6, 4) } }),
        ...{ before: twips(heading.before), after: twips(heading.after), line: lines(1.1) },
      },
      run: {
        ...{ font: fonts.titles, bold: heading.bold, colour: colours[heading.colour] },
        ...(heading.italic && { italic: true }),
        size: halfPoints(heading.size),
      },
    })),
    {
      ...{
        role: 'notice',
        id: 'Notice',
        name: named.notice,
        is: 'paragraph',
        basedOn: 'normal',
        next: 'text',
      },
      quick: true,
      paragraph: { keepLines: true, after: 80, line: lines(1.1) },
      run: { font: fonts.titles, colour: colours.muted, size: halfPoints(text.size - 1.5) },
    },
    {
      ...{ role: 'label', id: 'Label', name: named.label, is: 'paragraph', basedOn: 'text', next: 'text' },
      quick: true,
      paragraph: { keepNext: true, keepLines: true, before: 200, after: 20, align: 'left' },
      run: { bold: true },
    },
    {
      ...{
        role: 'quote',
        id: 'Quote',
        name: 'Quote',
        is: 'paragraph',
        basedOn: 'text',
        next: 'text',
        quick: true,
      },
      paragraph: {
        edges: { left: { colour: colours.line, width: 18, space: 12 } },
        ...{ left: 454, right: 454, align: 'left' },
      },
      run: { italic: true },
    },
    {
      ...{
        role: 'caption',
        id: 'Caption',
        name: 'caption',
        is: 'paragraph',
        basedOn: 'normal',
        next: 'text',
      },
      quick: true,
      paragraph: { keepLines: true, before: 100, after: 140, line: lines(1.1), align: 'center' },
      run: { font: fonts.titles, colour: colours.muted, size: small },
    },
    {
      ...{ role: 'work', id: 'Bibliography', name: 'Bibliography', is: 'paragraph', basedOn: 'text' },
      paragraph: { keepLines: true, after: 100, left: 454, hanging: 454, align: 'left' },
    },
    {
      ...{ role: 'listItem', id: 'ListParagraph', name: 'List Paragraph', is: 'paragraph', basedOn: 'text' },
      quick: true,
      paragraph: { after: 60 },
    },
    {
      ...{ role: 'code', id: 'Code', name: 'Code', is: 'paragraph', basedOn: 'normal', quick: true },
      // Rules of the colour of the ground, that keep the words off its edge.
      paragraph: {
        edges: { top: padding(4), left: padding(6), bottom: padding(4), right: padding(6) },
        ...{
          ground: colours.soft,
          line: lines(1.1),
          left: 142,
          right: 142,
          align: 'left',
          hyphenated: false,
        },
      },
      run: { font: fonts.code, size: small, noProof: true },
    },
    {
      ...{
        role: 'callout',
        id: 'Callout',
        name: named.callout,
        is: 'paragraph',
        basedOn: 'text',
        quick: true,
      },
      paragraph: {
        edges: { left: accentEdge(24, 9) },
        ...{ ground: colours.soft, left: 227, right: 113, after: 0, align: 'left' },
      },
    },
    {
      ...{ role: 'calloutTitle', id: 'CalloutTitle', name: named.calloutTitle, is: 'paragraph' },
      ...{ basedOn: 'callout', next: 'callout', quick: true },
      paragraph: { keepNext: true, keepLines: true },
      run: { font: fonts.titles, bold: true },
    },
    {
      ...{ role: 'tableText', id: 'TableText', name: named.tableText, is: 'paragraph', basedOn: 'normal' },
      quick: true,
      // Some templates set all text in: not what stands in cells.
      paragraph: { before: 20, after: 20, line: lines(1.08), left: 0, right: 0 },
      run: { size: small },
    },
    {
      ...{ role: 'tableHead', id: 'TableHead', name: named.tableHead, is: 'paragraph', basedOn: 'tableText' },
      quick: true,
      paragraph: { hyphenated: false },
      run: { font: fonts.titles, bold: true },
    },
    {
      ...{ role: 'rule', id: 'Rule', name: named.rule, is: 'paragraph', basedOn: 'normal', next: 'text' },
      paragraph: { edges: { bottom: { colour: colours.line, width: 6, space: 1 } }, after: 160, line: 120 },
    },
    {
      ...{ role: 'picture', id: 'Picture', name: named.picture, is: 'paragraph', basedOn: 'normal' },
      next: 'caption',
      // A line as high as the picture in it: one of a fixed height would cut it.
      paragraph: { before: 140, after: 80, line: 240, left: 0, right: 0, align: 'center' },
    },
    {
      ...{ role: 'contentsTitle', id: 'TOCHeading', name: 'TOC Heading', is: 'paragraph', basedOn: 'normal' },
      ...{ next: 'text', quick: true },
      paragraph: { keepNext: true, before: 240, after: 160, hyphenated: false },
      run: {
        font: fonts.titles,
        bold: true,
        colour: colours.accent,
        size: halfPoints(look.headings[0].size),
      },
    },
    ...CONTENTS_ROLES.map((role, index): StyleDefinition => ({
      ...{ role, id: `TOC${index + 1}`, name: `toc ${index + 1}`, is: 'paragraph', basedOn: 'normal' },
      next: 'text',
      paragraph: {
        tabs: [{ at: width, is: 'right', dots: true }],
        ...{ before: index === 0 ? 120 : 0, after: 40, line: lines(1.1) },
        ...{ left: 220 * index, right: 0, hyphenated: false },
      },
      ...(index === 0 && { run: { bold: true } }),
    })),
    {
      ...{ role: 'captionsList', id: 'TableofFigures', name: 'table of figures', is: 'paragraph' },
      ...{ basedOn: 'normal', next: 'text' },
      paragraph: {
        tabs: [{ at: width, is: 'right', dots: true }],
        ...{ after: 60, line: lines(1.1), left: 0, right: 0, hyphenated: false },
      },
    },
    {
      ...{
        role: 'footnoteText',
        id: 'FootnoteText',
        name: 'footnote text',
        is: 'paragraph',
        basedOn: 'normal',
      },
      paragraph: { after: 40, line: 240, left: 170, hanging: 170 },
      run: { size: halfPoints(text.size - 2) },
    },
    {
      ...{ role: 'header', id: 'Header', name: 'header', is: 'paragraph', basedOn: 'normal' },
      paragraph: {
        edges: { bottom: { colour: colours.line, width: 4, space: 5 } },
        tabs: [{ at: width, is: 'right' }],
        hyphenated: false,
      },
      run: { font: fonts.titles, colour: colours.muted, size: halfPoints(9) },
    },
    {
      ...{ role: 'footer', id: 'Footer', name: 'footer', is: 'paragraph', basedOn: 'normal' },
      paragraph: { tabs: [{ at: width, is: 'right' }], hyphenated: false },
      run: { font: fonts.titles, colour: colours.muted, size: halfPoints(9) },
    },
    {
      ...{ role: 'link', id: 'Hyperlink', name: 'Hyperlink', is: 'character' },
      run: { colour: colours.accent, underline: true },
    },
    {
      ...{ role: 'footnoteCall', id: 'FootnoteReference', name: 'footnote reference', is: 'character' },
      run: { raised: 'superscript' },
    },
    {
      ...{ role: 'codeWords', id: 'HTMLCode', name: 'HTML Code', is: 'character' },
      run: { font: fonts.code, noProof: true, size: small, ground: colours.soft },
    },
    { role: 'table', id: 'VigieTable', name: named.table, is: 'table', table: tableLook(look) },
  ];
}

/** Rules, margins and head cells of tables. */
function tableLook({ colours, tables }: Look): string {
  const thin = { colour: colours.line, width: 4, space: 0 };
  const strong = { colour: colours.accent, width: 8, space: 0 };
  const outer = tables === 'grid' ? thin : strong;
  const edges =
    edgeLook('top', outer) +
    (tables === 'grid' ? edgeLook('left', outer) : '') +
    edgeLook('bottom', outer) +
    (tables === 'grid' ? edgeLook('right', outer) : '') +
    edgeLook('insideH', thin) +
    (tables === 'grid' ? edgeLook('insideV', thin) : '');
  const margin = (side: string, size: number) => `<w:${side} w:w="${size}" w:type="dxa"/>`;
  const margins = margin('top', 40) + margin('left', 85) + margin('bottom', 40) + margin('right', 85);
  const head = `<w:tcPr><w:tcBorders>${edgeLook('bottom', strong)}</w:tcBorders>${shade(colours.soft)}</w:tcPr>`;
  return [
    `<w:tblPr><w:tblBorders>${edges}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr>${runLook({ bold: true })}</w:rPr>${head}</w:tblStylePr>`,
    `<w:tblStylePr w:type="firstCol"><w:rPr>${runLook({ bold: true })}</w:rPr></w:tblStylePr>`,
  ].join('');
}

/** A style as XML; `idOf` gives the ids of the styles it is based on. */
export function styleXml(style: StyleDefinition, idOf: (role: Role) => string): string {
  const { role, id, name, is, basedOn, next, paragraph, run, table, quick } = style;
  const own = [
    'callout',
    'calloutTitle',
    'tableText',
    'tableHead',
    'rule',
    'picture',
    'coverLine',
    'notice',
    'label',
    'code',
    'table',
  ];
  return [
    `<w:style w:type="${is}"${role === 'normal' ? ' w:default="1"' : ''}${own.includes(role) ? ' w:customStyle="1"' : ''} w:styleId="${id}">`,
    `<w:name w:val="${name}"/>`,
    basedOn ? `<w:basedOn w:val="${idOf(basedOn)}"/>` : '',
    next ? `<w:next w:val="${idOf(next)}"/>` : '',
    `<w:uiPriority w:val="${quick ? 1 : 99}"/>`,
    quick ? '<w:qFormat/>' : '<w:unhideWhenUsed/>',
    paragraph ? `<w:pPr>${paragraphLook(paragraph)}</w:pPr>` : '',
    run ? `<w:rPr>${runLook(run)}</w:rPr>` : '',
    table ?? '',
    '</w:style>',
  ].join('');
}
