import type Database from 'better-sqlite3';
import type { Host } from '#db/host/create-host.ts';
import { stemsOf } from '#db/domain/links/names.ts';
import { durations, inTurn, median } from './measure.ts';
import type { Line } from './report.ts';

const PAGE = 30;

/**
 * The texts that name a record without linking to it, the records a text names, and what is near a note, through the host.
 * Raw: the full-text query that any such answer must begin with, reading the texts it gives.
 */
export async function benchLinks({
  host,
  raw,
  notes,
}: {
  host: Host;
  raw: Database.Database;
  notes: number;
}): Promise<Line[]> {
  const lines: Line[] = [];
  const subjects = raw
    .prepare<[], { id: string; title: string; size: number }>(
      `SELECT r.id, r.title, count(*) AS size FROM mention AS m JOIN record AS r ON r.seq = m.target_seq
       WHERE r.kind <> 'note' GROUP BY r.seq ORDER BY size DESC`,
    )
    .all();
  const [note] = raw
    .prepare<[], { id: string }>(`SELECT id FROM record WHERE kind = 'note' ORDER BY seq LIMIT 1 OFFSET 50`)
    .all();
  const [first] = subjects;
  if (!note || !first) throw new Error('the corpus has no notes or no mentions');

  const cold = await durations(1, () => host.client.links.unlinkedIn({ id: note.id }), 0);
  lines.push({
    what: 'names of the whole archive, read once',
    notes,
    value: median(cold),
    unit: 'ms',
    detail: 'first question after opening; in pieces, other calls go on',
  });
  const read = raw.prepare(`
    SELECT r.id, r.title, b.document FROM search_index AS s JOIN note_body AS b ON b.record_seq = s.rowid
    JOIN record AS r ON r.seq = s.rowid WHERE search_index MATCH ? ORDER BY s.rowid DESC LIMIT ?`);
  for (const [what, subject] of [
    ['the most mentioned record', first],
    ['an ordinary record', subjects[Math.floor(subjects.length / 2)]],
  ] as const) {
    if (!subject) continue;
    const match = `{stems} : (${stemsOf(subject.title)
      .map((stem) => `"${stem}"`)
      .join(' AND ')})`;
    let found = 0;
    const { ours, theirs } = await inTurn(
      20,
      async () => {
        found = (await host.client.links.unlinked({ id: subject.id, limit: PAGE })).items.length;
      },
      () => read.all(match, 40),
    );
    lines.push({
      what: `unlinked mentions of ${what}`,
      notes,
      value: median(ours),
      unit: 'ms',
      raw: median(theirs),
      bar: { at: 'most', value: 50 },
      detail: `${found} texts, « ${subject.title.slice(0, 40)} »`,
    });
  }
  const text = raw.prepare(
    'SELECT document FROM note_body WHERE record_seq = (SELECT seq FROM record WHERE id = ?)',
  );
  const named = await inTurn(
    30,
    () => host.client.links.unlinkedIn({ id: note.id }),
    () => JSON.parse(String((text.get(note.id) as { document: string }).document)),
  );
  lines.push({
    what: 'records a note names without linking',
    notes,
    value: median(named.ours),
    unit: 'ms',
    raw: median(named.theirs),
    bar: { at: 'most', value: 10 },
  });
  const stem = raw.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 151');
  const near = await inTurn(
    20,
    () => host.client.links.related({ id: note.id, limit: 8 }),
    () => {
      for (const word of stemsOf(first.title)) stem.all(`{title_stems stems} : "${word}"`);
    },
  );
  lines.push({
    what: 'records near a note, with why',
    notes,
    value: median(near.ours),
    unit: 'ms',
    raw: median(near.theirs),
    bar: { at: 'most', value: 100 },
    detail: 'raw: the words of one title looked up',
  });
  return lines;
}
