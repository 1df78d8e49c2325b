import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { CORPUS } from '#db/corpus/corpus.ts';
import { loadCorpus } from '#db/corpus/load.ts';
import { note, paragraph } from '#db/domain/document/build.ts';
import { prepareBody } from '#db/notes/body.ts';
import { createNote } from '#db/notes/commands.ts';
import { answerQuery } from '#db/search/answer.ts';
import { hasCollection, readCollection, type Text } from './collection.ts';
import { plainSearch } from './plain.ts';
import { COLLECTION_QUERIES, CORPUS_QUERIES } from './queries.ts';
import { line, score } from './score.ts';

/** What must hold of ours whatever plain FTS5 does. */
const FLOOR = { recall: 0.9, mrr: 0.7 } as const;

const folder = mkdtempSync(join(tmpdir(), 'vigie-relevance-'));
let archive: Archive;

afterAll(async () => {
  await archive?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The titles of the first answers, as keys. */
const asking = (keyOf: ReadonlyMap<string, string>) => async (query: string) => {
  const { hits } = await answerQuery(archive, {
    query,
    asYouType: false,
    correct: true,
    offset: 0,
    limit: 10,
  });
  return hits.map(({ title }) => keyOf.get(title) ?? title);
};

function report(ours: Awaited<ReturnType<typeof score>>, plain: typeof ours, what: string, queries: number) {
  console.log(
    [line(`${what}, Vigie`, ours, queries), line(`${what}, FTS5 alone`, plain, queries), ...ours.missed].join(
      '\n',
    ),
  );
}

describe('what people look for in the observatory’s archive', () => {
  beforeAll(async () => {
    archive = await createArchive(join(folder, 'observatory'), { name: 'Observatoire' });
    await loadCorpus(archive);
  });
  afterAll(() => archive.close());

  test('is found among the first ten, more often than by FTS5 alone', async () => {
    const rows = await archive.reader
      .selectFrom('record')
      .leftJoin('note_body', 'note_body.record_seq', 'record.seq')
      .select([
        'record.title',
        'record.code',
        'record.aliases',
        'record.summary',
        'record.properties',
        'note_body.text',
      ])
      .execute();
    const keyOf = new Map(CORPUS.map(({ key, title }) => [title, key]));
    const texts: Text[] = rows.map((row) => ({
      key: keyOf.get(row.title) ?? row.title,
      title: `${row.title} ${row.code} ${row.aliases}`,
      text: `${row.summary}\n${row.properties}\n${row.text ?? ''}`,
    }));
    const ours = await score(CORPUS_QUERIES, asking(keyOf));
    const plain = await score(CORPUS_QUERIES, plainSearch(texts));
    report(ours, plain, 'Observatory', CORPUS_QUERIES.length);
    expect(ours.recall).toBeGreaterThan(plain.recall);
    expect(ours.mrr).toBeGreaterThan(plain.mrr);
    expect(ours.recall).toBeGreaterThanOrEqual(FLOOR.recall);
    expect(ours.mrr).toBeGreaterThanOrEqual(FLOOR.mrr);
  });
});

if (!hasCollection())
  console.log(
    'SKIPPED relevance over French manuals: the packages debian-handbook and manpages-fr are not installed',
  );

describe.skipIf(!hasCollection())('what people look for in a handbook and manuals in French', () => {
  const keyOf = new Map<string, string>();
  let texts: Text[] = [];

  beforeAll(async () => {
    texts = readCollection();
    archive = await createArchive(join(folder, 'manuals'), { name: 'Manuels' });
    await archive.write('test', async (context) => {
      for (const { key, title, text } of texts) {
        // Titles may repeat: the key is found again by the title as it is kept.
        const named = keyOf.has(title) ? `${title} (${key})` : title;
        keyOf.set(named, key);
        const lines = text.split(/\n{2,}/).filter((part) => part.trim() !== '');
        await createNote(context, {
          title: named,
          body: prepareBody(
            note(...lines.slice(0, 4_000).map((part) => paragraph(part.replaceAll('\n', ' ')))),
          ),
        });
      }
    });
  }, 120_000);

  test('is found among the first ten, more often than by FTS5 alone', async () => {
    const ours = await score(COLLECTION_QUERIES, asking(keyOf));
    const plain = await score(COLLECTION_QUERIES, plainSearch(texts));
    report(ours, plain, `Manuals (${texts.length} texts)`, COLLECTION_QUERIES.length);
    expect(texts.length).toBeGreaterThan(300);
    expect(ours.recall).toBeGreaterThan(plain.recall);
    expect(ours.mrr).toBeGreaterThan(plain.mrr);
    expect(ours.recall).toBeGreaterThanOrEqual(FLOOR.recall);
    expect(ours.mrr).toBeGreaterThanOrEqual(FLOOR.mrr);
  }, 120_000);
});
