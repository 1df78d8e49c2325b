import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { digestDocument } from '#db/domain/document/walk.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { paragraph } from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import type { Host } from '#db/host/create-host.ts';
import { indexedWords } from '#db/search/words.ts';
import { inTurn, percentile } from './measure.ts';
import { openRaw } from './raw.ts';
import type { Line } from './report.ts';

const SAVES = 80;

type Picked = { id: string; seq: number; title: string; document: NoteDocument; revision: number };

/** Notes of ordinary length that mention something, spread over the archive. */
function pickNotes(raw: Database.Database, count: number): Picked[] {
  return raw
    .prepare<[number], { id: string; seq: number; title: string; document: string; revision: number }>(
      `SELECT r.id, r.seq, r.title, b.document, b.revision FROM note_body AS b JOIN record AS r ON r.seq = b.record_seq
       WHERE b.words BETWEEN 100 AND 300 AND EXISTS (SELECT 1 FROM mention AS m WHERE m.source_seq = r.seq)
       ORDER BY r.seq * 2654435761 % 4294967296 LIMIT ?`,
    )
    .all(count)
    .map((row) => ({ ...row, document: JSON.parse(row.document) as NoteDocument }));
}

/** The note with one more paragraph, holding a word found nowhere else. */
function edited({ document }: Picked, word: string): NoteDocument {
  return {
    ...document,
    root: {
      ...document.root,
      children: [...document.root.children, paragraph(`Une phrase ajoutée avec ${word}.`)],
    },
  };
}

const hash = (...parts: (string | number | Uint8Array)[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(typeof part === 'number' ? String(part) : part);
  return sum.digest().subarray(0, 16);
};

/**
 * A save on SQLite alone: body, revision, link rows, search rows (folded, stemmed), hashes, one durable transaction, then a
 * search that finds it. No checks, no history of changes, no events: the least that keeps the same promises on disk.
 */
function rawSave(
  database: Database.Database,
): (note: Picked, document: NoteDocument, word: string) => unknown {
  const mentionsOf = database.prepare<
    [number],
    { target_seq: number; block_id: string | null; sentence: string; start: number; length: number }
  >(
    'SELECT target_seq, block_id, sentence, start, length FROM mention WHERE source_seq = ? ORDER BY ordinal',
  );
  const body = database.prepare(
    'UPDATE note_body SET document = ?, text = ?, words = ?, revision = revision + 1, hash = ? WHERE record_seq = ?',
  );
  const stamp = database.prepare('UPDATE record SET updated_at = ?, hash = ? WHERE seq = ?');
  const revision = database.prepare(
    `INSERT INTO revision (id, record_seq, number, branch, base, name, title, at, author_id, words, snapshot, hash)
     VALUES (?, ?, ?, 'main', ?, NULL, ?, ?, NULL, ?, ?, ?)`,
  );
  const unlink = database.prepare('DELETE FROM mention WHERE source_seq = ?');
  const link = database.prepare(
    'INSERT INTO mention (source_seq, ordinal, target_seq, block_id, sentence, start, length) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const index = database.prepare('UPDATE search_text SET body = ?, stems = ? WHERE seq = ?');
  const find = database.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ?');
  let last = 1_000_000;
  const save = database.transaction((note: Picked, document: NoteDocument) => {
    const json = JSON.stringify(document);
    const { text, words } = digestDocument(document);
    const at = new Date().toISOString();
    const snapshot = deflateRawSync(json, { level: 3 });
    const number = (last += 1);
    const { words: folded, stems } = indexedWords(text);
    body.run(json, text, words, hash(note.seq, json, text, words), note.seq);
    stamp.run(at, hash(note.seq, at), note.seq);
    revision.run(
      newId(),
      note.seq,
      number,
      number - 1,
      note.title,
      at,
      words,
      snapshot,
      hash(note.seq, at, snapshot),
    );
    const links = mentionsOf.all(note.seq);
    unlink.run(note.seq);
    links.forEach((row, ordinal) =>
      link.run(note.seq, ordinal, row.target_seq, row.block_id, row.sentence, row.start, row.length),
    );
    index.run(folded, stems, note.seq);
  });
  return (note, document, word) => {
    save.immediate(note, document);
    if (find.all(`"${word}"`).length === 0) throw new Error('a raw save was not found');
  };
}

/** A durable save through the host, findable on the next call, against SQLite alone on a copy of the same file. */
export async function benchSaving(context: {
  host: Host;
  databaseFile: string;
  raw: Database.Database;
  notes: number;
}): Promise<Line[]> {
  const { host, databaseFile, raw, notes } = context;
  const picked = pickNotes(raw, SAVES + 10);
  const at = (run: number): Picked => picked[run % picked.length] as Picked;
  const copy = `${databaseFile}.raw`;
  await raw.backup(copy);
  const alone = openRaw(copy, { readonly: false });
  try {
    const save = rawSave(alone);
    const { ours, theirs } = await inTurn(
      SAVES,
      async (run) => {
        const note = at(run);
        const word = `xproduit${run}x`;
        const document = edited(note, word);
        note.revision = (
          await host.client.notes.save({ id: note.id, base: note.revision, document })
        ).revision;
        const { total } = await host.client.search.query({ query: word, limit: 1 });
        if (total === 0) throw new Error('a save was not found on the next call');
      },
      (run) => {
        const word = `xbrut${run}x`;
        save(at(run), edited(at(run), word), word);
      },
      10,
    );
    const bar = { at: 'ratio', value: 2 } as const;
    const [p50, p95] = [0.5, 0.95].map((share) => ({
      value: percentile(ours, share),
      raw: percentile(theirs, share),
    }));
    if (!p50 || !p95) throw new Error('nothing was measured');
    return [
      {
        what: 'durable save, then found, p50',
        notes,
        unit: 'ms',
        ...p50,
        bar,
        detail: 'links, search rows, hashes, revision',
      },
      { what: 'durable save, then found, p95', notes, unit: 'ms', ...p95 },
    ];
  } finally {
    alone.close();
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
}
