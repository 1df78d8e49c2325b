import { SIGNAL_STATES, type SignalState } from '#db/domain/signals/vocabulary.ts';
import type { RetrospectiveRow } from '#preload/contract/signals.ts';
import type { Box } from '../placement/labels.ts';

/** What a signal became: a finding that it supports, else the state it is in. */
export type Outcome = 'finding' | SignalState;
/** Where signals come from, or what they became; `null` stands for the signals of no cycle. */
export type FlowNode<Id> = { id: Id; count: number; box: Box; slot: Box };
/** The signals of one cycle that became one thing: from `left` to `right`, both from top to bottom. */
export type FlowBand = {
  cycle: string | null;
  outcome: Outcome;
  ids: readonly string[];
  left: readonly [number, number];
  right: readonly [number, number];
};
export type Flow = {
  cycles: readonly FlowNode<string | null>[];
  outcomes: readonly FlowNode<Outcome>[];
  bands: readonly FlowBand[];
  /** Where bands start and end. */
  x: readonly [number, number];
  height: number;
};

/** What became most first. */
export const OUTCOMES: readonly Outcome[] = [
  'finding',
  'integre',
  'conforte',
  'suivi',
  'qualifie',
  'capte',
  'affaibli',
  'infirme',
  'archive',
];
const NODE = 12;
/** Two lines of words stand beside a node, however few its signals. */
const SLOT = 38;
const GAP = 12;
/** Width of one signal when there are few: a band of three is no wall. */
const THICKEST = 24;
const TOP = 34;

/** What became of a signal: a finding, else its present state. */
export function outcomeOf({ findingIds, state }: Pick<RetrospectiveRow, 'findingIds' | 'state'>): Outcome {
  return findingIds.length > 0 ? 'finding' : state;
}

/**
 * Cycles on the left in the order given, what their signals became on the right, and bands as thick as they are many.
 * Every signal is in one band. `margins` are the widths kept for words on each side.
 */
export function layOutFlow(
  rows: readonly RetrospectiveRow[],
  {
    width,
    height,
    cycles,
    margins,
  }: {
    width: number;
    height: number;
    cycles: readonly (string | null)[];
    margins: readonly [number, number];
  },
): Flow {
  const from = cycles.map((id) => ({ id, ids: rows.filter((row) => row.cycleId === id) })).filter(some);
  const to = OUTCOMES.map((id) => ({ id, ids: rows.filter((row) => outcomeOf(row) === id) })).filter(some);
  const slots = Math.max(from.length, to.length);
  const room = Math.max(slots * (SLOT + GAP), height - TOP - 16);
  const x = [margins[0], Math.max(margins[0] + 120, width - margins[1])] as const;
  const scale = Math.min(
    THICKEST,
    (room - (slots - 1) * GAP - slots * SLOT * 0.6) / Math.max(1, rows.length),
  );
  const column = <Id>(
    nodes: readonly { id: Id; ids: readonly RetrospectiveRow[] }[],
    left: number,
  ): FlowNode<Id>[] => {
    const heights = nodes.map(({ ids }) => Math.max(3, ids.length * scale));
    const taken = heights.reduce((sum, one) => sum + Math.max(one, SLOT), 0) + (nodes.length - 1) * GAP;
    let top = TOP + Math.max(0, (room - taken) / 2);
    return nodes.map(({ id, ids }, index) => {
      const tall = heights[index] ?? 0;
      const slot = { x0: left, y0: top, x1: left + NODE, y1: top + Math.max(tall, SLOT) };
      const middle = (slot.y0 + slot.y1) / 2;
      top = slot.y1 + GAP;
      return {
        id,
        count: ids.length,
        slot,
        box: { x0: left, y0: middle - tall / 2, x1: left + NODE, y1: middle + tall / 2 },
      };
    });
  };
  const left = column(from, x[0] - NODE);
  const right = column(to, x[1]);
  const used = { left: new Map<string | null, number>(), right: new Map<Outcome, number>() };
  const bands = left.flatMap((source) =>
    right.flatMap((target): FlowBand[] => {
      const ids = rows
        .filter((row) => row.cycleId === source.id && outcomeOf(row) === target.id)
        .map(({ signal }) => signal.id);
      if (ids.length === 0) return [];
      const part = (node: FlowNode<unknown>, before: number): [number, number] => {
        const unit = (node.box.y1 - node.box.y0) / node.count;
        return [node.box.y0 + before * unit, node.box.y0 + (before + ids.length) * unit];
      };
      const [before, after] = [used.left.get(source.id) ?? 0, used.right.get(target.id) ?? 0];
      used.left.set(source.id, before + ids.length);
      used.right.set(target.id, after + ids.length);
      return [
        {
          cycle: source.id,
          outcome: target.id,
          ids,
          left: part(source, before),
          right: part(target, after),
        },
      ];
    }),
  );
  const bottom = [...left, ...right].reduce((most, { slot }) => Math.max(most, slot.y1), 0);
  return { cycles: left, outcomes: right, bands, x, height: Math.max(height, bottom + 16) };
}

function some({ ids }: { ids: readonly unknown[] }): boolean {
  return ids.length > 0;
}

/** The key of a band, for what remembers it. */
export function bandKey({ cycle, outcome }: Pick<FlowBand, 'cycle' | 'outcome'>): string {
  return `${cycle ?? 'none'} ${outcome}`;
}

/** Outcomes as they are told: states in their order, findings first. */
export function isOutcome(value: string): value is Outcome {
  return value === 'finding' || (SIGNAL_STATES as readonly string[]).includes(value);
}
