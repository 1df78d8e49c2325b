import { extentOf } from '#db/domain/coverage/placing.ts';
import type { Kind } from '#db/domain/kinds.ts';
import type { Covered, CycleRead } from '#preload/contract/coverage.ts';
import { dayOf } from '../timeline/days.ts';

/** A record on the strip, from 0 (its left edge) to 1: a point when its day is known, else the days it may be. */
export type StripMark = { id: string; kind: Kind; title: string; from: number; to: number; exact: boolean };
export type Strip = {
  years: { year: number; from: number; to: number; inside: boolean }[];
  rows: { kind: Kind; marks: StripMark[] }[];
};

/** Most years on either side of a cycle: a date typed by mistake does not make its own years unreadable. */
const MARGIN = 2;

/** The dated records of a cycle over its years, and one more on either side when something falls there; a row a kind. */
export function stripOf(
  period: NonNullable<CycleRead['period']>,
  kinds: readonly Kind[],
  records: readonly Covered[],
): Strip {
  const [first, last] = [period.start, period.end].map((day) => Number(day.slice(0, 4))) as [number, number];
  const dated = records.flatMap((record) => {
    const extent = record.date && extentOf(record.date.edtf);
    return extent && kinds.includes(record.kind) ? [{ record, extent }] : [];
  });
  const starts = dated.map(({ extent }) => Number(extent.start.slice(0, 4)));
  const ends = dated.map(({ extent }) => Number(extent.end.slice(0, 4)));
  const from = Math.max(first - MARGIN, Math.min(first, ...starts));
  const to = Math.min(last + MARGIN, Math.max(last, ...ends));
  const [zero, whole] = [dayOf(`${from}-01-01`), dayOf(`${to + 1}-01-01`) - dayOf(`${from}-01-01`)];
  const at = (day: string, more = 0): number => Math.min(1, Math.max(0, (dayOf(day) + more - zero) / whole));
  return {
    years: Array.from({ length: to - from + 1 }, (_, index) => {
      const year = from + index;
      return {
        year,
        from: at(`${year}-01-01`),
        to: at(`${year + 1}-01-01`),
        inside: year >= first && year <= last,
      };
    }),
    rows: kinds.flatMap((kind) => {
      const own = dated.filter(({ record }) => record.kind === kind);
      if (own.length === 0) return [];
      return [
        {
          kind,
          marks: own.map(({ record, extent }) => ({
            id: record.id,
            kind,
            title: record.title,
            from: at(extent.start),
            to: at(extent.end, 1),
            exact: extent.start === extent.end && !extent.marked,
          })),
        },
      ];
    }),
  };
}
