import { app, BrowserWindow, dialog } from 'electron';
import type { Core } from '../database/core.ts';
import type { Settings } from '../settings/settings.ts';
import { texts } from '../texts.ts';
import type { Flush } from './flush.ts';

export type Leaving = {
  /** Has this window save its text before it closes. */
  guard(window: BrowserWindow): void;
  /** Saves the text of every window; false when the user prefers to stay. */
  settle(): Promise<boolean>;
};

/**
 * Nothing typed is lost by leaving: a window that closes, and the program that quits, first have the pages save; when
 * one cannot, the user decides. Then the archive is closed, and only then does the program end.
 */
export function createLeaving(core: Core, flush: Flush, settings: Settings): Leaving {
  const cleared = new WeakSet<BrowserWindow>();
  const deciding = new WeakMap<BrowserWindow, Promise<boolean>>();
  let closed = false;
  let quitting = false;

  const ask = async (window: BrowserWindow): Promise<boolean> => {
    if (await flush.ask(window)) return true;
    const words = texts(settings.language);
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.unsavedQuestion,
      detail: words.unsavedDetail,
      buttons: [words.stay, words.leaveAnyway],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  };

  /** One question at a time: who presses the cross again while a page saves is not asked twice. */
  const mayGo = (window: BrowserWindow): Promise<boolean> => {
    if (cleared.has(window)) return Promise.resolve(true);
    const asked = deciding.get(window) ?? ask(window).finally(() => deciding.delete(window));
    deciding.set(window, asked);
    return asked;
  };

  const settle = async (): Promise<boolean> => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!(await mayGo(window))) return false;
    }
    return true;
  };

  const quit = async (): Promise<void> => {
    if (quitting) return;
    quitting = true;
    if (!(await settle())) {
      quitting = false;
      return;
    }
    for (const window of BrowserWindow.getAllWindows()) cleared.add(window);
    await core.close();
    closed = true;
    app.quit();
  };

  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void quit();
  });

  return {
    guard(window) {
      window.on('close', (event) => {
        if (cleared.has(window)) return;
        event.preventDefault();
        void mayGo(window).then((may) => {
          if (!may || window.isDestroyed()) return;
          cleared.add(window);
          window.close();
        });
      });
      // What is typed was saved before: a page has no other reason to stay.
      window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
    },
    settle,
  };
}
