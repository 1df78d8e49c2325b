import type { FileChooser, Locator, Page } from 'playwright-core';

const TRIES = 5;

/**
 * Presses a button that asks for files from the keyboard, again when nothing came of it: the page under a window that has just
 * opened may take the focus once more while it finds its place.
 */
export async function askForFiles(page: Page, button: Locator): Promise<FileChooser> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const asked = page.waitForEvent('filechooser', { timeout: 3000 }).catch(() => null);
    await button.focus();
    await page.keyboard.press('Enter');
    const chooser = await asked;
    if (chooser) return chooser;
  }
  throw new Error('the button asks for nothing');
}
