import { useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { SplitPane } from '../ui/layout/SplitPane.tsx';
import { EmptyState } from '../ui/state/EmptyState.tsx';
import { Skeleton } from '../ui/state/Skeleton.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { locationKey, type Location } from './locations.ts';
import { useActiveTab, useLocation } from './navigation.ts';
import { PAGES } from './pages.tsx';
import { setPreferences, usePreferences } from './preferences.ts';
import * as css from './shell.css.ts';
import { setWordCount } from './status.ts';
import { MAIN_ID, TabStrip } from './TabStrip.tsx';
import { useMedia } from './useMedia.ts';

type Part = ComponentType<Record<string, unknown>>;

/** `key` says when the part starts afresh: a page at each place, a list only when it is another list. */
function render(Component: unknown, location: Location, key: string): ReactNode {
  const One = Component as Part;
  const { page: _, ...props } = location;
  return (
    <ErrorBoundary key={key}>
      <Suspense fallback={<Skeleton />}>
        <One {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The list, the page and its context: three columns, two, or one, as the window allows. */
export function Columns() {
  const { t } = useLingui();
  const location = useLocation();
  const { id: tab } = useActiveTab();
  const wide = useMedia('(min-width: 1280px)');
  const medium = useMedia('(min-width: 1024px)');
  const { listWidth, contextWidth, listShown, contextShown } = usePreferences();
  const page = PAGES[location.page];
  const key = locationKey(location);
  // A query being typed stays the same page.
  const pageKey = location.page === 'search' ? 'search' : key;
  useEffect(() => setWordCount(null), [key]);
  const shown = useRef(pageKey);
  useEffect(() => {
    if (shown.current === pageKey) return;
    shown.current = pageKey;
    // What had the focus went away with the page before: the new page takes it, so that one can read on from there.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
    });
  }, [pageKey]);

  const withList = page?.List && wide && listShown;
  const withContext = page?.Context && contextShown;
  const content = page ? (
    render(page.Content, location, pageKey)
  ) : (
    <EmptyState title={t`Cette page n’est pas encore là`} />
  );

  let middle = (
    <div className={css.middle}>
      <TabStrip hasList={Boolean(page?.List) && wide} hasContext={Boolean(page?.Context)} />
      <div id={MAIN_ID} className={css.page} tabIndex={-1} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {content}
        {withContext && !medium && (
          <section className={css.below} aria-label={t`Contexte`}>
            {render(page.Context, location, pageKey)}
          </section>
        )}
      </div>
    </div>
  );
  if (withContext && medium) {
    middle = (
      <SplitPane
        fixed="end"
        width={contextWidth}
        min={240}
        max={520}
        label={t`Largeur du volet de contexte`}
        onWidthChange={(width) => setPreferences({ contextWidth: width })}
        start={middle}
        end={
          <section className={css.contextColumn} aria-label={t`Contexte`}>
            {render(page.Context, location, pageKey)}
          </section>
        }
      />
    );
  }
  if (withList) {
    middle = (
      <SplitPane
        fixed="start"
        width={listWidth}
        min={220}
        max={460}
        label={t`Largeur de la liste`}
        onWidthChange={(width) => setPreferences({ listWidth: width })}
        start={
          <section className={css.column} aria-label={t`Liste`}>
            {render(page.List, location, 'list')}
          </section>
        }
        end={middle}
      />
    );
  }
  return <main className={css.work}>{middle}</main>;
}
