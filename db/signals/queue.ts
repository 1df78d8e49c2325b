import type { Impact, Verification } from '../domain/impacts.ts';
import { dueOn } from '../domain/signals/queue.ts';
import { strengthOf } from '../domain/signals/strength.ts';
import type { Direction, SignalState } from '../domain/signals/vocabulary.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { readList, readRef, type StoredRecord } from '../records/read.ts';
import type { QueueItem } from '#preload/contract/signals.ts';

/** The last step of each live signal, its capture, and the day it was last put under watch. */
const LIVES = `
WITH asked (day) AS (SELECT ?)
SELECT r.seq, r.id, r.code, r.kind, r.title, r.impacts, r.example, s.state, s.review_day,
  (SELECT f.day FROM signal_step AS f WHERE f.record_seq = r.seq ORDER BY f.day, f.id LIMIT 1) AS captured,
  (SELECT max(f.day) FROM signal_step AS f WHERE f.record_seq = r.seq AND f.state = 'suivi' AND f.day <= asked.day) AS followed
FROM asked CROSS JOIN record AS r JOIN signal_step AS s ON s.id = (
  SELECT l.id FROM signal_step AS l WHERE l.record_seq = r.seq AND l.day <= asked.day ORDER BY l.day DESC, l.id DESC LIMIT 1)
WHERE r.kind = 'signal' AND r.deleted_at IS NULL`;

type Life = Pick<StoredRecord, 'seq' | 'id' | 'code' | 'kind' | 'title' | 'impacts' | 'example'> & {
  state: SignalState;
  review_day: string | null;
  captured: string;
  followed: string | null;
};

const OBSERVED = `
SELECT record_seq, direction, verification, count(*) AS count, max(coalesce(date_end, date_start)) AS last
FROM signal_observation WHERE coalesce(date_start, date_end, '') <= ? GROUP BY record_seq, direction, verification`;

type Observed = {
  record_seq: number;
  direction: Direction;
  verification: Verification;
  count: number;
  last: string | null;
};

/** What asks to be looked at on a day, as it was known that day: the latest first, then by code. */
export async function reviewQueue(reader: Reader, on: string): Promise<{ on: string; items: QueueItem[] }> {
  const lives = await rawRows<Life>(reader, LIVES, on);
  const observed = Map.groupBy(await rawRows<Observed>(reader, OBSERVED, on), (row) => row.record_seq);
  const items = lives.flatMap((life) => {
    const rows = observed.get(life.seq) ?? [];
    const lastObserved = rows.reduce<string | null>(
      (last, row) => (row.last !== null && (last === null || row.last > last) ? row.last : last),
      null,
    );
    const { state, review_day: reviewDay, captured: capturedOn, followed: followedOn } = life;
    const due = dueOn({ state, reviewDay, capturedOn, followedOn, lastObserved }, on);
    if (!due) return [];
    return [
      {
        signal: readRef(life),
        state,
        example: life.example === 1,
        impacts: readList<Impact>(life.impacts),
        reviewDay,
        ...due,
        strength: strengthOf(rows),
        lastObserved,
      },
    ];
  });
  items.sort((a, b) => b.daysLate - a.daysLate || (a.signal.code < b.signal.code ? -1 : 1));
  return { on, items };
}
