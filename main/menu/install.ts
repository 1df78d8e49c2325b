import { BrowserWindow, Menu } from 'electron';
import { CHANNELS } from '#preload/channels.ts';
import type { MenuSituation } from './template.ts';
import { menuTemplate } from './template.ts';

/** Puts the menu in place, again whenever the language changes. */
export function installMenu(situation: MenuSituation, openArchive: () => void): void {
  const template = menuTemplate(situation, {
    intent: (intent) => {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      window?.webContents.send(CHANNELS.intent, intent);
    },
    openArchive,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
