import { KINDS } from '#db/domain/kinds.ts';
import { IMPACTS } from '#db/domain/impacts.ts';
import { z } from './zod.ts';
import {
  dateSchema,
  daySchema,
  idSchema,
  impactSchema,
  kindSchema,
  method,
  recordRefSchema,
} from './base.ts';

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
  /** Themes and actors (hosts, organisers, authors, partners) the record names itself, by relations. */
  themeIds: z.array(idSchema),
  actorIds: z.array(idSchema),
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;

export const timelineArcSchema = z.object({ type: z.string(), from: idSchema, to: idSchema });

/** Checked at once rather than value by value: fifty thousand rows have half a million of them. */
const numbers = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((one) => Number.isInteger(one)),
);
const texts = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
);

/**
 * The dated records of an answer in columns: one place a record in each. What repeats is said once (`dates`, `refs`) and
 * named by its rank, −1 for none; `itemsOf` reads them back.
 */
export const timelineColumnsSchema = z.object({
  ids: texts,
  codes: texts,
  titles: texts,
  /** Ranks in KINDS. */
  kinds: numbers,
  /** Ranks in `dates`. */
  date: numbers,
  planned: numbers,
  /** Bit 0: an example; bit 1 + n: the n-th impact of IMPACTS. */
  flags: numbers,
  /** Ranks in `refs`. */
  cycle: numbers,
  axis: numbers,
  /** Pairs: a record, then a rank in `refs`. */
  themes: numbers,
  actors: numbers,
  dates: z.array(dateSchema),
  /** The cycles, axes, themes and actors named above, cycles and axes in the order of time. */
  refs: z.array(recordRefSchema),
});
export type TimelineColumns = z.infer<typeof timelineColumnsSchema>;

const filter = {
  kinds: z.array(kindSchema).optional(),
  /** The one query language, as a filter. */
  query: z.string().max(2000).optional(),
};

export const timeline = {
  /** Every dated record that answers, by start day, with the arcs between those shown. */
  items: method
    .input(
      z.strictObject({
        ...filter,
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
  /** The same in columns, in no order: what a page that draws a hundred thousand of them asks for. */
  columns: method.input(z.strictObject(filter)).output(timelineColumnsSchema),
  /** The relations of some types between dated records, in both of whose ends the filter agrees. */
  arcs: method
    .input(z.strictObject({ ...filter, types: z.array(z.string()).max(100) }))
    .output(z.array(timelineArcSchema)),
  /**
   * How many dated records begin in each stretch of time, by kind, over the whole extent of what answers: counted from an
   * index, whatever the size of the archive. What is only announced counts on the day it is announced for.
   */
  density: method
    .input(z.strictObject({ ...filter, unit: z.enum(['year', 'quarter', 'month']).default('quarter') }))
    .output(
      z.object({
        /** First day of each stretch, then the end of the last one; empty when nothing is dated. */
        bounds: z.array(daySchema),
        counts: z.array(z.object({ kind: kindSchema, counts: numbers })),
        dated: z.number().int(),
        undated: z.number().int(),
      }),
    ),
};

/** The records that columns hold, in the order of the columns. Equal dates are one object. */
export function itemsOf(columns: TimelineColumns): TimelineItem[] {
  const { refs, dates } = columns;
  const at = <Value>(values: readonly Value[], rank: number | undefined): Value | null =>
    values[rank ?? -1] ?? null;
  const impactsOf = Array.from({ length: 2 ** IMPACTS.length }, (_, bits) =>
    IMPACTS.filter((_impact, n) => bits & (1 << n)),
  );
  const named = (pairs: readonly number[]): Map<number, string[]> => {
    const found = new Map<number, string[]>();
    for (let index = 0; index < pairs.length; index += 2) {
      const [row = -1, ref] = [pairs[index], pairs[index + 1]];
      const id = at(refs, ref)?.id;
      if (id === undefined) continue;
      const known = found.get(row);
      if (known) known.push(id);
      else found.set(row, [id]);
    }
    return found;
  };
  const [themes, actors] = [named(columns.themes), named(columns.actors)];
  return columns.ids.map((id, row): TimelineItem => {
    const flags = columns.flags[row] ?? 0;
    return {
      id,
      code: columns.codes[row] ?? '',
      kind: at(KINDS, columns.kinds[row]) ?? 'libre',
      title: columns.titles[row] ?? '',
      date: at(dates, columns.date[row]),
      planned: at(dates, columns.planned[row]),
      example: (flags & 1) === 1,
      impacts: [...(impactsOf[flags >> 1] ?? [])],
      cycleId: at(refs, columns.cycle[row])?.id ?? null,
      axisId: at(refs, columns.axis[row])?.id ?? null,
      themeIds: themes.get(row) ?? [],
      actorIds: actors.get(row) ?? [],
    };
  });
}
