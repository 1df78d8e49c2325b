import { RECORD_VALUES } from '#db/domain/links/merge.ts';
import { z } from './zod.ts';
import {
  dateSchema,
  daySchema,
  idSchema,
  impactSchema,
  kindSchema,
  method,
  propertyValueSchema,
  rangeSchema,
  recordRefSchema,
} from './base.ts';

const datedRefSchema = recordRefSchema.extend({ date: dateSchema.nullable() });

/** One place that mentions a record: the mentioning record and the sentence, with the mention's place in it. */
export const backlinkSchema = z.object({
  source: datedRefSchema,
  blockId: z.string().nullable(),
  sentence: z.string(),
  mention: rangeSchema,
  /** The block of the record the link leads to, when it leads to one rather than to the whole. */
  target: z.object({ blockId: z.string(), gone: z.boolean() }).nullable(),
});
export type Backlink = z.infer<typeof backlinkSchema>;

/** A place of a text that names a record without linking to it. `passage` and `start` say where, for `links.link`. */
const unlinkedPlaceSchema = z.object({
  passage: z.number().int(),
  start: z.number().int(),
  words: z.string(),
  blockId: z.string().nullable(),
  sentence: z.string(),
  mention: rangeSchema,
});
export type UnlinkedRead = z.infer<typeof unlinkedPlaceSchema>;

const unlinkedIn = z.object({
  source: datedRefSchema,
  places: z.array(unlinkedPlaceSchema),
});
export type UnlinkedSource = z.infer<typeof unlinkedIn>;

const choiceSchema = z.strictObject({
  sourceId: idSchema,
  targetId: idSchema,
  passage: z.number().int().min(0),
  start: z.number().int().min(0),
  words: z.string().min(1).max(2000),
});
export type LinkChoiceInput = z.infer<typeof choiceSchema>;

/** Why a record is near another, strongest first. */
export const nearnessSchema = z.discriminatedUnion('by', [
  /** Both lead to these records, or are led to from them. */
  z.object({ by: z.literal('links'), records: z.array(recordRefSchema), count: z.number().int() }),
  /** Tags and impacts they share. */
  z.object({ by: z.literal('labels'), labels: z.array(z.string()), impacts: z.array(impactSchema) }),
  /** Words that few other records have, as they are written in the text. */
  z.object({ by: z.literal('words'), words: z.array(z.string()) }),
]);
export type Nearness = z.infer<typeof nearnessSchema>;

/** What leads to some records, so that whoever throws them away knows. */
export const pointingSchema = z.object({
  mentions: z.number().int(),
  /** The records whose text mentions one of them, those that do most first; at most fifty. */
  sources: z.array(recordRefSchema.extend({ count: z.number().int() })),
  sourceCount: z.number().int(),
  relations: z.array(
    z.object({
      type: z.string(),
      direction: z.enum(['out', 'in']),
      other: recordRefSchema,
      record: recordRefSchema,
    }),
  ),
  relationCount: z.number().int(),
  /** Measures that these studies produced, or that these indicators carry. */
  measures: z.number().int(),
});
export type PointingHere = z.infer<typeof pointingSchema>;

const valueOf = z.enum(RECORD_VALUES);
const mergeSide = recordRefSchema.extend({
  values: z.array(z.object({ name: z.string(), value: propertyValueSchema.nullable() })),
  relations: z.number().int(),
  mentions: z.number().int(),
  sources: z.number().int(),
  claims: z.number().int(),
  measures: z.number().int(),
  attachments: z.number().int(),
  words: z.number().int(),
});

