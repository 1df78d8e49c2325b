import type { HeadingLook, Look } from '../../../domain/reports/looks/types.ts';
import { escapeMarkup } from '../html/escape.ts';

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

/** A colour of a look as ODF writes it; black when it is none. */
export const hex = (colour: string): string =>
  `#${/^[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : '000000'}`;

/** Centimetres between the margins. */
export const textWidth = ({ page }: Look): number => (page.width - page.left - page.right) / 10;
/** How much of the height of a page a picture takes at most: its caption stands with it on the same page. */
const HIGHEST = 0.82;

/** The room a picture has on a page of a look, in centimetres. */
export const roomOf = (look: Look): { width: number; height: number } => ({
  width: textWidth(look),
  height: ((look.page.height - look.page.top - look.page.bottom) / 10) * HIGHEST,
});

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

/**
 * The styles of paragraphs, under the names LibreOffice has for them, so that it says « Titre 1 », « Citation », « Légende » in
 * the reader's language.
 */
export const namedStylesXml = (look: Look): string => namedStyles(look).map(styleXml).join('');

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
      // Not joined to the frame of the callout before it: two in a row would be one.
      paragraph: `${box.replace('style:join-border="true"', 'style:join-border="false"').replace('fo:margin-top="0pt"', 'fo:margin-top="8pt"')} fo:keep-with-next="always"`,
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
