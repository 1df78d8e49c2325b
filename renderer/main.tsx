import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchLeaving } from './app/flush.ts';
import { usePreferences } from './app/preferences.ts';
import { keepConnected, onCoreState } from './client/host.ts';
import { loopbackTransport } from './client/loopback.ts';
import { portTransport } from './client/port.ts';
import { activateLanguage } from './i18n/i18n.ts';
import { applyScheme } from './ui/theme/scheme.ts';
import './ui/theme/fonts.css';
import './ui/theme/page.css';
import './ui/theme/global.css.ts';
import './ui/theme/forced.css.ts';
import './app/print.css.ts';

const { scheme, language } = usePreferences.getState();
applyScheme(scheme)();
await activateLanguage(language);
void keepConnected(window.vigie ? portTransport(window.vigie, onCoreState) : loopbackTransport());
watchLeaving();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
