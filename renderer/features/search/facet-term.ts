import { FIELDS } from '#db/domain/query/catalogue.ts';
import { quoted } from '#db/domain/query/completion.ts';
import type { Locale } from '#db/domain/locale.ts';
import type { Facet } from '#preload/contract/search.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { Verification } from '#db/domain/impacts.ts';

const FIELD: Readonly<Record<Facet['facet'], string>> = {
  kind: 'kind',
  cycle: 'cycle',
  year: 'during',
  theme: 'theme',
  impact: 'impact',
  tag: 'tag',
  code: 'coded',
  profile: 'profile',
  verification: 'verification',
  author: 'author',
};

/** What asks for one value of a facet, as a query writes it: type:atelier, cycle:PHARE, date:2018. */
export function facetTerm(
  facet: Facet['facet'],
  { value, label }: { value: string; label: string },
  locale: Locale,
): string {
  const name = FIELDS.find(({ key }) => key === FIELD[facet])?.name[locale] ?? facet;
  const said =
    facet === 'verification'
      ? VERIFICATION_LABELS[value as Verification][locale].replace(/ /g, '-')
      : facet === 'cycle' || facet === 'theme'
        ? label
        : value;
  return `${name}:${quoted(said)}`;
}
