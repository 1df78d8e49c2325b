import { nextStates } from '../domain/signals/lifecycle.ts';
import { strengthCurve } from '../domain/signals/strength.ts';
import { fail } from '../domain/errors.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { findRecord } from '../records/find.ts';
import { readProperties, readRef, type StoredRecord } from '../records/read.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { SignalSheet } from '#preload/contract/signals.ts';
import { localDay } from './day.ts';
import { evidenceOf } from './evidence.ts';
import { readChain } from './graph.ts';
import { readGroups, summariesOf } from './landscape.ts';
import { interpretationsOf, observationsOf, ratingsOf, stepsOf } from './said.ts';
import { captureDay } from './steps.ts';

/**
 * One signal, whole: what was seen, what is made of it, its life, its ratings, its strength over time, its groups, and the
 * chain of evidence both ways. In the trash too.
 * @throws VigieError `not-found`, `invalid-input` when it is no signal
 */
export async function signalSheet(
  reader: Reader,
  idOrCode: string,
  authorId: string | null,
): Promise<SignalSheet> {
  const row = await findRecord(reader, idOrCode);
  if (row.kind !== 'signal') fail({ kind: 'invalid-input', field: 'id', detail: row.kind });
  const chain = await readChain(reader);
  const [summary] = await summariesOf(reader, [row], chain, authorId);
  const observations = (await observationsOf(reader, [row.seq])).get(row.seq) ?? [];
  const steps = await stepsOf(reader, row.seq);
  const direct = (chain.up.get(row.seq) ?? []).map(({ target_seq }) => chain.groups.get(target_seq)!);
  return {
    ...summary!,
    ...factOf(row),
    revision: row.revision,
    nextStates: [...nextStates(summary!.state)],
    captureDay: steps[0]?.day ?? captureDay(row, localDay(row.created_at)),
    places: await related(reader, row.seq, 'capte-lors-de', 'out'),
    themes: await related(reader, row.seq, 'a-pour-theme', 'out'),
    interpretations: await interpretationsOf(reader, row.seq),
    observations,
    steps,
    ratingsByAuthor: await ratingsOf(reader, row.seq),
    curve: strengthCurve(observations.map((one) => ({ ...one, day: one.date.start ?? one.date.end }))),
    groups: await readGroups(reader, chain, direct),
    counters: await countersOf(reader, row.seq),
    absorbed: await absorbedBy(reader, row.seq),
    mergedInto: (await related(reader, row.seq, 'fusionne-dans', 'out'))[0] ?? null,
    deletedAt: row.deleted_at,
    evidence: await evidenceOf(reader, chain, row.seq),
  };
}

function factOf(row: Pick<StoredRecord, 'properties'>): { fact: string; question: string } {
  const { fait, question } = readProperties(row.properties);
  return {
    fact: typeof fait === 'string' ? fait : '',
    question: typeof question === 'string' ? question : '',
  };
}

const sides = {
  out: ['source_seq', 'target_seq'],
  in: ['target_seq', 'source_seq'],
} as const;

/** Live records at the other end of the relations of one type, in the order they were written. */
async function related(
  reader: Reader,
  seq: number,
  type: string,
  direction: 'out' | 'in',
): Promise<(RecordRef & { relationId: string })[]> {
  const [here, there] = sides[direction];
  const rows = await rawRows<RecordRef & { relation_id: string }>(
    reader,
    `SELECT e.id AS relation_id, r.id, r.code, r.kind, r.title FROM relation AS e JOIN record AS r ON r.seq = e.${there}
     WHERE e.${here} = ? AND e.type = ? AND r.deleted_at IS NULL ORDER BY e.id`,
    seq,
    type,
  );
  return rows.map((row) => ({ ...readRef(row), relationId: row.relation_id }));
}

async function countersOf(reader: Reader, seq: number): Promise<SignalSheet['counters']> {
  const side = async (direction: 'out' | 'in') =>
    (await related(reader, seq, 'contredit', direction))
      .filter(({ kind }) => kind === 'signal')
      .map((ref) => ({ ...ref, direction }));
  return [...(await side('out')), ...(await side('in'))];
}

const ABSORBED = `
SELECT r.* FROM relation AS e JOIN record AS r ON r.seq = e.source_seq
WHERE e.target_seq = ? AND e.type = 'fusionne-dans' AND r.deleted_at IS NOT NULL ORDER BY e.id`;

/** The signals merged into this one: in the trash, where they keep the life they had. */
async function absorbedBy(reader: Reader, seq: number): Promise<SignalSheet['absorbed']> {
  const absorbed: SignalSheet['absorbed'] = [];
  for (const row of await rawRows<StoredRecord>(reader, ABSORBED, seq))
    absorbed.push({ ...readRef(row), ...factOf(row), steps: await stepsOf(reader, row.seq) });
  return absorbed;
}
