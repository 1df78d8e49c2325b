import { COMPARED } from '#db/domain/review/compare.ts';
import { NATURES, VALIDATIONS } from '#db/domain/review/states.ts';
import { z } from './zod.ts';
import {
  authorRefSchema,
  daySchema,
  idSchema,
  instantSchema,
  kindSchema,
  method,
  pageInput,
  recordRefSchema,
  verificationSchema,
} from './base.ts';

/**
 * What a comment is about. A cycle is a record. A cell of the coverage matrix is named by its axis (`theme`, `impact`…),
 * its row (the id of a record, or a word such as `confiance`) and its cycle.
 */
export const subjectSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('record'), recordId: idSchema }),
  z.strictObject({
    on: z.literal('cell'),
    axis: z.string().regex(/^[a-z-]{1,40}$/),
    rowId: z.string().min(1).max(200),
    cycleId: idSchema,
  }),
  z.strictObject({ on: z.literal('period'), from: daySchema, to: daySchema }),
  z.strictObject({ on: z.literal('archive') }),
]);

export const natureSchema = z.enum(NATURES);
export const validationSchema = z.enum(VALIDATIONS);
const stateSchema = z.enum(['ouvert', 'clos']);
const textSchema = z.string().trim().min(1).max(20_000);

/** A subject as read: with the records it names, null when they are no longer in the archive. */
const subjectReadSchema = z.object({
  key: z.string(),
  subject: subjectSchema,
  record: recordRefSchema.nullable(),
  row: recordRefSchema.nullable(),
  cycle: recordRefSchema.nullable(),
});

const remarkSchema = z.object({
  id: idSchema,
  text: z.string(),
  /** Codes of records that the text cites, in UTF-16 units. */
  cites: z.array(z.object({ start: z.number().int(), length: z.number().int(), record: recordRefSchema })),
  at: instantSchema,
  author: authorRefSchema.nullable(),
  edited: z.boolean(),
  /** True for who wrote it. */
  mine: z.boolean(),
});
export type Remark = z.infer<typeof remarkSchema>;

export const threadSchema = remarkSchema.extend({
  nature: natureSchema,
  on: subjectReadSchema,
  state: stateSchema,
  closed: z.object({ at: instantSchema, author: authorRefSchema.nullable() }).nullable(),
  due: daySchema.nullable(),
  /** Open, and its day is past. */
  late: z.boolean(),
  answers: z.array(remarkSchema),
});
export type Thread = z.infer<typeof threadSchema>;

const threadCounts = z.object({
  open: z.number().int(),
  closed: z.number().int(),
  decisions: z.number().int(),
  mine: z.number().int(),
  late: z.number().int(),
});

const validationReadSchema = z.object({
  state: validationSchema,
  /** When a validated record was last changed since; null when it was not. */
  modifiedAt: instantSchema.nullable(),
});

const pictureHeadSchema = z.object({
  id: idSchema,
  name: z.string(),
  comment: z.string(),
  query: z.string(),
  at: instantSchema,
  author: authorRefSchema.nullable(),
  records: z.number().int(),
  /** Bytes of its content, and those it takes in the archive. */
  bytes: z.number().int(),
  stored: z.number().int(),
});
export type PictureHead = z.infer<typeof pictureHeadSchema>;

const pictureRowSchema = z.object({
  id: idSchema,
  code: z.string(),
  kind: kindSchema,
  title: z.string(),
  date: z.string().nullable(),
  planned: z.string().nullable(),
  verification: verificationSchema,
  state: z.string().nullable(),
  validation: validationSchema,
  cycle: idSchema.nullable(),
  notes: z.number().int(),
  links: z.number().int(),
});
const pictureMeasureSchema = z.object({
  id: idSchema,
  indicator: idSchema,
  value: z.number(),
  unit: z.string(),
  date: z.string(),
  base: z.string(),
  source: z.string(),
});
const pictureDecisionSchema = z.object({
  id: idSchema,
  text: z.string(),
  state: stateSchema,
  due: daySchema.nullable(),
  nature: natureSchema,
});
const cellCount = { theme: idSchema, cycle: idSchema };
const groupCount = { added: z.number().int(), removed: z.number().int(), changed: z.number().int() };
const value = z.union([z.string(), z.number(), z.null()]);

export const comparisonSchema = z.object({
  counts: z.object({ ...groupCount, same: z.number().int() }),
  byKind: z.array(z.object({ kind: kindSchema, ...groupCount })),
  byCycle: z.array(z.object({ cycle: idSchema.nullable(), ...groupCount })),
  records: z.array(
    z.object({
      change: z.enum(['added', 'removed', 'changed']),
      row: pictureRowSchema,
      fields: z.array(z.object({ field: z.enum(COMPARED), before: value, after: value })),
    }),
  ),
  measures: z.array(
    z.object({ before: pictureMeasureSchema.nullable(), after: pictureMeasureSchema.nullable() }),
  ),
  decisions: z.array(
    z.object({ before: pictureDecisionSchema.nullable(), after: pictureDecisionSchema.nullable() }),
  ),
  coverage: z.array(z.object({ ...cellCount, before: z.number().int(), after: z.number().int() })),
});
/** Titles of the cycles, themes and indicators that an answer names, by their ids. */
const names = z.record(z.string(), z.string());
const changed = z.object({ changeSetId: idSchema });

