import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createArchive, openArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { createHost } from '#db/host/create-host.ts';
import { updateRecord } from '#db/records/commands.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import { fillWithSignals } from './generator/signals.ts';
import { inTurn, median } from './measure.ts';
import { openRaw } from './raw.ts';
import type { Line } from './report.ts';

const SIGNALS = 1_000;
const OBSERVATIONS = 10;

/** The rows a landscape is made of, as SQL alone gives them. */
const ROWS = [
  `SELECT seq, id, code, title, properties, impacts, example, date_edtf, date_wording, date_start, date_end
   FROM record WHERE kind = 'signal' AND deleted_at IS NULL`,
  `SELECT record_seq, direction, verification, count(*), min(date_start), max(date_end)
   FROM signal_observation GROUP BY record_seq, direction, verification`,
  `SELECT record_seq, criterion, count(*), sum(value), sum(value * value), min(value), max(value)
   FROM signal_rating GROUP BY record_seq, criterion`,
  `SELECT type, source_seq, target_seq FROM relation WHERE type IN ('regroupe-dans', 'nourrit', 'etaye', 'contredit')`,
];
const STEPS = `
SELECT r.id, s.state, s.review_day FROM record AS r JOIN signal_step AS s ON s.id = (
  SELECT l.id FROM signal_step AS l WHERE l.record_seq = r.seq ORDER BY l.day DESC, l.id DESC LIMIT 1)
WHERE r.kind = 'signal' AND r.deleted_at IS NULL`;
const TEXTS = `SELECT seq, title, properties FROM record WHERE kind = 'signal' AND deleted_at IS NULL`;

/** The director's views, the review queue and the suggested duplicates over a thousand signals of ten observations each. */
export async function benchSignals(seed: number): Promise<Line[]> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-signals-'));
  try {
    const folder = join(root, 'archive');
    const made = await createArchive(folder, { name: 'Banc d’essai' });
    await made.close();
    fillWithSignals(made.databaseFile, { seed, count: SIGNALS });
    evenOut(made.databaseFile);
    const archive = await openArchive(folder);
    const host = createHost(archive);
    const raw = openRaw(archive.databaseFile, { readonly: true });
    const statements = (texts: readonly string[]) => texts.map((text) => raw.prepare(text));
    const measured = async (
      what: string,
      bar: number,
      work: (run: number) => unknown,
      texts: readonly string[],
    ) => {
      const rows = statements(texts);
      const { ours, theirs } = await inTurn(20, work, () => rows.map((row) => row.all()), 3);
      const line: Line = {
        what,
        notes: SIGNALS,
        value: median(ours),
        raw: median(theirs),
        unit: 'ms',
        bar: { at: 'most', value: bar },
        detail: `${SIGNALS} signals of ${OBSERVATIONS} observations, through the host; raw reads the same rows`,
      };
      return line;
    };
    const { signals } = host.client;
    const lines = [
      await measured('signals: the landscape of all', 60, () => signals.landscape({}), ROWS),
      await measured('signals: the review queue', 30, () => signals.reviewQueue({}), [STEPS]),
      await measured('signals: suggested duplicates', 50, () => signals.duplicates({ limit: 50 }), [TEXTS]),
      await measured(
        'signals: duplicates after a title changed',
        50,
        (run) => renamed(archive, signals, run),
        [TEXTS],
      ),
      await measured('signals: the retrospective', 50, () => signals.retrospective({}), [
        STEPS,
        ...ROWS.slice(3),
      ]),
    ];
    raw.close();
    await host.close();
    return lines;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Renames one signal, then asks for the duplicates: the words of all are weighed anew. */
async function renamed(archive: Archive, signals: VigieClient['signals'], run: number): Promise<void> {
  const { id } = await archive.reader
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'signal')
    .orderBy('seq')
    .offset(run)
    .limit(1)
    .executeTakeFirstOrThrow();
  await archive.write('bench', (context) =>
    updateRecord(context, id, null, { title: `Un signal renommé ${run}` }),
  );
  await signals.duplicates({ limit: 50 });
}

/** As many observations for every signal: those the generator left short get copies of its others. */
function evenOut(file: string): void {
  const database = new Database(file);
  try {
    const seqs = database.prepare(`SELECT seq FROM record WHERE kind = 'signal'`).pluck().all() as number[];
    const count = database.prepare('SELECT count(*) FROM signal_observation WHERE record_seq = ?').pluck();
    const copy = database.prepare(`
      INSERT INTO signal_observation SELECT ?, ?, date_edtf, date_wording, date_start, date_end, direction, excerpt, comment,
        place_seq, block_id, source_label, source_address, verification, created_at, created_by, hash
      FROM signal_observation WHERE rowid = ?`);
    const last = Number(database.prepare('SELECT max(rowid) FROM signal_observation').pluck().get());
    let made = 0;
    database.transaction(() => {
      for (const seq of seqs)
        for (let missing = OBSERVATIONS - Number(count.get(seq)); missing > 0; missing -= 1) {
          made += 1;
          copy.run(`00000000-0007-7000-8000-${String(made).padStart(12, '0')}`, seq, 1 + (made % last));
        }
    })();
    database.exec('ANALYZE');
  } finally {
    database.close();
  }
}
