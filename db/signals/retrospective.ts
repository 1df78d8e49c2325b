import type { Impact } from '../domain/impacts.ts';
import { daysBetween } from '../domain/signals/queue.ts';
import { outcomeOf, statePath } from '../domain/signals/retrospective.ts';
import type { Reader } from '../connection/types.ts';
import { rawRows } from '../connection/raw.ts';
import { readDate, readList, readRef } from '../records/read.ts';
import type { RetrospectiveRow, RetrospectiveTotal } from '#preload/contract/signals.ts';
import { cycleFinder, readCycles } from './cycles.ts';
import { localDay } from './day.ts';
import { type ChainRecord, groupsAbove, readChain } from './graph.ts';
import { signalRows } from './landscape.ts';
import { captureDay, type StoredStep } from './steps.ts';

const STEPS = `
SELECT * FROM signal_step WHERE record_seq IN (SELECT value FROM json_each(?)) ORDER BY record_seq, day, id`;

/**
 * What was captured when and what it became: signals in the order of their capture, with the totals of every cycle in the
 * order of time (the signals of none last).
 * @throws VigieError `invalid-query`
 */
export async function retrospective(reader: Reader, input: { query?: string | undefined }) {
  const signals = await signalRows(reader, input.query);
  const chain = await readChain(reader);
  const seqs = JSON.stringify(signals.map(({ seq }) => seq));
  const steps = Map.groupBy(await rawRows<StoredStep>(reader, STEPS, seqs), (step) => step.record_seq);
  const cycleOf = await cycleFinder(reader);
  const used = new Map<number, ChainRecord>();
  const rows = signals.map((signal): RetrospectiveRow => {
    const life = steps.get(signal.seq) ?? [];
    const day = life[0]?.day ?? captureDay(signal, localDay(signal.created_at));
    const findings = groupsAbove(chain, signal.seq).filter(({ role }) => role === 'constat');
    for (const finding of findings) used.set(finding.seq, finding);
    const first = findings.map(findingDay).sort()[0];
    return {
      signal: readRef(signal),
      example: signal.example === 1,
      impacts: readList<Impact>(signal.impacts),
      cycleId: cycleOf({ seq: signal.seq, day })?.id ?? null,
      captureDay: day,
      capturedOn: readDate(signal),
      state: life.at(-1)?.state ?? 'capte',
      path: statePath(life),
      findingIds: findings.map(({ id }) => id),
      daysToFinding: first === undefined ? null : daysBetween(day, first),
    };
  });
  rows.sort((a, b) => compare(a.captureDay, b.captureDay) || compare(a.signal.code, b.signal.code));
  return {
    rows,
    totals: await totalsOf(reader, rows),
    findings: [...used.values()].map((finding) => ({ ...readRef(finding), date: readDate(finding) })),
  };
}

/** The day a finding was made: the first its date can mean, else the day it was written down. */
function findingDay(finding: ChainRecord): string {
  return finding.date_start ?? finding.date_end ?? localDay(finding.created_at);
}

async function totalsOf(reader: Reader, rows: readonly RetrospectiveRow[]): Promise<RetrospectiveTotal[]> {
  const outcome = (cycleId: string | null) =>
    outcomeOf(
      rows
        .filter((row) => row.cycleId === cycleId)
        .map(({ state, findingIds, daysToFinding }) => ({
          state,
          becameFinding: findingIds.length > 0,
          daysToFinding,
        })),
    );
  const totals: RetrospectiveTotal[] = (await readCycles(reader)).map((cycle) => ({
    cycle: { ...readRef(cycle), date: readDate(cycle) },
    ...outcome(cycle.id),
  }));
  const others = outcome(null);
  return others.captured > 0 ? [...totals, { cycle: null, ...others }] : totals;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
