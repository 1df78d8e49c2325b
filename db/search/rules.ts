import type Database from 'better-sqlite3';
import { Connection, kyselyOver } from '../connection/dialect.ts';
import { metaOf, writeMeta } from '../connection/meta.ts';
import type { Archive, Reader, Transaction } from '../connection/types.ts';
import { SEARCH_RULES } from '../domain/text/rules.ts';
import { rebuildAttached, reindexBatch } from './rebuild.ts';

// An archive says `4`, or `4:1200` when those of its rows up to 1200 follow the rules already.

/** One transaction, on whatever the caller holds. */
type Turn = <T>(work: (trx: Transaction) => Promise<T>) => Promise<T>;

/**
 * Makes the words of every record anew when they were made by other rules than these: a check would else find them stale. A few
 * records at a time, so that searches and saves come in between; goes on where it was at the next opening when `signal`
 * aborts.
 */
export function followSearchRules(archive: Archive, signal?: AbortSignal): Promise<void> {
  const turn: Turn = async (work) => (await archive.write('search.rules', ({ trx }) => work(trx))).value;
  return follow(archive.reader, turn, signal);
}

/** The same for a database that nobody else holds, of this program's form: one that comes out of a backup. */
export function followSearchRulesIn(database: Database.Database): Promise<void> {
  const alone = kyselyOver(new Connection(database, database.name));
  return follow(alone, (work) => alone.transaction().execute(work));
}

async function follow(reader: Reader, turn: Turn, signal?: AbortSignal): Promise<void> {
  const made = (await metaOf(reader)).get('search_rules');
  if (made === SEARCH_RULES) return;
  const [rules, reached] = made?.split(':') ?? [];
  for (let after: number | null = rules === SEARCH_RULES ? Number(reached) : -1; after !== null;) {
    if (signal?.aborted) return;
    const from: number = after;
    after = await turn(async (trx) => {
      const last = await reindexBatch(trx, from);
      if (last !== null) await writeMeta(trx, 'search_rules', `${SEARCH_RULES}:${last}`);
      return last;
    });
  }
  await turn(async (trx) => {
    await rebuildAttached(trx);
    await writeMeta(trx, 'search_rules', SEARCH_RULES);
  });
}
