import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { texts } from '../texts.ts';
import type { Locale } from '#db/domain/locale.ts';

async function choose(window: BrowserWindow | null, options: OpenDialogOptions): Promise<readonly string[]> {
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? [] : filePaths;
}

/** The folder of an archive, or null when the user gave up. */
export async function chooseArchiveFolder(
  window: BrowserWindow | null,
  locale: Locale,
): Promise<string | null> {
  const { chooseArchive, open } = texts(locale);
  const [folder] = await choose(window, {
    title: chooseArchive,
    buttonLabel: open,
    properties: ['openDirectory', 'dontAddToRecent'],
  });
  return folder ?? null;
}

/** Folders to import, and Markdown files too where one dialog can show both (macOS); empty when the user gave up. */
export async function chooseWhatToImport(
  window: BrowserWindow | null,
  locale: Locale,
): Promise<readonly string[]> {
  const { chooseImport, chooseImportButton } = texts(locale);
  const properties: OpenDialogOptions['properties'] = ['openDirectory', 'multiSelections', 'dontAddToRecent'];
  if (process.platform === 'darwin') properties.push('openFile');
  return choose(window, {
    title: chooseImport,
    buttonLabel: chooseImportButton,
    properties,
    filters: [{ name: 'Markdown', extensions: ['md', 'markdown'] }],
  });
}
