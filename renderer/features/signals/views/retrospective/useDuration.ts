import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { useLocale } from '../../../../i18n/useLocale.ts';

const MONTH = 30.44;
const YEAR = 365.25;

/** Days in words: in days under two months, in months under two years, else in years to one decimal. */
export function useDuration(): (days: number) => string {
  const { t } = useLingui();
  const locale = useLocale();
  return useCallback(
    (days) => {
      if (Math.abs(days) < 2 * MONTH) return t`${plural(days, { one: '# jour', other: '# jours' })}`;
      if (Math.abs(days) < 2 * YEAR) return t`${Math.round(days / MONTH)} mois`;
      return t`${(days / YEAR).toLocaleString(locale, { maximumFractionDigits: 1 })} ans`;
    },
    [t, locale],
  );
}
