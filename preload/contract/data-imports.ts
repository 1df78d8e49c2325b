import { z } from './zod.ts';
import { idSchema, kindSchema, method } from './base.ts';
import { importReportSchema } from './interchange.ts';

/**
 * Files of data of one import: of this machine by their paths, or those a person handed over (`imports.stage`); `label` is
 * what the list of imports calls them.
 */
const fromSchema = z.union([
  z.strictObject({ paths: z.array(z.string().min(1).max(4000)).min(1).max(1000) }),
  z.strictObject({ stageId: idSchema, label: z.string().trim().min(1).max(200) }),
]);
export type DataFiles = z.infer<typeof fromSchema>;

/** What becomes of an entry that the archive has already. */
export const CONFLICTS = ['skip', 'complete', 'replace', 'anew'] as const;
export type Conflict = (typeof CONFLICTS)[number];

/**
 * What a column of a table becomes: a part all records have, a property of the kind by its key, a relation by its type and
 * the end it is read from, or a field of the record under the column's own name.
 */
export const COMMON_TARGETS = [
  ...([
    'id',
    'code',
    'kind',
    'title',
    'date',
    'dateWording',
    'planned',
    'plannedWording',
    'start',
    'end',
  ] as const),
  ...(['summary', 'tags', 'aliases', 'impacts', 'verification', 'example', 'source', 'text'] as const),
] as const;
export type CommonTarget = (typeof COMMON_TARGETS)[number];
export const targetSchema = z.union([
  z.strictObject({ to: z.enum(COMMON_TARGETS) }),
  z.strictObject({ to: z.literal('property'), key: z.string().min(1).max(100) }),
  z.strictObject({ to: z.literal('propertyWording'), key: z.string().min(1).max(100) }),
  z.strictObject({ to: z.literal('relation'), type: z.string().max(100), direction: z.enum(['out', 'in']) }),
  z.strictObject({ to: z.literal('field') }),
  z.strictObject({ to: z.literal('ignored') }),
]);
export type ColumnTarget = z.infer<typeof targetSchema>;

/** How one sheet is read; `head` is the row of its headings, from 1. A column has one target, in the order of the sheet. */
export const sheetSettingsSchema = z.strictObject({
  name: z.string().max(200),
  included: z.boolean(),
  /** The kind of every row, or null when a column says it. */
  kind: kindSchema.nullable(),
  head: z.number().int().min(1).max(1000),
  columns: z.array(targetSchema).max(500),
});
export type SheetSettings = z.infer<typeof sheetSettingsSchema>;

export const dataSettingsSchema = z.strictObject({
  conflict: z.enum(CONFLICTS).default('complete'),
  /** How tables are read, as `look` proposed it or a person changed it; without it, as it is proposed. */
  sheets: z.array(sheetSettingsSchema).max(100).optional(),
});
export type DataSettings = z.infer<typeof dataSettingsSchema>;

const lookedSheetSchema = z.object({
  settings: sheetSettingsSchema,
  head: z.array(z.string()),
  rows: z.number().int(),
  /** The first values of each column. */
  examples: z.array(z.array(z.string())),
  /** Why the columns mean what is proposed: a former import of the same headings, our own export, the words of the headings. */
  because: z.enum(['remembered', 'own', 'guessed']),
});
export type LookedSheet = z.infer<typeof lookedSheetSchema>;

const lookedSchema = z.discriminatedUnion('form', [
  /** References, of one or several files. */
  z.object({ form: z.literal('bibliography'), entries: z.number().int() }),
  z.object({
    form: z.literal('table'),
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string(),
    separator: z.string().nullable(),
    decimal: z.enum([',', '.']),
    sheets: z.array(lookedSheetSchema),
    /** What is not read of the file: macros, formulas, sheets without a heading. */
    remarks: z.array(z.string()),
  }),
  /** A complete export; `fits` when this program can read it, `empty` when this archive has nothing yet. */
  z.object({
    form: z.literal('archive'),
    records: z.number().int(),
    attachments: z.number().int(),
    fits: z.boolean(),
    empty: z.boolean(),
  }),
  /** Files that become notes: `imports.staged` reads them. */
  z.object({ form: z.literal('documents') }),
]);
export type Looked = z.infer<typeof lookedSchema>;

/** What becomes of an entry: `twin` is the same as one before it in the file. */
export const FATES = ['new', 'completed', 'replaced', 'exists', 'twin', 'left'] as const;
export type Fate = (typeof FATES)[number];

const previewRowSchema = z.object({
  place: z.string(),
  fate: z.enum(FATES),
  /** The record it is, when the archive has it. */
  code: z.string().nullable(),
  kind: kindSchema,
  title: z.string(),
  /** What the record gains, or will be, in the order of its page: a label and words. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  remarks: z.array(z.string()),
  /** For tables: each cell as it will be, with what is wrong in it. */
  cells: z.array(z.object({ text: z.string(), problem: z.string().nullable() })).nullable(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

const previewSchema = z.object({
  report: importReportSchema,
  counts: z.record(z.enum(FATES), z.number().int()),
  /** The first of them. */
  rows: z.array(previewRowSchema),
});
export type DataPreview = z.infer<typeof previewSchema>;

const run = {
  from: fromSchema,
  settings: dataSettingsSchema,
  /** Names the run, so that its progress events and `cancel` can be told from others. */
  runId: z.string().max(100).optional(),
};

/** Bibliographies, tables and complete exports: files that become records, after questions. `imports.undo` takes them back. */
export const dataImports = {
  /** What the files are, and what each column would be. Reads only. */
  look: method
    .input(z.strictObject({ from: fromSchema, locale: z.enum(['fr', 'en']).default('fr') }))
    .output(lookedSchema),
  /** What the import would do: the same reading and the same choices as `make`, and nothing written. */
  preview: method
    .input(z.strictObject({ ...run, locale: z.enum(['fr', 'en']).default('fr') }))
    .output(previewSchema),
  make: method
    .input(z.strictObject({ ...run, locale: z.enum(['fr', 'en']).default('fr') }))
    .output(importReportSchema),
  cancel: method
    .input(z.strictObject({ runId: z.string().max(100) }))
    .output(z.object({ cancelled: z.boolean() })),
};
