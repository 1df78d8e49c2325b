import { z } from './zod.ts';
import {
  dateInputSchema,
  dateSchema,
  idSchema,
  method,
  pageInput,
  recordRefSchema,
  verificationSchema,
} from './base.ts';
import { measureSchema } from './records.ts';

const reasonSchema = z.union([
  z.object({ kind: z.enum(['unit', 'base', 'question', 'group']), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('unstated'), base: z.string() }),
]);

/** How the measures of an indicator go together (`db/domain/indicators/reading.ts`); measures are named by their ids. */
const readingSchema = z.object({
  series: z.array(
    z.object({ group: z.string().nullable(), base: z.string(), unit: z.string(), ids: z.array(idSchema) }),
  ),
  segments: z.array(z.object({ from: idSchema, to: idSchema, sure: z.boolean() })),
  breaks: z.array(z.object({ before: idSchema, after: idSchema, reason: reasonSchema })),
  conflicts: z.array(
    z.object({
      ids: z.array(idSchema),
      low: z.number(),
      high: z.number(),
      unit: z.string(),
      base: z.string(),
      start: z.string(),
      end: z.string(),
      sources: z.number().int(),
    }),
  ),
  /** Bounds at 95 %, in percents; `bound` says how the size of the sample is known. */
  margins: z.array(
    z.object({
      id: idSchema,
      low: z.number(),
      high: z.number(),
      n: z.number().int(),
      bound: z.enum(['exact', 'at-least', 'at-most', 'about']),
    }),
  ),
});

/** An indicator with its measures, in the order of time, and how they read together. */
export const indicatorSeriesSchema = z.object({
  indicator: recordRefSchema,
  /** What the indicator says of what may be compared. */
  comparability: z.string(),
  measures: z.array(measureSchema),
  reading: readingSchema,
});
export type IndicatorSeries = z.infer<typeof indicatorSeriesSchema>;

const studySchema = recordRefSchema.extend({ date: dateSchema.nullable() });

/** A figure in two editions of a study. */
export const editionRowSchema = z.object({
  indicator: recordRefSchema,
  earlier: measureSchema.nullable(),
  later: measureSchema.nullable(),
  /** `later − earlier`, in their unit; null when they may not be compared. */
  change: z.number().nullable(),
  reason: reasonSchema.nullable(),
});
export type EditionRow = z.infer<typeof editionRowSchema>;

/** A row of a table. What it must hold is checked by the core, which names every row at fault at once. */
const rowSchema = z.strictObject({
  value: z.number(),
  unit: z.string().max(50),
  date: dateInputSchema,
  base: z.string().max(500),
  sample: z.string().max(200).nullable().default(null),
  question: z.string().max(2000).nullable().default(null),
  /** The id or the code of a study or publication. */
  study: z.string().max(100).nullable().default(null),
  page: z.string().max(50).nullable().default(null),
  comparability: z.string().max(200).nullable().default(null),
  sourceLabel: z.string().max(500),
  sourceAddress: z.string().max(2000).nullable().default(null),
  verification: verificationSchema,
  comment: z.string().max(2000).default(''),
});

export const indicators = {
  /** One indicator (`id`, or its code), or those that answer a query; those with most measures first. */
  series: method
    .input(
      z.strictObject({
        id: z.string().min(1).max(100).optional(),
        /** The one query language, as a filter. */
        query: z.string().max(2000).optional(),
        /** Accent-insensitive text the title, code, alias or tag must contain. */
        contains: z.string().max(200).optional(),
        ...pageInput,
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(indicatorSeriesSchema) })),
  /** What two studies measured, figure by figure; the earlier and the later are told by their dates. */
  compare: method
    .input(z.strictObject({ studies: z.tuple([z.string().min(1).max(100), z.string().min(1).max(100)]) }))
    .output(
      z.object({
        earlier: studySchema,
        later: studySchema,
        /** True when one renews the other. */
        linked: z.boolean(),
        rows: z.array(editionRowSchema),
      }),
    ),
  /** Adds several measures in one intent: all of them, or none with the numbers of the rows at fault, from 1. */
  addMeasures: method
    .input(z.strictObject({ recordId: idSchema, rows: z.array(rowSchema).min(1).max(1000) }))
    .output(z.object({ ids: z.array(idSchema), changeSetId: idSchema })),
};
