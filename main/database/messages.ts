import { z } from '#preload/contract/zod.ts';
import type { VigieErrorData } from '#db/domain/errors.ts';

/** What the main process tells the database process; ports come with `acceptPort`'s own message. */
export const orderSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    folder: z.string().min(1),
    /** Make the archive, with the built-in corpus, when there is none: only ever for the default one. */
    createWhenMissing: z.boolean(),
  }),
  z.strictObject({ type: z.literal('close') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What the database process tells the main process: never content of the archive. */
export const newsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('failed'), error: z.custom<VigieErrorData>((value) => isErrorData(value)) }),
  z.object({ type: z.literal('closed') }),
  /** For the log: names and places, not contents. */
  z.object({ type: z.literal('trouble'), what: z.string().max(2000) }),
]);
export type News = z.infer<typeof newsSchema>;

function isErrorData(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}
