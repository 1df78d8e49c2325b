import { basename, dirname, join, posix, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { parseCode } from '../../../domain/kinds.ts';
import type { LinkTarget } from '../../../domain/markdown/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import { bareName } from './files.ts';
import type { PlannedNote } from './plan.ts';

export type Named = { id: string; title: string; alias?: boolean };

/** Finds what links of imported files name: a file of the import first, whatever the order, then a record of the archive. */
export class Names {
  readonly #byPath = new Map<string, Named>();
  /** By path, case and accents aside: one system writes « é » as one sign, another as two. */
  readonly #byFoldedPath = new Map<string, Named>();
  /** By folder and bare name: what a plain link means first. */
  readonly #besides = new Map<string, Named>();
  readonly #besidesFolded = new Map<string, Named>();
  readonly #byName = new Map<string, Named>();
  /** Documents that are no Markdown, by the whole name of their file: vaults leave out no other ending. */
  readonly #byFile = new Map<string, Named>();
  /** Files by their bare name, for links that give the end of a path. */
  readonly #byBareName = new Map<string, PlannedNote[]>();
  readonly #archive: ArchiveNames;

  constructor(notes: readonly PlannedNote[], archive: ArchiveNames) {
    this.#archive = archive;
    for (const note of notes) {
      const named = { id: note.id, title: note.title };
      this.#byPath.set(note.path, named);
      setFirst(this.#byFoldedPath, fold(note.path), named);
      if (note.format !== 'markdown') this.#byFile.set(fold(basename(note.path)), named);
      const beside = `${dirname(note.path)}/${bareName(note.name)}`;
      this.#besides.set(beside, named);
      setFirst(this.#besidesFolded, fold(beside), named);
      const bare = fold(bareName(note.name));
      this.#byBareName.set(bare, [...(this.#byBareName.get(bare) ?? []), note]);
    }
    // A file's own name wins over another's title, and a title over another's alias.
    for (const note of notes) this.#add(bareName(note.name), { id: note.id, title: note.title });
    for (const note of notes) this.#add(note.title, { id: note.id, title: note.title });
    for (const note of notes) {
      for (const alias of note.aliases) this.#add(alias, { id: note.id, title: note.title, alias: true });
    }
  }

  #add(name: string, named: Named): void {
    setFirst(this.#byName, fold(name.trim()), named);
  }

  #at(path: string): Named | undefined {
    return this.#byPath.get(path) ?? this.#byFoldedPath.get(fold(path));
  }

  /** What a link in `from` means. */
  find(target: LinkTarget, from: PlannedNote): Named | null {
    if (target.form === 'id') return this.#archive.byId(target.text);
    const named =
      target.form === 'wikilink' ? this.#byFile.get(fold(posix.basename(target.text))) : undefined;
    if (named) return named;
    const path = target.form === 'path' ? target.text : target.text.replace(/\.md$/i, '');
    if (target.form === 'wikilink' && !path.includes('/')) {
      const beside = `${dirname(from.path)}/${path}`;
      return (
        this.#besides.get(beside) ??
        this.#besidesFolded.get(fold(beside)) ??
        this.#byName.get(fold(path.trim())) ??
        this.#archive.byName(path)
      );
    }
    const beside = resolve(dirname(from.path), path);
    const near = this.#at(beside) ?? this.#at(`${beside}.md`);
    if (near) return near;
    const rooted = this.#at(`${join(from.root, path)}.md`) ?? this.#at(join(from.root, path));
    if (rooted) return rooted;
    if (target.form === 'path') return this.#only(path);
    return this.#byEndOfPath(path) ?? this.#byName.get(fold(path.trim())) ?? this.#archive.byName(path);
  }

  /** The one Markdown file of this name: vaults may write the shortest path that tells it, in links of Markdown too. */
  #only(path: string): Named | null {
    if (!/\.(?:md|markdown)$/i.test(path)) return null;
    const alike = this.#byBareName.get(fold(bareName(path))) ?? [];
    const wanted = `/${fold(posix.normalize(path)).replace(/^(?:\.{0,2}\/)+/, '')}`;
    const [note, other] = alike.filter(({ name }) => `/${fold(name)}`.endsWith(wanted));
    return note && !other ? { id: note.id, title: note.title } : null;
  }

  #byEndOfPath(path: string): Named | null {
    if (!path.includes('/')) return null;
    const wanted = `/${fold(posix.normalize(path))}`;
    const note = this.#byBareName
      .get(fold(bareName(path)))
      ?.find((candidate) => `/${fold(candidate.name.replace(/\.[^./]+$/, ''))}`.endsWith(wanted));
    return note ? { id: note.id, title: note.title } : null;
  }
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

const MOST_REMEMBERED = 50_000;

/** The names of the archive's live records, read once: by code, exact title and alias, accents and case aside. */
export class ArchiveNames {
  readonly #byId: Database.Statement;
  readonly #byCode: Database.Statement;
  readonly #byTitle: Database.Statement;
  readonly #byAlias: Database.Statement;
  /** The texts of a folder name the same records again and again. */
  readonly #found = new Map<string, Named | null>();

  constructor(database: Database.Database) {
    const record = 'SELECT id, title FROM record WHERE deleted_at IS NULL AND';
    this.#byId = database.prepare(`${record} id = ?`);
    this.#byCode = database.prepare(`${record} code = ?`);
    this.#byTitle = database.prepare(`${record} sort_title = ? ORDER BY seq LIMIT 1`);
    this.#byAlias = database.prepare(
      `SELECT id, title FROM record_label JOIN record ON seq = record_seq
       WHERE facet = 'alias' AND folded = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1`,
    );
  }

  byId(id: string): Named | null {
    return (this.#byId.get(id) as Named | undefined) ?? null;
  }

  byName(name: string): Named | null {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const found = this.#search(name);
    if (this.#found.size < MOST_REMEMBERED) this.#found.set(name, found);
    return found;
  }

  #search(name: string): Named | null {
    const code = parseCode(name)?.code;
    const folded = fold(name.trim());
    const alias = (): Named | null => {
      const found = this.#byAlias.get(folded) as Named | undefined;
      return found ? { ...found, alias: true } : null;
    };
    const found = (code === undefined ? undefined : this.#byCode.get(code)) ?? this.#byTitle.get(folded);
    return (found as Named | undefined) ?? alias();
  }
}
