import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { digestOfFile } from '../../../attachments/files.ts';
import { LARGEST_ATTACHMENT } from '../../../attachments/store.ts';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import { digestDocument, type DocumentMention } from '../../../domain/document/walk.ts';
import { VigieError } from '../../../domain/errors.ts';
import { markdownToDocument } from '../../../domain/markdown/read.ts';
import type { LinkTarget } from '../../../domain/markdown/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import { packDocument } from '../../../history/snapshot.ts';
import { bodyTexts } from '../../../search/body.ts';
import { indexedWords, type IndexedWords } from '../../../search/words.ts';
import { fileUnder, isPicture, mediaTypeOf } from './files.ts';
import type { Names } from './names.ts';
import { type PlannedNote, readSource } from './plan.ts';
import type { PlanProblem } from './plan.ts';

export type PreparedFile = { path: string; sha256: string; name: string; mediaType: string; shown: boolean };

/** A note with all that derives from it, so that the thread of the archive has only rows to write. */
export type PreparedNote = {
  id: string;
  revisionId: string;
  title: string;
  aliases: string[];
  tags: string[];
  date: DateValue | null;
  properties: string;
  json: string;
  text: string;
  words: number;
  snapshot: Uint8Array;
  mentions: DocumentMention[];
  search: IndexedWords;
  files: PreparedFile[];
  unresolved: number;
  problems: PlanProblem[];
};
export type Prepared = PreparedNote | { failed: PlanProblem };

/** Where the files beside the notes are found: by path, and by bare name as vaults write them. */
export class Shelf {
  readonly #known: ReadonlySet<string>;
  readonly #byName = new Map<string, string>();
  readonly #digests = new Map<string, { sha256: string; bytes: number } | null>();

  constructor(others: readonly string[]) {
    this.#known = new Set(others);
    for (const path of others) {
      const name = fold(basename(path));
      if (!this.#byName.has(name)) this.#byName.set(name, path);
    }
  }

  /** The file an address in a note means, never one outside the folders asked for. */
  find(address: string, note: PlannedNote): string | null {
    if (address.includes('\0') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
    const path = address.split(/[?#]/)[0]!;
    for (const candidate of [resolve(dirname(note.path), path), join(note.root, path)]) {
      if (this.#known.has(candidate)) return candidate;
      if (candidate.startsWith(note.root + sep) && extname(candidate) !== '') {
        const file = fileUnder(note.root, candidate);
        if (file !== null) return file;
      }
    }
    return this.#byName.get(fold(basename(path))) ?? null;
  }

  digest(path: string): { sha256: string; bytes: number } | null {
    let digest = this.#digests.get(path);
    if (digest === undefined) {
      digest = digestOfFile(path);
      this.#digests.set(path, digest);
    }
    return digest;
  }
}

/** Reads one file as a note, in the parsing thread. */
export function prepareNote(note: PlannedNote, names: Names, shelf: Shelf): Prepared {
  const source = readSource(note.path);
  if ('failed' in source) return { failed: { file: note.name, kind: source.failed, detail: source.detail } };
  const problems: PlanProblem[] = note.unknown.map((key) => ({
    file: note.name,
    kind: 'unknown-key',
    detail: key,
  }));
  if (note.problem !== null) problems.push({ file: note.name, kind: 'header', detail: note.problem });
  const files = new Map<string, PreparedFile>();
  const keep = (address: string, shown: boolean): string | null => {
    const path = shelf.find(address, note);
    const digest = path === null ? null : shelf.digest(path);
    if (path === null || !digest) return null;
    if (digest.bytes > LARGEST_ATTACHMENT) {
      problems.push({ file: note.name, kind: 'attachment', detail: basename(path) });
      return null;
    }
    const before = files.get(digest.sha256);
    files.set(digest.sha256, {
      path,
      sha256: digest.sha256,
      name: basename(path),
      mediaType: mediaTypeOf(path),
      shown: shown || before?.shown === true,
    });
    return digest.sha256;
  };
  const attached = new Set<string>();
  const resolver = {
    record: (target: LinkTarget) => {
      const record = names.find(target, note);
      if (!record && target.form !== 'id' && extname(target.text) !== '' && keep(target.text, false))
        attached.add(target.text);
      return record;
    },
    image: (address: string) => {
      const path = shelf.find(address, note);
      if (path === null || !isPicture(path)) return null;
      const sha256 = keep(address, true);
      return sha256 === null ? null : { sha256 };
    },
  };
  try {
    const read = markdownToDocument(source.text.slice(-note.length || source.text.length), {
      resolver,
      lineEnds: note.lineEnds,
    });
    const unresolved = read.unresolved.filter((target) => !attached.has(target));
    for (const detail of unresolved) problems.push({ file: note.name, kind: 'unresolved', detail });
    for (const { kind, detail } of read.losses) {
      // A link to a file that is now the note's own lost nothing.
      const kept = (kind === 'transclusion' || kind === 'link-refused') && attached.has(plainPath(detail));
      if (!kept) problems.push({ file: note.name, kind, detail });
    }
    const json = JSON.stringify(read.document);
    const { text, words, mentions } = digestDocument(read.document);
    const tags = distinct([...note.tags, ...read.tags]);
    const properties = JSON.stringify(note.properties);
    const row = {
      kind: 'note' as const,
      summary: '',
      properties,
      tags: JSON.stringify(tags),
      text,
      said: null,
    };
    return {
      id: note.id,
      revisionId: note.revisionId,
      title: note.title,
      aliases: note.aliases,
      tags,
      date: note.date,
      properties,
      json,
      text,
      words,
      snapshot: packDocument(json),
      mentions,
      search: indexedWords(bodyTexts(row).join('\n')),
      files: [...files.values()],
      unresolved: unresolved.length,
      problems,
    };
  } catch (error) {
    if (!(error instanceof VigieError)) throw error;
    const detail = error.data.kind === 'invalid-document' ? error.data.detail : error.data.kind;
    return { failed: { file: note.name, kind: 'too-heavy', detail } };
  }
}

/** The path an address gives, as the resolver was asked for it. */
function plainPath(address: string): string {
  try {
    return decodeURIComponent(address.replace(/#.*$/, ''));
  } catch {
    return address;
  }
}

function distinct(tags: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag.trim().slice(0, 100);
    if (clean !== '' && !names.has(fold(clean))) names.set(fold(clean), clean);
  }
  return [...names.values()].slice(0, 200);
}
