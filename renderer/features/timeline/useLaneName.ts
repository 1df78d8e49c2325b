import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { IMPACT_LABELS, KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import type { LaneOf } from './lanes.ts';

/** What a lane is called, in the language on screen. */
export function useLaneName(): (of: LaneOf) => string {
  const { t } = useLingui();
  const locale = useLocale();
  return useCallback(
    (of) => {
      if ('kind' in of) return KIND_LABELS[of.kind].many[locale];
      if ('impact' in of) return IMPACT_LABELS[of.impact][locale];
      if ('record' in of) return of.record.title;
      const without = {
        kind: '',
        cycle: t`Hors cycle`,
        axis: t`Hors axe`,
        actor: t`Sans acteur`,
        theme: t`Sans thème`,
        impact: t`Sans impact`,
      };
      return without[of.none];
    },
    [t, locale],
  );
}
