import { fail } from '../domain/errors.ts';
import { evidenceRole } from '../domain/signals/groups.ts';
import type { SignalState } from '../domain/signals/vocabulary.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { findRecord } from '../records/find.ts';
import { readDate, readProperties, readRef } from '../records/read.ts';
import type { Evidence, EvidenceNode } from '#preload/contract/signals.ts';
import {
  CHAIN_COLUMNS,
  type Chain,
  type ChainLink,
  type ChainRecord,
  contradictions,
  readChain,
} from './graph.ts';
import { observationsOf } from './said.ts';

type Found = { seq: number; side: EvidenceNode['side']; distance: number };

/**
 * What a signal or a group rests on and leads to, both ways to the ends, with the observations of every signal, and the
 * signals that contradict any of them.
 * @throws VigieError `not-found`, `invalid-input` for a record that is neither signal nor group
 */
export async function evidence(reader: Reader, idOrCode: string): Promise<Evidence> {
  const record = await findRecord(reader, idOrCode);
  if (evidenceRole(record.kind, readProperties(record.properties)['nature']) === null)
    fail({ kind: 'invalid-input', field: 'id', detail: record.kind });
  return evidenceOf(reader, await readChain(reader), record.seq);
}

/** The same, from a chain already read. */
export async function evidenceOf(reader: Reader, chain: Chain, seq: number): Promise<Evidence> {
  const links = new Map<string, ChainLink>();
  const found: Found[] = [
    { seq, side: 'self', distance: 0 },
    ...walk(
      seq,
      'up',
      (one) => chain.up.get(one) ?? [],
      ({ target_seq }) => target_seq,
      links,
    ),
    ...walk(
      seq,
      'down',
      (one) => chain.down.get(one) ?? [],
      ({ source_seq }) => source_seq,
      links,
    ),
  ];
  // A group holds what it rests on: what contradicts that is read beside it.
  const distances = new Map(found.filter(({ side }) => side !== 'up').map((one) => [one.seq, one.distance]));
  const against = await contradictions(reader, JSON.stringify([...distances.keys()]));
  for (const link of against) {
    links.set(link.id, link);
    const ends = [link.source_seq, link.target_seq];
    const known = ends.flatMap((end) => distances.get(end) ?? []);
    for (const end of ends)
      if (!found.some((one) => one.seq === end))
        found.push({ seq: end, side: 'against', distance: Math.min(...known) + 1 });
  }
  return describe(reader, chain, found, [...links.values()]);
}

function walk(
  from: number,
  side: 'up' | 'down',
  next: (seq: number) => readonly ChainLink[],
  end: (link: ChainLink) => number,
  links: Map<string, ChainLink>,
): Found[] {
  const found: Found[] = [];
  const seen = new Set([from]);
  for (let edge = [from], distance = 1; edge.length > 0; distance += 1) {
    const reached: number[] = [];
    for (const link of edge.flatMap((seq) => next(seq))) {
      links.set(link.id, link);
      const seq = end(link);
      if (seen.has(seq)) continue;
      seen.add(seq);
      reached.push(seq);
      found.push({ seq, side, distance });
    }
    edge = reached;
  }
  return found;
}

const RECORDS = `SELECT ${CHAIN_COLUMNS} FROM record WHERE seq IN (SELECT value FROM json_each(?))`;

async function describe(
  reader: Reader,
  chain: Chain,
  found: readonly Found[],
  links: readonly ChainLink[],
): Promise<Evidence> {
  const seqs = found.map(({ seq }) => seq);
  const rows = await rawRows<Omit<ChainRecord, 'role'>>(reader, RECORDS, JSON.stringify(seqs));
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const observations = await observationsOf(reader, seqs);
  const ids = (seq: number) => bySeq.get(seq)!.id;
  return {
    nodes: found.map(({ seq, side, distance }) => {
      const row = bySeq.get(seq)!;
      const properties = readProperties(row.properties);
      return {
        ...readRef(row),
        role: chain.groups.get(seq)?.role ?? evidenceRole(row.kind, properties['nature']) ?? 'signal',
        side,
        distance,
        summary: row.summary,
        date: readDate(row),
        state: row.kind === 'signal' ? (properties['etat'] as SignalState) : null,
        observations: observations.get(seq) ?? [],
      };
    }),
    links: links.map(({ id, type, source_seq, target_seq, comment }) => ({
      relationId: id,
      type,
      from: ids(source_seq),
      to: ids(target_seq),
      comment,
    })),
  };
}
