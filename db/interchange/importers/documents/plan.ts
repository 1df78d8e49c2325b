import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { newId } from '../../../domain/ids.ts';
import { fold } from '../../../domain/text/fold.ts';
import type { DocumentFormat } from '../formats.ts';
import { type JoplinPack, openPack, readPart } from '../joplin/pack.ts';
import { type DocumentReader, type Head, type Problem, Unreadable } from '../readers/reader.ts';
import { readerOf } from '../readers/readers.ts';
import { type Brought, BroughtFiles } from './brought.ts';
import { bareName, breaksLines, findFiles, type OtherFile, type SourceFile } from './files.ts';

/** One note to be: its file, and what it will be called, settled before any text is read so that links find it. */
export type PlannedNote = SourceFile &
  Pick<Head, 'summary' | 'tags' | 'date' | 'properties' | 'problems' | 'length'> & {
    id: string;
    revisionId: string;
    title: string;
    aliases: string[];
    lineEnds: 'space' | 'break';
    sha256: string;
    /** The folder the next import of the file will know it by. */
    origin: string;
    /** The note of the archive that this file gave before, or was written from. */
    known: KnownNote | null;
  };
/** `before` is what the last import of the file wrote; null for a file that an export of the archive gave. */
export type KnownNote = { before: Brought | null; state: 'same' | 'changed' | 'trashed' };
export type PlanProblem = Problem & { file: string };
/** What was asked to be imported; `label` names a folder whose path is not known. */
type Asked = { paths: readonly string[]; formats: readonly DocumentFormat[]; label: string | null };
export type Plan = {
  notes: PlannedNote[];
  others: OtherFile[];
  /** The files in packs, by the path of the pack. */
  packs: Map<string, JoplinPack['resources']>;
  problems: PlanProblem[];
  skipped: number;
};

/** Finds the files of an import and settles the id, title and other names of each note; those already known come last. */
export async function makePlan({ paths, formats, label }: Asked, database: Database.Database): Promise<Plan> {
  const found = findFiles(paths, new Set(formats));
  const problems: PlanProblem[] = [...found.problems];
  const packs: Plan['packs'] = new Map();
  const sources = found.notes.flatMap((file) =>
    file.format === 'joplin' ? unpacked(file, packs, problems) : [file],
  );
  const left = problems.filter(({ kind }) => kind in LEFT).length;
  const refused = found.notes.filter(({ format, path }) => format === 'joplin' && !packs.has(path)).length;
  const breaks = new Map<string, boolean>();
  const known = new KnownNotes(database, sources, label);
  const notes: PlannedNote[] = [];
  for (const file of sources) {
    const reader = await readerOf(file.format);
    const read = readSource(file, reader.largest);
    const header =
      'failed' in read
        ? { failed: { kind: read.failed, detail: read.detail } }
        : await headOf(reader, read.bytes);
    if ('failed' in header || 'failed' in read) {
      if ('failed' in header) problems.push({ file: file.name, ...header.failed });
      continue;
    }
    const sha256 = hashOf(file, read.bytes);
    const title = header.title ?? (bareName(file.name).slice(0, 500).trim() || 'Sans titre');
    const broken = breaks.get(file.root) ?? (file.packed === undefined && breaksLines(file.root));
    breaks.set(file.root, broken);
    const { summary, date, properties, length } = header;
    const tags = [...header.tags, ...tagsOf(file)];
    const before = known.find({ ...file, sha256 }, header.code, title);
    if (before === null) {
      const code = known.titled(title);
      if (code !== null) problems.push({ file: file.name, kind: 'same-title', detail: code });
    } else if (before.known.state === 'trashed')
      problems.push({ file: file.name, kind: 'in-trash', detail: title });
    notes.push({
      ...file,
      ...{ summary, tags, date, properties, problems: header.problems, length },
      id: before?.id ?? newId(),
      revisionId: newId(),
      title,
      aliases: aliasesOf(header, title, bareName(file.name)),
      lineEnds: broken ? 'break' : 'space',
      sha256,
      origin: file.packed ? file.root : (label ?? file.root),
      known: before?.known ?? null,
    });
  }
  // A link to a note that is not written yet waits for it; the text of one already there is saved with its links at once.
  const ordered = [
    ...notes.filter((note) => note.known === null),
    ...notes.filter((note) => note.known !== null),
  ];
  problems.push(...sameNames(ordered));
  return {
    notes: ordered,
    others: found.others,
    packs,
    problems,
    skipped: sources.length - notes.length + left + refused,
  };
}

/** What the notes of Joplin are known by again, whatever their export is called and wherever it is. */
const JOPLIN = 'joplin';

/** The name by which the next import knows a file: its path under the folder, or its id where it has one. */
export const knownAs = ({ name, packed }: SourceFile): string =>
  packed ? `${JOPLIN}:${packed.part.id}` : name;

/** The notes of a pack, each as a file would be, by their notebooks and titles. */
function unpacked(file: SourceFile, packs: Plan['packs'], problems: PlanProblem[]): SourceFile[] {
  try {
    const pack = openPack(file.path);
    packs.set(file.path, pack.resources);
    for (const { item, ...problem } of pack.problems)
      problems.push({ file: item === '' ? file.name : `${file.name}/${item}`, ...problem });
    return pack.notes
      .map((part): SourceFile => {
        const name = [file.name, ...part.notebooks, part.title.replaceAll('/', '-') || part.id].join('/');
        const path = join(file.path, `${part.id}.md`);
        return { path, name, root: JOPLIN, format: file.format, packed: { pack: file.path, part } };
      })
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.push({ file: file.name, ...error.problem });
    return [];
  }
}