/** Checked at once rather than value by value: ten thousand records have a quarter of a million of them. */
const numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((one) => Number.isInteger(one)),
);
const texts = z.custom<string[]>(
  (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
);

/** Nodes and edges of the graph, in columns: one place a record or an edge in each. */
export const graphSchema = z.object({
  ids: texts,
  codes: texts,
  titles: texts,
  /** Ranks in KINDS. */
  kinds: numbers,
  /** Edges: ranks of their two ends, rank of their type in `types`, and how many links they stand for. */
  from: numbers,
  to: numbers,
  type: numbers,
  weight: numbers,
  /** Relation types met, and `mention`. */
  types: texts,
  /** Records that answer; when more than are given, those with most links were kept. */
  total: z.number().int(),
});
export type GraphColumns = z.infer<typeof graphSchema>;

const graphFilter = {
  kinds: z.array(kindSchema).optional(),
  /** Relation types, and `mention`; all when absent. */
  types: z.array(z.string().max(100)).max(100).optional(),
};

const undoable = z.object({ changeSetId: idSchema });

export const links = {
  /** Mentions of a record; `after` continues where the last answer ended. `total` counts what the filters keep. */
  backlinks: method
    .input(
      z.strictObject({
        id: idSchema,
        kinds: z.array(kindSchema).optional(),
        /** Words the sentence or the mentioning record's title must hold, accents aside. */
        contains: z.string().max(200).optional(),
        sort: z.enum(['recent', 'date', 'title']).default('recent'),
        limit: z.number().int().min(1).max(200).default(50),
        after: z.string().max(100).optional(),
      }),
    )
    .output(z.object({ items: z.array(backlinkSchema), next: z.string().nullable() })),
  /** Records this one mentions, in the order of its text. */
  mentions: method.input(z.strictObject({ id: idSchema })).output(z.array(recordRefSchema)),

  /** Texts that name a record (title, code, other names, inflected) without linking to it, newest first. */
  unlinked: method
    .input(
      z.strictObject({
        id: idSchema,
        limit: z.number().int().min(1).max(200).default(30),
        after: z.string().max(100).optional(),
      }),
    )
    .output(z.object({ items: z.array(unlinkedIn), next: z.string().nullable() })),
  /** Records that the text of this one names without linking to them, each with its places, in the order of the text. */
  unlinkedIn: method.input(z.strictObject({ id: idSchema })).output(
    z.object({
      items: z.array(z.object({ target: recordRefSchema, places: z.array(unlinkedPlaceSchema) })),
    }),
  ),
  /** Makes mentions of the chosen places, as one change. Places whose words are no longer there are left, and counted. */
  link: method.input(z.strictObject({ choices: z.array(choiceSchema).min(1).max(2000) })).output(
    z.object({
      linked: z.number().int(),
      left: z.number().int(),
      notes: z.number().int(),
      changeSetId: idSchema.nullable(),
    }),
  ),
  /** Never again proposes to link the text of one record to another. */
  refuse: method.input(z.strictObject({ sourceId: idSchema, targetId: idSchema })).output(undoable),

  /** The pairs of which one is this record that are not proposed any more, the last refused first. */
  refusals: method
    .input(z.strictObject({ id: idSchema }))
    .output(z.array(z.object({ source: recordRefSchema, target: recordRefSchema }))),
  /** Takes a refusal back: the pair is proposed again where the text still names the record. */
  allow: method.input(z.strictObject({ sourceId: idSchema, targetId: idSchema })).output(undoable),

  /** Records near this one that it has no link with, nearest first, with why. */
  related: method
    .input(z.strictObject({ id: idSchema, limit: z.number().int().min(1).max(50).default(8) }))
    .output(z.array(z.object({ record: datedRefSchema, why: z.array(nearnessSchema) }))),

  pointing: method.input(z.strictObject({ ids: z.array(idSchema).min(1).max(1000) })).output(pointingSchema),

  /** What a new title would change: mentions that follow it, and those that keep their author's words. */
  renamePreview: method
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ follow: z.number().int(), own: z.number().int(), notes: z.number().int() })),
  rename: method
    .input(
      z.strictObject({
        id: idSchema,
        revision: z.number().int(),
        title: z.string().trim().min(1).max(500),
        /** Keeps the title of before among the other names. */
        keepOld: z.boolean(),
      }),
    )
    .output(undoable.extend({ revision: z.number().int() })),

  /** Both records as a merge would weigh them. They are of one kind. */
  mergePreview: method
    .input(z.strictObject({ keepId: idSchema, mergeId: idSchema }))
    .output(z.object({ keep: mergeSide, merge: mergeSide, notes: z.number().int() })),
  /**
   * Makes one record of two, as one change: `mergeId` goes to the trash, all that was its own or led to it is `keepId`'s.
   * `take` names the values to take from it; where the kept record has none they are taken anyway.
   */
  merge: method
    .input(
      z.strictObject({
        keepId: idSchema,
        mergeId: idSchema,
        take: z
          .array(z.union([valueOf, z.string().regex(/^property:.{1,100}$/)]))
          .max(200)
          .default([]),
      }),
    )
    .output(undoable.extend({ id: idSchema, notes: z.number().int() })),

  /** Beginnings of a note's blocks, for a link to one. */
  blocks: method
    .input(z.strictObject({ id: idSchema, contains: z.string().max(200).default('') }))
    .output(z.array(z.object({ blockId: z.string(), type: z.string(), text: z.string() }))),
  /** What a hover shows of a record: its summary or first words; of a block, its words, null when it is gone. */
  preview: method.input(z.strictObject({ id: idSchema, blockId: z.string().max(40).optional() })).output(
    datedRefSchema.extend({
      summary: z.string(),
      opening: z.string(),
      block: z.string().nullable(),
      deleted: z.boolean(),
    }),
  ),

  /** The records that answer, and what links them. */
  graph: method
    .input(
      z.strictObject({
        ...graphFilter,
        query: z.string().max(2000).optional(),
        from: daySchema.optional(),
        to: daySchema.optional(),
        limit: z.number().int().min(1).max(50_000).default(10_000),
      }),
    )
    .output(graphSchema),
  /** A record and what is linked to it, to a depth. The record is the first node. */
  neighbourhood: method
    .input(
      z.strictObject({
        ...graphFilter,
        id: idSchema,
        depth: z.number().int().min(1).max(3).default(1),
        limit: z.number().int().min(1).max(2000).default(300),
      }),
    )
    .output(graphSchema.extend({ depths: numbers })),

  /** The actors, their alliances, and the records where two of them stand together. */
  actors: method.output(
    z.object({
      actors: z.array(recordRefSchema.extend({ group: z.string().nullable(), roles: z.number().int() })),
      alliances: z.array(
        z.object({
          id: idSchema,
          type: z.enum(['alliance-existante', 'alliance-a-initier']),
          from: idSchema,
          to: idSchema,
          date: dateSchema.nullable(),
          comment: z.string(),
        }),
      ),
      together: z.array(
        z.object({
          from: idSchema,
          to: idSchema,
          count: z.number().int(),
          records: z.array(recordRefSchema),
        }),
      ),
    }),
  ),
};
