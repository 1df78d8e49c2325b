import type { Locale } from '../../../../domain/locale.ts';
import { escapeMarkup } from '../../html/escape.ts';
import type { Flow } from '../../flow/types.ts';
import type { House } from '../house.ts';
import { pageOf, twips } from '../measures.ts';
import { XML_HEAD } from '../package/xml.ts';
import { SHOWN } from './fields.ts';
import type { WordTemplate } from './read.ts';
import { templateStyles } from './styles.ts';

/** An imported template, ready for a language. */
export function templateHouse(template: WordTemplate, locale: Locale): House {
  const { look, styles, theme, margins, fonts, firstIsOther, evenIsOther } = template;
  const page = pageOf(look.page);
  const own = templateStyles(styles, look, page, locale);
  return {
    ...{ look, page, afterText: twips(look.text.after), styles: own.ids },
    stylesXml: (headings) => own.xml(headings),
    lineTabs: true,
    headGround: own.ownTables ? null : look.colours.soft,
    theme: theme === null ? null : `${XML_HEAD}${theme}`,
    fonts,
    margins: {
      firstIsOther,
      evenIsOther,
      parts: margins.map(({ kind, type, xml, pictures }) => ({
        ...{ kind, type, pictures },
        xml: (flow: Flow) => `${XML_HEAD}${filled(xml, flow)}`,
      })),
    },
  };
}

/** A header with the title of the document where the template shows one. */
function filled(xml: string, { title, cover }: Flow): string {
  return xml
    .replaceAll(SHOWN.title, () => escapeMarkup(title))
    .replaceAll(SHOWN.subtitle, () => escapeMarkup(cover?.subtitle ?? ''))
    .replaceAll(SHOWN.authors, () => escapeMarkup(cover?.authors ?? ''));
}
