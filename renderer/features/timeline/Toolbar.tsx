import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChartGantt, ListFilter, Scan, Table2, ZoomIn, ZoomOut } from 'lucide-react';
import type { RefObject } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton, IconToggle } from '../../ui/button/IconButton.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { spacer, toolbar, toolbarTitle } from '../../ui/layout/layout.css.ts';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { Legend } from './Legend.tsx';
import type { Grouping } from './lanes.ts';
import { TIMELINE_KINDS, toggleKind, useTimelineView } from './view-state.ts';
import * as css from './timeline.css.ts';

export type ZoomCommands = { closer: () => void; wider: () => void; all: () => void };

/** Filter, kinds, grouping, zoom, and the choice between lanes and table. */
export function Toolbar({
  query,
  onQuery,
  shown,
  undated,
  zoom,
}: {
  query: string;
  onQuery: (query: string) => void;
  shown: number | undefined;
  undated: number;
  /** The commands of the lanes, when they are shown. */
  zoom: RefObject<ZoomCommands | null> | null;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { kinds, grouping, as } = useTimelineView();
  const groupings: { value: Grouping; label: string }[] = [
    { value: 'kind', label: t`Par nature` },
    { value: 'cycle', label: t`Par cycle` },
    { value: 'axis', label: t`Par axe` },
  ];
  return (
    <div className={toolbar}>
      <h1 className={toolbarTitle}>
        <Trans>Chronologie</Trans>
      </h1>
      <SearchField
        label={t`Filtrer la chronologie`}
        placeholder={t`Filtrer`}
        value={query}
        onChange={onQuery}
        className={css.filter}
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
          {TIMELINE_KINDS.map((kind) => (
            <Checkbox key={kind} isSelected={kinds.includes(kind)} onChange={() => toggleKind(kind)}>
              <span className={css.kindItem}>
                <KindIcon kind={kind} />
                {KIND_LABELS[kind].many[locale]}
              </span>
            </Checkbox>
          ))}
        </div>
      </PopoverButton>
      <Select
        label={t`Regrouper`}
        shape="pill"
        options={groupings}
        value={grouping}
        onChange={(next) => useTimelineView.setState({ grouping: next })}
        isDisabled={as === 'table'}
      />
      {shown !== undefined && (
        <span className={css.total}>
          <Plural value={shown} one="# fiche datée" other="# fiches datées" />
          {undated > 0 && (
            <>
              {', '}
              <Plural value={undated} one="# sans date" other="# sans date" />
            </>
          )}
        </span>
      )}
      <span className={spacer} />
      {zoom && (
        <div className={css.group}>
          <IconButton
            icon={ZoomOut}
            label={t`Voir plus large`}
            shortcut="−"
            onPress={() => zoom.current?.wider()}
          />
          <IconButton
            icon={ZoomIn}
            label={t`Voir de plus près`}
            shortcut="+"
            onPress={() => zoom.current?.closer()}
          />
          <IconButton icon={Scan} label={t`Tout voir`} shortcut="0" onPress={() => zoom.current?.all()} />
        </div>
      )}
      <div className={css.group}>
        <IconToggle
          icon={ChartGantt}
          label={t`Frise`}
          isSelected={as === 'lanes'}
          onChange={() => useTimelineView.setState({ as: 'lanes' })}
        />
        <IconToggle
          icon={Table2}
          label={t`Tableau`}
          isSelected={as === 'table'}
          onChange={() => useTimelineView.setState({ as: 'table' })}
        />
        <Legend />
      </div>
    </div>
  );
}
