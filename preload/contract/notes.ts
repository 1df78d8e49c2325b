import type { PartialDocument } from '#db/domain/document/partial.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { z } from './zod.ts';
import {
  authorRefSchema,
  daySchema,
  idSchema,
  instantSchema,
  method,
  pageInput,
  recordRefSchema,
} from './base.ts';
import { recordRowSchema } from './records.ts';

/** Checked in depth by `db/domain/document/validate.ts` when it enters the core; here only that it is an object. */
export const documentSchema = z.custom<NoteDocument>((value) => typeof value === 'object' && value !== null);

/** Likewise; its shape is checked as far as the core walks through it before it is whole. */
const partialSchema = z.custom<PartialDocument>((value) => {
  const { root } = (typeof value === 'object' && value !== null ? value : {}) as { root?: unknown };
  return typeof root === 'object' && root !== null && 'children' in root && Array.isArray(root.children);
});

const savedSchema = z.object({
  revision: z.number().int(),
  savedAt: instantSchema,
  words: z.number().int(),
  mentions: z.number().int(),
});

export const noteRowSchema = recordRowSchema.extend({
  words: z.number().int(),
  mentions: z.number().int(),
  /** First words of the text. */
  opening: z.string(),
});
export type NoteRow = z.infer<typeof noteRowSchema>;

export const noteSchema = z.object({
  id: idSchema,
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  revision: z.number().int(),
  document: documentSchema,
  /** True when the stored document is of an unknown or malformed form: shown read-only, never saved over. */
  readOnly: z.boolean(),
  words: z.number().int(),
  updatedAt: instantSchema,
  updatedBy: authorRefSchema.nullable(),
  about: z.array(recordRefSchema),
});
export type Note = z.infer<typeof noteSchema>;

export const revisionSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  branch: z.enum(['main', 'sibling']),
  name: z.string().nullable(),
  title: z.string(),
  at: instantSchema,
  author: authorRefSchema.nullable(),
  words: z.number().int(),
  /** The state it was written on; null for the first. */
  base: z.number().int().nullable(),
  /** What became of a text written beside the note: null while it waits, and for states of the note itself. */
  outcome: z.enum(['merged', 'set-aside']).nullable(),
});
export type RevisionRead = z.infer<typeof revisionSchema>;

export const notes = {
  list: method
    .input(
      z.strictObject({
        aboutId: idSchema.optional(),
        contains: z.string().max(200).optional(),
        sort: z.enum(['updated', 'title', 'date', 'created']).default('updated'),
        ...pageInput,
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(noteRowSchema) })),
  get: method.input(z.strictObject({ id: z.string().min(1).max(100) })).output(noteSchema),
  /** A new note; its body is a document or Markdown, else empty. Mentions of unknown records stay plain text here. */
  create: method
    .input(
      z.strictObject({
        title: z.string().trim().min(1).max(500),
        document: documentSchema.optional(),
        markdown: z.string().max(5_000_000).optional(),
        aboutIds: z.array(idSchema).max(50).default([]),
        typeNote: z.string().max(50).optional(),
        tags: z.array(z.string().trim().min(1).max(100)).max(200).default([]),
        /** Records to create for `[[…]]` that name nothing known. */
        createMissing: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        id: idSchema,
        code: z.string(),
        revision: z.number().int(),
        mentions: z.number().int(),
        unresolved: z.array(z.string()),
        changeSetId: idSchema,
      }),
    ),
  /**
   * Saves a note. `base` is the revision the writer started from; when another save came between, nothing is
   * overwritten: the text is kept as a sibling revision and the call fails with `stale-revision` naming it.
   * Answers only after COMMIT.
   */
  save: method
    .input(
      z.strictObject({
        id: idSchema,
        base: z.number().int(),
        document: documentSchema,
        title: z.string().trim().min(1).max(500).optional(),
      }),
    )
    .output(savedSchema),
  /**
   * The same for a long note: blocks that are what they were at `base` are only named, by their ids. Fails with
   * `not-found` when one of them is not there; the note is then to be saved whole.
   */
  saveBlocks: method
    .input(
      z.strictObject({
        id: idSchema,
        base: z.number().int(),
        document: partialSchema,
        title: z.string().trim().min(1).max(500).optional(),
      }),
    )
    .output(savedSchema),
  /** What may change of a note that is open, without its text. */
  state: method
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ revision: z.number().int(), title: z.string(), trashed: z.boolean() })),
  /** Replaces a note's body by Markdown (command line). Without `base`, the current revision. */
  saveMarkdown: method
    .input(
      z.strictObject({
        id: idSchema,
        base: z.number().int().optional(),
        markdown: z.string().max(5_000_000),
      }),
    )
    .output(z.object({ id: idSchema, revision: z.number().int(), unresolved: z.array(z.string()) })),
  /** A note's body as Markdown, mentions as `[[title]]`-free links a person can read. */
  markdown: method.input(z.strictObject({ id: idSchema })).output(z.object({ markdown: z.string() })),
  revisions: method.input(z.strictObject({ id: idSchema })).output(z.array(revisionSchema)),
  revision: method
    .input(z.strictObject({ revisionId: idSchema }))
    .output(revisionSchema.extend({ document: documentSchema })),
  /** How many words some states gained and lost on the state each was written on, as a bag of words. */
  revisionChanges: method
    .input(z.strictObject({ id: idSchema, revisionIds: z.array(idSchema).max(100) }))
    .output(z.array(z.object({ id: idSchema, added: z.number().int(), removed: z.number().int() }))),
  /** Texts written beside the note that nobody brought together with it yet, oldest first. */
  siblings: method.input(z.strictObject({ id: idSchema })).output(z.array(revisionSchema)),
  /** What bringing a sibling together needs: its text, the state both left from (null when it is gone), and the note now. */
  conflict: method.input(z.strictObject({ revisionId: idSchema })).output(
    z.object({
      sibling: revisionSchema.extend({ document: documentSchema }),
      base: revisionSchema.extend({ document: documentSchema }).nullable(),
      current: noteSchema,
    }),
  ),
  /**
   * Saves what siblings and the note make together as its next state. When the note changed meanwhile, nothing is written
   * and it fails with `stale-revision`.
   */
  merge: method
    .input(
      z.strictObject({
        id: idSchema,
        base: z.number().int(),
        siblingIds: z.array(idSchema).min(1).max(100),
        document: documentSchema,
        title: z.string().trim().min(1).max(500).optional(),
      }),
    )
    .output(z.object({ revision: z.number().int(), savedAt: instantSchema, changeSetId: idSchema })),
  /** Leaves siblings aside: no longer proposed, still in the history. */
  setAside: method
    .input(z.strictObject({ id: idSchema, siblingIds: z.array(idSchema).min(1).max(100) }))
    .output(z.object({ changeSetId: idSchema })),
  /** The journal of the writer for a day, and the days before and after that have one. */
  journal: method.input(z.strictObject({ day: daySchema })).output(
    z.object({
      id: idSchema.nullable(),
      previous: daySchema.nullable(),
      next: daySchema.nullable(),
    }),
  ),
  /** The days of an interval, bounds included, that have a journal of the writer. */
  journalDays: method
    .input(z.strictObject({ from: daySchema, to: daySchema }))
    .output(
      z.array(z.object({ day: daySchema, id: idSchema, words: z.number().int(), opening: z.string() })),
    ),
  nameRevision: method
    .input(z.strictObject({ revisionId: idSchema, name: z.string().trim().max(200).nullable() }))
    .output(z.object({ revisionId: idSchema })),
};
