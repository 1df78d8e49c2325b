import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { LONGEST_TEXT, PACKED, TooLarge } from './limits.ts';

/** Which parts of a packed document hold its words, by the family of its format. */
const PARTS = {
  word: /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/,
  slides: /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/,
  sheets: /^xl\/sharedStrings\.xml$/,
  open: /^content\.xml$/,
} as const;

export type PackedFormat = keyof typeof PARTS;

const inOrder = new Intl.Collator('en', { numeric: true }).compare;
/** Body first, then notes: what an excerpt shows reads in the order of the document. */
const rank = (name: string): number => (name === 'word/document.xml' ? 0 : 1);

/** The words of a DOCX, PPTX, XLSX or OpenDocument file. Throws on what is no such file, `TooLarge` on what unpacks to too much. */
export function textOfPacked(bytes: Uint8Array, format: PackedFormat): string {
  let entries = 0;
  let packed = 0;
  let unpacked = 0;
  // Sizes are those the file declares: fflate unpacks an entry into as many bytes and no more, so they bound what is written.
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      entries += 1;
      if (entries > PACKED.entries) throw new TooLarge('entries');
      if (!PARTS[format].test(name)) return false;
      packed += size;
      unpacked += originalSize;
      if (unpacked > PACKED.bytes || (unpacked > 1_000_000 && unpacked > packed * PACKED.ratio))
        throw new TooLarge('unpacked');
      return true;
    },
  });
  const names = Object.keys(files).sort((a, b) => rank(a) - rank(b) || inOrder(a, b));
  if (names.length === 0 && format !== 'sheets' && format !== 'slides')
    throw new Error('not such a document');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return names
    .map((name) => textOfXml(decoder.decode(files[name]), format === 'open' ? inParagraphs : inRuns))
    .join('\n');
}

/** Whether an element holds words, breaks a line, or hides what is in it; by its name without prefix. */
type Reading = {
  readonly words: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  readonly spaces: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
};

/** Office Open XML: words stand in `t`, paragraphs are `p`, `si` in a sheet. Deleted text and field codes have names of their own. */
const inRuns: Reading = {
  words: new Set(['t']),
  lines: new Set(['p', 'si', 'br', 'cr']),
  spaces: new Set(['tab', 'tc']),
  hidden: new Set(['del', 'moveFrom']),
};
/** OpenDocument: words stand anywhere in paragraphs and headings. */
const inParagraphs: Reading = {
  words: new Set(['p', 'h']),
  lines: new Set(['p', 'h', 'line-break']),
  spaces: new Set(['s', 'tab', 'table-cell']),
  hidden: new Set(['tracked-changes', 'annotation']),
};

function textOfXml(xml: string, { words, lines, spaces, hidden }: Reading): string {
  const parser = new SaxesParser({ position: false });
  const pieces: string[] = [];
  let length = 0;
  let saying = 0;
  let hiding = 0;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  parser.on('error', (error) => {
    throw error;
  });
  // Entities a document defines itself are the XML bomb: no office document has any.
  parser.on('doctype', () => {
    throw new Error('a document type is not read');
  });
  parser.on('opentag', ({ name }) => {
    const own = local(name);
    if (hidden.has(own)) hiding += 1;
    if (words.has(own)) saying += 1;
  });
  parser.on('closetag', ({ name }) => {
    const own = local(name);
    if (words.has(own)) saying -= 1;
    if (lines.has(own)) add('\n');
    else if (spaces.has(own)) add(' ');
    if (hidden.has(own)) hiding -= 1;
  });
  parser.on('text', (text) => {
    if (saying > 0 && hiding === 0 && length <= LONGEST_TEXT) add(text);
  });
  parser.write(xml).close();
  return pieces.join('');
}
