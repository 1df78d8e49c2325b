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
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import * as css from './graph.css.ts';
import { EVERYTHING, isNarrowed, LINK_TYPES, toggled, useGraphChoice } from './view-state.ts';

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
            <Left shown={KINDS.length - choice.hiddenKinds.length} of={KINDS.length} />
          </Button>
        }
      >
        <div className={css.kindList}>
          <AllOrNone all={KINDS} hidden={choice.hiddenKinds} onHide={(hiddenKinds) => set({ hiddenKinds })} />
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
            <Left shown={LINK_TYPES.length - choice.hiddenTypes.length} of={LINK_TYPES.length} />
          </Button>
        }
      >
        <div className={css.kindList}>
          <AllOrNone
            all={LINK_TYPES}
            hidden={choice.hiddenTypes}
            onHide={(hiddenTypes) => set({ hiddenTypes })}
          />
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
      {isNarrowed(choice) && (
        <Button compact variant="quiet" onPress={() => set(EVERYTHING)}>
          <Trans>Retirer les filtres</Trans>
        </Button>
      )}
    </>
  );
}

/** On the button of a list of boxes: how many are ticked, when some are not. */
function Left({ shown, of }: { shown: number; of: number }) {
  const { t } = useLingui();
  if (shown === of) return null;
  return (
    <span className={css.left}>
      <span aria-hidden>
        {shown}/{of}
      </span>
      <VisuallyHidden>{t`, ${shown} sur ${of}`}</VisuallyHidden>
    </span>
  );
}

/** Ticks every box, or none: from there one alone is a press away. */
function AllOrNone<Value>({
  all,
  hidden,
  onHide,
}: {
  all: readonly Value[];
  hidden: readonly Value[];
  onHide: (hidden: readonly Value[]) => void;
}) {
  return (
    <div className={css.allOrNone}>
      <Button compact variant="quiet" isDisabled={hidden.length === 0} onPress={() => onHide([])}>
        <Trans>Tout montrer</Trans>
      </Button>
      <Button compact variant="quiet" isDisabled={hidden.length >= all.length} onPress={() => onHide(all)}>
        <Trans>Ne rien montrer</Trans>
      </Button>
    </div>
  );
}
