import { useLingui } from '@lingui/react';
import type { Locale } from '#db/domain/locale.ts';

/** The language on screen, for the texts that the domain itself keeps in both. */
export function useLocale(): Locale {
  return useLingui().i18n.locale === 'en' ? 'en' : 'fr';
}
