import { app, BrowserWindow, globalShortcut } from 'electron';
import { CHANNELS } from '#preload/channels.ts';
import { QUICK_NOTE_KEYS, type QuickNoteShortcut } from '#preload/bridge-api.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * The keys that open a quick note while another program is in front. Some systems refuse them, or another program has them:
 * that is told, not an error.
 */
export function createShortcut(settings: Settings): {
  set(on: boolean): QuickNoteShortcut;
  state(): QuickNoteShortcut;
} {
  const open = (): void => {
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    window.webContents.send(CHANNELS.intent, 'quick-note');
  };
  const state = (): QuickNoteShortcut => ({
    on: settings.quickNote,
    held: globalShortcut.isRegistered(QUICK_NOTE_KEYS),
  });
  const apply = (): void => {
    globalShortcut.unregister(QUICK_NOTE_KEYS);
    if (settings.quickNote) globalShortcut.register(QUICK_NOTE_KEYS, open);
  };
  apply();
  app.on('will-quit', () => globalShortcut.unregister(QUICK_NOTE_KEYS));
  return {
    state,
    set(on) {
      settings.quickNote = on;
      apply();
      return state();
    },
  };
}
