import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateBounds } from '#db/domain/dates/edtf.ts';
import { parseDateWording } from '#db/domain/dates/wording.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { TextField } from '../../ui/field/TextField.tsx';
import { dayText } from './dates.ts';
import * as css from './review.css.ts';

/** The day that some words mean: the first or the last of those they may mean; null when they mean none, '' for no words. */
export function dayFrom(words: string, side: 'start' | 'end'): string | null {
  if (!words.trim()) return '';
  const date = parseDateWording(words);
  return (date && dateBounds(date.edtf)?.[side]) ?? null;
}

/** A day said in plain words (« 12/01/2027 », « fin janvier 2027 », « 2013 »), and what was understood. */
export function DayInWords({
  label,
  day,
  side = 'end',
  onChange,
}: {
  label: string;
  /** The day at first, `YYYY-MM-DD` or ''. */
  day: string;
  side?: 'start' | 'end';
  /** A day, '' for none, null when the words mean none. */
  onChange: (day: string | null) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [words, setWords] = useState(() => (day ? dayText(day, locale) : ''));
  const understood = dayFrom(words, side);
  return (
    <TextField
      label={label}
      className={css.day}
      value={words}
      maxLength={60}
      placeholder={t`fin janvier 2027`}
      onChange={(next) => {
        setWords(next);
        onChange(dayFrom(next, side));
      }}
      description={understood ? t`le ${dayText(understood, locale)}` : ''}
      problem={understood === null ? t`Pas encore une date` : null}
    />
  );
}
