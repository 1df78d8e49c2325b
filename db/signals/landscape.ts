import { sql } from 'kysely';
import type { Impact, Verification } from '../domain/impacts.ts';
import { summaries, type RatingSums } from '../domain/signals/ratings.ts';
import { strengthOf } from '../domain/signals/strength.ts';
import type { Direction, Horizon, SignalState } from '../domain/signals/vocabulary.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { readDate, readList, readProperties, readRef, type StoredRecord } from '../records/read.ts';
import { queryFilter } from '../search/filter.ts';
import type { SignalGroup, SignalSummary } from '#preload/contract/signals.ts';
import { cycleFinder } from './cycles.ts';
import { type Chain, type ChainRecord, contradictions, groupsAbove, readChain } from './graph.ts';

/** Later than any day: everything is known. */
const ALWAYS = '9999-12-31';

/** A signal as its views need it: what the chain of evidence has of a record, and its impacts. */
export type SignalRow = Omit<ChainRecord, 'role'> & Pick<StoredRecord, 'impacts'>;

const COLUMNS = [
  ...(['seq', 'id', 'code', 'kind', 'title', 'summary', 'properties', 'impacts', 'example'] as const),
  ...(['date_edtf', 'date_wording', 'date_start', 'date_end', 'created_at'] as const),
];

/** The live signals a query keeps, by code. @throws VigieError `invalid-query` */
export async function signalRows(reader: Reader, query: string | undefined): Promise<SignalRow[]> {
  const asked = query?.trim() ? await queryFilter(reader, query) : null;
  let found = reader
    .selectFrom('record')
    .select(COLUMNS)
    .where('record.kind', '=', 'signal')
    .where('record.deleted_at', 'is', null);
  if (asked) found = found.where(sql<boolean>`${asked}`);
  return found.orderBy('record.seq').execute();
}

/**
 * Every signal a query keeps, with what the views draw of it, and the groups that hold any of them (every group when
 * nothing is asked). `on` leaves out what is dated later: signals, observations and steps; ratings have no past.
 * @throws VigieError `invalid-query`
 */
export async function landscape(
  reader: Reader,
  input: { query?: string | undefined; on?: string | undefined },
  authorId: string | null,
): Promise<{ signals: SignalSummary[]; groups: SignalGroup[] }> {
  const { on } = input;
  const found = await signalRows(reader, input.query);
  const rows = on === undefined ? found : found.filter(({ date_start }) => (date_start ?? '') <= on);
  const chain = await readChain(reader);
  const signals = await summariesOf(reader, rows, chain, authorId, on);
  const held = new Set(rows.flatMap(({ seq }) => groupsAbove(chain, seq).map((group) => group.seq)));
  const groups = [...chain.groups.values()].filter(({ seq }) => !input.query?.trim() || held.has(seq));
  return { signals, groups: await readGroups(reader, chain, groups) };
}

/** What the views draw of these signals, in the order given. */
export async function summariesOf(
  reader: Reader,
  rows: readonly SignalRow[],
  chain: Chain,
  authorId: string | null,
  on?: string | undefined,
): Promise<SignalSummary[]> {
  const wanted = JSON.stringify(rows.map(({ seq }) => seq));
  const observed = await observedOf(reader, wanted, on ?? ALWAYS);
  const rated = Map.groupBy(
    await rawRows<RatedRow>(reader, RATED, authorId, wanted),
    (row) => row.record_seq,
  );
  const counters = await countersOf(reader, wanted);
  const ateliers = new Map(
    (await rawRows<{ source_seq: number; id: string }>(reader, ATELIERS, wanted)).map((row) => [
      row.source_seq,
      row.id,
    ]),
  );
  const past = on === undefined ? null : await statesOn(reader, wanted, on);
  const cycleOf = await cycleFinder(reader);
  return rows.map((row) => {
    const properties = readProperties(row.properties);
    const review = properties['prochaineRevue'];
    const then = past?.get(row.seq);
    const above = groupsAbove(chain, row.seq);
    const ids = (role: string) => above.filter((group) => group.role === role).map(({ id }) => id);
    const { counts, strength } = observed.get(row.seq) ?? NOTHING;
    return {
      id: row.id,
      code: row.code,
      title: row.title,
      state: then?.state ?? (properties['etat'] as SignalState),
      horizon: (properties['horizon'] as Horizon | undefined) ?? null,
      impacts: readList<Impact>(row.impacts),
      capturedOn: readDate(row),
      example: row.example === 1,
      reviewOn: past ? (then?.review_day ?? null) : typeof review === 'object' ? review.edtf : null,
      observations: counts,
      ratings: summaries(rated.get(row.seq) ?? []),
      strength,
      clusterIds: ids('grappe'),
      trendIds: ids('tendance'),
      findingIds: ids('constat'),
      counterIds: counters.get(row.seq) ?? [],
      cycleId: cycleOf({ seq: row.seq, day: row.date_start })?.id ?? null,
      captureAtelierId: ateliers.get(row.seq) ?? null,
    };
  });
}

