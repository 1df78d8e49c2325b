import type { Locale } from '../../../domain/locale.ts';
import { lookOf } from '../../../domain/reports/looks/looks.ts';
import type { Look } from '../../../domain/reports/looks/types.ts';
import type { Flow } from '../flow/types.ts';
import { pageOf, twips, type Page } from './measures.ts';
import { styleDefinitions } from './styles/definitions.ts';
import { styleIds, stylesXml } from './styles/document.ts';
import type { Role } from './styles/roles.ts';

/** What stands above or below the pages, as a template has it; its pictures are its relations rId1, rId2 … */
export type HouseMargin = {
  kind: 'header' | 'footer';
  type: 'default' | 'first' | 'even';
  pictures: readonly { content: Uint8Array; mediaType: string }[];
  xml(flow: Flow): string;
};

/** The template a document is written in, ready for its page and its language. */
export type House = {
  look: Look;
  page: Page;
  /** Space under a paragraph of text, in twentieths of a point. */
  afterText: number;
  /** The id of the style of each use. */
  styles: Readonly<Record<Role, string>>;
  /** `styles.xml`; `headings` is the list that numbers the headings, when they are numbered. */
  stylesXml(headings: number | null): string;
  /** The lines of contents say where their tabs are, for styles that do not: Word writes them so. */
  lineTabs: boolean;
  /** Behind the heads of tables, when the style of tables does not say it. */
  headGround: string | null;
  /** `theme1.xml`, and fonts beside those of the look, of a template that was imported. */
  theme: string | null;
  fonts: readonly string[];
  /** The headers and footers of a template that was imported; ours when null. */
  margins: { parts: readonly HouseMargin[]; firstIsOther: boolean; evenIsOther: boolean } | null;
};

/** A built-in template, by its name. */
export function builtInHouse(template: string | undefined, locale: Locale): House {
  const look = lookOf(template);
  const page = pageOf(look.page);
  const definitions = styleDefinitions(look, page, locale);
  return {
    ...{ look, page, afterText: twips(look.text.after), styles: styleIds(definitions) },
    stylesXml: (headings) => stylesXml(definitions, look, locale, headings),
    lineTabs: false,
    headGround: look.colours.soft,
    ...{ theme: null, fonts: [], margins: null },
  };
}
