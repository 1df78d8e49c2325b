import { CRITERIA, DIRECTIONS, HORIZONS, SIGNAL_STATES } from '#db/domain/signals/vocabulary.ts';
import { GROUP_NATURES } from '#db/domain/signals/groups.ts';
import { z } from './zod.ts';
import {
  authorRefSchema,
  dateInputSchema,
  dateSchema,
  daySchema,
  idSchema,
  impactSchema,
  instantSchema,
  method,
  recordRefSchema,
  verificationSchema,
} from './base.ts';

const stateSchema = z.enum(SIGNAL_STATES);
const horizonSchema = z.enum(HORIZONS);
const directionSchema = z.enum(DIRECTIONS);
const criterionSchema = z.enum(CRITERIA);
const natureSchema = z.enum(GROUP_NATURES);
/** What a record is in the chain of evidence. */
const roleSchema = z.enum(['signal', ...GROUP_NATURES]);

/** `deviation` is the population standard deviation (0 when all agree or one rated); `own` is the writer's. */
export const ratingSummarySchema = z.object({
  criterion: criterionSchema,
  mean: z.number(),
  deviation: z.number(),
  min: z.number().int(),
  max: z.number().int(),
  count: z.number().int(),
  own: z.number().int().nullable(),
});
export type RatingSummaryRead = z.infer<typeof ratingSummarySchema>;

/** What the views draw of a signal. */
export const signalSummarySchema = z.object({
  id: idSchema,
  code: z.string(),
  title: z.string(),
  state: stateSchema,
  horizon: horizonSchema.nullable(),
  impacts: z.array(impactSchema),
  /** The date of the capture as it was written: the record's own date. */
  capturedOn: dateSchema.nullable(),
  example: z.boolean(),
  reviewOn: daySchema.nullable(),
  observations: z.object({
    total: z.number().int(),
    strengthens: z.number().int(),
    qualifies: z.number().int(),
    weakens: z.number().int(),
    /** The first and the last day that an observation can mean. */
    first: daySchema.nullable(),
    last: daySchema.nullable(),
  }),
  /** One a criterion that someone rated, in the order of the criteria. */
  ratings: z.array(ratingSummarySchema),
  /** The sum of its observations (`db/domain/signals/strength.ts`); negative when more speaks against it. */
  strength: z.number(),
  /** Groups it is in, directly or through another group. */
  clusterIds: z.array(idSchema),
  trendIds: z.array(idSchema),
  findingIds: z.array(idSchema),
  /** Signals that contradict it, or that it contradicts. */
  counterIds: z.array(idSchema),
  cycleId: idSchema.nullable(),
  captureAtelierId: idSchema.nullable(),
});
export type SignalSummary = z.infer<typeof signalSummarySchema>;

/** A cluster, a trend or a finding, with its direct members (signals, or groups of a lower nature). */
export const signalGroupSchema = recordRefSchema.extend({
  nature: natureSchema,
  summary: z.string(),
  date: dateSchema.nullable(),
  example: z.boolean(),
  memberIds: z.array(idSchema),
});
export type SignalGroup = z.infer<typeof signalGroupSchema>;

export const observationSchema = z.object({
  id: idSchema,
  date: dateSchema,
  direction: directionSchema,
  excerpt: z.string(),
  comment: z.string(),
  /** Where it was seen or said (an Atelier, a note, a publication…); null when unknown, or erased since. */
  place: recordRefSchema.nullable(),
  /** The block of the note it was taken from. */
  blockId: z.string().nullable(),
  sourceLabel: z.string(),
  sourceAddress: z.string().nullable(),
  verification: verificationSchema,
  author: authorRefSchema.nullable(),
  createdAt: instantSchema,
});
export type ObservationRead = z.infer<typeof observationSchema>;

