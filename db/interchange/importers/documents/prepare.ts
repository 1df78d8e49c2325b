import { basename, extname } from 'node:path';
import { LARGEST_ATTACHMENT } from '../../../attachments/store.ts';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import { digestDocument, type DocumentMention } from '../../../domain/document/walk.ts';
import { VigieError } from '../../../domain/errors.ts';
import type { LinkTarget } from '../../../domain/markdown/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import { dateParts } from '../../../records/validate.ts';
import { packDocument } from '../../../history/snapshot.ts';
import { bodyTexts } from '../../../search/body.ts';
import { indexedWords, type IndexedWords } from '../../../search/words.ts';
import { markOf, recordMark } from './brought.ts';
import { Unreadable } from '../readers/reader.ts';
import { readerOf } from '../readers/readers.ts';
import { isShown, mediaTypeOf } from './files.ts';
import type { Inside } from './inside.ts';
import type { Names } from './names.ts';
import type { Packs } from './packs.ts';
import type { Places } from './places.ts';
import { knownAs, type PlannedNote, readSource } from './plan.ts';
import type { PlanProblem } from './plan.ts';
import type { Shelf } from './shelf.ts';
import { type NotePatch, type Seen, type StoredNotes, whatToDo } from './stored.ts';

export type PreparedFile = { path: string; sha256: string; name: string; mediaType: string; shown: boolean };

/** A note with all that derives from it, so that the thread of the archive has only rows to write. */
export type PreparedNote = {
  id: string;
  revisionId: string;
  title: string;
  summary: string;
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
  /** What the next import of the file will know it by. */
  origin: { root: string; name: string; sha256: string; body: string; record: string };
  /** For a note the archive has: what of it changes, and what it was when that was settled. */
  update: { body: boolean; patch: NotePatch; seen: Seen } | null;
};
/** `left`: the note is already as the file says, or may not be touched. */
export type Prepared = PreparedNote | { failed: PlanProblem } | { left: PlanProblem | null };

/** What the parsing thread knows while it reads. */
export type Reading = {
  names: Names;
  places: Places;
  shelf: Shelf;
  packs: Packs;
  stored: StoredNotes;
  inside: Inside;
};

/** A file that a note shows or joins; `keep` settles where its bytes will be read. */
type Joined = {
  name: string;
  mediaType: string;
  bytes: number;
  keep(): { path: string; sha256: string };
};

/** Reads one file as a note, in the parsing thread. */
export async function prepareNote(
  note: PlannedNote,
  { names, places, shelf, packs, stored, inside }: Reading,
): Promise<Prepared> {
  // What is in the trash was told with the plan.
  if (note.known && note.known.state !== 'changed') return { left: null };
  const reader = await readerOf(note.format);
  const source = readSource(note, reader.largest);
  if ('failed' in source) return { failed: { file: note.name, kind: source.failed, detail: source.detail } };
  const problems: PlanProblem[] = note.problems.map((problem) => ({ file: note.name, ...problem }));
  const files = new Map<string, PreparedFile>();
  const keep = (found: Joined | null, shown: boolean): string | null => {
    if (found === null) return null;
    const { name, mediaType, bytes } = found;
    if (bytes > LARGEST_ATTACHMENT) {
      problems.push({ file: note.name, kind: 'attachment', detail: name });
      return null;
    }
    const kept = found.keep();
    const before = files.get(kept.sha256);
    files.set(kept.sha256, { ...kept, name, mediaType, shown: shown || before?.shown === true });
    return kept.sha256;
  };
  /** The file an address in the note means: beside it, or in its pack. */
  const joined = (address: string): Joined | null => {
    if (note.packed) {
      const packed = packs.file(address, note);
      return packed && { ...packed, keep: () => inside.keep(packed.read()) };
    }
    const path = shelf.find(address, note);
    const digest = path === null ? null : shelf.digest(path);
    if (path === null || !digest) return null;
    const { sha256, bytes } = digest;
    return { name: basename(path), mediaType: mediaTypeOf(path), bytes, keep: () => ({ path, sha256 }) };
  };
  const attached = new Set<string>();
  const picture = (content: Uint8Array, name: string, mediaType: string): string | null => {
    if (content.length > LARGEST_ATTACHMENT || !/^image\/(?!svg)/.test(mediaType)) return null;
    const kept = inside.keep(content);
    files.set(kept.sha256, { ...kept, name, mediaType, shown: true });
    return kept.sha256;
  };
  const resolver = {
    record: (target: LinkTarget) => {
      const other = packs.note(target.text, note);
      const record = names.find(other === null ? target : { form: 'path', text: other }, note);
      const isFile = other !== null || extname(target.text) !== '';
      if (!record && target.form !== 'id' && isFile && keep(joined(target.text), false))
        attached.add(target.text);
      return record;
    },
    image: (address: string) => {
      const found = joined(address);
      const sha256 = found && isShown(found.mediaType) ? keep(found, true) : null;
      return sha256 === null ? null : { sha256 };
    },
    file: (address: string) => {
      const found = joined(address);
      const sha256 = keep(found, false);
      if (found === null || sha256 === null) return null;
      attached.add(address);
      const { name, mediaType, bytes } = found;
      return { sha256, name, mediaType, bytes };
    },
    // A note does not show itself.
    block: (recordId: string, part: string) => (recordId === note.id ? null : places.find(recordId, part)),
  };
  try {
    const { name, title, length, lineEnds } = note;
    const read = await reader.read(source.bytes, {
      name,
      head: { title, length },
      resolver,
      lineEnds,
      picture,
    });
    const unresolved = read.unresolved.filter((target) => !attached.has(target));
    for (const detail of unresolved) problems.push({ file: note.name, kind: 'unresolved', detail });
    for (const { kind, detail } of read.problems) {
      // A link to a file that is now the note's own lost nothing.
      const kept = (kind === 'transclusion' || kind === 'link-refused') && attached.has(plainPath(detail));
      if (!kept) problems.push({ file: note.name, kind, detail });
    }
    if (read.original && source.bytes.length <= LARGEST_ATTACHMENT) {
      const original = { path: note.path, sha256: note.sha256, name: basename(note.path) };
      files.set(note.sha256, { ...original, mediaType: mediaTypeOf(note.path), shown: false });
      problems.push({ file: note.name, kind: 'original', detail: '' });
    }
    const json = JSON.stringify(read.document);
    const { text, words, mentions } = digestDocument(read.document);
    const tags = distinct([...note.tags, ...read.tags]);
    const properties = JSON.stringify(note.properties);
    const { edtf, wording } = dateParts(note.date);
    const record = {
      title: note.title,
      summary: note.summary,
      tags: JSON.stringify(tags),
      aliases: JSON.stringify(note.aliases),
      date_edtf: edtf,
      date_wording: wording,
      properties,
    };
    const planned = { planned_edtf: null, planned_wording: null };
    const row = { ...record, ...planned, kind: 'note' as const, text, said: null };
    const decided = note.known && whatToDo(note, note.known.before, read.document, record, stored);
    if (decided && 'left' in decided) return decided;
    return {
      origin: {
        root: note.origin,
        name: knownAs(note),
        sha256: note.sha256,
        body: markOf(json),
        record: recordMark(record),
      },
      update: decided,
      id: note.id,
      revisionId: note.revisionId,
      title: note.title,
      summary: note.summary,
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
    if (error instanceof Unreadable) return { failed: { file: note.name, ...error.problem } };
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
