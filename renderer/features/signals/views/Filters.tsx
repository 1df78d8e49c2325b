import { useLingui } from '@lingui/react/macro';
import { FilterField } from '../../search/FilterField.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { useSignalsView } from './view-state.ts';
import type { Landscape } from './useLandscape.ts';
import * as css from './views.css.ts';

const EVERY = 'all';

/** What every view of the signals is filtered by: the query language, a cycle, whose ratings. */
export function Filters({ cycles, ratings }: Pick<Landscape, 'cycles'> & { ratings: boolean }) {
  const { t } = useLingui();
  const { query, cycleId, analyst } = useSignalsView();
  return (
    <>
      <FilterField
        label={t`Filtrer les signaux`}
        placeholder={t`Filtrer`}
        value={query}
        onChange={(next) => useSignalsView.setState({ query: next })}
        className={css.filter}
      />
      <Select
        label={t`Cycle`}
        shape="pill"
        options={[
          { value: EVERY, label: t`Tous les cycles` },
          ...cycles.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={cycleId ?? EVERY}
        onChange={(next) => useSignalsView.setState({ cycleId: next === EVERY ? null : next })}
      />
      {ratings && (
        <Select
          label={t`Notes de`}
          shape="pill"
          options={[
            { value: 'all', label: t`Notes : moyenne de tous` },
            { value: 'own', label: t`Notes : les miennes` },
          ]}
          value={analyst}
          onChange={(next) => useSignalsView.setState({ analyst: next })}
        />
      )}
    </>
  );
}
