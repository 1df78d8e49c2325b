import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { CodeRead } from '#preload/contract/excerpts.ts';
import { useLocale } from '../../i18n/useLocale.ts';

/** The name of what a passage is coded with, in the language of the page. */
export function useCodeName(): (code: CodeRead) => string {
  const locale = useLocale();
  return (code) => (code.impact ? IMPACT_LABELS[code.impact][locale] : (code.record?.title ?? ''));
}
