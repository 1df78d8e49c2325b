import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Desktop } from '#tests/support/electron/running.ts';
import {
  answerDialogs,
  dataOfOneUser,
  dialogsShown,
  introduce,
  logOf,
  opened,
  openedOnce,
  seeAteliers,
} from './told.ts';

/** From one launch to the next: one program, its window where it was, and nothing typed that is lost on the way out. */
export function lifeStories(desktop: Desktop): void {
  test('a second launch brings the first window back and ends', async () => {
    const data = dataOfOneUser();
    const { app } = await opened(desktop, { data });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
    expect(await desktop.again({ data })).toBe(0);
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
        ),
      )
      .toEqual([false]);
    expect(await app.windows()).toHaveLength(1);
  });

  test('the window comes back where it was left', async () => {
    const data = dataOfOneUser();
    const left = { x: 140, y: 90, width: 1200, height: 760 };
    const first = await opened(desktop, { data });
    await first.app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]!.setBounds(bounds),
      left,
    );
    await first.app.evaluate(({ app }) => app.quit());
    expect(await first.app.ended).toBe(0);

    const second = await opened(desktop, { data });
    expect(
      await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds()),
    ).toEqual(left);
  });

  test('quitting first has the page keep what is typed, then closes the archive', async () => {
    const data = dataOfOneUser();
    const { app, page } = await opened(desktop, { data });
    await page.evaluate(() =>
      window.vigie?.onFlush(
        () => new Promise((kept) => setTimeout(() => (localStorage.setItem('kept', 'yes'), kept()), 300)),
      ),
    );
    await app.evaluate(({ app: inside }) => inside.quit());
    expect(await app.ended).toBe(0);
    // A write-ahead log that stays behind would mean that the archive was left open.
    expect(readdirSync(join(data, 'archive')).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  test('a text that cannot be kept holds the window open, and the user decides', async () => {
    const { app, page } = await opened(desktop, { data: dataOfOneUser() });
    await page.evaluate(() =>
      window.vigie?.onFlush(
        () => new Promise((_, refuse) => setTimeout(() => refuse(new Error('disque plein')), 300)),
      ),
    );
    await answerDialogs(app, 0);
    // Pressed again while the page still tries: the question comes once.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await expect
      .poll(() => dialogsShown(app))
      .toMatchObject([
        { message: 'Un texte n’a pas pu être enregistré', buttons: ['Rester', 'Quitter sans l’enregistrer'] },
      ]);
    expect(await app.windows()).toHaveLength(1);

    await answerDialogs(app, 1);
    await app.evaluate(({ app: inside }) => inside.quit());
    expect(await app.ended).toBe(0);
  });

  test('a page that crashes is loaded again', async () => {
    const { app } = await opened(desktop, { data: dataOfOneUser() });
    await app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const noted = globalThis as typeof globalThis & { loaded?: number };
      noted.loaded = 0;
      webContents.on('did-finish-load', () => void (noted.loaded! += 1));
      webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(() => app.evaluate(() => (globalThis as typeof globalThis & { loaded?: number }).loaded), {
        timeout: 10_000,
      })
      .toBe(1);
    expect(await logOf(app)).toMatch(/the page of a window is gone: (crashed|killed)/);
  });

  describe('a file to save', () => {
    const told = openedOnce(desktop);
    const saveAs = async (path: string | null) => {
      const { app, page } = told();
      await app.evaluate(({ dialog }, chosen) => {
        const noted = globalThis as typeof globalThis & { proposed?: string };
        Object.assign(dialog, {
          showSaveDialog: async (...args: unknown[]) => {
            noted.proposed = (args.at(-1) as { defaultPath: string }).defaultPath;
            return chosen === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: chosen };
          },
        });
      }, path);
      return page.evaluate(() =>
        window.vigie!.saveFile({
          name: '../../Synthèse: 2022?.docx',
          mediaType: 'application/octet-stream',
          content: Uint8Array.from({ length: 70_000 }, (_, at) => at % 251),
        }),
      );
    };

    test('is written whole where the user says, under a harmless proposed name', async () => {
      const path = join(told().data, 'export.docx');
      expect(await saveAs(path)).toEqual({ saved: true, path });
      expect(
        readFileSync(path).equals(Buffer.from(Uint8Array.from({ length: 70_000 }, (_, at) => at % 251))),
      ).toBe(true);
      const proposed = await told().app.evaluate(
        () => (globalThis as typeof globalThis & { proposed?: string }).proposed,
      );
      expect(proposed?.split(/[/\\]/).at(-1)).toBe('-..-Synthèse- 2022-.docx');
    });

    test('is not written when the user gives up, nor half written where it cannot be', async () => {
      expect(await saveAs(null)).toEqual({ saved: false, sentence: null });
      const nowhere = join(told().data, 'nowhere', 'export.docx');
      expect(await saveAs(nowhere)).toMatchObject({
        saved: false,
        sentence: expect.stringContaining('n’a pas pu être écrit') as unknown,
      });
      expect(existsSync(nowhere)).toBe(false);
    });
  });

  test('the log tells what happened and nothing of what people wrote', async () => {
    const { app, page } = await opened(desktop, { data: dataOfOneUser() });
    await introduce(page);
    await seeAteliers(page);
    const log = await logOf(app);
    expect(log).toContain('database ready');
    expect(log).not.toMatch(/Alliance|Atelier|Camille/);
  });
}
