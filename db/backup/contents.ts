import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { attachmentPath, digestOfFile } from '../attachments/files.ts';
import { writeContent } from '../attachments/write-content.ts';
import { ensureFolder, syncFile, syncFolder } from '../connection/layout.ts';
import { fail } from '../domain/errors.ts';

/** The table that carries attachments inside a backup made to be taken away; an archive never has it. */
export const CONTENT_TABLE = 'backup_content';

const contentsOf = (database: Database.Database): string[] =>
  database.prepare('SELECT sha256 FROM attachment ORDER BY sha256').pluck().all() as string[];

/** True when the backup carries its attachments itself. */
export function carriesContents(database: Database.Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(CONTENT_TABLE) !== undefined;
}

/** Puts the attachments a database names inside it, each read back as what its name says. */
export function packContents(database: Database.Database, attachments: string): void {
  database.exec(`CREATE TABLE ${CONTENT_TABLE} (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT`);
  const put = database.prepare(`INSERT INTO ${CONTENT_TABLE} (sha256, content) VALUES (?, ?)`);
  const get = database.prepare(`SELECT content FROM ${CONTENT_TABLE} WHERE sha256 = ?`).pluck();
  database.transaction(() => {
    for (const sha256 of contentsOf(database)) {
      put.run(sha256, readFileSync(attachmentPath(attachments, sha256)));
      if (hash('sha256', get.get(sha256) as Buffer) !== sha256) damaged(attachments, sha256);
    }
  })();
}

/** Takes the attachments a database carries out of it, onto the shelves of `attachments`. */
export function unpackContents(database: Database.Database, attachments: string): void {
  const get = database.prepare(`SELECT content FROM ${CONTENT_TABLE} WHERE sha256 = ?`).pluck();
  for (const sha256 of contentsOf(database)) {
    const content = get.get(sha256) as Buffer | undefined;
    if (!content || hash('sha256', content) !== sha256) damaged(database.name, sha256);
    writeContent(attachments, content);
  }
  database.exec(`DROP TABLE ${CONTENT_TABLE}`);
}

/**
 * Puts the attachments a database names onto the shelves of `to`, from the first of `sources` that has them whole. On
 * one disk a second name is enough: contents never change. Those already there are left alone.
 */
export function gatherContents(database: Database.Database, sources: readonly string[], to: string): void {
  for (const sha256 of contentsOf(database)) {
    const target = attachmentPath(to, sha256);
    if (existsSync(target)) continue;
    const source = sources
      .map((shelf) => attachmentPath(shelf, sha256))
      .find((path) => digestOfFile(path)?.sha256 === sha256);
    if (!source) damaged(to, sha256);
    ensureFolder(dirname(target));
    linkOrCopy(source, target);
    syncFolder(dirname(target));
  }
}

function linkOrCopy(source: string, target: string): void {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    linkSync(source, part);
  } catch {
    // Another disk, or a file system without second names.
    copyFileSync(source, part);
    syncFile(part);
  }
  renameSync(part, target);
}

function damaged(path: string, sha256: string): never {
  fail({ kind: 'archive-damaged', path, detail: `attachment ${sha256}` });
}
