import { own } from '../../domain/own.ts';
import { IMPORTED_DOCUMENTS } from '#preload/contract/interchange.ts';

/** Files that become notes, by the reader of each (`readers/`). */
export const DOCUMENT_FORMATS = IMPORTED_DOCUMENTS;
/** Files that become records of other kinds, or a whole archive: they are imported by themselves, after questions. */
export const DATA_FORMATS = ['csv', 'xlsx', 'bibtex', 'ris', 'csl-json', 'zotero-rdf', 'vigie'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
export type DataFormat = (typeof DATA_FORMATS)[number];
export type ImportFormat = DocumentFormat | DataFormat;

/** How many of the first bytes of a file `recognise` wants. */
export const HEAD_BYTES = 4096;

const BY_ENDING: Readonly<Record<string, ImportFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  txt: 'text',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  bib: 'bibtex',
  bibtex: 'bibtex',
  ris: 'ris',
  rdf: 'zotero-rdf',
  vigie: 'vigie',
  jex: 'joplin',
};

/** The format that the ending of a name alone announces, or null. */
export function formatOfName(name: string): ImportFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return (ending !== undefined && own(BY_ENDING, ending)) || null;
}

/**
 * What a file is, by its first bytes (HEAD_BYTES) and the ending of its name. What it holds has the last word where it is
 * plain: a ZIP with `word/` in it is a document whatever its name. `csl-json` has no ending of its own. Null for what no
 * import reads.
 */
export function recognise(name: string, head: Uint8Array): ImportFormat | null {
  const named = formatOfName(name);
  // The signature of a ZIP file (APPNOTE.TXT 4.3.7); the names of its first entries stand uncompressed.
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) return packed(head, named);
  if (isTar(head)) return holdsJoplin(head) ? 'joplin' : null;
  if (named === 'joplin' || named === 'docx' || named === 'xlsx' || named === 'vigie')
    return readable(head) ? sniffed(head) : null;
  if (named === 'markdown') return named;
  // Of all that RDF may say, only what Zotero writes is read.
  if (named === 'zotero-rdf') return latin(head).includes('www.zotero.org/namespaces/export#') ? named : null;
  if (named !== null && named !== 'text') return named;
  if (!readable(head)) return null;
  return sniffed(head) ?? 'text';
}

/** The mark of a tar file stands after the name, size and time of its first part (POSIX.1, ustar). */
function isTar(head: Uint8Array): boolean {
  return latin(head.subarray(257, 262)) === 'ustar';
}

/** An export of Joplin: its parts are named by ids, whichever comes first. */
function holdsJoplin(head: Uint8Array): boolean {
  return /^(?:\.\/)?(?:[0-9a-f]{32}\.md|resources(?:\/|\0))/.test(latin(head.subarray(0, 100)));
}

function packed(head: Uint8Array, named: ImportFormat | null): ImportFormat | null {
  const names = latin(head);
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  if (names.includes('manifest.json')) return 'vigie';
  // The first entries of an office document may all be others (`[Content_Types].xml`, `docProps/`).
  return named === 'docx' || named === 'xlsx' || named === 'vigie' ? named : null;
}

/** A text: few of its bytes are ones that texts do not have, unless it is in UTF-16, where every other one may be. */
function readable(head: Uint8Array): boolean {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  const empty = head.filter((byte) => byte === 0).length;
  return wide || (control - empty <= head.length / 20 && (empty === 0 || empty > head.length * 0.3));
}

/** What a text says it is by how it begins. */
function sniffed(head: Uint8Array): ImportFormat | null {
  const start = latin(head)
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start))
    return 'html';
  if (/^TY {2}- /.test(start)) return 'ris';
  if (/^(?:%[^\n]*\n\s*)*@[a-z]+\s*[{(]/i.test(start)) return 'bibtex';
  return /^\[?\s*\{/.test(start) &&
    /"(?:type|id)"\s*:/.test(start) &&
    /"(?:title|author|issued)"\s*:/.test(start)
    ? 'csl-json'
    : null;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
