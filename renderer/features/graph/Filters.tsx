import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ListFilter, Waypoints } from 'lucide-react';
import { KINDS } from '#db/domain/kinds.ts';
import { RELATIONS } from '#db/domain/relations.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import * as css from './graph.css.ts';
import { toggled, useGraphChoice } from './view-state.ts';

/** What the graph shows: kinds, links, a cycle, years, and the one query language. */
export function Filters({ problem }: { problem: string | null }) {
  const { t } = useLingui();
  const locale = useLocale();
  const choice = useGraphChoice();
  const set = (next: Partial<typeof choice>) => useGraphChoice.setState(next);
  const { data: cycles } = useQuery(
    api.records.list.queryOptions({
      input: { kind: 'cycle', sort: { by: 'date', direction: 'asc' }, limit: 100 },
    }),
  );
  return (
    <>
      <SearchField
        label={t`Filtrer par une recherche`}
        placeholder={t`Filtrer : mots, type:, thème:…`}
        value={choice.query}
        onChange={(query) => set({ query })}
        className={css.queryField}
        {...(problem !== null && { 'aria-description': problem })}
      />
      <PopoverButton
        label={t`Natures montrées`}
        trigger={
          <Button compact>
            <ListFilter size={14} aria-hidden />
            <Trans>Natures</Trans>
          </Button>
        }
      >
        <div className={css.kindList}>
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              isSelected={!choice.hiddenKinds.includes(kind)}
              onChange={() => set({ hiddenKinds: toggled(choice.hiddenKinds, kind) })}
            >
              <span className={css.kindItem}>
                <KindIcon kind={kind} />
                {KIND_LABELS[kind].many[locale]}
              </span>
            </Checkbox>
          ))}
        </div>
      </PopoverButton>
      <PopoverButton
        label={t`Liens montrés`}
        trigger={
          <Button compact>
            <Waypoints size={14} aria-hidden />
            <Trans>Liens</Trans>
          </Button>
        }
      >
        <div className={css.kindList}>
          {[
            { type: 'mention', name: t`mentions dans les textes` },
            ...RELATIONS.map(({ type, label }) => ({ type, name: label[locale] })),
          ].map(({ type, name }) => (
            <Checkbox
              key={type}
              isSelected={!choice.hiddenTypes.includes(type)}
              onChange={() => set({ hiddenTypes: toggled(choice.hiddenTypes, type) })}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      </PopoverButton>
      <Select
        shape="pill"
        label={t`Cycle`}
        value={choice.cycle ?? 'all'}
        onChange={(cycle) => set({ cycle: cycle === 'all' ? null : cycle })}
        options={[
          { value: 'all', label: t`Tous les cycles` },
          ...(cycles?.rows ?? []).map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
      <TextField
        label={t`De l’année`}
        labelHidden
        placeholder={t`De 2007`}
        inputMode="numeric"
        maxLength={4}
        className={css.year}
        value={choice.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={t`À l’année`}
        labelHidden
        placeholder={t`à 2022`}
        inputMode="numeric"
        maxLength={4}
        className={css.year}
        value={choice.to}
        onChange={(to) => set({ to })}
      />
    </>
  );
}
