import { dialog, shell, type BrowserWindow } from 'electron';
import type { Locale } from '#db/domain/locale.ts';
import { texts } from '../texts.ts';
import { openableAddress } from './addresses.ts';

let asking = false;

/**
 * Shows the address and, when the user agrees, gives it to the system's browser or mail program. One question at a
 * time: what asks meanwhile is dropped, so that no page can bury the user under dialogs.
 */
export async function offerToOpen(
  address: string,
  window: BrowserWindow | null,
  locale: Locale,
): Promise<void> {
  const openable = openableAddress(address);
  if (openable === null || asking) return;
  asking = true;
  try {
    const words = texts(locale);
    const question = {
      type: 'question' as const,
      message: openable.startsWith('mailto:') ? words.openMailQuestion : words.openLinkQuestion,
      detail: openable,
      buttons: [words.open, words.cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    };
    const { response } = window
      ? await dialog.showMessageBox(window, question)
      : await dialog.showMessageBox(question);
    if (response === 0) await shell.openExternal(openable);
  } finally {
    asking = false;
  }
}
