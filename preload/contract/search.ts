import { z } from './zod.ts';
import {
  dateSchema,
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

export const search = {
  /**
   * Records that answer a query of the one query language. A query that cannot be read fails with `invalid-query`,
   * its position and reason.
   */
  query: method
    .input(
      z.strictObject({
        query: z.string().max(2000),
        /** As one types: the last word also matches as a beginning. */
        asYouType: z.boolean().default(false),
        kinds: z.array(kindSchema).optional(),
        ...pageInput,
      }),
    )
    .output(z.object({ total: z.number().int(), hits: z.array(hitSchema) })),
};
