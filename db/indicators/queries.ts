import { sql } from 'kysely';
import { compareEditions } from '../domain/indicators/editions.ts';
import { inTime } from '../domain/indicators/measured.ts';
import { readMeasures } from '../domain/indicators/reading.ts';
import { fail } from '../domain/errors.ts';
import type { Reader } from '../connection/types.ts';
import { findLiveRecord } from '../records/find.ts';
import { measuresBy } from '../records/measures.ts';
import { containing } from '../records/queries.ts';
import { readDate, readProperties, readRef, type StoredRecord } from '../records/read.ts';
import { queryFilter } from '../search/filter.ts';
import type { EditionRow, IndicatorSeries } from '#preload/contract/indicators.ts';
import type { MeasureRead } from '#preload/contract/records.ts';

export type SeriesInput = {
  id?: string | undefined;
  query?: string | undefined;
  contains?: string | undefined;
  offset: number;
  limit: number;
};

/**
 * One indicator, or a window of those that answer, each with its measures read together.
 * @throws VigieError `not-found`, `invalid-input` when `id` names no indicator, `invalid-query`
 */
export async function indicatorSeries(
  reader: Reader,
  input: SeriesInput,
): Promise<{ total: number; rows: IndicatorSeries[] }> {
  const { total, records } =
    input.id === undefined ? await several(reader, input) : await one(reader, input.id);
  const measures = await measuresBy(
    reader,
    'indicator',
    records.map(({ seq }) => seq),
  );
  const byIndicator = Map.groupBy(measures, ({ indicator }) => indicator.id);
  return { total, rows: records.map((record) => seriesOf(record, byIndicator.get(record.id) ?? [])) };
}

function seriesOf(record: StoredRecord, measures: readonly MeasureRead[]): IndicatorSeries {
  const { comparabilite } = readProperties(record.properties);
  return {
    indicator: readRef(record),
    comparability: typeof comparabilite === 'string' ? comparabilite : '',
    measures: inTime(measures),
    reading: readMeasures(measures),
  };
}

async function one(reader: Reader, id: string) {
  const record = await findLiveRecord(reader, id);
  if (record.kind !== 'indicateur') fail({ kind: 'invalid-input', field: 'id', detail: record.kind });
  return { total: 1, records: [record] };
}

async function several(reader: Reader, { query, contains, offset, limit }: SeriesInput) {
  let wanted = reader
    .selectFrom('record')
    .where('record.kind', '=', 'indicateur')
    .where('record.deleted_at', 'is', null);
  const asked = query?.trim() ? await queryFilter(reader, query) : null;
  if (asked) wanted = wanted.where(sql<boolean>`${asked}`);
  if (contains?.trim()) wanted = containing(wanted, contains);
  const { total } = await wanted
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const records = await wanted
    .selectAll('record')
    .orderBy(sql`(SELECT count(*) FROM measure WHERE measure.record_seq = record.seq)`, 'desc')
    .orderBy('record.sort_title')
    .orderBy('record.seq')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total, records };
}

/**
 * What two studies measured, figure by figure, by the title of the indicator; the earlier is the one dated before.
 * @throws VigieError `not-found`, `invalid-input` when one is no study
 */
export async function compareStudies(reader: Reader, studies: readonly [string, string]) {
  const found = [await findLiveRecord(reader, studies[0]), await findLiveRecord(reader, studies[1])] as const;
  for (const { kind } of found)
    if (kind !== 'etude') fail({ kind: 'invalid-input', field: 'studies', detail: kind });
  const [earlier, later] = startOf(found[0]) <= startOf(found[1]) ? found : [found[1], found[0]];
  const before = await measuresBy(reader, 'study', [earlier.seq]);
  const after = await measuresBy(reader, 'study', [later.seq]);
  const indicators = new Map([...before, ...after].map(({ indicator }) => [indicator.id, indicator]));
  const byTitle = [...indicators.values()].sort((a, b) => a.title.localeCompare(b.title, 'fr'));
  const renewal = await reader
    .selectFrom('relation')
    .select('id')
    .where('type', '=', 'renouvelle')
    .where('source_seq', '=', later.seq)
    .where('target_seq', '=', earlier.seq)
    .executeTakeFirst();
  return {
    earlier: { ...readRef(earlier), date: readDate(earlier) },
    later: { ...readRef(later), date: readDate(later) },
    linked: renewal !== undefined,
    rows: byTitle.flatMap((indicator): EditionRow[] => {
      const of = (measures: readonly MeasureRead[]) =>
        measures.filter((measure) => measure.indicator.id === indicator.id);
      return compareEditions(of(before), of(after)).map((pair) => ({ indicator, ...pair }));
    }),
  };
}

/** An undated study comes last. */
const startOf = ({ date_start }: StoredRecord): string => date_start ?? '9999';
