import { own } from '../../domain/own.ts';
import { decodeText } from './decode.ts';
import { textOfHtml } from './html.ts';
import { LARGEST_READ, LONGEST_TEXT, TooLarge, type TextRead } from './limits.ts';
import { textOfPacked, type PackedFormat } from './packed.ts';
import { textOfPdf } from './pdf.ts';

type Format = 'pdf' | 'html' | 'plain' | PackedFormat;

const BY_ENDING: Readonly<Record<string, Format>> = {
  pdf: 'pdf',
  docx: 'word',
  docm: 'word',
  dotx: 'word',
  pptx: 'slides',
  xlsx: 'sheets',
  odt: 'open',
  ott: 'open',
  ods: 'open',
  odp: 'open',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'plain',
  md: 'plain',
  markdown: 'plain',
  csv: 'plain',
  tsv: 'plain',
  json: 'plain',
  bib: 'plain',
  ris: 'plain',
  srt: 'plain',
  vtt: 'plain',
};
const BY_TYPE: Readonly<Record<string, Format>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'slides',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sheets',
  'application/vnd.oasis.opendocument.text': 'open',
  'application/vnd.oasis.opendocument.spreadsheet': 'open',
  'application/vnd.oasis.opendocument.presentation': 'open',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/** How a file is read, by its media type or the ending of its name; null when it holds no words we know to read. */
export function formatOf(mediaType: string, name: string): Format | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = own(BY_TYPE, mediaType) ?? own(BY_ENDING, ending);
  return known ?? (mediaType.startsWith('text/') ? 'plain' : null);
}

async function read(bytes: Uint8Array, format: Format): Promise<string> {
  if (format === 'pdf') return textOfPdf(bytes);
  if (format === 'html') return textOfHtml(decodeText(bytes));
  if (format === 'plain') return decodeText(bytes);
  return textOfPacked(bytes, format);
}

/** What separates words for a reader but not on one line of an excerpt; control characters no text needs. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The text of a file for search, and what came of reading it. Never throws on what a file holds. */
export async function extractText(
  bytes: Uint8Array,
  { mediaType, name }: { mediaType: string; name: string },
): Promise<TextRead> {
  const format = formatOf(mediaType, name);
  if (format === null) return { state: 'other', text: '' };
  if (bytes.length > LARGEST_READ) return { state: 'too-large', text: '' };
  try {
    const text = (await read(bytes, format))
      .replace(CONTROL, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\n ]*/g, '\n')
      .trim();
    if (text === '') return { state: 'empty', text: '' };
    if (text.length > LONGEST_TEXT) return { state: 'cut', text: text.slice(0, LONGEST_TEXT) };
    return { state: 'read', text };
  } catch (error) {
    return { state: error instanceof TooLarge ? 'too-large' : 'unreadable', text: '' };
  }
}
