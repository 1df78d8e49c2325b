import { parseDateWording } from '#db/domain/dates/wording.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import type { Draft } from './draft.ts';

type CaptureInput = Parameters<VigieClient['signals']['capture']>[0];

/** What the host is asked, from what was typed: the excerpt says the fact when nothing else does. */
export function captureInput(draft: Draft): CaptureInput {
  const source = draft.source.trim();
  const text = (value: string) => value.trim() || undefined;
  const given = {
    title: text(draft.title),
    fact: text(draft.fact) ?? draft.excerpt.trim(),
    question: text(draft.question),
    interpretation: text(draft.interpretation),
    date: parseDateWording(draft.date) ?? undefined,
    excerpt: text(draft.excerpt),
    // The excerpt points at the note it was read in; the signal was captured at the Atelier the note is about.
    placeId: draft.noteId ?? draft.place?.id,
    duringId: draft.noteId !== null && draft.place?.id !== draft.noteId ? draft.place?.id : undefined,
    blockId: draft.noteId === null ? undefined : (draft.blockId ?? undefined),
    sourceLabel: source || undefined,
    sourceAddress: /^https?:\/\/\S+$/i.test(source) ? source : undefined,
    impacts: draft.impacts.length > 0 ? draft.impacts : undefined,
    horizon: draft.horizon ?? undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CaptureInput;
}
