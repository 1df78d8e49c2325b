import { z } from './zod.ts';
import { authorRefSchema, idSchema, instantSchema, method, recordRefSchema, sha256Schema } from './base.ts';
import { attachmentSchema } from './records.ts';

/** Documents to read: records in full, with their notes, an annex of sources. */
export const DOCUMENT_FORMATS = ['docx', 'odt', 'pdf', 'html', 'md', 'txt'] as const;
/** Forms of data, of the records asked for alone. */
const DATA_FORMATS = ['csv', 'xlsx', 'bibtex', 'ris', 'csl-json', 'jsonld', 'skos', 'ics'] as const;
export const EXPORT_FORMATS = [...DOCUMENT_FORMATS, ...DATA_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What to export: records by id in this order, what a query finds, everything, or a report laid out as one. */
export const selectionSchema = z.union([
  z.strictObject({ records: z.array(idSchema).min(1).max(100_000) }),
  z.strictObject({ query: z.string().max(2000) }),
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ report: idSchema }),
]);
export type ExportSelection = z.infer<typeof selectionSchema>;

const fileSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  records: z.number().int(),
  bytes: z.number().int(),
  content: z.instanceof(Blob),
});

export const exportsContract = {
  /**
   * One document of the selection. DOCX is one file; Markdown is one `.md` when the selection is one note without
   * pictures, else a `.zip` of a folder. `ics` is a calendar of the records that have a date. Identical input gives identical bytes.
   */
  create: method
    .input(
      z.strictObject({
        selection: selectionSchema,
        format: z.enum(EXPORT_FORMATS),
        /** Title of the document when it gathers several records. */
        title: z.string().trim().min(1).max(500).optional(),
        locale: z.enum(['fr', 'en']).default('fr'),
        /** For records that are not notes: also their linked notes, in full. */
        withLinkedNotes: z.boolean().default(true),
        /** In a document, where the source of each live figure is given: in the annex alone, or in a footnote as well. */
        figureSources: z.enum(['annex', 'footnotes']).default('annex'),
        /** Names the run, so that its progress events can be told from others; abort the call to cancel it. */
        runId: z.string().max(100).optional(),
      }),
    )
    .output(fileSchema),
  /** The complete archive in open formats, in one file that `vigie import` makes the same archive from. */
  archive: method.input(z.strictObject({ locale: z.enum(['fr', 'en']).default('fr') })).output(fileSchema),
  /**
   * The director's review: open comments and decisions, validations and what is missing, by cycle, with an annex of sources;
   * or two frozen pictures compared (`to` null: with now). `records` are those the text cites.
   */
  review: method
    .input(
      z.strictObject({
        format: z.enum(['docx', 'md']),
        locale: z.enum(['fr', 'en']).default('fr'),
        comparison: z.strictObject({ from: idSchema, to: idSchema.nullable() }).optional(),
      }),
    )
    .output(fileSchema),
};

export const importReportSchema = z.object({
  importId: idSchema.nullable(),
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  links: z.object({ resolved: z.number().int(), unresolved: z.number().int() }),
  attachments: z.number().int(),
  problems: z.array(z.object({ file: z.string(), message: z.string() })),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** An import that was made: what it read and what came of it. `undone` when it was taken back. */
export const importMadeSchema = z.object({
  id: idSchema,
  at: instantSchema,
  author: authorRefSchema.nullable(),
  origin: z.string(),
  state: z.enum(['running', 'done', 'undone']),
  report: importReportSchema.nullable(),
});
export type ImportMade = z.infer<typeof importMadeSchema>;

/** Files that become notes. */
export const IMPORTED_DOCUMENTS = ['markdown', 'text', 'docx', 'html', 'joplin'] as const;

const filesOfMachineSchema = z.strictObject({
  paths: z.array(z.string().min(1).max(4000)).min(1).max(1000),
  dryRun: z.boolean().default(false),
  /** The language of its remarks. */
  locale: z.enum(['fr', 'en']).default('fr'),
  /** Names the run, so that its progress events and `cancel` can be told from others. */
  runId: z.string().max(100).optional(),
});

export const imports = {
  /**
   * Reads documents of this machine, and folders of them, into notes: Markdown, plain text, Word, HTML and exports of Joplin in any
   * mix, each known by what it holds. `dryRun` says what would happen and changes nothing.
   */
  files: method
    .input(
      filesOfMachineSchema.extend({
        /** Files of other formats are left. */
        formats: z.array(z.enum(IMPORTED_DOCUMENTS)).min(1).optional(),
      }),
    )
    .output(importReportSchema),
  /** The same, of Markdown and text files alone. */
  markdown: method.input(filesOfMachineSchema).output(importReportSchema),
  /**
   * Hands over files a person chose, some at a time, by their path under the folder chosen; the first call gives the
   * selection its id. `refused` are those whose name cannot be a file's here.
   */
  stage: method
    .input(
      z.strictObject({
        stageId: idSchema.nullable(),
        files: z
          .array(z.strictObject({ path: z.string().min(1).max(4000), content: z.instanceof(Blob) }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ stageId: idSchema, refused: z.array(z.string()) })),
  /** Imports such a selection, as `files` does. `label` is the name of the folder, by which its files are known again. */
  staged: method
    .input(
      z.strictObject({
        stageId: idSchema,
        label: z.string().trim().min(1).max(200),
        dryRun: z.boolean(),
        locale: z.enum(['fr', 'en']).default('fr'),
        runId: z.string().max(100).optional(),
      }),
    )
    .output(importReportSchema),
  unstage: method.input(z.strictObject({ stageId: idSchema })).output(z.object({})),
  /** The imports made, the last first. */
  list: method.output(z.array(importMadeSchema)),
  /**
   * Takes a whole import back, after a backup: records it made go, records it changed are again as before. `kept` are
   * those that someone changed, related or mentioned since: they stay as they are.
   */
  undo: method.input(z.strictObject({ importId: idSchema })).output(
    z.object({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.array(recordRefSchema),
    }),
  ),
  cancel: method
    .input(z.strictObject({ runId: z.string().max(100) }))
    .output(z.object({ cancelled: z.boolean() })),
};

export const attachments = {
  /** Stores a file under its content hash; the same bytes are stored once. */
  put: method
    .input(
      z.strictObject({
        name: z.string().min(1).max(500),
        mediaType: z.string().max(200),
        content: z.instanceof(Blob),
      }),
    )
    .output(attachmentSchema),
  /** The bytes, verified against their name. */
  get: method
    .input(z.strictObject({ sha256: sha256Schema }))
    .output(attachmentSchema.extend({ content: z.instanceof(Blob) })),
  /** Attaches a stored file to a record, under the name it has there; the same file is attached once. */
  attach: method
    .input(z.strictObject({ recordId: idSchema, sha256: sha256Schema, name: z.string().min(1).max(500) }))
    .output(z.object({ changeSetId: idSchema.nullable() })),
  /** Takes from a record a file a person attached to it; `history.undo` puts it back. */
  detach: method
    .input(z.strictObject({ recordId: idSchema, sha256: sha256Schema }))
    .output(z.object({ changeSetId: idSchema })),
};
