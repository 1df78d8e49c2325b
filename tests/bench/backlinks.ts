import type Database from 'better-sqlite3';
import type { Host } from '#db/host/create-host.ts';
import { durations, median } from './measure.ts';
import type { Line } from './report.ts';

/** First 50 backlinks of the most mentioned record and of an ordinary one, through the host, against SQLite alone. */
export async function benchBacklinks({
  host,
  raw,
  notes,
}: {
  host: Host;
  raw: Database.Database;
  notes: number;
}): Promise<Line[]> {
  const counts = raw
    .prepare<[], { id: string; seq: number; size: number }>(
      `SELECT r.id, r.seq, count(*) AS size FROM mention AS m JOIN record AS r ON r.seq = m.target_seq GROUP BY m.target_seq ORDER BY size DESC`,
    )
    .all();
  const read = raw.prepare(`
    SELECT r.id, r.code, r.kind, r.title, r.date_edtf, m.sentence, m.start, m.length FROM mention AS m JOIN record AS r ON r.seq = m.source_seq
    WHERE m.target_seq = ? ORDER BY m.source_seq DESC, m.ordinal LIMIT 50`);
  const lines: Line[] = [];
  for (const [what, target] of [
    ['a hub', counts[0]],
    ['an ordinary record', counts[Math.floor(counts.length / 4)]],
  ] as const) {
    if (!target) throw new Error('the corpus has no mentions');
    const took = median(
      await durations(60, () => host.client.links.backlinks({ id: target.id, limit: 50 }), 10),
    );
    const theirs = median(await durations(60, () => read.all(target.seq), 10));
    lines.push({
      what: `first 50 backlinks of ${what}`,
      notes,
      value: took,
      unit: 'ms',
      raw: theirs,
      bar: { at: 'most', value: 1 },
      detail: `${target.size} mentions`,
    });
  }
  return lines;
}
