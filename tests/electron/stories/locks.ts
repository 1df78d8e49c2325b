import { describe, expect, test } from 'vitest';
import type { Desktop } from '#tests/support/electron/running.ts';
import {
  addressesOpened,
  answerDialogs,
  dialogsShown,
  logOf,
  noteOpenedAddresses,
  openedOnce,
} from './told.ts';

const OUTSIDE = 'https://www.example.org/etude?x=1';

/** A page stays where it is, opens nothing, asks the machine for nothing and reaches nobody. */
export function lockStories(desktop: Desktop): void {
  describe('the page', () => {
    const told = openedOnce(desktop);
    const place = () => told().page.evaluate(() => location.href.slice(window.origin.length));
    const settle = () => new Promise((done) => setTimeout(done, 400));

    test('goes nowhere else: the user is shown the address, and nothing opens without their consent', async () => {
      const { app, page } = told();
      await answerDialogs(app, 1);
      await noteOpenedAddresses(app);
      await page.evaluate((address) => void (location.href = address), OUTSIDE);
      await settle();
      expect(await place()).toBe('/index.html');
      const shown = await dialogsShown(app);
      expect(shown).toMatchObject([
        {
          message: 'Ouvrir cette adresse dans le navigateur\u202f?',
          detail: OUTSIDE,
          buttons: ['Ouvrir', 'Annuler'],
          cancelId: 1,
        },
      ]);
      expect(await addressesOpened(app)).toEqual([]);
    });

    test('hands an address to the system when the user agrees', async () => {
      const { app, page } = told();
      await answerDialogs(app, 0);
      await noteOpenedAddresses(app);
      await page.evaluate(() => void window.open('mailto:bibliotheque@example.org'));
      await settle();
      expect(await addressesOpened(app)).toEqual(['mailto:bibliotheque@example.org']);
      expect(await app.windows()).toHaveLength(1);
    });

    test.each([
      'http://www.example.org/',
      'file:///etc/passwd',
      'ftp://example.org/',
      'https://user:pass@example.org/',
      'app://vigie/other.html',
      'smb://server/share',
      'ms-word:ofe|u|x',
    ])('opens no window for %s and does not even ask', async (address) => {
      const { app, page } = told();
      await answerDialogs(app, 0);
      await noteOpenedAddresses(app);
      await page.evaluate((target) => void window.open(target), address);
      await settle();
      expect(await dialogsShown(app)).toEqual([]);
      expect(await addressesOpened(app)).toEqual([]);
      expect(await app.windows()).toHaveLength(1);
      expect(await place()).toBe('/index.html');
    });

    test('follows no link in a new window', async () => {
      const { app, page } = told();
      await answerDialogs(app, 1);
      await page.evaluate((address) => {
        const link = Object.assign(document.createElement('a'), {
          href: address,
          target: '_blank',
          rel: 'noopener',
        });
        document.body.append(link);
        link.click();
        link.remove();
      }, OUTSIDE);
      await settle();
      expect(await dialogsShown(app)).toMatchObject([{ detail: OUTSIDE }]);
      expect(await app.windows()).toHaveLength(1);
    });

    test('shows no other page in a frame', async () => {
      const framed = await told().page.evaluate(async () => {
        const frame = Object.assign(document.createElement('iframe'), { src: '/index.html' });
        document.body.append(frame);
        await new Promise((done) => setTimeout(done, 500));
        const inside = frame.contentDocument?.querySelector('#root') ?? null;
        frame.remove();
        return inside !== null;
      });
      expect(framed).toBe(false);
    });

    test('is given no permission but to put what one copies on the clipboard', async () => {
      const states = await told().page.evaluate(async () => {
        const names = [
          'geolocation',
          'notifications',
          'camera',
          'microphone',
          'midi',
          'clipboard-read',
        ] as PermissionName[];
        const found = await Promise.all(
          names.map(async (name) => (await navigator.permissions.query({ name })).state),
        );
        const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          (error: unknown) => (error as Error).name,
        );
        const copying = await navigator.permissions.query({ name: 'clipboard-write' as PermissionName });
        return { found: [...new Set(found)], media: media === 'given', copying: copying.state };
      });
      expect(states).toEqual({ found: ['denied'], media: false, copying: 'granted' });
    });

    test('reaches no one outside even if its policy were lifted', async () => {
      const { app, page } = told();
      const devtools = await page.context().newCDPSession(page);
      // The policy of a page is lifted from its next document on.
      await devtools.send('Page.setBypassCSP', { enabled: true });
      await page.reload();
      const reached = await page.evaluate(async () => {
        const attempt = (address: string) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'reached',
            () => 'blocked',
          );
        return Promise.all(
          ['https://www.example.org/', 'http://127.0.0.1:9/', 'http://localhost/'].map(attempt),
        );
      });
      await devtools.send('Page.setBypassCSP', { enabled: false });
      await page.reload();
      await devtools.detach();
      expect(reached).toEqual(['blocked', 'blocked', 'blocked']);
      expect(await app.evaluate(({ double }) => double?.leaks ?? [])).toEqual([]);
      expect(await logOf(app)).toMatch(/a request was blocked \(https:\)/);
    });

    test('still works where it is', async () => {
      expect(await told().page.evaluate(() => typeof window.vigie)).toBe('object');
    });
  });
}
