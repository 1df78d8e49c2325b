import type { DocumentFormat } from '../formats.ts';
import { markdownReader } from './markdown.ts';
import type { DocumentReader } from './reader.ts';
import { textReader } from './text.ts';

/**
 * The reader of each format of document. Those that are heavy to load are loaded by the first file that needs them: most
 * imports are of Markdown alone.
 */
const READERS: Readonly<Record<DocumentFormat, () => DocumentReader | Promise<DocumentReader>>> = {
  markdown: () => markdownReader,
  text: () => textReader,
  docx: async () => (await import('./docx.ts')).docxReader,
  html: async () => (await import('./html.ts')).htmlReader,
  joplin: async () => (await import('./joplin.ts')).joplinReader,
};

const loaded = new Map<DocumentFormat, DocumentReader>();

/** The reader of a format. */
export async function readerOf(format: DocumentFormat): Promise<DocumentReader> {
  const known = loaded.get(format);
  if (known) return known;
  const reader = await READERS[format]();
  loaded.set(format, reader);
  return reader;
}