export const review = {
  /** Comments and decisions with their answers, on live records and other subjects. */
  threads: method
    .input(
      z.strictObject({
        subject: subjectSchema.optional(),
        state: stateSchema.optional(),
        nature: natureSchema.optional(),
        /** Only what the current author wrote or answered. */
        mine: z.boolean().default(false),
        /** Only what has a day: any, or one that is past. */
        due: z.enum(['any', 'late']).optional(),
        /** On the cycle itself, on what belongs to it, or on a cell of it. */
        cycleId: idSchema.optional(),
        kind: kindSchema.optional(),
        sort: z.enum(['recent', 'due']).default('recent'),
        ...pageInput,
      }),
    )
    .output(z.object({ total: z.number().int(), counts: threadCounts, threads: z.array(threadSchema) })),
  /** Every subject that has been commented, with how much is open: for the signs on the timeline and the matrix. */
  subjects: method.output(
    z.array(
      z.object({
        key: z.string(),
        subject: subjectSchema,
        open: z.number().int(),
        total: z.number().int(),
        decisions: z.number().int(),
        /** The first words of the last one. */
        opening: z.string(),
      }),
    ),
  ),
  comment: method
    .input(
      z.strictObject({
        subject: subjectSchema,
        nature: natureSchema,
        text: textSchema,
        due: daySchema.nullable().default(null),
      }),
    )
    .output(changed.extend({ id: idSchema })),
  answer: method
    .input(z.strictObject({ id: idSchema, text: textSchema }))
    .output(changed.extend({ id: idSchema })),
  /** Changes what one wrote oneself; the nature and the day belong to a comment, not to an answer. */
  edit: method
    .input(
      z.strictObject({
        id: idSchema,
        text: textSchema.optional(),
        nature: natureSchema.optional(),
        due: daySchema.nullable().optional(),
      }),
    )
    .output(changed),
  /** Takes away what one wrote oneself, with its answers. */
  remove: method.input(z.strictObject({ id: idSchema })).output(changed),
  /** Closes or opens again any comment. */
  setState: method.input(z.strictObject({ id: idSchema, state: stateSchema })).output(changed),

  /** The validation of some records; a record nobody validated is « à valider ». */
  validations: method
    .input(z.strictObject({ ids: z.array(idSchema).max(500) }))
    .output(z.array(validationReadSchema.extend({ id: idSchema }))),
  /** What the director said of a record, newest first. */
  validationHistory: method.input(z.strictObject({ id: idSchema })).output(
    z.array(
      z.object({
        id: idSchema,
        state: validationSchema,
        reason: z.string(),
        at: instantSchema,
        author: authorRefSchema.nullable(),
      }),
    ),
  ),
  /** How far each kind is validated; `modified` are among the validated. */
  validationCounts: method.output(
    z.array(
      z.object({
        kind: kindSchema,
        toValidate: z.number().int(),
        validated: z.number().int(),
        modified: z.number().int(),
        toRework: z.number().int(),
      }),
    ),
  ),
  /** Says the same of several records; `count` are those of which it was not said already. */
  validate: method
    .input(
      z.strictObject({
        ids: z.array(idSchema).min(1).max(5000),
        state: validationSchema,
        reason: z.string().trim().max(2000).default(''),
      }),
    )
    .output(changed.extend({ count: z.number().int() })),

  pictures: method.output(z.array(pictureHeadSchema)),
  /** Freezes what a query finds; without one, every dated record and every cycle. */
  photograph: method
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        comment: z.string().trim().max(2000).default(''),
        query: z.string().trim().max(2000).default(''),
      }),
    )
    .output(changed.extend({ id: idSchema, records: z.number().int() })),
  /** A window of the records of a picture. */
  picture: method.input(z.strictObject({ id: idSchema, ...pageInput })).output(
    pictureHeadSchema.extend({
      names,
      rows: z.array(pictureRowSchema),
      measures: z.array(pictureMeasureSchema),
      decisions: z.array(pictureDecisionSchema),
      coverage: z.array(z.object({ ...cellCount, count: z.number().int() })),
    }),
  ),
  removePicture: method.input(z.strictObject({ id: idSchema })).output(changed),
  /** A picture compared with a later one, or with the archive now (`to` null). Lists are cut at `limit`, counts are not. */
  compare: method
    .input(
      z.strictObject({
        from: idSchema,
        to: idSchema.nullable().default(null),
        limit: z.number().int().min(1).max(5000).default(2000),
      }),
    )
    .output(
      comparisonSchema.extend({
        from: pictureHeadSchema,
        to: pictureHeadSchema.nullable(),
        names,
        /** Ids of those named that are still live records. */
        live: z.array(idSchema),
      }),
    ),
};
export type ComparisonRead = z.infer<NonNullable<typeof comparisonSchema>>;
