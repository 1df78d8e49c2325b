import { FINDING_RULES } from '#db/domain/reports/findings.ts';
import { CITATION_STYLES } from '#db/domain/reports/settings.ts';
import { PIECE_STATES } from '#db/domain/reports/sources.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { z } from './zod.ts';
import {
  idSchema,
  instantSchema,
  method,
  recordRefSchema,
  sha256Schema,
  verificationSchema,
} from './base.ts';

const documentSchema = z.custom<NoteDocument>((value) => typeof value === 'object' && value !== null);
const blockIdSchema = z.string().regex(/^[\w-]{1,40}$/);

export const pieceSourceSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('note'), recordId: idSchema, blockId: blockIdSchema.nullable() }),
  z.strictObject({ is: z.literal('extrait'), recordId: idSchema, excerptId: idSchema }),
  z.strictObject({ is: z.literal('fiche'), recordId: idSchema }),
  z.strictObject({
    is: z.literal('liste'),
    query: z.string().trim().min(1).max(2000),
    columns: z.array(z.string().min(1).max(60)).min(1).max(12),
  }),
  z.strictObject({
    is: z.literal('frise'),
    query: z.string().max(2000),
    from: z.string().max(20),
    to: z.string().max(20),
    lanes: z.string().max(2000),
    sha256: sha256Schema,
  }),
]);

export const reportSettingsSchema = z.strictObject({
  template: z.string().min(1).max(60),
  subtitle: z.string().trim().max(500),
  authors: z.string().trim().max(500),
  cover: z.boolean(),
  numbered: z.boolean(),
  contents: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  listOfFigures: z.boolean(),
  listOfTables: z.boolean(),
  citations: z.enum(CITATION_STYLES),
  bibliography: z.boolean(),
  annex: z.boolean(),
});

/** What a piece of a report says: its source as the archive has it now. */
export const pieceSchema = z.object({
  /** The title of what it is taken from. */
  title: z.string(),
  /** The record it is taken from, null for a query. */
  record: recordRefSchema.nullable(),
  verification: verificationSchema.nullable(),
  /** When what it says last changed in the archive. */
  changedAt: instantSchema.nullable(),
  state: z.enum(PIECE_STATES),
  /** The name of what the source says now, by its content; null when it is gone. */
  current: sha256Schema.nullable(),
  /** What is shown: the copy asked for when it is frozen or its source is gone, else the source as it is now. */
  document: documentSchema,
});
export type ReadPiece = z.infer<typeof pieceSchema>;

const templateSchema = z.object({
  /** The name of a built-in one, or an id. */
  id: z.string(),
  name: z.object({ fr: z.string(), en: z.string() }),
  builtIn: z.boolean(),
  /** What the document it came from was called, for one that was imported. */
  fileName: z.string().nullable(),
  fonts: z.array(z.string()),
  /** Hexadecimal, for a thumbnail: of headings and rules. */
  colour: z.string(),
});
export type HouseTemplate = z.infer<typeof templateSchema>;

const reportRowSchema = recordRefSchema.extend({
  updatedAt: instantSchema,
  status: z.string().nullable(),
  version: z.string().nullable(),
  words: z.number().int(),
  pieces: z.number().int(),
  /** Pieces whose source has changed since they were taken. */
  changed: z.number().int(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

export const reports = {
  /** A report is a record of kind `rapport`: its text is its body, whose headings are its outline. */
  create: method
    .input(
      z.strictObject({
        title: z.string().trim().min(1).max(500),
        /** Pieces to begin with, in this order: what was selected in a search, on the timeline, in a saved view. */
        sources: z.array(pieceSourceSchema).max(1000).default([]),
      }),
    )
    .output(z.object({ id: idSchema, code: z.string(), changeSetId: idSchema })),
  /** The reports of the archive, the last changed first. */
  list: method.output(z.array(reportRowSchema)),
  settings: method.input(z.strictObject({ id: idSchema })).output(reportSettingsSchema),
  setSettings: method
    .input(z.strictObject({ id: idSchema, settings: reportSettingsSchema }))
    .output(z.object({ changeSetId: idSchema.nullable() })),
  /**
   * Takes a source as it is now: its copy is kept by its content, to be compared with later and shown when frozen. What is
   * given back is what the piece's node in the text holds.
   */
  take: method.input(z.strictObject({ sources: z.array(pieceSourceSchema).min(1).max(1000) })).output(
    z.array(
      z.object({
        source: pieceSourceSchema,
        title: z.string(),
        copy: sha256Schema,
        takenAt: instantSchema,
      }),
    ),
  ),
  /** What pieces say now, and whether it is what they said when they were taken (`copy`). */
  read: method
    .input(
      z.strictObject({
        pieces: z
          .array(z.strictObject({ source: pieceSourceSchema, copy: z.string().max(64), frozen: z.boolean() }))
          .min(1)
          .max(200),
        /** The report that shows them, which is not shown in itself. */
        report: idSchema.optional(),
        /** In which language what the program says in them is written. */
        locale: z.enum(['fr', 'en']).default('fr'),
      }),
    )
    .output(z.array(pieceSchema)),
  /** What a piece said when it was taken and what its source says now, to be shown side by side. */
  compare: method
    .input(z.strictObject({ source: pieceSourceSchema, copy: sha256Schema }))
    .output(z.object({ before: documentSchema, after: documentSchema.nullable() })),
  /** Adds pieces at the end of a report, or of one of its sections (the block id of its heading), as one intent. */
  add: method
    .input(
      z.strictObject({
        id: idSchema,
        section: blockIdSchema.nullable(),
        sources: z.array(pieceSourceSchema).min(1).max(1000),
      }),
    )
    .output(z.object({ changeSetId: idSchema, added: z.number().int() })),
  /** What to look at before the report goes out. */
  check: method.input(z.strictObject({ id: idSchema })).output(
    z.array(
      z.object({
        rule: z.enum(FINDING_RULES),
        blockId: blockIdSchema.nullable(),
        words: z.string(),
        record: recordRefSchema.nullable(),
      }),
    ),
  ),
  /** The pages of the report as it would be printed, each an SVG picture; `cancel` by aborting the call. */
  preview: method.input(z.strictObject({ id: idSchema, locale: z.enum(['fr', 'en']).default('fr') })).output(
    z.object({
      pages: z.array(z.object({ svg: z.instanceof(Blob), width: z.number(), height: z.number() })),
      /** The page (from 1) on which each block that has an id begins. */
      places: z.array(z.object({ blockId: blockIdSchema, page: z.number().int() })),
    }),
  ),
  templates: method.output(z.array(templateSchema)),
  /**
   * Keeps the styles, page, headers and footers of a Word document or template (.docx, .dotx) as a house template. `name` is that
   * of its file; `problems` says, in sentences, what of it was not taken.
   */
  importTemplate: method
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        content: z.instanceof(Blob),
        locale: z.enum(['fr', 'en']).default('fr'),
      }),
    )
    .output(z.object({ id: idSchema, changeSetId: idSchema, problems: z.array(z.string()) })),
  /** Reports that were laid out in it take the first of the program until they are laid out in another. */
  removeTemplate: method.input(z.strictObject({ id: idSchema })).output(z.object({ changeSetId: idSchema })),
};
