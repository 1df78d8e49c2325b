import { z } from './zod.ts';
import {
  authorRefSchema,
  dateInputSchema,
  dateSchema,
  idSchema,
  impactSchema,
  instantSchema,
  kindSchema,
  method,
  pageInput,
  propertyValueSchema,
  recordRefSchema,
  sha256Schema,
  verificationSchema,
} from './base.ts';

/** A row of a table or list: no body, only what a list shows. */
export const recordRowSchema = recordRefSchema.extend({
  date: dateSchema.nullable(),
  planned: dateSchema.nullable(),
  tags: z.array(z.string()),
  impacts: z.array(impactSchema),
  verification: verificationSchema,
  example: z.boolean(),
  summary: z.string(),
  properties: z.record(z.string(), propertyValueSchema),
  updatedAt: instantSchema,
});
export type RecordRow = z.infer<typeof recordRowSchema>;

export const sourceSchema = z.object({
  id: idSchema,
  property: z.string().nullable(),
  label: z.string(),
  address: z.string().nullable(),
  detail: z.string(),
});
export type SourceRead = z.infer<typeof sourceSchema>;

export const claimSchema = z.object({
  id: idSchema,
  property: z.string(),
  value: propertyValueSchema,
  wording: z.string().nullable(),
  sourceLabel: z.string(),
  sourceAddress: z.string().nullable(),
  verification: verificationSchema,
  preferred: z.boolean(),
});

export const relationSchema = z.object({
  id: idSchema,
  type: z.string(),
  /** `out` when the record shown is the source, `in` when it is the target. */
  direction: z.enum(['out', 'in']),
  target: recordRefSchema.extend({ date: dateSchema.nullable() }),
  date: dateSchema.nullable(),
  comment: z.string(),
});
export type RelationRead = z.infer<typeof relationSchema>;

export const measureSchema = z.object({
  id: idSchema,
  indicator: recordRefSchema,
  value: z.number(),
  unit: z.string(),
  date: dateSchema,
  base: z.string(),
  sample: z.string().nullable(),
  question: z.string().nullable(),
  study: recordRefSchema.nullable(),
  page: z.string().nullable(),
  comparability: z.string().nullable(),
  sourceLabel: z.string(),
  sourceAddress: z.string().nullable(),
  verification: verificationSchema,
  comment: z.string(),
});
export type MeasureRead = z.infer<typeof measureSchema>;

/** A file attached to a record; its bytes come from `attachments.get`. */
export const attachmentSchema = z.object({
  sha256: sha256Schema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
});
export type AttachmentRead = z.infer<typeof attachmentSchema>;

export const recordDetailSchema = recordRowSchema.extend({
  aliases: z.array(z.string()),
  revision: z.number().int(),
  createdAt: instantSchema,
  createdBy: authorRefSchema.nullable(),
  updatedBy: authorRefSchema.nullable(),
  deletedAt: instantSchema.nullable(),
  hasBody: z.boolean(),
  sources: z.array(sourceSchema),
  claims: z.array(claimSchema),
  relations: z.array(relationSchema),
  /** Measures of an indicator, or measures a study produced. */
  measures: z.array(measureSchema),
  /** `byHand`: a person attached it, and may take it away; the others are shown by the text. */
  attachments: z.array(attachmentSchema.extend({ byHand: z.boolean() })),
  /** How many mentions point here, by kind of the record that mentions. */
  backlinkCounts: z.array(z.object({ kind: kindSchema, count: z.number().int() })),
});
export type RecordDetail = z.infer<typeof recordDetailSchema>;

export const sortSchema = z.strictObject({
  by: z.enum(['title', 'date', 'updated', 'code', 'verification', 'property']),
  property: z.string().optional(),
  direction: z.enum(['asc', 'desc']),
});
export type Sort = z.infer<typeof sortSchema>;

export const listInput = z.strictObject({
  kind: kindSchema.optional(),
  /** The one query language (search), applied as a filter. */
  query: z.string().max(2000).optional(),
  /** Accent-insensitive text the title, code, alias or tag must contain. */
  contains: z.string().max(200).optional(),
  tag: z.string().max(200).optional(),
  impact: impactSchema.optional(),
  verification: verificationSchema.optional(),
  /** Equality on a choice property of the kind. */
  property: z.strictObject({ key: z.string(), value: z.string() }).optional(),
  example: z.boolean().optional(),
  sort: sortSchema.default({ by: 'title', direction: 'asc' }),
  ...pageInput,
});

/** What can be changed of a record; absent keys stay as they are, null clears. */
export const recordPatchSchema = z.strictObject({
  title: z.string().trim().min(1).max(500).optional(),
  summary: z.string().max(20_000).optional(),
  date: dateInputSchema.nullable().optional(),
  planned: dateInputSchema.nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(100)).max(200).optional(),
  aliases: z.array(z.string().trim().min(1).max(500)).max(100).optional(),
  impacts: z.array(impactSchema).max(3).optional(),
  verification: verificationSchema.optional(),
  properties: z.record(z.string().max(100), propertyValueSchema.nullable()).optional(),
});
export type RecordPatch = z.infer<typeof recordPatchSchema>;

