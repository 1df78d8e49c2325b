import { propertyOf } from '#db/domain/properties.ts';
import type { Locale } from '#db/domain/locale.ts';
import { useLocale } from '../../i18n/useLocale.ts';

/** The states a report can be in, in their order, each with its name. */
export function statusesOf(locale: Locale): { value: string; label: string }[] {
  const choices = propertyOf('rapport', 'statut')?.choices ?? [];
  return choices.map(({ value, label }) => ({ value, label: label[locale] }));
}

/** What a status is called; a report that says none is a draft. */
export function useStatusName(): (status: string | null) => string {
  const statuses = statusesOf(useLocale());
  return (status) => {
    const found = statuses.find(({ value }) => value === status) ?? statuses[0];
    return found?.label ?? status ?? '';
  };
}
