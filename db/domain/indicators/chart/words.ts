import type { MeasureRead } from '#preload/contract/records.ts';
import { formatDate } from '../../dates/format.ts';
import type { Locale } from '../../locale.ts';
import type { Reading } from '../reading.ts';
import { reasonSentence, type Reason } from '../reason.ts';
import { figureText, rangeText } from './format.ts';

const BREAKS: Readonly<Record<Reason['kind'], Readonly<Record<Locale, string>>>> = {
  base: { fr: 'rupture de base', en: 'change of base' },
  unit: { fr: 'autre unité', en: 'another unit' },
  question: { fr: 'autre question', en: 'another question' },
  group: { fr: 'autre série', en: 'another series' },
  unstated: { fr: 'base non établie', en: 'base not established' },
};

/** What is written at a break between two figures, in two or three words. */
export function breakWords({ kind }: Reason, locale: Locale): string {
  return BREAKS[kind][locale];
}

/** « 3 sources ». */
export function sourcesWords(count: number, locale: Locale): string {
  // In French zero and one are singular, in English one alone.
  const one = locale === 'fr' ? count < 2 : count === 1;
  return `${count} source${one ? '' : 's'}`;
}

/** « 37 % (janvier 2018, entreprises) ». */
export function figureWords(
  { value, unit, date, base }: Pick<MeasureRead, 'value' | 'unit' | 'date' | 'base'>,
  locale: Locale,
): string {
  return `${figureText(value, unit, locale)} (${formatDate(date, locale, 'long')}, ${base})`;
}

/** All that a chart shows in words, for whoever does not see it. Measures come in the order of time. */
export function chartSummary(measures: readonly MeasureRead[], reading: Reading, locale: Locale): string {
  const [first, last] = [measures[0], measures.at(-1)];
  const french = locale === 'fr';
  if (!first || !last) return french ? 'Aucune mesure.' : 'No measure.';
  const when = ({ date }: MeasureRead) => formatDate(date, locale, 'long');
  const [start, end] = [when(first), when(last)];
  const extent = start === end ? start : french ? `de ${start} à ${end}` : `from ${start} to ${end}`;
  return [
    `${[countWords(measures.length, locale), seriesWords(reading.series.length, locale), extent].join(', ')}.`,
    `${measures.map((one) => figureWords(one, locale)).join(french ? '\u00a0; ' : '; ')}.`,
    ...reading.breaks.map(({ reason }) => reasonSentence(reason, locale)),
    ...reading.conflicts.map(({ low, high, unit, base, sources }) => {
      const said = `${rangeText(low, high, unit, locale)}, ${sourcesWords(sources, locale)}.`;
      return french
        ? `Valeurs en conflit pour «\u00a0${base}\u00a0»\u00a0: ${said}`
        : `Conflicting values for “${base}”: ${said}`;
    }),
  ].join(' ');
}

function countWords(count: number, locale: Locale): string {
  if (count === 1) return locale === 'fr' ? 'Une mesure' : 'One measure';
  return `${count} ${locale === 'fr' ? 'mesures' : 'measures'}`;
}

function seriesWords(count: number, locale: Locale): string {
  if (locale === 'en') return count > 1 ? `${count} series that nothing joins` : 'one series';
  return count > 1 ? `${count} séries que rien ne relie` : 'une série';
}
