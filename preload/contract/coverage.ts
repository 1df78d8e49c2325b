import { AXES } from '#db/domain/coverage/matrix.ts';
import { STEP_UNITS } from '#db/domain/coverage/steps.ts';
import { z } from './zod.ts';
import {
  dateInputSchema,
  dateSchema,
  daySchema,
  idSchema,
  kindSchema,
  method,
  pageInput,
  recordRefSchema,
} from './base.ts';

const filter = {
  kinds: z.array(kindSchema).min(1),
  /** The one query language, as a filter. */
  query: z.string().max(2000).default(''),
};

/** A cycle and when it takes place; null for one that has no first day. */
export const cycleSchema = recordRefSchema.extend({
  date: dateSchema.nullable(),
  period: z.object({ start: daySchema, end: daySchema, openEnded: z.boolean() }).nullable(),
});
export type CycleRead = z.infer<typeof cycleSchema>;

const counts = z.array(z.number());

/** One cycle over its slots: `db/domain/coverage/superpose.ts` says what each list counts. */
export const superposedSchema = z.object({
  cycle: cycleSchema,
  /** How many steps the cycle itself lasts; what comes later comes after its end. */
  steps: z.number().int(),
  kinds: z.array(
    z.object({
      kind: kindSchema,
      spread: counts,
      sure: counts,
      possible: counts,
      first: counts,
      last: counts,
    }),
  ),
  dated: z.number().int(),
  /** Records of the cycle that are only announced, and those without any date. */
  announced: z.number().int(),
  undated: z.number().int(),
});
export type Superposed = z.infer<typeof superposedSchema>;

/** A record behind a figure, with what it says of when. */
export const coveredSchema = recordRefSchema.extend({
  date: dateSchema.nullable(),
  planned: dateSchema.nullable(),
  example: z.boolean(),
});
export type Covered = z.infer<typeof coveredSchema>;

const countsByKind = z.array(z.object({ kind: kindSchema, count: z.number().int() }));

export const matrixSchema = z.object({
  cycles: z.array(cycleSchema),
  rows: z.array(
    z.object({
      /** A record, or an impact by its name; null for what is in no row. */
      id: z.string().nullable(),
      record: recordRefSchema.nullable(),
      /** The cycles that an axis is part of; empty for other rows. */
      cycleIds: z.array(idSchema),
      /** One a cycle, in their order, then what is in no cycle. */
      cells: z.array(countsByKind),
      /** Each record once, whatever the number of its cycles. */
      total: countsByKind,
    }),
  ),
  /** Each record once, whatever the number of its rows: one a cycle, then what is in no cycle. */
  columns: z.array(countsByKind),
  total: countsByKind,
});
export type Matrix = z.infer<typeof matrixSchema>;
export type MatrixRow = Matrix['rows'][number];

/** What the rules of `db/domain/coverage/missing.ts` look at. */
const factsSchema = z.object({
  kind: kindSchema,
  dated: z.boolean(),
  planned: dateInputSchema.nullable(),
  plannedEnd: z.string().nullable(),
  end: z.string().nullable(),
  notes: z.number().int(),
  mentions: z.number().int(),
  syntheses: z.number().int(),
  minutes: z.number().int(),
  accounts: z.number().int(),
  sources: z.number().int(),
  observations: z.number().int(),
  unbased: z.number().int(),
  finalReports: z.number().int(),
  otherCycles: z.number().int(),
});

export const missingSchema = z.object({
  rule: z.string(),
  record: recordRefSchema.extend({ example: z.boolean() }),
  /** The cycles it belongs to, or the one a theme is absent from. */
  cycleIds: z.array(idSchema),
  facts: factsSchema,
});
export type Missing = z.infer<typeof missingSchema>;

/** Everything a cycle's page says beside the cycle's own record. */
export const cyclePageSchema = z.object({
  cycle: cycleSchema,
  previous: cycleSchema.nullable(),
  counts: countsByKind,
  previousCounts: countsByKind,
  /** Everything that belongs to the cycle, in the order of time, the undated last; axes are its own. */
  records: z.array(coveredSchema.extend({ axisIds: z.array(idSchema), summary: z.string() })),
  /** Actors of the cycle and of what belongs to it, by how often. */
  actors: z.array(recordRefSchema.extend({ count: z.number().int(), partner: z.boolean() })),
});
export type CyclePage = z.infer<typeof cyclePageSchema>;

export const coverage = {
  /** Every cycle, in the order of time. */
  cycles: method.output(z.array(cycleSchema)),
  /**
   * Cycles counted from their own first day, over as many steps as the longest of those asked for lasts, with one slot before
   * and one after.
   */
  superpose: method
    .input(z.strictObject({ ...filter, unit: z.enum(STEP_UNITS), cycleIds: z.array(idSchema).max(100) }))
    .output(z.object({ steps: z.number().int(), cycles: z.array(superposedSchema) })),
  /** The records that may be in some slots of a cycle, of those `superpose` counts with the same question. */
  slot: method
    .input(
      z.strictObject({
        ...filter,
        unit: z.enum(STEP_UNITS),
        cycleId: idSchema,
        steps: z.number().int().min(1).max(1000),
        first: z.number().int().min(0),
        last: z.number().int().min(0),
      }),
    )
    .output(z.array(coveredSchema.extend({ sure: z.boolean() }))),
  matrix: method.input(z.strictObject({ ...filter, axis: z.enum(AXES) })).output(matrixSchema),
  /** The records of a cell; `null` for those in no row or no cycle, absent for those of all. */
  cell: method
    .input(
      z.strictObject({
        ...filter,
        axis: z.enum(AXES),
        row: z.string().max(100).nullable().optional(),
        cycle: idSchema.nullable().optional(),
        ...pageInput,
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(coveredSchema) })),
  /** What is missing on a given day, in the order of the rules, then of codes. */
  missing: method
    .input(z.strictObject({ today: daySchema, cycleId: idSchema.optional() }))
    .output(z.array(missingSchema)),
  /** What a cycle set out, produced and learned, and the cycle before it. `id` is an id or a code. */
  cycle: method.input(z.strictObject({ id: z.string().min(1).max(100) })).output(cyclePageSchema),
};
