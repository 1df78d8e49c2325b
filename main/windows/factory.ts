import { app, BrowserWindow, screen, type BrowserWindowConstructorOptions } from 'electron';
import { describe } from '../describe.ts';
import type { Log } from '../log.ts';
import { HOME } from '../protocol/address.ts';
import type { Settings } from '../settings/settings.ts';
import { placeWithin, SMALLEST } from './place.ts';

/** What every page of Vigie may do: the least there is (safety design §3). */
const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} satisfies BrowserWindowConstructorOptions['webPreferences'];

/** The only place that makes a window. It is shown once its first content is drawn, so that it never flashes white. */
export function createWindow(settings: Settings, preload: string, log: Log): BrowserWindow {
  const kept = settings.window;
  const window = new BrowserWindow({
    ...placeWithin(kept, areasInOrder()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Vigie',
    show: false,
    webPreferences: { ...WEB_PREFERENCES, devTools: !app.isPackaged, preload },
  });
  if (kept?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepBounds(window, settings);
  window
    .loadURL(HOME)
    .catch((error: unknown) => log.error(`the interface was not loaded: ${describe(error)}`));
  return window;
}

function areasInOrder() {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter((display) => display.id !== primary.id)].map(
    (display) => display.workArea,
  );
}

function keepBounds(window: BrowserWindow, settings: Settings): void {
  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    settings.window = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  };
  let soon: NodeJS.Timeout | undefined;
  const keepSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(keep, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', () => {
    clearTimeout(soon);
    keep();
  });
}
