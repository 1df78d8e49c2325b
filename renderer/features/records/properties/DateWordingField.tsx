import { useLingui } from '@lingui/react/macro';
import { dateBounds, type DateValue } from '#db/domain/dates/edtf.ts';
import { formatDate } from '#db/domain/dates/format.ts';
import { parseDateWording } from '#db/domain/dates/wording.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { TextField } from '../../../ui/field/TextField.tsx';

/** What the text of a date field means: a date, nothing, or no date at all. */
export function readDate(text: string): DateValue | null | 'unreadable' {
  if (!text.trim()) return null;
  return parseDateWording(text) ?? 'unreadable';
}

/** A date as text to edit again: the original words when there are any. */
export function writeDate(date: DateValue | null, locale: 'fr' | 'en'): string {
  return date ? formatDate(date, locale, 'long') : '';
}

/** A field that takes a date in plain words (« fin avril 2018 », « T1 2018 », « vers 2015 ») and says what it understood. */
export function DateWordingField({
  label,
  labelHidden = false,
  text,
  onChange,
  problem,
  autoFocus = false,
}: {
  label: string;
  labelHidden?: boolean;
  text: string;
  onChange: (text: string) => void;
  problem?: string | null;
  autoFocus?: boolean;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const date = readDate(text);
  const day = (iso: string) =>
    new Date(`${iso}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });

  const understood = () => {
    if (date === null) return t`Par exemple « fin avril 2018 », « T1 2018 », « 11/04/2018 »`;
    if (date === 'unreadable') return t`Pas encore une date`;
    const bounds = dateBounds(date.edtf);
    if (!bounds?.start || !bounds.end) return t`Compris : ${date.edtf}`;
    if (bounds.start === bounds.end) return t`Compris : le ${day(bounds.start)}`;
    return t`Compris : entre le ${day(bounds.start)} et le ${day(bounds.end)}`;
  };

  return (
    <TextField
      label={label}
      labelHidden={labelHidden}
      value={text}
      onChange={onChange}
      description={understood()}
      problem={problem ?? null}
      autoFocus={autoFocus}
    />
  );
}
