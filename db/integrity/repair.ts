import { CompiledQuery } from 'kysely';
import { rawRows } from '../connection/raw.ts';
import type { Archive, WriteContext } from '../connection/types.ts';
import type { Kind } from '../domain/kinds.ts';
import { REPAIRABLE } from '../domain/problems.ts';
import { checkExcerptPlaces } from '../excerpts/check.ts';
import { placeAnew } from '../excerpts/places.ts';
import { rebuildMentionsFrom, removeMentionsFrom } from '../links/commands.ts';
import { labelsOf } from '../records/derived.ts';
import { rebuildSearch } from '../search/rebuild.ts';
import { checkArchive, type CheckReport } from './check.ts';
import { lastGiven, READ_CREATED, type Created } from './row-check.ts';

/** Records made anew before other calls are answered. */
const BATCH = 500;

/**
 * Makes anew all that derives from what people wrote: labels, links, places of coded passages, counters, words to search. What
 * people wrote, its history and its hashes are only read: whatever else is wrong stays as it is, and is said; so does
 * everything when the file itself is damaged, which is not written to. One transaction.
 * @returns what is wrong afterwards, and of how many problems it was rid; `cancelled` when `signal` aborts a check
 */
export async function repairArchive(
  archive: Archive,
  options: { signal?: AbortSignal } = {},
): Promise<CheckReport & { repaired: number }> {
  const before = await checkArchive(archive, options);
  const isDamaged = before.problems.some(({ kind }) => kind === 'file');
  if (isDamaged || !before.problems.some(({ kind }) => REPAIRABLE.has(kind)))
    return { ...before, repaired: 0 };
  await archive.write('archive.repair', async (context) => {
    await remakeLabelsAndLinks(context);
    await remakePlaces(context);
    await remakeCounters(context);
    await rebuildSearch(context.trx);
  });
  const after = await checkArchive(archive, options);
  return { ...after, repaired: Math.max(0, before.problems.length - after.problems.length) };
}

type Labelled = Parameters<typeof labelsOf>[0] & { id: string; kind: Kind };
const READ_RECORDS = `
SELECT seq, id, kind, tags, aliases, impacts, deleted_at FROM record WHERE seq > ? ORDER BY seq LIMIT ${BATCH}`;
const LABEL = `
INSERT INTO record_label (record_seq, facet, value, folded)
SELECT value ->> 'record_seq', value ->> 'facet', value ->> 'value', value ->> 'folded' FROM json_each(?)`;

async function remakeLabelsAndLinks(context: WriteContext): Promise<void> {
  const { trx } = context;
  await rawRows(trx, 'DELETE FROM record_label');
  await rawRows(trx, 'DELETE FROM mention WHERE source_seq NOT IN (SELECT record_seq FROM note_body)');
  for (let after = -1; ;) {
    const records = await rawRows<Labelled>(trx, READ_RECORDS, after);
    const last = records.at(-1);
    if (!last) return;
    const labels = [];
    for (const record of records) {
      labels.push(...((await readable(() => labelsOf(record))) ?? []));
      if (record.deleted_at === null) await readable(() => rebuildMentionsFrom(context, record.seq));
      else await removeMentionsFrom(context, record.seq);
      context.touch(record);
    }
    await rawRows(trx, LABEL, JSON.stringify(labels));
    after = last.seq;
    await new Promise((others) => setImmediate(others));
  }
}

/** What stored bytes give, or null when they can no longer be read: they stay as they are, and the check says so. */
async function readable<T>(read: () => T | Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

async function remakePlaces(context: WriteContext): Promise<void> {
  const wrong: string[] = [];
  for await (const { id } of checkExcerptPlaces(context.trx)) wrong.push(id.slice(id.indexOf('/') + 1));
  if (wrong.length > 0) await placeAnew(context, wrong);
}

async function remakeCounters({ trx }: WriteContext): Promise<void> {
  const run = (sql: string, ...values: unknown[]) => trx.executeQuery(CompiledQuery.raw(sql, values));
  await run('DELETE FROM record_count');
  await run(
    'INSERT INTO record_count SELECT kind, count(*) FROM record WHERE deleted_at IS NULL GROUP BY kind',
  );
  const { codes, seq } = lastGiven(await rawRows<Created>(trx, READ_CREATED));
  await run('DELETE FROM code_counter');
  for (const [kind, last] of codes)
    await run('INSERT INTO code_counter (kind, last) VALUES (?, ?)', kind, last);
  await run(`UPDATE sqlite_sequence SET seq = ? WHERE name = 'record'`, seq);
}
