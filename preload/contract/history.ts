import { z } from './zod.ts';
import { authorRefSchema, idSchema, instantSchema, method, recordRefSchema } from './base.ts';

export const changeSetSchema = z.object({
  id: idSchema,
  at: instantSchema,
  author: authorRefSchema.nullable(),
  /** What the person did, as a stable word: `record.update`, `note.save`, … */
  intent: z.string(),
  undoes: idSchema.nullable(),
  undone: z.boolean(),
  changes: z.array(
    z.object({
      table: z.string(),
      operation: z.enum(['insert', 'update', 'delete']),
      record: recordRefSchema.nullable(),
      /** Changed columns before and after, as JSON objects. */
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});
export type ChangeSetRead = z.infer<typeof changeSetSchema>;

export const history = {
  /** What was done, newest first, to one record or to the archive. */
  list: method
    .input(
      z.strictObject({
        recordId: idSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
        before: idSchema.optional(),
      }),
    )
    .output(z.array(changeSetSchema)),
  /** Takes back one change set, whole, as a new change set; refused with `cannot-undo` when later changes touch the same values. */
  undo: method.input(z.strictObject({ changeSetId: idSchema })).output(z.object({ changeSetId: idSchema })),
};
