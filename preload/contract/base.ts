import { oc } from '@orpc/contract';
import { KINDS } from '#db/domain/kinds.ts';
import { IMPACTS, VERIFICATIONS } from '#db/domain/impacts.ts';
import type { VigieErrorData } from '#db/domain/errors.ts';
import { z } from './zod.ts';

/**
 * Every method may fail with one declared error, `VIGIE`, whose data is a `VigieErrorData`: the caller narrows on
 * `data.kind` and the interface turns it into a sentence.
 */
export const method = oc.errors({
  VIGIE: { status: 422, data: z.custom<VigieErrorData>((value) => isErrorData(value)) },
});

function isErrorData(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string'
  );
}

export const idSchema = z.string().regex(/^[0-9a-f-]{36}$/);
export const kindSchema = z.enum(KINDS);
export const impactSchema = z.enum(IMPACTS);
export const verificationSchema = z.enum(VERIFICATIONS);
/** An ISO day, `YYYY-MM-DD`. */
export const daySchema = z.string().regex(/^-?\d{4,6}-\d{2}-\d{2}$/);
/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.string();
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A date as given by a writer: EDTF, and the wording when it says more. */
export const dateInputSchema = z.strictObject({
  edtf: z.string().max(80),
  wording: z.string().max(200).nullable(),
});
/** A date as read: with the bounds of its imprecision, null where an interval is open. */
export const dateSchema = z.object({
  edtf: z.string(),
  wording: z.string().nullable(),
  start: daySchema.nullable(),
  end: daySchema.nullable(),
});
export type DateRead = z.infer<typeof dateSchema>;

export const propertyValueSchema = z.union([
  z.string().max(100_000),
  z.number(),
  z.boolean(),
  z.strictObject({ edtf: z.string().max(80), wording: z.string().max(200).nullable() }),
]);

/** The least one shows of a record. */
export const recordRefSchema = z.object({
  id: idSchema,
  code: z.string(),
  kind: kindSchema,
  title: z.string(),
});
export type RecordRef = z.infer<typeof recordRefSchema>;

export const authorRefSchema = z.object({ id: idSchema, name: z.string(), initials: z.string() });
/** A part of a text to show highlighted, in UTF-16 units. */
export const rangeSchema = z.object({ start: z.number().int(), length: z.number().int() });
export const pageInput = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
};
