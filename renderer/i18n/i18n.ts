import { i18n } from '@lingui/core';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of the machine when it is one of ours, else French. */
export function preferredLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

/** Loads one catalogue and switches every mounted sentence to it. */
export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = language === 'en' ? await import('./locales/en.po') : await import('./locales/fr.po');
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}
