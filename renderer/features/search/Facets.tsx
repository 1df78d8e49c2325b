import { useLingui } from '@lingui/react/macro';
import type { Kind } from '#db/domain/kinds.ts';
import type { Impact, Verification } from '#db/domain/impacts.ts';
import { toggled, without } from '#db/domain/query/rows.ts';
import { IMPACT_LABELS, KIND_LABELS, VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { Facet } from '#preload/contract/search.ts';
import { ToggleButton } from 'react-aria-components';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { facetTerm } from './facet-term.ts';
import * as css from './facets.css.ts';

/** How the answers are spread; a value pressed is asked for, pressed again it is not. */
export function Facets({
  facets,
  query,
  onQuery,
}: {
  facets: readonly Facet[];
  query: string;
  onQuery: (query: string) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const titles: Record<Facet['facet'], string> = {
    kind: t`Type de fiche`,
    cycle: t`Cycle`,
    year: t`Année`,
    theme: t`Thème`,
    impact: t`Impact`,
    tag: t`Étiquette`,
    code: t`Extraits codés avec`,
    profile: t`Extraits dits par`,
    verification: t`Vérification`,
    author: t`Saisi par`,
  };
  const labelOf = (facet: Facet['facet'], { value, label }: { value: string; label: string }): string => {
    if (facet === 'kind') return KIND_LABELS[value as Kind].many[locale];
    if (facet === 'impact') return IMPACT_LABELS[value as Impact][locale];
    if (facet === 'code' && value in IMPACT_LABELS) return IMPACT_LABELS[value as Impact][locale];
    if (facet === 'verification') return VERIFICATION_LABELS[value as Verification][locale];
    return label;
  };
  return (
    <div className={css.facets}>
      {facets.map(({ facet, values, more }) => (
        <section key={facet} aria-label={titles[facet]} className={css.facet}>
          <h2 className={css.title}>{titles[facet]}</h2>
          <ul className={css.values}>
            {values.map((value) => {
              const term = facetTerm(facet, value, locale);
              const isAsked = without(query, term) !== null;
              return (
                <li key={value.value}>
                  <ToggleButton
                    className={css.value}
                    isSelected={isAsked}
                    onChange={() => onQuery(toggled(query, term))}
                  >
                    {facet === 'kind' && <KindIcon kind={value.value as Kind} size={13} />}
                    <span className={css.label}>{labelOf(facet, value)}</span>
                    <span className={css.count}>{value.count.toLocaleString(locale)}</span>
                  </ToggleButton>
                </li>
              );
            })}
          </ul>
          {more > 0 && <p className={css.more}>{t`et ${more} autres`}</p>}
        </section>
      ))}
    </div>
  );
}
