import { describe, expect, test } from 'vitest';
import type { Desktop } from '#tests/support/electron/running.ts';
import { openedOnce } from './told.ts';

/** The window itself: what it may do, and where the interface comes from. */
export function windowStories(desktop: Desktop): void {
  describe('the window', () => {
    const told = openedOnce(desktop);

    test('gives its page the least there is', async () => {
      const preferences = await told().app.evaluate(({ BrowserWindow }) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        return (
          webContents as typeof webContents & { getLastWebPreferences(): Electron.WebPreferences }
        ).getLastWebPreferences();
      });
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        webSecurity: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webviewTag: false,
        allowRunningInsecureContent: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      });
    });

    test('loads the interface from the program’s own address, in French', async () => {
      const { app, page } = told();
      expect(
        await app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
        ),
      ).toEqual(['app://vigie/index.html']);
      expect(
        await page.evaluate(() => [window.origin, window.isSecureContext, document.documentElement.lang]),
      ).toEqual([app.origin, true, 'fr']);
    });

    test('is shown once its page is drawn', async () => {
      const seen = await told().app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      );
      expect(seen).toEqual([true]);
    });

    test('has no spelling checker that would fetch dictionaries', async () => {
      const enabled = await told().app.evaluate(({ session }) => {
        const ours = session.defaultSession as unknown as {
          spellChecker?: { enabled: boolean };
          isSpellCheckerEnabled?: () => boolean;
        };
        return ours.spellChecker?.enabled ?? ours.isSpellCheckerEnabled?.();
      });
      expect(enabled).toBe(false);
    });
  });
}
