import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Desktop } from '#tests/support/electron/running.ts';
import { answerDialogs, dataOfOneUser, dialogsShown, logOf, opened, openedOnce } from './told.ts';

type Inside = { asked: { sandbox: boolean; switches: [string, string?][] } };

/** What can be told only where the machinery can be looked into: frames that lie, screens that go, what was said before ready. */
export function doubleStories(desktop: Desktop): void {
  describe('before it is ready', () => {
    const told = openedOnce(desktop);

    test('the program sandboxes every page and cuts the browser off from the network', async () => {
      const asked = await told().app.evaluate(({ app }) => (app as unknown as Inside).asked);
      expect(asked.sandbox).toBe(true);
      expect(asked.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    });

    test('its scheme is standard and secure, and has no right beyond', async () => {
      const schemes = await told().app.evaluate(
        ({ protocol }) => (protocol as unknown as { schemes: Electron.CustomScheme[] }).schemes,
      );
      expect(schemes).toEqual([
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ]);
    });

    test('a frame inside the page is not heard, even with the preload’s own means', async () => {
      const { app, page } = told();
      await page.evaluate(() =>
        document.body.append(
          Object.assign(document.createElement('iframe'), { srcdoc: '<p>dedans</p>', id: 'inside' }),
        ),
      );
      const devtools = await page.context().newCDPSession(page);
      const { frameTree } = await devtools.send('Page.getFrameTree');
      const frameId = frameTree.childFrames?.[0]?.frame.id ?? '';
      const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
        frameId,
        worldName: 'electron-isolated-context',
      });
      const say = (message: object) =>
        devtools.send('Runtime.callFunctionOn', {
          executionContextId,
          functionDeclaration: '(text) => electronToMain(text)',
          arguments: [{ value: JSON.stringify(message) }],
        });
      await say({ type: 'send', channel: 'vigie:connect', args: ['0b9f0e6c-1c1f-4c55-9f43-1b6f1c8f2a11'] });
      await say({ type: 'invoke', id: 1, channel: 'vigie:set-language', args: ['en'] });
      await expect.poll(() => logOf(app)).toMatch(/refused on vigie:set-language: not the top frame/);
      expect(await logOf(app)).toMatch(/refused on vigie:connect: not the top frame/);
      expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label)).toBe('Fichier');
      await page.evaluate(() => document.querySelector('#inside')?.remove());
      await devtools.detach();
    });

    test('neither is a page of another origin, nor a message that does not fit', async () => {
      const { app, page } = told();
      const answers = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
        const { webContents: sender } = BrowserWindow.getAllWindows()[0]!;
        const invoked = (
          ipcMain as unknown as { invoked(channel: string, event: object, args: unknown[]): Promise<unknown> }
        ).invoked.bind(ipcMain);
        const { frameTreeNodeId } = sender.mainFrame;
        const frames = [
          {
            url: 'https://www.example.org/',
            origin: 'https://www.example.org',
            parent: null,
            frameTreeNodeId,
          },
          {
            url: 'app://vigie.example.org/index.html',
            origin: 'app://vigie.example.org',
            parent: null,
            frameTreeNodeId,
          },
          { url: 'app://other/index.html', origin: 'app://other', parent: null, frameTreeNodeId },
          { url: 'app://vigie/index.html', origin: 'null', parent: null, frameTreeNodeId },
          null,
        ];
        const tries = frames.map((senderFrame) =>
          invoked('vigie:core', { sender, senderFrame }, [undefined]),
        );
        const strangers = [invoked('vigie:core', { sender: {}, senderFrame: sender.mainFrame }, [undefined])];
        const misfits = [{ language: 'fr' }, 'de', null, ['fr']].map((said) =>
          invoked('vigie:set-language', { sender, senderFrame: sender.mainFrame }, [said]),
        );
        const talkative = [
          invoked('vigie:set-language', { sender, senderFrame: sender.mainFrame }, ['fr', 'en']),
        ];
        const settled = await Promise.allSettled([...tries, ...strangers, ...misfits, ...talkative]);
        return settled.map((one) => one.status);
      });
      expect(answers).toEqual(Array.from({ length: 11 }, () => 'rejected'));
      expect(
        await page.evaluate(() => new Promise((heard) => window.vigie?.onCore(({ kind }) => heard(kind)))),
      ).toBe('ready');
    });

    test('a key that the page leaves unused goes to the menu', async () => {
      const { page } = told();
      const heard = page.evaluate(() => new Promise((done) => window.vigie?.onIntent(done)));
      await page.keyboard.press('Control+Shift+E');
      expect(await heard).toBe('export');
    });
  });

  test('a window left on a screen that is gone comes back in reach', async () => {
    const data = dataOfOneUser();
    mkdirSync(join(data, 'electron'), { recursive: true });
    writeFileSync(
      join(data, 'electron', 'settings.json'),
      JSON.stringify({ window: { x: 4000, y: 3000, width: 5000, height: 760, maximized: false } }),
    );
    const { app } = await opened(desktop, { data, env: { VIGIE_DOUBLE_DISPLAYS: '[[0,0,1600,1000]]' } });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())).toEqual({
      x: 0,
      y: 134,
      width: 1600,
      height: 760,
    });
  });

  test('an archive that cannot be opened is said in one sentence, with a way out', async () => {
    const data = dataOfOneUser();
    const damaged = join(data, 'damaged');
    mkdirSync(damaged);
    const { databaseFileOf } = await import('#db/connection/layout.ts');
    writeFileSync(
      databaseFileOf(damaged),
      'not an archive at all, but long enough to be read as one by mistake'.repeat(100),
    );
    const app = await desktop.open({ data, env: { VIGIE_ARCHIVE: damaged } });
    await answerDialogs(app, 0);
    await app.evaluate(
      ({ dialog }) => void Object.assign(dialog, { showOpenDialog: () => new Promise(() => undefined) }),
    );
    try {
      await expect
        .poll(() => dialogsShown(app), { timeout: 10_000 })
        .toMatchObject([
          {
            message: 'L’archive n’a pas pu être ouverte',
            buttons: ['Ouvrir une autre archive', 'Réessayer', 'Quitter'],
          },
        ]);
      const [shown] = await dialogsShown(app);
      expect(shown?.detail).toMatch(/^L’archive .*damaged est endommagée\. Rien n’a été modifié/);
      expect(await app.windows()).toHaveLength(1);
    } finally {
      await app.kill();
    }
  });
}
