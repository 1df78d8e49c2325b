import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { preferredLanguage, type Language } from '../i18n/i18n.ts';
import type { SchemeChoice } from '../ui/theme/scheme.ts';

/** What this person likes on this machine; nothing of the archive. */
export type Preferences = {
  scheme: SchemeChoice;
  language: Language;
  listWidth: number;
  contextWidth: number;
  contextShown: boolean;
  listShown: boolean;
  /** French typography as one types. */
  frenchTypography: boolean;
  /** Misspelt words underlined as one types, those in capitals too. */
  spelling: boolean;
  spellingCapitals: boolean;
};

export const usePreferences = create<Preferences>()(
  persist<Preferences>(
    () => ({
      scheme: 'system',
      language: preferredLanguage(),
      listWidth: 292,
      contextWidth: 312,
      contextShown: true,
      listShown: true,
      frenchTypography: true,
      spelling: true,
      spellingCapitals: false,
    }),
    { name: 'vigie.preferences', version: 1 },
  ),
);

/** Changes some of the preferences. */
export function setPreferences(part: Partial<Preferences>): void {
  usePreferences.setState(part);
}
