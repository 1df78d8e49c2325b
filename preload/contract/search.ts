import { z } from './zod.ts';
import {
  dateSchema,
  idSchema,
  kindSchema,
  method,
  pageInput,
  rangeSchema,
  recordRefSchema,
  sha256Schema,
} from './base.ts';

export const hitSchema = recordRefSchema.extend({
  date: dateSchema.nullable(),
  example: z.boolean(),
  /** The attached file that holds the words, when the record itself does not: the excerpt is its text. */
  attachment: z.object({ sha256: sha256Schema, name: z.string() }).nullable(),
  titleRanges: z.array(rangeSchema),
  excerpt: z.string(),
  excerptRanges: z.array(rangeSchema),
  /** Higher is better; comparable within one answer only. */
  score: z.number(),
});
export type Hit = z.infer<typeof hitSchema>;

/** What a query that finds nothing, or a sentence that finds little, was taken for: the words replaced, as typed and as the archive spells them. */
export const correctionSchema = z.object({
  query: z.string(),
  words: z.array(z.object({ from: z.string(), to: z.string() })),
  /** No record has all the words: `query` asks for as many of them as some record has. */
  relaxed: z.boolean(),
  /** Of a sentence in plain words: so many of the first answers have all of them, those after only a part; `query` is then as typed. */
  complete: z.number().int(),
});
export type CorrectionRead = z.infer<typeof correctionSchema>;

/** How answers are spread over one facet. `value` is what one asks for, `label` what is shown; `more` values are not listed. */
export const facetSchema = z.object({
  facet: z.enum([
    'kind',
    'cycle',
    'year',
    'theme',
    'impact',
    'tag',
    'code',
    'profile',
    'verification',
    'author',
  ]),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  more: z.number().int(),
});
export type Facet = z.infer<typeof facetSchema>;

/** One thing that may be meant: `text` takes the place of what is being written, `label` and `detail` are shown. */
export const completionSchema = z.object({
  text: z.string(),
  label: z.string(),
  detail: z.string(),
  kind: kindSchema.nullable(),
});
export type Completion = z.infer<typeof completionSchema>;

export const savedSearchSchema = z.object({ id: idSchema, name: z.string(), query: z.string() });
export type SavedSearch = z.infer<typeof savedSearchSchema>;

const queryText = z.string().max(2000);
const asked = {
  query: queryText,
  /** As one types: the last word also matches as a beginning. */
  asYouType: z.boolean().default(false),
  kinds: z.array(kindSchema).optional(),
};

export const search = {
  /**
   * Records that answer a query of the one query language. A query that cannot be read fails with `invalid-query`,
   * its position and reason. When nothing answers and a word stands nowhere, the answers are those of the query with that word
   * as the archive spells it, or with some of its words, and `correction` says so; not when `correct` is false.
   */
  query: method.input(z.strictObject({ ...asked, correct: z.boolean().default(true), ...pageInput })).output(
    z.object({
      total: z.number().int(),
      hits: z.array(hitSchema),
      correction: correctionSchema.nullable(),
    }),
  ),
  /** How the answers of a query are spread, to refine it; most frequent values first. */
  facets: method.input(z.strictObject(asked)).output(z.array(facetSchema)),
  /** What may be meant by what is being written at `cursor` (UTF-16 units); a choice replaces from `start` to the cursor. */
  complete: method
    .input(
      z.strictObject({
        query: queryText,
        cursor: z.number().int().min(0),
        locale: z.enum(['fr', 'en']),
        limit: z.number().int().min(1).max(50).default(12),
      }),
    )
    .output(z.object({ start: z.number().int(), items: z.array(completionSchema) })),
  /** Searches kept under a name, by name. A query asks for one with `vue:"its name"`. */
  saved: method.output(z.array(savedSearchSchema)),
  save: method
    .input(
      z.strictObject({ id: idSchema.optional(), name: z.string().trim().min(1).max(120), query: queryText }),
    )
    .output(savedSearchSchema),
  forget: method.input(z.strictObject({ id: idSchema })).output(z.object({})),
};
