import type { DateValue } from '../domain/dates/edtf.ts';
import type { Impact, Verification } from '../domain/impacts.ts';
import { titleOf } from '../domain/signals/title.ts';
import type { Direction, Horizon } from '../domain/signals/vocabulary.ts';
import type { WriteContext } from '../connection/types.ts';
import { createRecord } from '../records/commands.ts';
import type { StoredRecord } from '../records/read.ts';
import { addRelation } from '../records/relations.ts';
import { localDay } from './day.ts';
import { interpret } from './interpretations.ts';
import { observe } from './observations.ts';

export type CaptureInput = {
  title?: string | undefined;
  fact: string;
  question?: string | undefined;
  interpretation?: string | undefined;
  direction: Direction;
  date?: DateValue | undefined;
  excerpt?: string | undefined;
  /** Where the excerpt is: an Atelier, a note, a publication. */
  placeId?: string | undefined;
  /** What it was captured during, when that is another place: the Atelier that the note is about. */
  duringId?: string | undefined;
  blockId?: string | undefined;
  sourceLabel?: string | undefined;
  sourceAddress?: string | undefined;
  verification?: Verification | undefined;
  impacts?: Impact[] | undefined;
  horizon?: Horizon | undefined;
  themeIds?: readonly string[] | undefined;
  tags?: string[] | undefined;
};

/**
 * Captures a signal: its record with its first step, where it was captured, its themes, its first observation, and what the
 * one who writes makes of it.
 * @returns the stored record
 * @throws VigieError `not-found` for a place or a theme, `invalid-date`, `relation-not-allowed` for a theme that is none
 */
export async function capture(context: WriteContext, input: CaptureInput): Promise<StoredRecord> {
  const date = input.date ?? { edtf: localDay(context.at), wording: null };
  const verification = input.verification ?? 'to-verify';
  const record = await createRecord(context, {
    kind: 'signal',
    title: input.title || titleOf(input.fact),
    date,
    verification,
    impacts: input.impacts ?? [],
    tags: input.tags ?? [],
    properties: {
      fait: input.fact,
      ...(input.question && { question: input.question }),
      ...(input.horizon && { horizon: input.horizon }),
    },
  });
  const relate = (type: string, targetId: string) =>
    addRelation(context, { type, sourceId: record.id, targetId, date: null, comment: '' });
  const during = input.duringId ?? input.placeId;
  if (during !== undefined) await relate('capte-lors-de', during);
  for (const themeId of input.themeIds ?? []) await relate('a-pour-theme', themeId);
  await observe(context, record.id, {
    date,
    direction: input.direction,
    excerpt: input.excerpt ?? '',
    comment: '',
    placeId: input.placeId ?? null,
    blockId: input.blockId ?? null,
    sourceLabel: input.sourceLabel ?? '',
    sourceAddress: input.sourceAddress ?? null,
    verification,
  });
  if (input.interpretation) await interpret(context, record.id, input.interpretation);
  return record;
}
