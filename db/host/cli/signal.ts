import type { SignalSheet } from '#preload/contract/signals.ts';
import type { Locale } from '../../domain/locale.ts';
import { DIRECTION_LABELS, SIGNAL_STATE_LABELS } from '../../domain/signals/vocabulary.ts';
import { dateForPeople, titled } from './format.ts';
import type { Catalogue } from './messages.ts';

/** What `vigie show --json` adds for a signal. */
export function signalJson({ observations, interpretations, steps }: SignalSheet) {
  return {
    observations: observations.map(({ author, createdAt: _at, ...observation }) => ({
      ...observation,
      author: author?.name ?? null,
    })),
    interpretations: interpretations.map(({ id, text, author, updatedAt }) => ({
      id,
      text,
      author: author?.name ?? null,
      at: updatedAt,
    })),
    steps: steps.map(({ id, state, day, reason, reviewDay, author }) => ({
      id,
      state,
      day,
      reason,
      reviewDay,
      author: author?.name ?? null,
    })),
  };
}

/** What `vigie show` adds for a signal: observations, interpretations, steps, each under its title. */
export function signalLines(signal: SignalSheet, locale: Locale, columns: Catalogue['columns']): string[][] {
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  return [
    titled(
      columns.observations,
      signal.observations.map(({ date, direction, excerpt, comment, place, sourceLabel }) =>
        joined(
          dateForPeople(date, locale),
          DIRECTION_LABELS[direction][locale],
          excerpt,
          comment,
          place?.title,
          sourceLabel,
        ),
      ),
    ),
    titled(
      columns.interpretations,
      signal.interpretations.map(({ text, author }) => joined(text, author?.name)),
    ),
    titled(
      columns.steps,
      signal.steps.map(({ day, state, reason, reviewDay }) =>
        joined(day, SIGNAL_STATE_LABELS[state][locale], reason, reviewDay && `→ ${reviewDay}`),
      ),
    ),
  ];
}
