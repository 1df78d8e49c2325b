import { setImmediate as breathe } from 'node:timers/promises';
import { rawRows } from '../connection/raw.ts';
import type { Archive, Reader } from '../connection/types.ts';
import { plainWord, withoutElision } from '../domain/spelling/words.ts';
import { namesOf } from '../network/name-table.ts';

type Named = { seq: number; title: string; aliases: string; properties: string };

/** Records read at once; in between, other calls are answered. */
const BATCH = 2000;
/** Titles of notes are texts one writes: their faults are faults. */
const NAMED = `SELECT seq, title, aliases, iif(kind = 'acteur', properties, '{}') AS properties FROM record
WHERE deleted_at IS NULL AND kind <> 'note'`;
const WORDS = /[\p{L}\p{M}]+(?:[’'\-\u2010\u2011][\p{L}\p{M}]+)*/gu;

type Kept = { words: Promise<Set<string>>; changed: Set<string>; wide: boolean };
const kept = new WeakMap<Archive, Kept>();

/**
 * The words of the names of the archive's records, in small letters with their accents; read at the first question, then
 * kept true by what each commit says it touched. A name that no record bears any more stays until the archive is opened anew.
 */
async function nameWords(archive: Archive): Promise<Set<string>> {
  let known = kept.get(archive);
  if (!known || known.wide) {
    const fresh: Kept = { words: build(archive.reader), changed: new Set(), wide: false };
    if (!known) {
      archive.onCommit((notice) => {
        const one = kept.get(archive);
        if (!one) return;
        if (notice.wide) one.wide = true;
        else for (const { id, kind } of notice.records) if (kind !== 'note') one.changed.add(id);
      });
    }
    kept.set(archive, fresh);
    known = fresh;
  }
  const words = await known.words;
  if (known.changed.size > 0) {
    const ids = JSON.stringify([...known.changed]);
    known.changed.clear();
    const rows = await rawRows<Named>(
      archive.reader,
      `${NAMED} AND id IN (SELECT value FROM json_each(?))`,
      ids,
    );
    for (const row of rows) addWords(words, row);
  }
  return words;
}

async function build(reader: Reader): Promise<Set<string>> {
  const words = new Set<string>();
  for (let after = -1; ;) {
    const rows = await rawRows<Named>(reader, `${NAMED} AND seq > ? ORDER BY seq LIMIT ${BATCH}`, after);
    for (const row of rows) addWords(words, row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return words;
    after = last.seq;
    await breathe();
  }
}

function addWords(words: Set<string>, row: Named): void {
  for (const name of namesOf(row))
    for (const [found] of name.matchAll(WORDS)) {
      const word = plainWord(found).toLowerCase();
      for (const one of [word, withoutElision(word), ...word.split('-')]) words.add(one);
    }
}

/** Those of the words that no record is named by. */
export async function withoutNames(archive: Archive, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const names = await nameWords(archive);
  return words.filter((word) => {
    const small = word.toLowerCase();
    const bare = withoutElision(small).replace(/’s$/, '');
    return ![small, bare].some((one) => names.has(one));
  });
}
