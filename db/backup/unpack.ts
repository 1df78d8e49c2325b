import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { inspectDatabase } from '../connection/inspect.ts';
import { attachmentsFolderOf, databaseFileOf, ensureFolder } from '../connection/layout.ts';
import { checkFile } from '../integrity/check-file.ts';
import { copyDatabase } from '../integrity/search-check.ts';
import { migrate } from '../migrations/run.ts';
import { followSearchRulesIn } from '../search/rules.ts';
import { carriesContents, gatherContents, unpackContents } from './contents.ts';
import { refuse } from './make.ts';

export type UnpackOrder = {
  /** The backup. */
  file: string;
  /** A folder for what comes out of it: a database and attachments, laid out as an archive. */
  into: string;
  /** More shelves on which to look for attachments a backup does not carry. */
  shelves: readonly string[];
};

/**
 * Takes an archive out of a backup, of this form or an older one, brings it to this form with the words of today's search,
 * and checks all of it. Fails with `archive-damaged` or
 * `archive-newer`, naming the backup. Blocks: it belongs into a worker.
 * @returns how many records came out
 */
export async function unpackBackup({ file, into, shelves }: UnpackOrder): Promise<{ records: number }> {
  inspectDatabase(file, file);
  const target = databaseFileOf(into);
  const attachments = attachmentsFolderOf(into);
  ensureFolder(attachments);
  copyDatabase(file, target);
  const database = new Database(target, { fileMustExist: true });
  try {
    if (carriesContents(database)) {
      unpackContents(database, attachments);
      database.exec('VACUUM');
    } else {
      gatherContents(database, [join(dirname(file), 'attachments'), ...shelves], attachments);
    }
    migrate(database);
    await followSearchRulesIn(database);
    refuse(file, await checkFile({ file: target, attachments, copy: null }));
    return { records: database.prepare('SELECT count(*) FROM record').pluck().get() as number };
  } finally {
    database.close();
  }
}
