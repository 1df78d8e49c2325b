import type { Verification } from '../domain/impacts.ts';
import { strengthCurve } from '../domain/signals/strength.ts';
import type { Direction } from '../domain/signals/vocabulary.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import type { StrengthCurve } from '#preload/contract/signals.ts';
import { signalRows } from './landscape.ts';

type Row = {
  record_seq: number;
  id: string;
  direction: Direction;
  verification: Verification;
  day: string | null;
};

const OBSERVED = `
SELECT record_seq, id, direction, verification, coalesce(date_start, date_end) AS day
FROM signal_observation WHERE record_seq IN (SELECT value FROM json_each(?))`;

/**
 * The strengthening curves of the signals that a query keeps, by code; those without a dated observation are absent.
 * @throws VigieError `invalid-query`
 */
export async function strengthCurves(
  reader: Reader,
  input: { query?: string | undefined },
): Promise<StrengthCurve[]> {
  const signals = await signalRows(reader, input.query);
  const seqs = JSON.stringify(signals.map(({ seq }) => seq));
  const observed = Map.groupBy(await rawRows<Row>(reader, OBSERVED, seqs), ({ record_seq }) => record_seq);
  return signals.flatMap(({ seq, id }): StrengthCurve[] => {
    const rows = observed.get(seq) ?? [];
    const directions = new Map(rows.map((row) => [row.id, row.direction]));
    const points = strengthCurve(rows).map(({ day, value, observationId }) => ({
      day,
      value,
      direction: directions.get(observationId) ?? 'nuance',
    }));
    return points.length > 0 ? [{ id, points }] : [];
  });
}
