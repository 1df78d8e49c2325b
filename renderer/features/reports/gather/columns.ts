import { useLingui } from '@lingui/react/macro';
import type { Kind } from '#db/domain/kinds.ts';
import { PROPERTIES } from '#db/domain/properties.ts';
import { useLocale } from '../../../i18n/useLocale.ts';

/** The columns a table of records of these kinds can have, each by its key: what all have, then their own properties. */
export function useColumnNames(kinds: ReadonlySet<Kind>): { key: string; name: string }[] {
  const { t } = useLingui();
  const locale = useLocale();
  const common = [
    { key: 'code', name: t`Code` },
    { key: 'title', name: t`Titre` },
    { key: 'kind', name: t`Type` },
    { key: 'date', name: t`Date` },
    { key: 'planned', name: t`Date annoncée` },
    { key: 'verification', name: t`Vérification` },
    { key: 'summary', name: t`Résumé` },
    { key: 'tags', name: t`Étiquettes` },
  ];
  const own = new Map<string, string>();
  for (const kind of kinds)
    for (const { key, label, type } of PROPERTIES[kind])
      if (type !== 'longText' && !own.has(key)) own.set(key, label[locale]);
  return [...common, ...[...own].map(([key, name]) => ({ key, name }))];
}
