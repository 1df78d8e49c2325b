import { getDocumentProxy } from 'unpdf';
import { LONGEST_TEXT } from './limits.ts';

/** The words of a PDF, page after page; pages of pictures give none. Throws on what is no PDF or asks for a password. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes, {
    // Nothing of the file is run, drawn or fetched: only its words are read.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages && length <= LONGEST_TEXT; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
      // A word cut at the end of a line is one word.
      .replace(/(\p{Ll})[-\u2010\u00ad]\n(?=\p{Ll})/gu, '$1');
    pages.push(text);
    length += text.length;
    page.cleanup();
  }
  await document.destroy();
  return pages.join('\n');
}
