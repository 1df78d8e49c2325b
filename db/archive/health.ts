import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_MODE } from '../connection/layout.ts';
import { z } from '#preload/contract/zod.ts';

const healthSchema = z.object({ checkedAt: z.string(), ok: z.boolean() });
/** When the archive was last checked whole, and whether it was in order. */
export type Health = z.infer<typeof healthSchema>;

const fileOf = (folder: string): string => join(folder, 'health.json');

/** What the last check found, or null when there was none or its note cannot be read: a check is then due. */
export function readHealth(folder: string): Health | null {
  if (!existsSync(fileOf(folder))) return null;
  try {
    return healthSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Notes what a check found, beside the archive: a damaged database is no place to write it down. */
export function writeHealth(folder: string, health: Health): void {
  const part = `${fileOf(folder)}.part`;
  writeFileSync(part, JSON.stringify(health), { mode: FILE_MODE });
  renameSync(part, fileOf(folder));
}