export const interpretationSchema = z.object({
  id: idSchema,
  text: z.string(),
  author: authorRefSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type InterpretationRead = z.infer<typeof interpretationSchema>;

export const stepSchema = z.object({
  id: idSchema,
  state: stateSchema,
  day: daySchema,
  /** Empty only when the state was set in the properties of the record, or came with it. */
  reason: z.string(),
  reviewDay: daySchema.nullable(),
  author: authorRefSchema.nullable(),
  at: instantSchema,
});
export type StepRead = z.infer<typeof stepSchema>;

/** A place of the chain of evidence. `distance` is how many relations away from the record asked for. */
const evidenceNodeSchema = recordRefSchema.extend({
  role: roleSchema,
  /** `up`: what it leads to; `down`: what it rests on; `against`: a signal that contradicts one of the chain. */
  side: z.enum(['self', 'up', 'down', 'against']),
  distance: z.number().int(),
  summary: z.string(),
  date: dateSchema.nullable(),
  /** For a signal: its state, and its observations in the order of time. */
  state: stateSchema.nullable(),
  observations: z.array(observationSchema),
});
export const evidenceSchema = z.object({
  /** The record asked for first, then up, then down, then against, nearest first. */
  nodes: z.array(evidenceNodeSchema),
  /** From a member to the group it is in, or from a signal to the one it contradicts. */
  links: z.array(
    z.object({ relationId: idSchema, type: z.string(), from: idSchema, to: idSchema, comment: z.string() }),
  ),
});
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceNode = z.infer<typeof evidenceNodeSchema>;

export const signalSheetSchema = signalSummarySchema.omit({ observations: true }).extend({
  revision: z.number().int(),
  fact: z.string(),
  question: z.string(),
  /** States a next step may go to; the same one first, for a review that changes nothing. */
  nextStates: z.array(stateSchema),
  captureDay: daySchema,
  /** Where it was captured. */
  places: z.array(recordRefSchema),
  themes: z.array(recordRefSchema),
  interpretations: z.array(interpretationSchema),
  /** In the order of time. */
  observations: z.array(observationSchema),
  steps: z.array(stepSchema),
  /** Each one's ratings, by author then criterion. */
  ratingsByAuthor: z.array(
    z.object({
      author: authorRefSchema,
      criterion: criterionSchema,
      value: z.number().int(),
      updatedAt: instantSchema,
    }),
  ),
  curve: z.array(z.object({ day: daySchema, value: z.number(), observationId: idSchema })),
  /** The groups it is directly in. */
  groups: z.array(signalGroupSchema),
  counters: z.array(recordRefSchema.extend({ relationId: idSchema, direction: z.enum(['out', 'in']) })),
  /** Signals merged into this one, with the life they had. */
  absorbed: z.array(
    recordRefSchema.extend({ fact: z.string(), question: z.string(), steps: z.array(stepSchema) }),
  ),
  /** The signal this one was merged into (it is then in the trash). */
  mergedInto: recordRefSchema.nullable(),
  deletedAt: instantSchema.nullable(),
  evidence: evidenceSchema,
});
export type SignalSheet = z.infer<typeof signalSheetSchema>;

const queueItemSchema = z.object({
  signal: recordRefSchema,
  state: stateSchema,
  example: z.boolean(),
  impacts: z.array(impactSchema),
  reviewDay: daySchema.nullable(),
  /** Which rule asks: `db/domain/signals/queue.ts`. */
  reason: z.enum(['review-due', 'never-qualified', 'no-observation']),
  since: daySchema,
  daysLate: z.number().int(),
  strength: z.number(),
  lastObserved: daySchema.nullable(),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

const retrospectiveRowSchema = z.object({
  signal: recordRefSchema,
  example: z.boolean(),
  impacts: z.array(impactSchema),
  cycleId: idSchema.nullable(),
  captureDay: daySchema,
  capturedOn: dateSchema.nullable(),
  state: stateSchema,
  /** Its states in time, reviews that changed nothing left out. */
  path: z.array(z.object({ state: stateSchema, day: daySchema })),
  findingIds: z.array(idSchema),
  /** Days from the capture to the first finding it supports, by that finding's date, else the day it was written. */
  daysToFinding: z.number().int().nullable(),
});
export type RetrospectiveRow = z.infer<typeof retrospectiveRowSchema>;

const retrospectiveTotalSchema = z.object({
  /** Null for the signals of no cycle. */
  cycle: recordRefSchema.extend({ date: dateSchema.nullable() }).nullable(),
  captured: z.number().int(),
  /** Signals now in each state; states of none are absent. */
  byState: z.array(z.object({ state: stateSchema, count: z.number().int() })),
  becameFinding: z.number().int(),
  /** `becameFinding / captured`, 0 to 1; null when nothing was captured. */
  findingRate: z.number().nullable(),
  /** Of those that became findings, in days. */
  medianDaysToFinding: z.number().nullable(),
});
export type RetrospectiveTotal = z.infer<typeof retrospectiveTotalSchema>;

const curveSchema = z.object({
  id: idSchema,
  /** One an observation that has a day, in the order of time: the strength from that day on. */
  points: z.array(z.object({ day: daySchema, value: z.number(), direction: directionSchema })),
});
export type StrengthCurve = z.infer<typeof curveSchema>;

const duplicatePairSchema = z.object({
  pair: z.tuple([recordRefSchema, recordRefSchema]),
  /** 0 to 1. */
  score: z.number(),
  why: z.object({
    /** Cosine of their words weighed by rarity, 0 to 1. */
    text: z.number(),
    /** The rarest words they share, as the first of the two writes them. */
    words: z.array(z.string()),
    samePlaces: z.array(recordRefSchema),
    sameThemes: z.array(recordRefSchema),
    /** Days between their dates, null when one has none. */
    daysApart: z.number().int().nullable(),
  }),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

const observationInput = z.strictObject({
  date: dateInputSchema,
  direction: directionSchema,
  excerpt: z.string().trim().max(20_000).default(''),
  comment: z.string().trim().max(20_000).default(''),
  placeId: idSchema.nullable().default(null),
  blockId: z.string().max(100).nullable().default(null),
  sourceLabel: z.string().trim().max(500).default(''),
  sourceAddress: z.string().max(2000).nullable().default(null),
  verification: verificationSchema.default('to-verify'),
});

const changeSet = z.object({ changeSetId: idSchema });
const made = z.object({ id: idSchema, changeSetId: idSchema });
const pairInput = z.tuple([idSchema, idSchema]);

export const signals = {
  /** Every live signal that a query keeps, with what the views draw, by code; and the groups that hold any of them. */
  landscape: method
    .input(
      z.strictObject({
        query: z.string().max(2000).optional(),
        /** As it was known that day: steps and observations dated later are left out, and signals captured later. */
        on: daySchema.optional(),
      }),
    )
    .output(z.object({ signals: z.array(signalSummarySchema), groups: z.array(signalGroupSchema) })),
  /** One signal, whole, by id or code; in the trash too. */
  sheet: method.input(z.strictObject({ id: z.string().min(1).max(100) })).output(signalSheetSchema),
  /**
   * Captures a signal in one intent: its record, where it was captured, its first observation and its first step. The
   * title is the first words of the fact when none is given; the date is today's when none is given.
   */
  capture: method
    .input(
      z.strictObject({
        title: z.string().trim().max(500).optional(),
        fact: z.string().trim().min(1).max(100_000),
        question: z.string().trim().max(100_000).optional(),
        /** What the one who writes makes of it. */
        interpretation: z.string().trim().max(100_000).optional(),
        direction: directionSchema.default('renforce'),
        date: dateInputSchema.optional(),
        excerpt: z.string().trim().max(20_000).optional(),
        placeId: idSchema.optional(),
        /** What it was captured during when that is not where the excerpt is: the Atelier that the note is about. */
        duringId: idSchema.optional(),
        blockId: z.string().max(100).optional(),
        sourceLabel: z.string().trim().max(500).optional(),
        sourceAddress: z.string().max(2000).optional(),
        verification: verificationSchema.optional(),
        impacts: z.array(impactSchema).max(3).optional(),
        horizon: horizonSchema.optional(),
        themeIds: z.array(idSchema).max(50).optional(),
        tags: z.array(z.string().trim().min(1).max(100)).max(200).optional(),
      }),
    )
    .output(made.extend({ code: z.string() })),

  observe: method.input(z.strictObject({ id: idSchema, observation: observationInput })).output(made),
  editObservation: method
    .input(z.strictObject({ observationId: idSchema, observation: observationInput }))
    .output(changeSet),
  removeObservation: method.input(z.strictObject({ observationId: idSchema })).output(changeSet),

  /** Adds what the one who writes makes of the signal. */
  interpret: method
    .input(z.strictObject({ id: idSchema, text: z.string().trim().min(1).max(100_000) }))
    .output(made),
  /** Only its author edits or removes an interpretation; one without an author is anyone's. */
  editInterpretation: method
    .input(z.strictObject({ interpretationId: idSchema, text: z.string().trim().min(1).max(100_000) }))
    .output(changeSet),
  removeInterpretation: method.input(z.strictObject({ interpretationId: idSchema })).output(changeSet),

  /** The next step of its life (`db/domain/signals/lifecycle.ts`); the same state is a review, with its next day. */
  advance: method
    .input(
      z.strictObject({
        id: idSchema,
        state: stateSchema,
        day: daySchema,
        reason: z.string().trim().min(1).max(20_000),
        reviewDay: daySchema.nullable().default(null),
      }),
    )
    .output(made),
  /** Corrects the day, the reason or the review day of a step; its state stays, the order of the days too. */
  correctStep: method
    .input(
      z.strictObject({
        stepId: idSchema,
        day: daySchema,
        reason: z.string().trim().min(1).max(20_000),
        reviewDay: daySchema.nullable().default(null),
      }),
    )
    .output(changeSet),

  /** The rating of the one who writes, null takes it back; refused with `no-author` when nobody said who writes. */
  rate: method
    .input(
      z.strictObject({
        id: idSchema,
        criterion: criterionSchema,
        value: z.number().int().min(1).max(5).nullable(),
      }),
    )
    .output(changeSet),

  /** What asks to be looked at on a day (today when none is given), the latest first. */
  reviewQueue: method
    .input(z.strictObject({ on: daySchema.optional() }))
    .output(z.object({ on: daySchema, items: z.array(queueItemSchema) })),
  /** What was captured when and what it became, signal by signal in the order of their capture, with totals by cycle. */
  retrospective: method.input(z.strictObject({ query: z.string().max(2000).optional() })).output(
    z.object({
      rows: z.array(retrospectiveRowSchema),
      totals: z.array(retrospectiveTotalSchema),
      findings: z.array(recordRefSchema.extend({ date: dateSchema.nullable() })),
    }),
  ),

  /** How the strength of the signals a query keeps came about; those without a dated observation are absent. */
  curves: method
    .input(z.strictObject({ query: z.string().max(2000).optional() }))
    .output(z.array(curveSchema)),

  /** Pairs of signals that may be one, the likeliest first; those told to be distinct are left out. */
  duplicates: method
    .input(z.strictObject({ limit: z.number().int().min(1).max(200).default(20) }))
    .output(z.array(duplicatePairSchema)),
  /** Says that two signals are distinct: kept as a relation between them, so that it shows and can be undone. */
  dismissDuplicate: method.input(z.strictObject({ pair: pairInput })).output(changeSet),
  /**
   * Makes one signal of two, in one intent: all that was said of `mergeId` goes to `keepId`, which answers to its title
   * and code; `mergeId` goes to the trash with its own steps, marked as merged.
   */
  merge: method.input(z.strictObject({ keepId: idSchema, mergeId: idSchema })).output(changeSet),

  createGroup: method
    .input(
      z.strictObject({
        nature: natureSchema,
        title: z.string().trim().min(1).max(500),
        summary: z.string().max(20_000).default(''),
        /** Signals, or groups of a lower nature. */
        memberIds: z.array(idSchema).max(2000).default([]),
      }),
    )
    .output(made.extend({ code: z.string() })),
  /** Puts signals, or groups of a lower nature, in a group; those already in it stay. */
  group: method
    .input(z.strictObject({ groupId: idSchema, memberIds: z.array(idSchema).min(1).max(2000) }))
    .output(changeSet),
  ungroup: method
    .input(z.strictObject({ groupId: idSchema, memberIds: z.array(idSchema).min(1).max(2000) }))
    .output(changeSet),
  /** What a signal or a group rests on and leads to, both ways to the ends, with excerpts and sources. */
  evidence: method.input(z.strictObject({ id: z.string().min(1).max(100) })).output(evidenceSchema),
};
