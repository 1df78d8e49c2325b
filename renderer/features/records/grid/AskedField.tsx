import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { parseQuery } from '#db/domain/query/parse.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { QueryField } from '../../search/QueryField.tsx';
import { SavedSearches } from '../../search/SavedSearches.tsx';
import * as css from '../records.css.ts';
import { filterQuery } from './filter-query.ts';
import { withPart, type ListFilter } from './filter.ts';

/**
 * A table narrowed by a search kept under a name, which can be changed while it narrows: the field shows while there is one. What
 * cannot be read yet leaves the table as it was.
 */
export function AskedField({
  filter,
  onChange,
}: {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [written, setWritten] = useState('');
  // What can be read is what narrows the table, also when the filters are taken off elsewhere.
  const typed = parseQuery(written).ok ? (filter.asked ?? '') : written;
  const ask = (query: string) => {
    setWritten(query);
    if (parseQuery(query).ok) onChange(withPart(filter, 'asked', query.trim() ? query : undefined));
  };
  return (
    <>
      <div className={css.onBar}>
        <SavedSearches query={typed} proposed={filterQuery(filter, locale)} onQuery={ask} />
      </div>
      {typed !== '' && (
        <QueryField
          label={t`Recherche qui filtre`}
          placeholder={t`type:… cycle:… avant:…`}
          className={css.filterField}
          value={typed}
          onChange={ask}
        />
      )}
    </>
  );
}
