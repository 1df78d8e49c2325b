import { app, BrowserWindow, dialog } from 'electron';
import { sentenceOf } from '#db/domain/sentences.ts';
import { askedArchiveFolder, defaultArchiveFolder } from '../launch/data-folder.ts';
import type { Core, Failure } from '../database/core.ts';
import { chooseArchiveFolder } from '../dialogs/choose.ts';
import type { Settings } from '../settings/settings.ts';
import { texts } from '../texts.ts';

export type ArchiveChoice = {
  /** Opens the archive of last time, or the default one, made at the first launch. */
  openAtStart(): Promise<void>;
  /** The archive cannot be used any more: says why and asks what to do, until one opens or the user quits. */
  rescue(failure: Failure): Promise<void>;
  /** Lets the user open another archive in place of this one; false when they gave up or it did not open. */
  openOther(window: BrowserWindow | null): Promise<boolean>;
};

/** What the user reads of a failure. */
export function failureSentence(failure: Failure, settings: Settings): string {
  return 'error' in failure
    ? sentenceOf(failure.error, settings.language)
    : texts(settings.language).coreStoppedForGood;
}

/** @param settle saves the text of every window first; false when the user prefers to stay */
export function createArchiveChoice(
  core: () => Core,
  settings: Settings,
  settle: () => Promise<boolean>,
): ArchiveChoice {
  const home = defaultArchiveFolder();
  const windowInFront = (): BrowserWindow | null =>
    BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
  const ask = (buttons: string[], failure: Failure) => {
    const question = {
      type: 'error' as const,
      message: texts(settings.language).archiveFailed,
      detail: failureSentence(failure, settings),
      buttons,
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    };
    const window = windowInFront();
    return window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question);
  };

  const open = async (folder: string): Promise<Failure | null> => {
    const opening = await core().open(folder, folder === home);
    return opening.opened ? null : opening.failure;
  };
  const openChosen = async (folder: string): Promise<Failure | null> => {
    const failure = await open(folder);
    if (!failure) settings.archive = folder === home ? null : folder;
    return failure;
  };

  const rescue = async (first: Failure): Promise<void> => {
    const words = texts(settings.language);
    let failure: Failure | null = first;
    while (failure) {
      const { response } = await ask([words.otherArchive, words.retry, words.quit], failure);
      if (response === 2) return app.quit();
      if (response === 1) failure = await open(core().folder ?? home);
      const folder = response === 0 ? await chooseArchiveFolder(windowInFront(), settings.language) : null;
      if (folder !== null) failure = await openChosen(folder);
    }
  };

  return {
    async openAtStart() {
      const failure = await open(askedArchiveFolder() ?? settings.archive ?? home);
      if (failure) await rescue(failure);
    },
    rescue,
    async openOther(window) {
      const folder = await chooseArchiveFolder(window, settings.language);
      const former = core().folder;
      if (folder === null || folder === former || !(await settle())) return false;
      const failure = await openChosen(folder);
      if (failure) {
        await ask([texts(settings.language).cancel], failure);
        const again = former === null ? failure : await open(former);
        if (again) await rescue(again);
        return false;
      }
      // Tabs and pages of the former archive mean nothing in this one.
      for (const each of BrowserWindow.getAllWindows()) each.webContents.reload();
      return true;
    },
  };
}
