import type { Kind } from '../kinds.ts';
import type { Picture, PictureCell, PictureDecision, PictureMeasure, PictureRow } from './picture.ts';

/** What may differ of a record between two pictures. */
export const COMPARED = [
  'title',
  'date',
  'planned',
  'verification',
  'state',
  'validation',
  'cycle',
  'notes',
  'links',
] as const;
export type Compared = (typeof COMPARED)[number];

export type FieldChange = { field: Compared; before: string | number | null; after: string | number | null };
export type RecordChange = {
  change: 'added' | 'removed' | 'changed';
  /** The record as it is in the later picture, or was in the earlier one when it is there no more. */
  row: PictureRow;
  fields: readonly FieldChange[];
};
type Pair<Thing> = { before: Thing | null; after: Thing | null };
export type GroupCount = { added: number; removed: number; changed: number };

/** What changed between two pictures of the archive. */
export type Comparison = {
  counts: GroupCount & { same: number };
  byKind: readonly (GroupCount & { kind: Kind })[];
  /** By cycle, in the order of time; what belongs to none last. */
  byCycle: readonly (GroupCount & { cycle: string | null })[];
  records: readonly RecordChange[];
  measures: readonly Pair<PictureMeasure>[];
  decisions: readonly Pair<PictureDecision>[];
  coverage: readonly { theme: string; cycle: string; before: number; after: number }[];
};

/** Compares an earlier picture with a later one, record by record. Records that changed come by kind, then by code. */
export function comparePictures(earlier: Picture, later: Picture): Comparison {
  const records = pairs(earlier.records, later.records).flatMap(({ before, after }): RecordChange[] => {
    if (!before && after) return [{ change: 'added', row: after, fields: [] }];
    if (before && !after) return [{ change: 'removed', row: before, fields: [] }];
    if (!before || !after) return [];
    const fields = fieldChanges(before, after);
    return fields.length > 0 ? [{ change: 'changed', row: after, fields }] : [];
  });
  const touched = records.filter(({ change }) => change !== 'added').length;
  const cycles: (string | null)[] = [...new Set([...later.cycles, ...earlier.cycles]), null];
  const kinds = [...new Set(records.map(({ row }) => row.kind))];
  const groups = <Key extends string | null>(
    keys: readonly Key[],
    keyOf: (row: PictureRow) => string | null,
  ): [Key, GroupCount][] =>
    keys
      .map((key): [Key, GroupCount] => [key, countsOf(records.filter(({ row }) => keyOf(row) === key))])
      .filter(([, { added, removed, changed }]) => added + removed + changed > 0);
  return {
    counts: { ...countsOf(records), same: earlier.records.length - touched },
    byKind: groups(kinds, ({ kind }) => kind).map(([kind, counts]) => ({ kind, ...counts })),
    byCycle: groups(cycles, ({ cycle }) => cycle).map(([cycle, counts]) => ({ cycle, ...counts })),
    records: records.sort(
      (a, b) =>
        a.row.kind.localeCompare(b.row.kind) || a.row.code.localeCompare(b.row.code, 'fr', { numeric: true }),
    ),
    measures: differing(earlier.measures, later.measures),
    decisions: differing(earlier.decisions, later.decisions),
    coverage: coverageChanges(earlier.coverage, later.coverage),
  };
}

function fieldChanges(before: PictureRow, after: PictureRow): FieldChange[] {
  return COMPARED.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

function pairs<Thing extends { id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): Pair<Thing>[] {
  const later = new Map(after.map((thing) => [thing.id, thing]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.map((thing) => ({ before: thing, after: later.get(thing.id) ?? null })),
    ...after.filter(({ id }) => !known.has(id)).map((thing) => ({ before: null, after: thing })),
  ];
}

/** Pairs that are not equal; both sides were written with their keys in one order. */
const differing = <Thing extends { id: string }>(before: readonly Thing[], after: readonly Thing[]) =>
  pairs(before, after).filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));

function coverageChanges(before: readonly PictureCell[], after: readonly PictureCell[]) {
  const keyOf = ({ theme, cycle }: PictureCell): string => `${theme} ${cycle}`;
  const was = new Map(before.map((cell) => [keyOf(cell), cell.count]));
  const is = new Map(after.map((cell) => [keyOf(cell), cell.count]));
  return [...new Map([...before, ...after].map((cell) => [keyOf(cell), cell]))]
    .map(([key, { theme, cycle }]) => ({
      theme,
      cycle,
      before: was.get(key) ?? 0,
      after: is.get(key) ?? 0,
    }))
    .filter((cell) => cell.before !== cell.after);
}

function countsOf(changes: readonly RecordChange[]): GroupCount {
  const count = (wanted: RecordChange['change']): number =>
    changes.filter(({ change }) => change === wanted).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}
