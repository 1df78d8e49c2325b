import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { useHost } from '../client/host.ts';
import { queryClient } from '../client/query-client.ts';
import { activateLanguage } from '../i18n/i18n.ts';
import { Skeleton } from '../ui/state/Skeleton.tsx';
import { applyScheme } from '../ui/theme/scheme.ts';
import { HostAwayBanner, HostLostPage } from './HostLost.tsx';
import { usePreferences } from './preferences.ts';
import * as css from './shell.css.ts';
import { Shell } from './Shell.tsx';

function Content() {
  const host = useHost();
  const [wasReady, setWasReady] = useState(false);
  if (host.status === 'ready' && !wasReady) setWasReady(true);
  const lost = host.status === 'lost' ? host : null;
  if (!wasReady) return lost ? <HostLostPage loss={lost.loss} sentence={lost.sentence} /> : <Skeleton />;
  const isCovered = lost?.lasting ?? false;
  return (
    <>
      {/* What is typed and not yet saved stays where it is, and is saved when the host is back. */}
      <div className={css.under} inert={isCovered}>
        <Shell />
      </div>
      <HostAwayBanner isAway={lost !== null && !isCovered} sentence={lost?.sentence ?? null} />
      {lost && isCovered && <HostLostPage loss={lost.loss} sentence={lost.sentence} />}
    </>
  );
}

/** The whole interface. */
export function App() {
  const { scheme, language } = usePreferences();
  useEffect(() => applyScheme(scheme), [scheme]);
  useEffect(() => {
    void activateLanguage(language);
    void window.vigie?.setLanguage(language);
  }, [language]);
  return (
    <I18nProvider i18n={i18n}>
      <AriaI18nProvider locale={language === 'en' ? 'en-GB' : 'fr-FR'}>
        <QueryClientProvider client={queryClient}>
          <Content />
        </QueryClientProvider>
      </AriaI18nProvider>
    </I18nProvider>
  );
}
