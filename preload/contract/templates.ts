import { LOCALES } from '#db/domain/locale.ts';
import { PLACEHOLDERS, type PlaceholderName } from '#db/domain/templates/placeholders.ts';
import { NOTE_TYPES } from '#db/domain/templates/types.ts';
import { authorRefSchema, daySchema, idSchema, instantSchema, method } from './base.ts';
import { documentSchema } from './notes.ts';
import { z } from './zod.ts';

const typeSchema = z.enum(NOTE_TYPES);
const localeSchema = z.enum(LOCALES);
const namesSchema = z.array(z.enum(PLACEHOLDERS.map(({ name }) => name) as [PlaceholderName]));

const templateSchema = z.object({
  typeNote: typeSchema,
  /** False while it is the one of the program. */
  edited: z.boolean(),
  updatedAt: instantSchema.nullable(),
  updatedBy: authorRefSchema.nullable(),
});
export type TemplateRead = z.infer<typeof templateSchema>;

/** What a template is filled from: the record the note is about, and the day where the writer is. */
const from = {
  typeNote: typeSchema,
  locale: localeSchema,
  aboutId: idSchema.nullable().default(null),
  day: daySchema,
};
const said = {
  /** Placeholders nobody knows, left in the text as they are. */
  unknown: z.array(z.string()),
  /** Placeholders for which the archive has nothing yet. */
  missing: namesSchema,
};

export const templates = {
  /** One for each type of note, in the order they are offered. */
  list: method.input(z.strictObject({})).output(z.array(templateSchema)),
  get: method
    .input(z.strictObject({ typeNote: typeSchema, locale: localeSchema }))
    .output(templateSchema.extend({ document: documentSchema })),
  save: method
    .input(z.strictObject({ typeNote: typeSchema, document: documentSchema }))
    .output(z.object({ changeSetId: idSchema })),
  /** Back to the one of the program. */
  reset: method.input(z.strictObject({ typeNote: typeSchema })).output(z.object({ changeSetId: idSchema })),
  /** The text a new note of the type would have; writes nothing. */
  fill: method
    .input(z.strictObject(from))
    .output(z.object({ title: z.string(), document: documentSchema, ...said })),
  /**
   * A new note of a type, from its template, or with the text given. There is one journal a day and author: when it is
   * already there, it is what comes back, and a text given for it is kept beside it, never over it.
   */
  write: method
    .input(
      z.strictObject({
        ...from,
        title: z.string().trim().min(1).max(500).optional(),
        document: documentSchema.optional(),
      }),
    )
    .output(
      z.object({
        id: idSchema,
        revision: z.number().int(),
        existed: z.boolean(),
        changeSetId: idSchema,
        ...said,
      }),
    ),
};
