import { useLingui } from '@lingui/react/macro';
import { useLocale } from '../../../i18n/useLocale.ts';
import type { Column } from './columns.ts';

/** Names the columns in the language on screen. */
export function useColumnTitle(): (column: Column) => string {
  const { t } = useLingui();
  const locale = useLocale();
  const titles: Readonly<Record<string, string>> = {
    code: t`Code`,
    title: t`Titre`,
    date: t`Date`,
    planned: t`Date prévue`,
    summary: t`Résumé`,
    tags: t`Étiquettes`,
    impacts: t`Impacts`,
    observations: t`Observations`,
    verification: t`Vérification`,
    updated: t`Modifiée`,
  };
  return (column) => column.property?.label[locale] ?? titles[column.id] ?? column.id;
}
