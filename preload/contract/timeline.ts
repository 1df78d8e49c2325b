import { z } from './zod.ts';
import { dateSchema, daySchema, idSchema, impactSchema, kindSchema, method, recordRefSchema } from './base.ts';

/** A dated record on the timeline. Dates carry their imprecision: bounds, and the EDTF form to draw it as it is. */
export const timelineItemSchema = recordRefSchema.extend({
  /** At least one of the two is there: what is only announced has no date of its own yet. */
  date: dateSchema.nullable(),
  planned: dateSchema.nullable(),
  example: z.boolean(),
  impacts: z.array(impactSchema),
  /** The first cycle the record belongs to, directly or through its axis, its Atelier, its study…: as `cycle:` finds it. */
  cycleId: idSchema.nullable(),
  axisId: idSchema.nullable(),
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;

export const timelineArcSchema = z.object({ type: z.string(), from: idSchema, to: idSchema });

export const timeline = {
  /** Every dated record that answers, by start day, with the arcs between those shown. */
  items: method
    .input(
      z.strictObject({
        kinds: z.array(kindSchema).optional(),
        /** The one query language, as a filter. */
        query: z.string().max(2000).optional(),
        from: daySchema.optional(),
        to: daySchema.optional(),
        arcs: z.array(z.string()).default(['renouvelle']),
      }),
    )
    .output(
      z.object({
        items: z.array(timelineItemSchema),
        arcs: z.array(timelineArcSchema),
        /** Records that answer but carry no date. */
        undated: z.number().int(),
      }),
    ),
};
