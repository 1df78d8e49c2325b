import type { Flow } from '../../flow/types.ts';
import { escapeMarkup } from '../../html/escape.ts';
import { XML_HEAD } from '../package/xml.ts';
import { LANGUAGES } from '../styles/document.ts';

/** Codes told in the description, at most: it is read in one line. */
const MOST_CODES = 50;

/** Title, author, language and dates of the document: those of what it says, not of the hour it is made. */
export function coreProperties({ title, cover, codes, locale, asOf }: Flow): string {
  const date = `${asOf.slice(0, 19)}Z`;
  const author = escapeMarkup(cover?.authors || 'Vigie');
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeMarkup(title)}</dc:title>`,
    cover?.subtitle ? `<dc:subject>${escapeMarkup(cover.subtitle)}</dc:subject>` : '',
    `<dc:creator>${author}</dc:creator>`,
    `<dc:description>${escapeMarkup(codes.slice(0, MOST_CODES).join(', '))}</dc:description>`,
    `<cp:lastModifiedBy>Vigie</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    `<dc:language>${LANGUAGES[locale]}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

export const APP_PROPERTIES = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Vigie</Application></Properties>`;
