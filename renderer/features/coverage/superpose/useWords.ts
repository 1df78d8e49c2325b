import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import type { StepUnit } from '#db/domain/coverage/steps.ts';
import { formatDate } from '#db/domain/dates/format.ts';
import { addDays } from '#db/domain/dates/calendar.ts';
import { toEdtfInterval } from './interval.ts';
import { useLocale } from '../../../i18n/useLocale.ts';

/** The words of the drawing: the names of slots, their days, its figures. */
export function useWords(unit: StepUnit) {
  const { t } = useLingui();
  const locale = useLocale();
  const slotName = useCallback(
    (slot: number, steps: number, short: boolean): string => {
      if (slot === 0) return t`Avant`;
      if (slot > steps) return t`Après`;
      if (unit === 'year') return short ? t`An ${slot}` : t`Année ${slot}`;
      const per = unit === 'quarter' ? 4 : 12;
      const [year, part] = [Math.ceil(slot / per), ((slot - 1) % per) + 1];
      if (short) return part === 1 ? t`An ${year}` : unit === 'quarter' ? t`T${part}` : String(part);
      return unit === 'quarter' ? t`Année ${year}, trimestre ${part}` : t`Année ${year}, mois ${part}`;
    },
    [t, unit],
  );
  const number = useCallback(
    (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 1 }),
    [locale],
  );
  /** The days of a slot, `to` not included. */
  const period = useCallback(
    ({ from, to }: { from: string; to: string }): string =>
      formatDate({ edtf: toEdtfInterval(from, addDays(to, -1)), wording: null }, locale, 'long'),
    [locale],
  );
  return { slotName, number, period };
}
