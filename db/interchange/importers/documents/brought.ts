import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { z } from '#preload/contract/zod.ts';

/** What a file gave: its path under its root, the hash of its bytes, its record, and what was then written of it. */
export type Brought = { name: string; sha256: string; id: string; body: string; record: string };
/** The files an import brought from one folder, as its row keeps them. */
export type BroughtFrom = {
  root: string;
  files: [name: string, sha256: string, id: string, body: string, record: string][];
};

const reportSchema = z.object({
  brought: z.array(
    z.object({
      root: z.string(),
      files: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])),
    }),
  ),
});

/** A short mark of a text: the same mark, the same text. 128 bits of its SHA-256. */
export function markOf(text: string | Uint8Array): string {
  return hash('sha256', text).slice(0, 32);
}

/** The mark of what an import gives to a record beside its text. */
export function recordMark(record: {
  title: string;
  summary: string;
  /** JSON lists, as stored. */
  tags: string;
  aliases: string;
  date_edtf: string | null;
  date_wording: string | null;
  properties: string;
}): string {
  const { title, summary, tags, aliases, date_edtf, date_wording, properties } = record;
  // Earlier imports gave no summary: theirs are known by the same mark as before.
  const more = summary === '' ? [] : [summary];
  return markOf(JSON.stringify([title, tags, aliases, date_edtf, date_wording, properties, ...more]));
}

/** Remembers which files the imports of an archive brought, the last word of each, and not those taken back. */
export class BroughtFiles {
  readonly #byPlace = new Map<string, Brought>();
  /** By root and bytes: a file that was only renamed. */
  readonly #byBytes = new Map<string, Brought[]>();
  /** By the last name of the root: what a folder chosen in the interface is known by, where its path is not. */
  readonly #labels = new Set<string>();
  readonly #byLabel = new Map<string, Brought>();
  /** By path under any root and bytes: a folder that was moved. */
  readonly #moved = new Map<string, Brought>();

  constructor(database: Database.Database) {
    const rows = database.prepare(`SELECT report FROM import WHERE state = 'done' ORDER BY id`).all();
    for (const { report } of rows as { report: string }[]) {
      const read = reportSchema.safeParse(JSON.parse(report));
      for (const { root, files } of read.success ? read.data.brought : []) {
        for (const [name, sha256, id, body, record] of files)
          this.#byPlace.set(`${root}\0${name}`, { name, sha256, id, body, record });
      }
    }
    for (const [place, file] of this.#byPlace) {
      const root = place.slice(0, place.indexOf('\0'));
      const bytes = `${root}\0${file.sha256}`;
      this.#byBytes.set(bytes, [...(this.#byBytes.get(bytes) ?? []), file]);
      this.#byLabel.set(`${basename(root)}\0${file.name}`, file);
      if (isLabel(root)) this.#labels.add(root);
      this.#moved.set(`${file.name}\0${file.sha256}`, file);
    }
  }

  /** What this file gave before: the file of this place, or the same bytes where a file is no longer (`present` tells). */
  find(
    file: { root: string; name: string; sha256: string },
    present: (name: string) => boolean,
  ): Brought | null {
    const renamed = (): Brought | undefined => {
      const gone = this.#byBytes.get(`${file.root}\0${file.sha256}`)?.filter(({ name }) => !present(name));
      return gone?.length === 1 ? gone[0] : undefined;
    };
    const labelled = (): Brought | undefined => {
      const label = basename(file.root);
      const fits = isLabel(file.root) || this.#labels.has(label);
      return fits ? this.#byLabel.get(`${label}\0${file.name}`) : undefined;
    };
    return (
      this.#byPlace.get(`${file.root}\0${file.name}`) ??
      labelled() ??
      renamed() ??
      this.#moved.get(`${file.name}\0${file.sha256}`) ??
      null
    );
  }
}

const isLabel = (root: string): boolean => !/[/\\]/.test(root);

/** Gathers what an import brings, to be kept in its row. */
export class Bringing {
  readonly #roots = new Map<string, BroughtFrom['files']>();

  add(root: string, { name, sha256, id, body, record }: Brought): void {
    const files = this.#roots.get(root) ?? [];
    files.push([name, sha256, id, body, record]);
    this.#roots.set(root, files);
  }

  toJSON(): BroughtFrom[] {
    return [...this.#roots].map(([root, files]) => ({ root, files }));
  }
}
