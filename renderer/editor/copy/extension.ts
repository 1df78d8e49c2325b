import { GetClipboardDataExtension, type ExportMimeTypeFunction } from '@lexical/clipboard';
import { configExtension, defineExtension } from 'lexical';
import { documentToHtml } from '#db/domain/document/copy/html.ts';
import { documentToText } from '#db/domain/document/copy/text.ts';
import type { Locale } from '#db/domain/locale.ts';
import { $selectedDocument } from './selected.ts';

/** The language of the interface, as the page says it. */
export const localeOfPage = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'fr');

const $html: ExportMimeTypeFunction = (selection) => {
  const { document, inLine } = $selectedDocument(selection);
  return documentToHtml(document, localeOfPage(), inLine);
};
const $text: ExportMimeTypeFunction = (selection) =>
  documentToText($selectedDocument(selection).document, localeOfPage());

/**
 * What a copy, a cut or a drag gives to other programs beside our own form: HTML that word processors understand, and plain
 * text. The same for both, whatever draws the text here.
 */
export const CopyExtension = defineExtension({
  name: 'vigie/Copy',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: { 'text/html': [$html], 'text/plain': [$text] },
    }),
  ],
});
