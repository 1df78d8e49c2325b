import { app } from './app.ts';
import { BrowserWindowDouble as BrowserWindow } from './browser-window.ts';
import { globalShortcut, pressEverywhere } from './global-shortcut.ts';
import { ipcMain } from './ipc-main.ts';
import { MenuDouble as Menu } from './menu.ts';
import { MessageChannelDouble as MessageChannelMain } from './ports.ts';
import { leaks } from './requests.ts';
import { protocol, session } from './session.ts';
import { asked, dialog, screen, shell } from './shown.ts';
import { UtilityProcessDouble as utilityProcess } from './utility-process.ts';

/**
 * The `electron` module as the built bundles import it: real Chromium for windows, real child processes for utility
 * processes, Electron's own declarations for its types. What a program asks for and is not here fails to link.
 */
export {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

/** For the stories only: what Electron has no name for. */
export const double = { asked, leaks, pressEverywhere };
