import { useLingui } from '@lingui/react/macro';
import type { Compared } from '#db/domain/review/compare.ts';
import { VALIDATION_LABELS, VALIDATIONS } from '#db/domain/review/states.ts';
import { VERIFICATIONS } from '#db/domain/impacts.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import { PROPERTIES } from '#db/domain/properties.ts';
import { dateBounds } from '#db/domain/dates/edtf.ts';
import { formatDate } from '#db/domain/dates/format.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { useLocale } from '../../../i18n/useLocale.ts';

/** Names what a comparison compares, and says its values as people read them. */
export function useComparedWords(names: Readonly<Record<string, string>>) {
  const { t } = useLingui();
  const locale = useLocale();
  const fields: Record<Compared, string> = {
    title: t`Titre`,
    date: t`Date`,
    planned: t`Date prévue`,
    verification: t`Vérification`,
    state: t`État`,
    validation: t`Validation`,
    cycle: t`Cycle`,
    notes: t`Notes`,
    links: t`Liens`,
  };
  const dateOf = (text: string): string =>
    dateBounds(text) ? formatDate({ edtf: text, wording: null }, locale, 'long') : text;
  const valueOf = (kind: Kind, field: Compared, value: string | number | null): string => {
    if (value === null) return t`rien`;
    if (typeof value === 'number') return value.toLocaleString(locale);
    switch (field) {
      case 'date':
      case 'planned':
        return dateOf(value);
      case 'verification': {
        const known = VERIFICATIONS.find((one) => one === value);
        return known ? VERIFICATION_LABELS[known][locale] : value;
      }
      case 'validation': {
        const known = VALIDATIONS.find((one) => one === value);
        return known ? VALIDATION_LABELS[known][locale] : value;
      }
      case 'cycle':
        return names[value] ?? t`un cycle retiré`;
      case 'state':
        return (
          PROPERTIES[kind].flatMap(({ choices }) => choices ?? []).find((choice) => choice.value === value)
            ?.label[locale] ?? value
        );
      default:
        return value;
    }
  };
  return { fields, valueOf, dateOf };
}
