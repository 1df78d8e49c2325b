import { own } from '../../../domain/own.ts';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fail } from '../../../domain/errors.ts';
import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  formatOfName,
  HEAD_BYTES,
  type ImportFormat,
  recognise,
} from '../formats.ts';
import type { PackedNote } from '../joplin/pack.ts';

/** One document to import. `name` is its path under the root that was asked for, with `/`. */
export type SourceFile = {
  path: string;
  name: string;
  root: string;
  format: DocumentFormat;
  /** Where it stands, for a note that is a part of a pack; its path is then none of this machine. */
  packed?: { pack: string; part: PackedNote };
};

export type OtherFile = { path: string; name: string };

export type FoundFiles = {
  notes: SourceFile[];
  /** Other files of the folders asked for, by their real path; `name` as for notes. */
  others: OtherFile[];
  problems: { file: string; kind: 'symlink' | 'unreadable' | 'not-read' | 'data-file'; detail: string }[];
};

/** Endings that a link to a note leaves out. */
const READ = /\.(md|markdown|mdown|mkd|txt|docx|docm|html?|xhtml|jex)$/i;
const MOST_FILES = 200_000;

/**
 * The documents of these formats, and attachments, under some paths of this machine, in the order of their names. Folders whose
 * name begins with a dot are a program's own (`.obsidian`, `.git`, `.trash`); links are not followed, so nothing outside is read.
 * @throws VigieError `not-found`, `too-large`
 */
export function findFiles(paths: readonly string[], formats: ReadonlySet<DocumentFormat>): FoundFiles {
  const found: FoundFiles = { notes: [], others: [], problems: [] };
  for (const path of paths) {
    if (!existsSync(path)) fail({ kind: 'not-found', what: 'file', id: path });
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) walk(real, real, found, formats);
    else takeFile(real, found, formats);
  }
  const seen = new Set<string>();
  found.notes = found.notes.filter(({ path }) => !seen.has(path) && seen.add(path));
  return found;
}

/** A file that was asked for by itself: known by what it holds, whatever its name. */
function takeFile(path: string, found: FoundFiles, formats: ReadonlySet<DocumentFormat>): void {
  const name = basename(path);
  const format = formatOfFile(path);
  if (format !== null && isOf(formats, format)) found.notes.push({ path, name, root: dirname(path), format });
  else if (format === 'unreadable') found.problems.push({ file: name, kind: format, detail: '' });
  else if (format === null || isDocument(format))
    found.problems.push({ file: name, kind: 'not-read', detail: '' });
  else found.problems.push({ file: name, kind: 'data-file', detail: format });
}

function isDocument(format: ImportFormat): format is DocumentFormat {
  return (DOCUMENT_FORMATS as readonly string[]).includes(format);
}

function isOf(
  formats: ReadonlySet<DocumentFormat>,
  format: ImportFormat | 'unreadable',
): format is DocumentFormat {
  return (formats as ReadonlySet<string>).has(format);
}

/** What a file is, by its first bytes and its name. */
export function formatOfFile(path: string): ImportFormat | 'unreadable' | null {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      return recognise(basename(path), head.subarray(0, readSync(file, head)));
    } finally {
      closeSync(file);
    }
  } catch {
    return 'unreadable';
  }
}

/** The format of a file of a folder. What is Markdown by its name is not opened: a vault holds thousands. */
function formatInFolder(path: string): ImportFormat | null {
  const named = formatOfName(path);
  // What a folder holds beside documents is what they show and join.
  if (named === null || named === 'markdown') return named;
  const format = formatOfFile(path);
  return format === 'unreadable' ? named : format;
}

function walk(folder: string, root: string, found: FoundFiles, formats: ReadonlySet<DocumentFormat>): void {
  const shown = (path: string): string => relative(root, path).split(sep).join('/');
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    found.problems.push({ file: shown(folder), kind: 'unreadable', detail: '' });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) found.problems.push({ file: shown(path), kind: 'symlink', detail: '' });
    else if (entry.isDirectory()) walk(path, root, found, formats);
    else if (entry.isFile()) {
      const format = formatInFolder(path);
      if (format !== null && isOf(formats, format))
        found.notes.push({ path, name: shown(path), root, format });
      else found.others.push({ path, name: shown(path) });
    }
    if (found.notes.length + found.others.length > MOST_FILES)
      fail({ kind: 'too-large', what: root, limit: MOST_FILES });
  }
}

/** True when Obsidian keeps this folder and shows single line ends as line breaks, as it does unless told otherwise. */
export function breaksLines(root: string): boolean {
  return existsSync(join(root, '.obsidian'));
}

/** The name of a file without its folder and Markdown ending. */
export function bareName(name: string): string {
  return basename(name).replace(READ, '');
}

/** A regular file at `path` that lies under `root`, links resolved; null when there is none. */
export function fileUnder(root: string, path: string): string | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    const real = realpathSync(path);
    return real.startsWith(root + sep) ? real : null;
  } catch {
    return null;
  }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** The media type a file's ending stands for. */
export function mediaTypeOf(path: string): string {
  return own(MEDIA_TYPES, extname(path).slice(1).toLowerCase()) ?? 'application/octet-stream';
}

/** Pictures a note can show, by their media type; SVG is kept as a file only, for it can hold a program. */
export function isShown(mediaType: string): boolean {
  return /^image\/(?!svg)/.test(mediaType);
}
