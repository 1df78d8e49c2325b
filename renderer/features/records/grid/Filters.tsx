import { useLingui } from '@lingui/react/macro';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import { IMPACTS, VERIFICATIONS, type Impact, type Verification } from '#db/domain/impacts.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { PROPERTIES } from '#db/domain/properties.ts';
import { VALIDATION_LABELS, VALIDATIONS } from '#db/domain/review/states.ts';
import { IMPACT_LABELS, VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import { api } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Select, type Option } from '../../../ui/field/Select.tsx';
import { withPart, type ListFilter } from './filter.ts';

const ANY = '';

/** What narrows a table beside words: a tag, an impact, the verification, and the choices of the kind. */
export function Filters({
  kind,
  filter,
  onChange,
}: {
  kind: Kind;
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  // Rows first: counting the tags of a large archive takes the host longer than listing.
  const isListing = useIsFetching({ queryKey: api.records.list.key() }) > 0;
  const { data: tags } = useQuery(api.records.tags.queryOptions({ input: { kind }, enabled: !isListing }));
  const choices = PROPERTIES[kind].filter((property) => property.choices);
  const pick =
    <Key extends 'tag' | 'impact' | 'verification'>(key: Key) =>
    (value: string) =>
      onChange(withPart(filter, key, value === ANY ? undefined : (value as ListFilter[Key])));
  const any = (label: string): Option<string> => ({ value: ANY, label });

  return (
    <>
      {tags && tags.length > 0 && (
        <Select
          shape="pill"
          label={t`Étiquette`}
          value={filter.tag ?? ANY}
          onChange={pick('tag')}
          options={[
            any(t`Étiquette : toutes`),
            ...tags.slice(0, 200).map(({ tag }) => ({ value: tag, label: `#${tag}` })),
          ]}
        />
      )}
      {choices.map((property) => (
        <Select
          key={property.key}
          shape="pill"
          label={property.label[locale]}
          value={filter.property?.key === property.key ? filter.property.value : ANY}
          onChange={(value) =>
            onChange(withPart(filter, 'property', value === ANY ? undefined : { key: property.key, value }))
          }
          options={[
            any(t`${property.label[locale]} : tout`),
            ...(property.choices ?? []).map((choice) => ({
              value: choice.value,
              label: choice.label[locale],
            })),
          ]}
        />
      ))}
      <Select<Impact | ''>
        shape="pill"
        label={t`Impact`}
        value={filter.impact ?? ANY}
        onChange={pick('impact')}
        options={[
          { value: ANY, label: t`Impact : tous` },
          ...IMPACTS.map((impact) => ({ value: impact, label: IMPACT_LABELS[impact][locale] })),
        ]}
      />
      <Select
        shape="pill"
        label={t`Validation`}
        value={filter.query ?? ANY}
        onChange={(query) => onChange(withPart(filter, 'query', query === ANY ? undefined : query))}
        options={[
          { value: ANY, label: t`Validation : toutes` },
          ...VALIDATIONS.map((state) => ({
            value: `validation:${state}`,
            label: VALIDATION_LABELS[state][locale],
          })),
          { value: 'validation:modifie', label: t`modifié depuis la validation` },
        ]}
      />
      <Select<Verification | ''>
        shape="pill"
        label={t`Vérification`}
        value={filter.verification ?? ANY}
        onChange={pick('verification')}
        options={[
          { value: ANY, label: t`Vérification : toutes` },
          ...VERIFICATIONS.map((state) => ({ value: state, label: VERIFICATION_LABELS[state][locale] })),
        ]}
      />
    </>
  );
}