type Observed = { counts: SignalSummary['observations']; strength: number };
const NOTHING: Observed = {
  counts: { total: 0, strengthens: 0, qualifies: 0, weakens: 0, first: null, last: null },
  strength: 0,
};

/** A few rows a signal instead of one an observation: those alike in direction and verification weigh the same. */
const OBSERVED = `
SELECT record_seq, direction, verification, count(*) AS count,
  min(coalesce(date_start, date_end)) AS first, max(coalesce(date_end, date_start)) AS last
FROM signal_observation
WHERE record_seq IN (SELECT value FROM json_each(?)) AND coalesce(date_start, date_end, '') <= ?
GROUP BY record_seq, direction, verification`;

type ObservedRow = {
  record_seq: number;
  direction: Direction;
  verification: Verification;
  count: number;
  first: string | null;
  last: string | null;
};

async function observedOf(reader: Reader, wanted: string, on: string): Promise<Map<number, Observed>> {
  const found = Map.groupBy(
    await rawRows<ObservedRow>(reader, OBSERVED, wanted, on),
    ({ record_seq }) => record_seq,
  );
  return new Map(
    [...found].map(([seq, rows]) => {
      const of = (direction: Direction) =>
        rows.reduce((sum, row) => sum + (row.direction === direction ? row.count : 0), 0);
      const days = (end: 'first' | 'last') => rows.flatMap((row) => row[end] ?? []).sort();
      const [strengthens, qualifies, weakens] = [of('renforce'), of('nuance'), of('affaiblit')];
      const counts = {
        total: strengthens + qualifies + weakens,
        strengthens,
        qualifies,
        weakens,
        first: days('first')[0] ?? null,
        last: days('last').at(-1) ?? null,
      };
      return [seq, { counts, strength: strengthOf(rows) }];
    }),
  );
}

type RatedRow = RatingSums & { record_seq: number };
const RATED = `
SELECT record_seq, criterion, count(*) AS count, sum(value) AS sum, sum(value * value) AS squares,
  min(value) AS min, max(value) AS max, max(CASE WHEN author_id = ? THEN value END) AS own
FROM signal_rating WHERE record_seq IN (SELECT value FROM json_each(?)) GROUP BY record_seq, criterion`;

async function countersOf(reader: Reader, wanted: string): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  const add = (seq: number, id: string) => {
    const known = found.get(seq);
    if (!known) found.set(seq, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for (const link of await contradictions(reader, wanted)) {
    add(link.source_seq, link.target_id);
    add(link.target_seq, link.source_id);
  }
  return found;
}

/** Of several Ateliers the first one related is meant. */
const ATELIERS = `
SELECT e.source_seq, r.id FROM relation AS e JOIN record AS r ON r.seq = e.target_seq
WHERE e.type = 'capte-lors-de' AND r.kind = 'atelier' AND r.deleted_at IS NULL
  AND e.source_seq IN (SELECT value FROM json_each(?)) ORDER BY e.id DESC`;

const STATES_ON = `
SELECT record_seq, state, review_day FROM signal_step
WHERE record_seq IN (SELECT value FROM json_each(?)) AND day <= ? ORDER BY record_seq, day, id`;

async function statesOn(reader: Reader, wanted: string, on: string) {
  type Row = { record_seq: number; state: SignalState; review_day: string | null };
  return new Map((await rawRows<Row>(reader, STATES_ON, wanted, on)).map((row) => [row.record_seq, row]));
}

const MEMBERS = `SELECT seq, id FROM record WHERE seq IN (SELECT value FROM json_each(?))`;

/** Groups as clients read them, with the ids of their direct members, in the order they were put there. */
export async function readGroups(
  reader: Reader,
  chain: Chain,
  groups: readonly ChainRecord[],
): Promise<SignalGroup[]> {
  const links = groups.flatMap(({ seq }) => chain.down.get(seq) ?? []);
  const seqs = JSON.stringify([...new Set(links.map(({ source_seq }) => source_seq))]);
  const ids = new Map(
    (await rawRows<{ seq: number; id: string }>(reader, MEMBERS, seqs)).map(({ seq, id }) => [seq, id]),
  );
  return groups.flatMap((group) => {
    if (group.role === 'signal') return [];
    return [
      {
        ...readRef(group),
        nature: group.role,
        summary: group.summary,
        date: readDate(group),
        example: group.example === 1,
        memberIds: (chain.down.get(group.seq) ?? []).map(({ source_seq }) => ids.get(source_seq)!),
      },
    ];
  });
}
