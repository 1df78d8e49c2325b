import type { Locale } from '../../../domain/locale.ts';
import { lookOf } from '../../../domain/reports/looks/looks.ts';
import type { Look } from '../../../domain/reports/looks/types.ts';
import { pageOf, twips, type Page } from './measures.ts';
import { styleDefinitions } from './styles/definitions.ts';
import { styleIds, stylesXml } from './styles/document.ts';
import type { Role } from './styles/roles.ts';

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
};

/** A built-in template, by its name. */
export function builtInHouse(template: string | undefined, locale: Locale): House {
  const look = lookOf(template);
  const page = pageOf(look.page);
  const definitions = styleDefinitions(look, page, locale);
  return {
    ...{ look, page, afterText: twips(look.text.after), styles: styleIds(definitions) },
    stylesXml: (headings) => stylesXml(definitions, look, locale, headings),
  };
}
