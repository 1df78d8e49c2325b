import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { CHANNELS } from '#preload/channels.ts';
import { z } from '#preload/contract/zod.ts';
import { LOCALES } from '#db/domain/locale.ts';
import { createCore, type Core } from '../database/core.ts';
import { describe } from '../describe.ts';
import { fileToSaveSchema, saveFile } from '../dialogs/save-file.ts';
import { createDoor } from '../ipc/door.ts';
import { openLog } from '../log.ts';
import { installMenu } from '../menu/install.ts';
import { SCHEME } from '../protocol/address.ts';
import { createAppServer } from '../protocol/serve.ts';
import { offerToOpen } from '../security/external.ts';
import { lockNavigation } from '../security/navigation.ts';
import { cutSessionOff } from '../security/network.ts';
import { limitPermissions } from '../security/permissions.ts';
import { openSettings } from '../settings/settings.ts';
import { createShortcut } from '../shortcut/everywhere.ts';
import { texts } from '../texts.ts';
import { createWindow } from '../windows/factory.ts';
import { reviveWhenGone } from '../windows/revive.ts';
import { createArchiveChoice, failureSentence } from './archive.ts';
import { createFlush } from './flush.ts';
import { createLeaving } from './leaving.ts';

/** Wires the program once Electron is ready. `out` is the folder of the built bundles. */
export function start(out: string): void {
  const log = openLog(app.getPath('logs'), !app.isPackaged);
  const settings = openSettings(app.getPath('userData'));
  process.on('uncaughtExceptionMonitor', (error) => log.error(`unexpected: ${describe(error)}`));
  const everyWindow = (channel: string, said: unknown): void => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, said);
  };

  const ours = session.defaultSession;
  cutSessionOff(ours, (scheme) => log.warn(`a request was blocked (${scheme})`));
  limitPermissions(ours);
  ours.protocol.handle(
    SCHEME,
    createAppServer(join(out, 'renderer'), (error) =>
      log.error(`the interface could not be read: ${describe(error)}`),
    ),
  );
  app.on('web-contents-created', (_event, contents) =>
    lockNavigation(
      contents,
      (address) => void offerToOpen(address, BrowserWindow.fromWebContents(contents), settings.language),
    ),
  );

  const core: Core = createCore({
    program: join(out, 'main/database.js'),
    log,
    sentence: (failure) => failureSentence(failure, settings),
    restartingSentence: () => texts(settings.language).coreRestarting,
    changed: (state) => everyWindow(CHANNELS.coreChanged, state),
    lost: (failure) => void archive.rescue(failure),
  });
  const door = createDoor(log);
  const flush = createFlush(door);
  const leaving = createLeaving(core, flush, settings);
  const archive = createArchiveChoice(() => core, settings, leaving.settle);

  const menu = (): void =>
    installMenu(
      { locale: settings.language, mac: process.platform === 'darwin', developer: !app.isPackaged },
      () => {
        void archive.openOther(BrowserWindow.getFocusedWindow());
      },
    );

  const nothing = z.undefined();
  door.hear(CHANNELS.connect, z.uuid(), (ticket, window) => {
    flush.alive(window);
    core.connect((port) => {
      if (window.isDestroyed()) port.close();
      else window.webContents.postMessage(CHANNELS.port, ticket, [port]);
    });
  });
  door.answer(CHANNELS.core, nothing, async () => core.state);
  door.answer(CHANNELS.saveFile, fileToSaveSchema, (file, window) =>
    saveFile(file, window, settings.language, log),
  );
  door.answer(CHANNELS.chooseArchive, nothing, (_, window) => archive.openOther(window));
  door.answer(CHANNELS.setLanguage, z.enum(LOCALES), async (language) => {
    settings.language = language;
    menu();
  });

  const shortcut = createShortcut(settings);
  door.answer(CHANNELS.quickNote, z.boolean().nullable(), async (on) =>
    on === null ? shortcut.state() : shortcut.set(on),
  );

  const openWindow = (): void => {
    const window = createWindow(settings, join(out, 'preload/index.cjs'), log);
    leaving.guard(window);
    reviveWhenGone(window, log);
  };

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return openWindow();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  menu();
  openWindow();
  void archive.openAtStart();
}
