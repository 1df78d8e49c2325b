import type Database from 'better-sqlite3';
import { type SheetSettings, sheetSettingsSchema } from '#preload/contract/data-imports.ts';
import { z } from '#preload/contract/zod.ts';
import { headingKey } from './headings.ts';

const readSchema = z.object({
  read: z.object({ sheets: z.array(z.object({ head: z.array(z.string()), settings: sheetSettingsSchema })) }),
});

/** What columns meant in former imports, by their headings: the last word of each set, taken back or not. */
export class RememberedSheets {
  readonly #byHead = new Map<string, SheetSettings>();

  constructor(database: Database.Database) {
    const rows = database
      .prepare(
        `SELECT report FROM import WHERE state <> 'running' AND origin GLOB '[cx][sl][vs]*: *' ORDER BY id`,
      )
      .all() as { report: string }[];
    for (const { report } of rows) {
      const read = readSchema.safeParse(JSON.parse(report));
      for (const { head, settings } of read.success ? read.data.read.sheets : [])
        this.#byHead.set(keyOf(head), settings);
    }
  }

  find(head: readonly string[]): SheetSettings | null {
    return this.#byHead.get(keyOf(head)) ?? null;
  }
}

const keyOf = (head: readonly string[]): string => head.map(headingKey).join('\n');
