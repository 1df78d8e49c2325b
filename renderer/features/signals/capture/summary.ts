import { useLingui } from '@lingui/react/macro';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import { HORIZON_LABELS } from '#db/domain/signals/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import type { Draft } from './draft.ts';

/** What the folded part of the window holds, in one line; what it can hold when it holds nothing yet. */
export function usePlaceSummary({ title, place, date, impacts, horizon, source }: Draft): string {
  const { t } = useLingui();
  const locale = useLocale();
  const parts = [
    title.trim(),
    place && t`lieu : ${place.title}`,
    date.trim(),
    ...impacts.map((impact) => IMPACT_LABELS[impact][locale]),
    horizon && HORIZON_LABELS[horizon][locale],
    source.trim(),
  ].filter((part): part is string => Boolean(part));
  return parts.length > 0 ? parts.join(' · ') : t`Lieu, date, impacts, horizon, source, titre`;
}
