import { formatDate } from '../domain/dates/format.ts';
import type { Locale } from '../domain/locale.ts';
import { DIRECTION_LABELS, SIGNAL_STATE_LABELS } from '../domain/signals/vocabulary.ts';
import { VERIFICATION_LABELS } from '../domain/vocabulary.ts';
import type { SignalSheet } from '#preload/contract/signals.ts';
import { EXPORT_WORDS } from './wording.ts';

/** What an export says of a signal beside its record: all that was seen of it, made of it, and the steps of its life. */
export type SignalLife = Pick<SignalSheet, 'observations' | 'interpretations' | 'steps'>;

/** One table of an export: widths in percent. */
export type LifeTable = {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  widths: readonly number[];
};

/** The tables that tell a signal's life, those that have rows. */
export function lifeTables(life: SignalLife, locale: Locale): LifeTable[] {
  const words = EXPORT_WORDS[locale];
  const day = (iso: string) => formatDate({ edtf: iso, wording: null }, locale, 'long');
  const tables: LifeTable[] = [
    {
      title: words.observations,
      head: [words.date, words.direction, words.excerpt, words.source, words.verification],
      rows: life.observations.map((one) => [
        formatDate(one.date, locale, 'long'),
        DIRECTION_LABELS[one.direction][locale],
        lines(one.excerpt, one.comment),
        lines(
          one.place === null ? '' : `${one.place.title} (${one.place.code})`,
          one.sourceLabel,
          one.sourceAddress,
        ),
        VERIFICATION_LABELS[one.verification][locale],
      ]),
      widths: [16, 12, 38, 22, 12],
    },
    {
      title: words.interpretations,
      head: [words.interpretation, words.author, words.date],
      rows: life.interpretations.map(({ text, author, updatedAt }) => [
        text,
        author?.name ?? '',
        day(updatedAt.slice(0, 10)),
      ]),
      widths: [62, 20, 18],
    },
    {
      title: words.steps,
      head: [words.date, words.state, words.reason, words.nextReview],
      rows: life.steps.map(({ day: on, state, reason, reviewDay }) => [
        day(on),
        SIGNAL_STATE_LABELS[state][locale],
        reason,
        reviewDay === null ? '' : day(reviewDay),
      ]),
      widths: [18, 14, 50, 18],
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const lines = (...parts: (string | null)[]): string => parts.filter(Boolean).join('\n');
