import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChartGantt, ListFilter, Scan, Table2, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton, IconToggle } from '../../ui/button/IconButton.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { FilterField } from '../search/FilterField.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { spacer, toolbar } from '../../ui/layout/layout.css.ts';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { Legend } from './Legend.tsx';
import { GROUPINGS, type Grouping } from './lanes.ts';
import type { LanesHandle } from './lanes-handle.ts';
import { RelationsMenu } from './RelationsMenu.tsx';
import { TIMELINE_KINDS, toggleKind, useTimelineView } from './view-state.ts';
import * as css from './timeline.css.ts';

/** Title and tabs, what one does with the view; then filter, kinds, grouping, relations, zoom, lanes or table. */
export function Toolbar({
  header,
  shown,
  undated,
  lanes,
  actions,
}: {
  header: ReactNode;
  shown: number | undefined;
  undated: number;
  /** The lanes, when they are shown. */
  lanes: RefObject<LanesHandle | null> | null;
  actions: ReactNode;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { kinds, grouping, then, query, as } = useTimelineView();
  const by: Record<Grouping, string> = {
    kind: t`Par nature`,
    cycle: t`Par cycle`,
    axis: t`Par axe`,
    actor: t`Par acteur`,
    theme: t`Par thème`,
    impact: t`Par impact`,
  };
  const thenBy: Record<Grouping, string> = {
    kind: t`puis par nature`,
    cycle: t`puis par cycle`,
    axis: t`puis par axe`,
    actor: t`puis par acteur`,
    theme: t`puis par thème`,
    impact: t`puis par impact`,
  };
  return (
    <>
      <div className={toolbar}>
        {header}
        {shown !== undefined && (
          <span className={css.roomyTotal}>
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
        {actions}
      </div>
      <div className={toolbar}>
        <FilterField
          label={t`Filtrer la chronologie`}
          placeholder={t`Filtrer`}
          value={query}
          onChange={(next) => useTimelineView.setState({ query: next })}
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
          options={GROUPINGS.map((value) => ({ value, label: by[value] }))}
          value={grouping}
          onChange={(next) =>
            useTimelineView.setState({ grouping: next, ...(next === then && { then: null }) })
          }
          isDisabled={as === 'table'}
        />
        <Select
          label={t`Puis regrouper`}
          shape="pill"
          options={[
            { value: 'none', label: t`Un seul niveau` },
            ...GROUPINGS.filter((value) => value !== grouping).map((value) => ({
              value,
              label: thenBy[value],
            })),
          ]}
          value={then ?? 'none'}
          onChange={(next) => useTimelineView.setState({ then: next === 'none' ? null : next })}
          isDisabled={as === 'table'}
        />
        <RelationsMenu />
        <span className={spacer} />
        {lanes && (
          <div className={css.group}>
            <IconButton
              icon={ZoomOut}
              label={t`Voir plus large`}
              shortcut="−"
              onPress={() => lanes.current?.wider()}
            />
            <IconButton
              icon={ZoomIn}
              label={t`Voir de plus près`}
              shortcut="+"
              onPress={() => lanes.current?.closer()}
            />
            <IconButton icon={Scan} label={t`Tout voir`} shortcut="0" onPress={() => lanes.current?.all()} />
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
    </>
  );
}
