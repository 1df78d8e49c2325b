import { evidenceRole, MEMBERSHIP_TYPES, type EvidenceRole } from '../domain/signals/groups.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { readProperties, type StoredRecord } from '../records/read.ts';

/** A record of the chain of evidence; groups are whole. */
export type ChainRecord = Pick<
  StoredRecord,
  | 'seq'
  | 'id'
  | 'code'
  | 'kind'
  | 'title'
  | 'summary'
  | 'properties'
  | 'example'
  | 'date_edtf'
  | 'date_wording'
  | 'date_start'
  | 'date_end'
  | 'created_at'
> & { role: EvidenceRole };

export type ChainLink = {
  id: string;
  type: string;
  source_seq: number;
  target_seq: number;
  comment: string;
};

/** Live groups and the relations that lead to them, from signals and from other groups, read once. */
export type Chain = {
  groups: ReadonlyMap<number, ChainRecord>;
  /** From a member, by its row number, to the groups it is directly in. */
  up: ReadonlyMap<number, readonly ChainLink[]>;
  /** From a group to its direct members. */
  down: ReadonlyMap<number, readonly ChainLink[]>;
};

export const CHAIN_COLUMNS =
  'seq, id, code, kind, title, summary, properties, example, date_edtf, date_wording, date_start, date_end, created_at';

const GROUPS = `SELECT ${CHAIN_COLUMNS} FROM record WHERE kind = 'libre' AND deleted_at IS NULL ORDER BY seq`;
const LINKS = `
SELECT e.id, e.type, e.source_seq, e.target_seq, e.comment
FROM relation AS e JOIN record AS m ON m.seq = e.source_seq
WHERE e.type IN (SELECT value FROM json_each(?)) AND m.deleted_at IS NULL ORDER BY e.id`;

/** The whole chain of evidence of the archive: a few hundred groups at most, walked in memory by those who ask. */
export async function readChain(reader: Reader): Promise<Chain> {
  const groups = new Map<number, ChainRecord>();
  for (const row of await rawRows<Omit<ChainRecord, 'role'>>(reader, GROUPS)) {
    const role = evidenceRole(row.kind, readProperties(row.properties)['nature']);
    if (role) groups.set(row.seq, { ...row, role });
  }
  const links = await rawRows<ChainLink>(reader, LINKS, JSON.stringify(MEMBERSHIP_TYPES));
  const inside = links.filter(({ target_seq }) => groups.has(target_seq));
  return {
    groups,
    up: Map.groupBy(inside, ({ source_seq }) => source_seq),
    down: Map.groupBy(inside, ({ target_seq }) => target_seq),
  };
}

/** Every group a record is in, directly or through another, nearest first, each once. */
export function groupsAbove(chain: Chain, seq: number): ChainRecord[] {
  const seen = new Set<number>([seq]);
  const found: ChainRecord[] = [];
  for (let edge = [seq]; edge.length > 0;) {
    const next = edge.flatMap((one) => (chain.up.get(one) ?? []).map(({ target_seq }) => target_seq));
    edge = [...new Set(next)].filter((one) => !seen.has(one));
    for (const one of edge) {
      seen.add(one);
      found.push(chain.groups.get(one)!);
    }
  }
  return found;
}

const CONTRADICTIONS = `
WITH wanted (seq) AS (SELECT value FROM json_each(?))
SELECT e.id, e.type, e.source_seq, e.target_seq, e.comment, s.id AS source_id, t.id AS target_id
FROM relation AS e JOIN record AS s ON s.seq = e.source_seq JOIN record AS t ON t.seq = e.target_seq
WHERE e.type = 'contredit' AND s.kind = 'signal' AND t.kind = 'signal'
  AND s.deleted_at IS NULL AND t.deleted_at IS NULL
  AND (e.source_seq IN (SELECT seq FROM wanted) OR e.target_seq IN (SELECT seq FROM wanted))
ORDER BY e.id`;

/** What contradicts these signals (the JSON array of their row numbers), or is contradicted by them, among live signals. */
export function contradictions(
  reader: Reader,
  wanted: string,
): Promise<(ChainLink & { source_id: string; target_id: string })[]> {
  return rawRows(reader, CONTRADICTIONS, wanted);
}
