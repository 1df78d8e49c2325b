import { describe, expect, test } from 'vitest';
import type { Desktop } from '#tests/support/electron/running.ts';
import { dataOfOneUser, opened, openedOnce } from './told.ts';

/** Two worlds in one page: the interface sees the bridge and nothing of what is behind it. */
export function isolationStories(desktop: Desktop): void {
  describe('the bridge', () => {
    const told = openedOnce(desktop);

    test('is all that the page finds of the program', async () => {
      const found = await told().page.evaluate(() => {
        const names = [
          'require',
          'process',
          'module',
          'exports',
          'Buffer',
          'global',
          'electron',
          'ipcRenderer',
          'electronToMain',
          'electronFromMain',
        ];
        return {
          there: names.filter((name) => name in window),
          bridge: Object.keys(window.vigie ?? {}).sort(),
        };
      });
      expect(found).toEqual({
        there: [],
        bridge: [
          'chooseArchive',
          'connect',
          'onCore',
          'onFlush',
          'onIntent',
          'platform',
          'quickNote',
          'saveFile',
          'setLanguage',
        ],
      });
    });

    test('cannot be replaced or changed by the page', async () => {
      const kept = await told().page.evaluate(() => {
        const vigie = window.vigie!;
        const attempt = (change: () => void): string => {
          try {
            change();
            return 'changed';
          } catch (error) {
            return error instanceof TypeError ? 'refused' : String(error);
          }
        };
        return [
          attempt(() => Object.defineProperty(window, 'vigie', { value: null })),
          attempt(() => Object.defineProperty(vigie, 'saveFile', { value: null })),
          Object.isFrozen(vigie),
        ];
      });
      expect(kept).toEqual(['refused', 'refused', true]);
    });

    test('gives listeners the news alone, never an event of the other side', async () => {
      const { app, page } = told();
      await page.evaluate(() => {
        const heard: unknown[][] = [];
        Object.assign(window, { heard });
        window.vigie?.onIntent((...said: unknown[]) => void heard.push(said));
      });
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('timeline')?.click());
      await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
      expect(await page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard)).toEqual([
        ['timeline'],
      ]);
    });

    test('says nothing of channels when it refuses', async () => {
      const message = await told().page.evaluate(async () => {
        try {
          await window.vigie?.setLanguage('de' as 'fr');
          return 'accepted';
        } catch (error) {
          return String(error);
        }
      });
      expect(message).toMatch(/refused/);
      expect(message).not.toMatch(/vigie:|remote method|invoke/);
    });
  });

  test('a page that tampers with every prototype reaches nothing behind the bridge', async () => {
    const { page } = await opened(desktop, { data: dataOfOneUser() });
    const stolen = await page.evaluate(async () => {
      const stolen: string[] = [];
      const watch = (holder: object, name: string): void => {
        const { value: genuine } = Object.getOwnPropertyDescriptor(holder, name) as {
          value: (...args: unknown[]) => unknown;
        };
        Object.defineProperty(holder, name, {
          configurable: true,
          value: function (this: unknown, ...args: unknown[]) {
            for (const one of [this, ...args]) {
              if (one === null || (typeof one !== 'object' && typeof one !== 'function')) continue;
              if ('invoke' in one || 'ipcRenderer' in one || 'senderId' in one || 'contextBridge' in one)
                stolen.push(name);
            }
            return Reflect.apply(genuine, this, args);
          },
        });
      };
      for (const name of ['push', 'map', 'slice', 'concat', 'forEach', 'includes'])
        watch(Array.prototype, name);
      for (const name of ['get', 'set', 'has', 'delete']) watch(Map.prototype, name);
      for (const name of ['call', 'bind']) watch(Function.prototype, name);
      for (const name of ['parse', 'stringify']) watch(JSON, name);
      for (const name of ['addEventListener', 'dispatchEvent']) watch(EventTarget.prototype, name);
      watch(Promise.prototype, 'then');
      watch(Object, 'entries');
      Object.defineProperty(Object.prototype, 'electronToMain', {
        configurable: true,
        set: () => stolen.push('electronToMain'),
      });

      await window.vigie!.setLanguage('fr');
      window.vigie!.onIntent(() => undefined)();
      const first = await new Promise<string>((heard) => window.vigie!.onCore((state) => heard(state.kind)));
      return { stolen, first };
    });
    expect(stolen).toEqual({ stolen: [], first: 'ready' });
  });
}
