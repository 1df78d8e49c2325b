import { i18n } from '@lingui/core';
import { useCallback } from 'react';
import { sentenceOf } from '#db/domain/sentences.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { errorOf } from './errors.ts';

/** Gives the sentence that tells a person what went wrong, in the language on screen. */
export function useSentence(): (error: unknown) => string {
  const locale = useLocale();
  return useCallback((error: unknown) => sentenceOf(errorOf(error), locale), [locale]);
}

/** The same outside of components: toasts of commands. */
export function sentenceNow(error: unknown): string {
  return sentenceOf(errorOf(error), i18n.locale === 'en' ? 'en' : 'fr');
}
