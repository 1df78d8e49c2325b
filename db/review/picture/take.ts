import { sql } from 'kysely';
import { PICTURE_FORM, type Picture, type PictureRow } from '../../domain/review/picture.ts';
import type { Reader } from '../../connection/types.ts';
import { coverageMatrix } from '../../coverage/matrix.ts';
import { COVERING_KINDS } from '../../domain/coverage/matrix.ts';
import { queryFilter } from '../../search/filter.ts';
import { readMembership } from '../../timeline/membership.ts';

type Row = { seq: number } & Omit<PictureRow, 'cycle' | 'notes' | 'links'>;

/** Without a query a picture has everything the timeline may show. */
const DATED = sql`(record.date_edtf IS NOT NULL OR record.planned_edtf IS NOT NULL OR record.kind = 'cycle')`;

/**
 * What the archive says at one moment of the live records a query finds, of every figure, decision and of the themes of
 * its cycles. The reader is to stand in one transaction. Reads everything at once: it belongs into a worker.
 * @throws VigieError `invalid-query`
 */
export async function takePicture(reader: Reader, query: string, at: string): Promise<Picture> {
  const condition = query.trim() ? await queryFilter(reader, query) : null;
  const { rows } = await sql<Row>`
    SELECT record.seq, record.id, record.code, record.kind, record.title, record.verification,
      coalesce(record.date_wording, record.date_edtf) AS date,
      coalesce(record.planned_wording, record.planned_edtf) AS planned,
      coalesce(json_extract(record.properties, '$.etat'), json_extract(record.properties, '$.statut')) AS state,
      coalesce((SELECT v.state FROM review_validation AS v
        WHERE v.record_seq = record.seq ORDER BY v.id DESC LIMIT 1), 'a-valider') AS validation
    FROM record WHERE record.deleted_at IS NULL AND ${condition ?? DATED}
    ORDER BY record.kind, record.code`.execute(reader);
  const memberOf = await readMembership(reader);
  const known = await namesOf(reader);
  const notes = await countsBy(
    reader,
    sql`SELECT target_seq AS seq, count(*) AS n FROM relation WHERE type = 'a-propos-de' GROUP BY target_seq`,
  );
  const links = await countsBy(
    reader,
    sql`SELECT seq, count(*) AS n FROM (SELECT source_seq AS seq FROM relation UNION ALL SELECT target_seq FROM relation) GROUP BY seq`,
  );
  const records = rows.map((row): PictureRow => {
    const { cycle } = memberOf(row.seq);
    return {
      id: row.id,
      code: row.code,
      kind: row.kind,
      title: row.title,
      date: row.date,
      planned: row.planned,
      verification: row.verification,
      state: row.state,
      validation: row.validation,
      cycle: cycle === null ? null : (known.get(cycle)?.id ?? null),
      notes: notes.get(row.seq) ?? 0,
      links: links.get(row.seq) ?? 0,
    };
  });
  return {
    form: PICTURE_FORM,
    query,
    at,
    names: Object.fromEntries([...known.values()].map(({ id, title }) => [id, title])),
    cycles: [...known.values()].filter(({ kind }) => kind === 'cycle').map(({ id }) => id),
    records,
    measures: await measuresOf(reader),
    decisions: await decisionsOf(reader),
    coverage: await coverageOf(reader),
  };
}

/** Live cycles, themes and indicators by row number, cycles in the order of time. */
async function namesOf(reader: Reader) {
  const rows = await reader
    .selectFrom('record')
    .select(['seq', 'id', 'title', 'kind'])
    .where('kind', 'in', ['cycle', 'theme', 'indicateur'])
    .where('deleted_at', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('date_start', 'planned_start'))
    .orderBy('seq')
    .execute();
  return new Map(rows.map((row) => [row.seq, row]));
}

async function countsBy(reader: Reader, statement: ReturnType<typeof sql>): Promise<Map<number, number>> {
  const { rows } = await sql<{ seq: number; n: number }>`${statement}`.execute(reader);
  return new Map(rows.map(({ seq, n }) => [seq, n]));
}

async function measuresOf(reader: Reader): Promise<Picture['measures']> {
  const rows = await reader
    .selectFrom('measure')
    .innerJoin('record', 'record.seq', 'measure.record_seq')
    .select(['measure.id', 'record.id as indicator', 'measure.value', 'measure.unit'])
    .select(['measure.date_wording', 'measure.date_edtf', 'measure.base', 'measure.source_label'])
    .where('record.deleted_at', 'is', null)
    .orderBy('measure.id')
    .execute();
  return rows.map(({ id, indicator, value, unit, date_wording, date_edtf, base, source_label }) => ({
    id,
    indicator,
    value,
    unit,
    date: date_wording ?? date_edtf,
    base,
    source: source_label,
  }));
}

async function decisionsOf(reader: Reader): Promise<Picture['decisions']> {
  return reader
    .selectFrom('review_item')
    .leftJoin('record', 'record.seq', 'review_item.record_seq')
    .select(['review_item.id', 'review_item.text', 'review_item.state', 'review_item.due_day as due'])
    .select('review_item.nature')
    .where('review_item.parent_id', 'is', null)
    .where('review_item.nature', '=', 'decision')
    .where('record.deleted_at', 'is', null)
    .orderBy('review_item.id')
    .execute();
}

/** Records by theme and cycle, as the matrix of coverage counts them. */
async function coverageOf(reader: Reader): Promise<Picture['coverage']> {
  const { cycles, rows } = await coverageMatrix(reader, { axis: 'theme', kinds: COVERING_KINDS, query: '' });
  return rows.flatMap(({ id, cells }) =>
    cycles.flatMap((cycle, rank) => {
      const count = (cells[rank] ?? []).reduce((sum, one) => sum + one.count, 0);
      return id === null || count === 0 ? [] : [{ theme: id, cycle: cycle.id, count }];
    }),
  );
}
