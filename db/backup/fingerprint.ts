import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { tablesOf } from '../integrity/row-check.ts';
import { HASHED_TABLES } from '../schema/tables.ts';

/** What an archive holds, in a form to compare: rows of each table, one hash of all content, and the last intent. */
export type Fingerprint = { counts: Record<string, number>; content: string; lastChangeSet: string | null };

/** Tables without row hashes are compared column by column, in the order of their keys. */
const PLAIN_TABLES: Readonly<Record<string, string>> = {
  meta: 'key',
  code_counter: 'kind',
  record_count: 'kind',
  record_label: 'record_seq, facet, folded',
  mention: 'source_seq, ordinal',
  record_attachment: 'record_seq, sha256, origin',
  search_text: 'seq',
  attachment_text: 'seq',
};

/** The fingerprint of a database: equal for two that hold the same, wherever their pages lie. */
export function fingerprintOf(database: Database.Database): Fingerprint {
  const digest = createHash('sha256');
  const counts: Record<string, number> = {};
  const present = tablesOf(database);
  const add = (table: string, sql: string): void => {
    // An archive of an older form has fewer tables, and is backed up before its form changes.
    if (!present.has(table)) return;
    let rows = 0;
    digest.update(`\n${table}\n`);
    for (const row of database.prepare(sql).raw().iterate() as IterableIterator<unknown[]>) {
      digest.update(JSON.stringify(row));
      rows += 1;
    }
    counts[table] = rows;
  };
  for (const [table, key] of Object.entries(HASHED_TABLES))
    add(table, `SELECT "${key}", hex(hash) FROM "${table}" ORDER BY "${key}"`);
  for (const [table, key] of Object.entries(PLAIN_TABLES))
    add(table, `SELECT * FROM "${table}" ORDER BY ${key}`);
  const last = database.prepare('SELECT id FROM change_set ORDER BY rowid DESC LIMIT 1').get() as
    { id: string } | undefined;
  return { counts, content: digest.digest('hex'), lastChangeSet: last?.id ?? null };
}

/** True when both hold the same rows. */
export function sameContent(one: Fingerprint, other: Fingerprint): boolean {
  return one.content === other.content && JSON.stringify(one.counts) === JSON.stringify(other.counts);
}
