import { eventIterator } from '@orpc/contract';
import { z } from './zod.ts';
import { idSchema, kindSchema, method } from './base.ts';

/** What clients hear, only ever after COMMIT: what changed, never the new content; they fetch what they show. */
export const hostEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changed'),
    changeSetId: idSchema,
    intent: z.string(),
    /** Records touched; empty with `wide` when too many to list (an import, an undo of one), without when none was. */
    records: z.array(z.object({ id: idSchema, kind: kindSchema })),
    wide: z.boolean(),
  }),
  z.object({ type: z.literal('author'), authorId: idSchema.nullable() }),
  z.object({ type: z.literal('backup'), file: z.string(), verified: z.boolean() }),
  z.object({ type: z.literal('restored') }),
  z.object({
    type: z.literal('progress'),
    runId: z.string(),
    done: z.number().int(),
    total: z.number().int().nullable(),
  }),
  /** Sent at once and every 15 s, so that a client knows the host is alive. */
  z.object({ type: z.literal('alive') }),
]);
export type HostEvent = z.infer<typeof hostEventSchema>;

export const events = {
  subscribe: method.output(eventIterator(hostEventSchema)),
};
