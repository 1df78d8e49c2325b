import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { api } from '../../../client/client.ts';
import { errorOf } from '../../../client/errors.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { QueryField } from '../../search/QueryField.tsx';
import { RecentSearches } from '../../search/RecentSearches.tsx';
import type { Carried } from './carried.ts';
import { useColumnNames } from './columns.ts';
import * as css from './gather.css.ts';

/** A search whose answers become a table of the report, kept up to date, with the columns one chooses. */
export function ListDialog({
  onChosen,
  onClose,
}: {
  onChosen: (carried: readonly Carried[]) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const [query, setQuery] = useState('');
  const [columns, setColumns] = useState<ReadonlySet<string>>(new Set(['code', 'title', 'date']));
  const asked = query.trim();
  const { data, error } = useQuery(
    api.search.query.queryOptions({
      input: { query: asked, correct: false, limit: 100 },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const names = useColumnNames(new Set((data?.hits ?? []).map(({ kind }) => kind)));
  const chosen = names.filter(({ key }) => columns.has(key)).map(({ key }) => key);
  const isWrong = error !== null && errorOf(error).kind === 'invalid-query';
  const isReady = asked !== '' && !isWrong && chosen.length > 0 && chosen.length <= 12;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isReady) onChosen([{ as: 'piece', source: { is: 'liste', query: asked, columns: chosen } }]);
  };
  return (
    <Dialog
      isOpen
      size="medium"
      onClose={onClose}
      title={t`Rassembler une liste`}
      actions={
        <Button variant="primary" type="submit" form={form} isDisabled={!isReady}>
          {t`Rassembler`}
        </Button>
      }
    >
      <form id={form} className={css.form} onSubmit={submit}>
        <QueryField
          label={t`Recherche`}
          placeholder={t`Des mots, un code, type:atelier avant:2018…`}
          value={query}
          onChange={setQuery}
          autoFocus
        />
        {asked === '' ? (
          <RecentSearches onQuery={setQuery} />
        ) : (
          <p role="status" className={css.total}>
            {isWrong ? (
              <Trans>Cette recherche ne se lit pas encore.</Trans>
            ) : (
              data && <Plural value={data.total} _0="Aucun résultat" one="# résultat" other="# résultats" />
            )}
          </p>
        )}
        <SectionLabel level={3}>{t`Colonnes`}</SectionLabel>
        <div role="group" aria-label={t`Colonnes`} className={css.columns}>
          {names.map(({ key, name }) => (
            <Checkbox
              key={key}
              isSelected={columns.has(key)}
              onChange={(on) =>
                setColumns((was) => new Set([...was].filter((one) => one !== key).concat(on ? [key] : [])))
              }
            >
              {name}
            </Checkbox>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
