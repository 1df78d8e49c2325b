import { EXCERPT_STATES } from '#db/domain/excerpts/codes.ts';
import { z } from './zod.ts';
import {
  authorRefSchema,
  dateSchema,
  idSchema,
  impactSchema,
  instantSchema,
  method,
  recordRefSchema,
} from './base.ts';

/** What a passage is coded with, as one writes it. */
const codeSchema = z.union([
  z.strictObject({ impact: impactSchema }),
  z.strictObject({ recordId: idSchema }),
]);

/** What a passage is coded with, as one reads it: `record` null for an impact. */
const codeReadSchema = z.object({
  /** The impact, or the id of the record. */
  key: z.string(),
  impact: impactSchema.nullable(),
  record: recordRefSchema.nullable(),
});
export type CodeRead = z.infer<typeof codeReadSchema>;

const fields = {
  /** Who says it, as the note names them; never a contact. */
  speaker: z.string().trim().max(200),
  /** chercheur, praticien, or any other word. */
  profile: z.string().trim().max(100),
  comment: z.string().trim().max(10_000),
};

export const excerptSchema = z.object({
  id: idSchema,
  code: codeReadSchema,
  /** The words as they were coded. */
  quote: z.string(),
  state: z.enum(EXCERPT_STATES),
  /** Where it stands in the plain text of the note, in UTF-16 units, and its words there now; null once they are gone. */
  place: z
    .object({
      start: z.number().int(),
      end: z.number().int(),
      blockId: z.string().nullable(),
      words: z.string(),
    })
    .nullable(),
  speaker: z.string(),
  profile: z.string(),
  comment: z.string(),
  note: recordRefSchema,
  noteDate: dateSchema.nullable(),
  /** The Ateliers the note is about. */
  ateliers: z.array(recordRefSchema),
  author: authorRefSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Excerpt = z.infer<typeof excerptSchema>;

/** What a matrix of codes counts across. */
export const MATRIX_COLUMNS = ['atelier', 'profil'] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];

export const excerptMatrixSchema = z.object({
  rows: z.array(codeReadSchema),
  /** `key` is the id of the Atelier or the profile; '' for passages that have none. */
  columns: z.array(z.object({ key: z.string(), record: recordRefSchema.nullable() })),
  /** counts[row][column] passages. One that belongs to two Ateliers counts in both. */
  counts: z.array(z.array(z.number().int())),
});
export type ExcerptMatrix = z.infer<typeof excerptMatrixSchema>;

const filter = {
  /** The key of a code. */
  code: z.string().max(100).optional(),
  noteId: idSchema.optional(),
  atelier: z.union([idSchema, z.literal('')]).optional(),
  profile: z.string().max(100).optional(),
};

export const excerpts = {
  /** The passages that answer: of a note in the order of its text, else by date of their note. */
  list: method.input(z.strictObject(filter)).output(z.array(excerptSchema)),
  /**
   * Codes a passage of a note with each of these, as one intent. `start` and `end` are places in the plain text as saved;
   * when it moved meanwhile the nearest same words are taken.
   */
  code: method
    .input(
      z.strictObject({
        noteId: idSchema,
        start: z.number().int().min(0),
        end: z.number().int().min(1),
        quote: z.string().min(1).max(20_000),
        codes: z.array(codeSchema).min(1).max(50),
        speaker: fields.speaker.default(''),
        profile: fields.profile.default(''),
        comment: fields.comment.default(''),
      }),
    )
    .output(z.object({ ids: z.array(idSchema), changeSetId: idSchema })),
  edit: method
    .input(
      z.strictObject({
        id: idSchema,
        speaker: fields.speaker.optional(),
        profile: fields.profile.optional(),
        comment: fields.comment.optional(),
        code: codeSchema.optional(),
      }),
    )
    .output(z.object({ changeSetId: idSchema })),
  /** Takes the words now in its place as the quotation. */
  accept: method.input(z.strictObject({ id: idSchema })).output(z.object({ changeSetId: idSchema })),
  remove: method.input(z.strictObject({ id: idSchema })).output(z.object({ changeSetId: idSchema })),
  /** Every code in use with its passages, and the profiles written so far. */
  codes: method.output(
    z.object({
      codes: z.array(codeReadSchema.extend({ count: z.number().int() })),
      profiles: z.array(z.string()),
    }),
  ),
  matrix: method.input(z.strictObject({ columns: z.enum(MATRIX_COLUMNS) })).output(excerptMatrixSchema),
  /** Pairs of codes whose passages overlap in a note, the most frequent first. */
  cooccurrence: method.output(
    z.array(z.object({ codes: z.tuple([codeReadSchema, codeReadSchema]), count: z.number().int() })),
  ),
  /** The quotations that answer as a table or a Word document, or the codes in use as a REFI-QDA codebook. */
  export: method
    .input(
      z.strictObject({
        ...filter,
        format: z.enum(['csv', 'docx', 'qdc']),
        locale: z.enum(['fr', 'en']).default('fr'),
      }),
    )
    .output(
      z.object({
        fileName: z.string(),
        mediaType: z.string(),
        excerpts: z.number().int(),
        content: z.instanceof(Blob),
      }),
    ),
};
