import { z } from './zod.ts';
import { dateSchema, idSchema, kindSchema, method, rangeSchema, recordRefSchema } from './base.ts';

/** One place that mentions a record: the mentioning record and the sentence, with the mention's place in it. */
export const backlinkSchema = z.object({
  source: recordRefSchema.extend({ date: dateSchema.nullable() }),
  blockId: z.string().nullable(),
  sentence: z.string(),
  mention: rangeSchema,
});
export type Backlink = z.infer<typeof backlinkSchema>;

export const links = {
  /** Mentions of a record, newest mentioning record first; `after` continues where the last answer ended. */
  backlinks: method
    .input(
      z.strictObject({
        id: idSchema,
        kinds: z.array(kindSchema).optional(),
        limit: z.number().int().min(1).max(200).default(50),
        after: z.string().max(100).optional(),
      }),
    )
    .output(z.object({ items: z.array(backlinkSchema), next: z.string().nullable() })),
  /** Records this one mentions, in the order of its text. */
  mentions: method.input(z.strictObject({ id: idSchema })).output(z.array(recordRefSchema)),
};
