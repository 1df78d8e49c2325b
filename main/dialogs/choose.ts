import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Locale } from '#db/domain/locale.ts';
import { texts } from '../texts.ts';

/** The folder of an archive, or null when the user gave up. */
export async function chooseArchiveFolder(
  window: BrowserWindow | null,
  locale: Locale,
): Promise<string | null> {
  const { chooseArchive, open } = texts(locale);
  const options: OpenDialogOptions = {
    title: chooseArchive,
    buttonLabel: open,
    properties: ['openDirectory', 'dontAddToRecent'],
  };
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}