const sourceInput = z.strictObject({
  property: z.string().max(100).nullable().default(null),
  label: z.string().trim().min(1).max(500),
  address: z.string().max(2000).nullable().default(null),
  detail: z.string().max(2000).default(''),
});
const claimInput = z.strictObject({
  property: z.string().min(1).max(100),
  value: propertyValueSchema,
  wording: z.string().max(500).nullable().default(null),
  sourceLabel: z.string().trim().min(1).max(500),
  sourceAddress: z.string().max(2000).nullable().default(null),
  verification: verificationSchema,
  preferred: z.boolean().default(false),
});
const measureInput = z.strictObject({
  value: z.number(),
  unit: z.string().trim().min(1).max(50),
  date: dateInputSchema,
  base: z.string().trim().min(1).max(500),
  sample: z.string().max(200).nullable().default(null),
  question: z.string().max(2000).nullable().default(null),
  studyId: idSchema.nullable().default(null),
  page: z.string().max(50).nullable().default(null),
  comparability: z.string().max(200).nullable().default(null),
  sourceLabel: z.string().trim().min(1).max(500),
  sourceAddress: z.string().max(2000).nullable().default(null),
  verification: verificationSchema,
  comment: z.string().max(2000).default(''),
});

const changed = z.object({ id: idSchema, revision: z.number().int(), changeSetId: idSchema });

export const records = {
  counts: method.output(
    z.object({
      byKind: z.array(z.object({ kind: kindSchema, count: z.number().int() })),
      examples: z.number().int(),
      trash: z.number().int(),
    }),
  ),
  list: method.input(listInput).output(z.object({ total: z.number().int(), rows: z.array(recordRowSchema) })),
  /** Tags in use with how many records carry each, most used first. */
  tags: method
    .input(z.strictObject({ kind: kindSchema.optional() }))
    .output(z.array(z.object({ tag: z.string(), count: z.number().int() }))),
  /** One record, by id or code (any case). */
  get: method.input(z.strictObject({ id: z.string().min(1).max(100) })).output(recordDetailSchema),
  /** Records whose title, code or alias answers a few typed letters, best first: for mentions and pickers. */
  suggest: method
    .input(
      z.strictObject({
        text: z.string().max(200),
        kinds: z.array(kindSchema).optional(),
        limit: z.number().int().min(1).max(50).default(12),
      }),
    )
    .output(z.array(recordRefSchema.extend({ alias: z.string().nullable() }))),
  /** Titles and codes of some records, for mentions on screen; unknown ids are absent, deleted ones marked. */
  refs: method
    .input(z.strictObject({ ids: z.array(idSchema).max(2000) }))
    .output(z.array(recordRefSchema.extend({ summary: z.string(), deleted: z.boolean() }))),
  create: method
    .input(recordPatchSchema.extend({ kind: kindSchema, title: z.string().trim().min(1).max(500) }))
    .output(changed.extend({ code: z.string() })),
  /** Changes a record; `revision` is the one the writer saw, a stale one is refused with `stale-revision`. */
  update: method
    .input(z.strictObject({ id: idSchema, revision: z.number().int(), patch: recordPatchSchema }))
    .output(changed),
  /** Puts records in the trash; gives what pointed there, so that one can say so. */
  trash: method
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(1000) }))
    .output(z.object({ changeSetId: idSchema, trashed: z.number().int(), pointingHere: z.number().int() })),
  restore: method
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(1000) }))
    .output(z.object({ changeSetId: idSchema, restored: z.number().int() })),
  trashed: method.input(z.strictObject(pageInput)).output(
    z.object({
      total: z.number().int(),
      rows: z.array(recordRowSchema.extend({ deletedAt: instantSchema })),
    }),
  ),
  /** Takes every record marked « exemple » out of the archive (to the trash), in one action. */
  removeExamples: method.output(z.object({ changeSetId: idSchema.nullable(), removed: z.number().int() })),

  addRelation: method
    .input(
      z.strictObject({
        type: z.string(),
        sourceId: idSchema,
        targetId: idSchema,
        date: dateInputSchema.nullable().default(null),
        comment: z.string().max(2000).default(''),
      }),
    )
    .output(z.object({ id: idSchema, changeSetId: idSchema })),
  removeRelation: method.input(z.strictObject({ id: idSchema })).output(z.object({ changeSetId: idSchema })),
  addSource: method
    .input(z.strictObject({ recordId: idSchema, source: sourceInput }))
    .output(z.object({ id: idSchema, changeSetId: idSchema })),
  updateSource: method
    .input(z.strictObject({ id: idSchema, source: sourceInput }))
    .output(z.object({ changeSetId: idSchema })),
  removeSource: method.input(z.strictObject({ id: idSchema })).output(z.object({ changeSetId: idSchema })),
  addClaim: method
    .input(z.strictObject({ recordId: idSchema, claim: claimInput }))
    .output(z.object({ id: idSchema, changeSetId: idSchema })),
  removeClaim: method.input(z.strictObject({ id: idSchema })).output(z.object({ changeSetId: idSchema })),
  addMeasure: method
    .input(z.strictObject({ recordId: idSchema, measure: measureInput }))
    .output(z.object({ id: idSchema, changeSetId: idSchema })),
  updateMeasure: method
    .input(z.strictObject({ id: idSchema, measure: measureInput }))
    .output(z.object({ changeSetId: idSchema })),
  removeMeasure: method.input(z.strictObject({ id: idSchema })).output(z.object({ changeSetId: idSchema })),
};
