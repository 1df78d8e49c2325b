import { useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowRight, PanelLeft, PanelRight, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton, IconToggle } from '../ui/button/IconButton.tsx';
import { navigate, useTabs } from './navigation.ts';
import { setPreferences, usePreferences } from './preferences.ts';
import * as css from './shell.css.ts';
import { placeOf, type Tab } from './tabs.ts';
import { useTitle } from './titles.ts';

export const MAIN_ID = 'page';

function TabHandle({ tab, active, alone }: { tab: Tab; active: boolean; alone: boolean }) {
  const { t } = useLingui();
  const title = useTitle(placeOf(tab));
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!active) return;
    document.title = `${title} · Vigie`;
    ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, title]);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowLeft: navigate.previousTab, ArrowRight: navigate.nextTab }[event.key];
    if (move) {
      event.preventDefault();
      move();
      // The strip follows: the tab now shown takes the focus.
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
      );
    } else if (event.key === 'Delete') navigate.close(tab.id);
    else if (event.key === 'Enter' || event.key === ' ') document.getElementById(MAIN_ID)?.focus();
  };

  return (
    <div
      ref={ref}
      role="tab"
      id={`tab-${tab.id}`}
      aria-selected={active}
      aria-controls={MAIN_ID}
      tabIndex={active ? 0 : -1}
      className={css.tab}
      onClick={() => navigate.activate(tab.id)}
      onAuxClick={(event) => event.button === 1 && navigate.close(tab.id)}
      onKeyDown={onKeyDown}
    >
      <span className={css.tabTitle}>{title}</span>
      {!alone && (
        <span
          className={css.tabClose}
          title={t`Fermer l’onglet`}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            navigate.close(tab.id);
          }}
        >
          <X size={13} />
        </span>
      )}
    </div>
  );
}

/** History arrows, the tabs, and what shows or hides the side columns. */
export function TabStrip({ hasList, hasContext }: { hasList: boolean; hasContext: boolean }) {
  const { t } = useLingui();
  const { tabs, active } = useTabs();
  const tab = tabs.find((one) => one.id === active);
  const { listShown, contextShown } = usePreferences();
  return (
    <div className={css.tabBar}>
      <div className={css.tabArrows}>
        <IconButton
          icon={ArrowLeft}
          label={t`Page précédente`}
          shortcut="Alt+←"
          isDisabled={!tab || tab.at === 0}
          onPress={navigate.back}
        />
        <IconButton
          icon={ArrowRight}
          label={t`Page suivante`}
          shortcut="Alt+→"
          isDisabled={!tab || tab.at >= tab.places.length - 1}
          onPress={navigate.forward}
        />
      </div>
      <div role="tablist" aria-label={t`Onglets`} className={css.tabList}>
        {tabs.map((one) => (
          <TabHandle key={one.id} tab={one} active={one.id === active} alone={tabs.length === 1} />
        ))}
      </div>
      <div className={css.tabArrows}>
        {hasList && (
          <IconToggle
            icon={PanelLeft}
            label={t`Liste`}
            isSelected={listShown}
            onChange={(shown) => setPreferences({ listShown: shown })}
          />
        )}
        {hasContext && (
          <IconToggle
            icon={PanelRight}
            label={t`Volet de contexte`}
            isSelected={contextShown}
            onChange={(shown) => setPreferences({ contextShown: shown })}
          />
        )}
      </div>
    </div>
  );
}