/** A notebook is a tag of its notes, with those it is in: « Projets/Mécénat ». */
function tagsOf({ packed }: SourceFile): string[] {
  if (!packed) return [];
  const { tags, notebooks } = packed.part;
  return notebooks.length === 0 ? tags : [...tags, notebooks.join('/')];
}

/** A note of a pack has changed, too, when it has other tags or is in another notebook. */
function hashOf({ packed }: SourceFile, bytes: Uint8Array): string {
  if (!packed) return hash('sha256', bytes);
  const { tags, notebooks } = packed.part;
  return hash('sha256', JSON.stringify([hash('sha256', bytes), tags, notebooks]));
}

/** Files asked for by themselves that are none of what was asked, and notes that a pack has and does not give. */
const LEFT: Readonly<Record<string, true>> = {
  ...{ 'not-read': true, 'data-file': true, unreadable: true },
  ...{ 'joplin-encrypted': true, 'joplin-trashed': true },
};

/** What a file says of its note, or why it cannot be read. */
async function headOf(reader: DocumentReader, bytes: Uint8Array): Promise<Head | { failed: Problem }> {
  try {
    return await reader.head(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { failed: error.problem };
    throw error;
  }
}

/** Files whose bare name another one has: a vault's links give no more than that name. */
function sameNames(notes: readonly PlannedNote[]): PlanProblem[] {
  const first = new Map<string, PlannedNote>();
  const problems: PlanProblem[] = [];
  for (const note of notes) {
    // Links of a pack go by ids.
    if (note.packed) continue;
    const name = `${note.root}\0${fold(bareName(note.name))}`;
    const before = first.get(name);
    if (before) problems.push({ file: note.name, kind: 'same-name', detail: before.name });
    else first.set(name, note);
  }
  return problems;
}

/** Tells which files are of notes the archive has: by where they were imported from, else by the code and title they give. */
class KnownNotes {
  readonly #brought: BroughtFiles;
  readonly #present: ReadonlySet<string>;
  readonly #label: string | null;
  readonly #byId: Database.Statement;
  readonly #byCode: Database.Statement;
  /** The code of the first note of each title. */
  readonly #byTitle: ReadonlyMap<string, string>;
  /** One note is of one file: a copy of it makes another. */
  readonly #taken = new Set<string>();

  constructor(database: Database.Database, files: readonly SourceFile[], label: string | null) {
    this.#label = label;
    this.#brought = new BroughtFiles(database);
    this.#present = new Set(files.map((file) => `${file.root}\0${knownAs(file)}`));
    this.#byId = database.prepare('SELECT deleted_at FROM record WHERE id = ?');
    this.#byCode = database.prepare(
      `SELECT id, sort_title FROM record WHERE code = ? AND kind = 'note' AND deleted_at IS NULL`,
    );
    const titles = database.prepare(
      `SELECT sort_title, code FROM record WHERE kind = 'note' AND deleted_at IS NULL ORDER BY seq DESC`,
    );
    this.#byTitle = new Map(titles.raw().all() as [string, string][]);
  }

  /** The code of a note that already has this title. */
  titled(title: string): string | null {
    return this.#byTitle.get(fold(title)) ?? null;
  }

  find(
    file: SourceFile & { sha256: string },
    code: string | null,
    title: string,
  ): { id: string; known: KnownNote } | null {
    const root = file.packed ? file.root : (this.#label ?? file.root);
    const before = this.#brought.find({ ...file, root, name: knownAs(file) }, (name) =>
      this.#present.has(`${file.root}\0${name}`),
    );
    const record = before && (this.#byId.get(before.id) as { deleted_at: string | null } | undefined);
    if (before && record && !this.#taken.has(before.id)) {
      this.#taken.add(before.id);
      const same = before.sha256 === file.sha256 && before.name === knownAs(file);
      const state = record.deleted_at !== null ? 'trashed' : same ? 'same' : 'changed';
      return { id: before.id, known: { before, state } };
    }
    if (code === null) return null;
    // Another archive gives the same codes: the title has to agree.
    const named = this.#byCode.get(code) as { id: string; sort_title: string } | undefined;
    if (!named || named.sort_title !== fold(title) || this.#taken.has(named.id)) return null;
    this.#taken.add(named.id);
    return { id: named.id, known: { before: null, state: 'changed' } };
  }
}

/** Other names of the note; its file's own when that is not the title, since links in a vault name files. */
function aliasesOf(header: Head, title: string, name: string): string[] {
  const names = new Map(
    [...header.aliases, name.slice(0, 500)].map((alias) => [fold(alias), alias] as const),
  );
  names.delete(fold(title));
  return [...names.values()].filter((alias) => alias.trim() !== '').slice(0, 100);
}

export type Source = { bytes: Uint8Array } | { failed: 'unreadable' | 'too-long'; detail: string };

/** The bytes of a file, unless it is heavier than its reader takes. */
export function readSource({ path, packed }: Pick<SourceFile, 'path' | 'packed'>, largest: number): Source {
  try {
    if ((packed ? packed.part.bytes : statSync(path).size) > largest)
      return { failed: 'too-long', detail: String(Math.round(largest / 1_000_000)) };
    return { bytes: packed ? readPart(packed.pack, packed.part) : readFileSync(path) };
  } catch (error) {
    return { failed: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}
