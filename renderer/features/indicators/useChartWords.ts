import { useLingui } from '@lingui/react/macro';
import { formatDate } from '#db/domain/dates/format.ts';
import type { Margin } from '#db/domain/indicators/margin.ts';
import type { Reading } from '#db/domain/indicators/reading.ts';
import { reasonSentence, type Reason } from '#db/domain/indicators/reason.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { breakWords, chartSummary, sourcesWords } from '#db/domain/indicators/chart/words.ts';
import { figureText } from '#db/domain/indicators/chart/format.ts';

/** What charts say in words: the names of their marks, and all they show for whoever does not see them. */
export function useChartWords() {
  const { t } = useLingui();
  const locale = useLocale();

  const ofBreak = (reason: Reason) => breakWords(reason, locale);
  const sources = (count: number) => sourcesWords(count, locale);
  const figure = ({ value, unit }: Pick<MeasureRead, 'value' | 'unit'>) => figureText(value, unit, locale);
  const when = ({ date }: Pick<MeasureRead, 'date'>) => formatDate(date, locale, 'long');

  const point = (measure: MeasureRead): string =>
    [figure(measure), when(measure), measure.base, VERIFICATION_LABELS[measure.verification][locale]].join(
      ', ',
    );

  const margin = ({ low, high, n, bound }: Margin): string => {
    const from = low.toLocaleString(locale, { maximumFractionDigits: 1 });
    const to = figureText(Number(high.toFixed(1)), '%', locale);
    const interval = t`de ${from} à ${to}`;
    const size = n.toLocaleString(locale);
    if (bound === 'at-least')
      return t`${interval} au plus, à 95\u202f% (calculé pour ${size}, l’échantillon est plus grand)`;
    if (bound === 'about') return t`environ ${interval} à 95\u202f% (pour environ ${size} réponses)`;
    return t`${interval} à 95\u202f% (pour ${size} réponses)`;
  };

  const summary = (measures: readonly MeasureRead[], reading: Reading) =>
    chartSummary(measures, reading, locale);

  return {
    locale,
    ofBreak,
    sources,
    figure,
    when,
    point,
    margin,
    summary,
    reason: (one: Reason) => reasonSentence(one, locale),
  };
}
