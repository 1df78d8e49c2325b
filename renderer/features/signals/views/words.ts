import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { Locale } from '#db/domain/locale.ts';
import { HORIZON_LABELS, SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { DateRead } from '#preload/contract/base.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { dispersionOf, type Signal } from './signal.ts';

/** A rating or a strength as it is read: one decimal at most. */
export function figure(value: number, locale: Locale): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 1 });
}

/** A date in words, '' when there is none. */
export function dateWords(date: DateRead | null, locale: Locale): string {
  return date ? formatDate({ edtf: date.edtf, wording: date.wording }, locale, 'long') : '';
}

/** Sentences about a signal, the same in cards, options and tables. */
export function useSignalWords() {
  const { t } = useLingui();
  const locale = useLocale();
  return useMemo(() => {
    const impacts = ({ impacts: list }: Pick<Signal, 'impacts'>): string =>
      list.map((impact) => IMPACT_LABELS[impact][locale]).join(' · ') || t`sans impact`;
    const horizon = ({ horizon: id }: Pick<Signal, 'horizon'>): string =>
      id === null ? t`horizon inconnu` : HORIZON_LABELS[id][locale];
    const state = ({ state: id }: Pick<Signal, 'state'>): string => SIGNAL_STATE_LABELS[id][locale];
    const observations = ({ observations: { total } }: Pick<Signal, 'observations'>): string =>
      total === 0
        ? t`aucune observation`
        : t`${plural(total, { one: '# observation', other: '# observations' })}`;
    const ratings = (signal: Signal): string => {
      const said = (['impact', 'incertitude', 'fiabilite'] as const).flatMap((criterion) => {
        const found = signal.ratings.find((one) => one.criterion === criterion);
        const names = { impact: t`impact`, incertitude: t`incertitude`, fiabilite: t`fiabilité` };
        return found ? [`${names[criterion]} ${figure(found.mean, locale)}`] : [];
      });
      const dispersion = dispersionOf(signal);
      return [...said, ...(dispersion === null ? [] : [t`écart moyen ${figure(dispersion, locale)}`])].join(
        ', ',
      );
    };
    const spoken = (signal: Signal): string =>
      [
        `${signal.code} ${signal.title}`,
        state(signal),
        impacts(signal),
        horizon(signal),
        observations(signal),
        ratings(signal) || t`sans note`,
        ...(signal.example ? [t`exemple`] : []),
      ].join(', ');
    return { impacts, horizon, state, observations, ratings, spoken, locale };
  }, [t, locale]);
}
