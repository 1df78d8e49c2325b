import fc from 'fast-check';
import { dateBounds } from '#db/domain/dates/edtf.ts';
import type { DateRead } from '#preload/contract/base.ts';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { spanOf, type Span } from '#renderer/features/timeline/spans.ts';

/** A date as the host gives it. */
export function dateRead(edtf: string): DateRead {
  const bounds = dateBounds(edtf);
  if (!bounds) throw new Error(`${edtf} is not EDTF`);
  return { edtf, wording: null, ...bounds };
}

/** An item of the timeline; what is not given is plain. */
export function item(id: string, edtf: string | null, more: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id,
    code: id,
    kind: 'etude',
    title: `Étude ${id}`,
    date: edtf === null ? null : dateRead(edtf),
    planned: null,
    example: false,
    impacts: [],
    cycleId: null,
    axisId: null,
    themeIds: [],
    actorIds: [],
    ...more,
  };
}

export function span(id: string, edtf: string, more: Partial<TimelineItem> = {}): Span {
  const found = spanOf(item(id, edtf, more));
  if (!found) throw new Error(`no span for ${edtf}`);
  return found;
}

const two = (max: number) => fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));
const year = fc.integer({ min: 2007, max: 2022 }).map(String);
const edtf = fc.oneof(
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  year,
  year.map((text) => `${text}~`),
  year.map((text) => `${text}/..`),
  year.map((text) => `../${text}`),
  year.map((text) => `${text}/${String(Number(text) + 3)}`),
);

/** A crowd of spans with titles short and long, some announced for another day, in the order of time. */
export const crowd = fc
  .array(
    fc.record({
      edtf,
      planned: fc.option(edtf, { freq: 6 }),
      title: fc.string({ minLength: 1, maxLength: 60 }),
      cycle: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((seeds) =>
    seeds
      .map(({ edtf: text, planned, title, cycle }, index) =>
        span(String(index), text, {
          title,
          kind: cycle ? 'cycle' : 'etude',
          planned: planned === null ? null : dateRead(planned),
        }),
      )
      .toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)),
  );
