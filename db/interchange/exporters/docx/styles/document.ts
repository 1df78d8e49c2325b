import type { Locale } from '../../../../domain/locale.ts';
import type { Look } from '../../../../domain/reports/looks/types.ts';
import { XML_HEAD, W } from '../package/xml.ts';
import { runLook } from '../properties.ts';
import { styleXml, type StyleDefinition } from './definitions.ts';
import { HEADING_ROLES, type Role } from './roles.ts';

export const LANGUAGES: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The id of each of the styles of a look. */
export function styleIds(definitions: readonly StyleDefinition[]): Readonly<Record<Role, string>> {
  return Object.fromEntries(definitions.map(({ role, id }) => [role, id])) as Record<Role, string>;
}

/** `styles.xml` of a built-in template. @param headings the list that numbers the headings, when they are numbered */
export function stylesXml(
  definitions: readonly StyleDefinition[],
  look: Look,
  locale: Locale,
  headings: number | null,
): string {
  const ids = styleIds(definitions);
  const run = runLook({ font: look.fonts.text });
  const language = `<w:lang w:val="${LANGUAGES[locale]}" w:eastAsia="${LANGUAGES[locale]}" w:bidi="ar-SA"/>`;
  return [
    `${XML_HEAD}<w:styles ${W}>`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${run}${language}</w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    ...definitions.map((style) => styleXml(numbered(style, headings), (role) => ids[role])),
    // What tables without a style are read with.
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '</w:styles>',
  ].join('');
}

/** The style of a heading, tied to the list that numbers it. */
export function numbered(style: StyleDefinition, headings: number | null): StyleDefinition {
  const level = HEADING_ROLES.findIndex((role) => role === style.role);
  if (headings === null || level < 0) return style;
  return { ...style, paragraph: { ...style.paragraph, number: { list: headings, level } } };
}
