import type { FileChooser, Locator, Page } from 'playwright-core';

/** Presses a button that asks for files, from the keyboard, and gives what it asks with. */
export async function askForFiles(page: Page, button: Locator): Promise<FileChooser> {
  await button.focus();
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  return asked;
}
