import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../client/client.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import type { SpellingChoice } from './faults.ts';

/** Stands for no record, where a text is of none. */
export const NO_RECORD = '00000000-0000-0000-0000-000000000000';

/** False for the id that stands for no record, in an editor that writes none. */
export function isOfRecord(recordId: string): boolean {
  return !recordId.startsWith('00000000-');
}

/** How the text on screen is checked: by what one likes and what was chosen for the note; null while it is not. */
export function useSpelling(recordId: string): SpellingChoice | null {
  const locale = useLocale();
  const { spelling: isOn, spellingCapitals: capitals } = usePreferences();
  const hasRecord = isOfRecord(recordId);
  const { data, isFetched } = useQuery({
    ...api.spelling.ofNote.queryOptions({ input: { noteId: recordId } }),
    enabled: isOn && hasRecord,
  });
  const note = data?.language ?? 'auto';
  const ignored = data?.ignored;
  const isReady = isOn && (!hasRecord || isFetched) && note !== 'none';
  return useMemo(
    () => (isReady ? { note, fallback: locale, ignored: new Set(ignored), capitals } : null),
    [isReady, note, locale, ignored, capitals],
  );
}
