import { describe, expect, test } from 'vitest';
import type { Desktop } from '#tests/support/electron/running.ts';
import {
  dataOfOneUser,
  databaseProcess,
  introduce,
  logOf,
  opened,
  openedOnce,
  ready,
  seeAteliers,
} from './told.ts';

/** The port to the core, the records behind it, and what happens when its process dies. */
export function coreStories(desktop: Desktop): void {
  describe('the core', () => {
    const told = openedOnce(desktop);

    test('answers a port that comes through the window, with its ticket, to its own origin', async () => {
      const handed = await told().page.evaluate(async () => {
        const ticket = crypto.randomUUID();
        const event = await new Promise<MessageEvent>((heard) => {
          window.addEventListener(
            'message',
            (message) => (message.data as { ticket?: string }).ticket === ticket && heard(message),
          );
          window.vigie?.connect(ticket);
        });
        const [port] = event.ports;
        const kind = port?.constructor.name;
        port?.close();
        return {
          source: event.source === window,
          origin: event.origin === window.origin,
          ports: event.ports.length,
          kind,
          data: event.data as unknown,
          ticket,
        };
      });
      expect(handed).toEqual({
        source: true,
        origin: true,
        ports: 1,
        kind: 'MessagePort',
        ticket: handed.ticket,
        data: { type: 'vigie:port', ticket: handed.ticket },
      });
    });

    test('lists the records of the observatory’s archive in the interface', async () => {
      const { page } = told();
      await introduce(page);
      await seeAteliers(page);
    });

    test('lives in a process of its own, which opened the archive of the user’s folder', async () => {
      const { app, page, data } = told();
      expect(await databaseProcess(app)).toBeGreaterThan(0);
      const state = await page.evaluate(() => new Promise((heard) => window.vigie?.onCore(heard)));
      expect(state).toEqual({ kind: 'ready', archiveFolder: `${data}/archive`, relaunched: false });
    });
  });

  test('a core that dies is started again: the window says so, then shows the records anew', async () => {
    const { app, page } = await opened(desktop, { data: dataOfOneUser() });
    await introduce(page);
    const first = await databaseProcess(app);
    await page.evaluate(() => {
      const states: unknown[] = [];
      Object.assign(window, { states });
      window.vigie?.onCore((state) => void states.push(state));
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(
        () => /La base s’est arrêtée/.test(document.body.innerText) && seen.push('said'),
      ).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    process.kill(first!, 'SIGKILL');

    await page.waitForFunction(() =>
      (window as unknown as { states: { kind: string; relaunched?: boolean }[] }).states.some(
        (state) => state.kind === 'ready' && state.relaunched,
      ),
    );
    const kinds = await page.evaluate(() =>
      (window as unknown as { states: { kind: string; sentence?: string }[] }).states.map(
        ({ kind, sentence }) => sentence ?? kind,
      ),
    );
    expect(kinds).toEqual([
      'ready',
      'La base s’est arrêtée. Elle est relancée\u00a0; rien de ce qui était enregistré n’est perdu.',
      'ready',
    ]);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.length)).toBeGreaterThan(
      0,
    );

    expect(await databaseProcess(app)).not.toBe(first);
    await ready(page);
    await seeAteliers(page);
    expect(await logOf(app)).toMatch(/database process ended with .* starting again/);
  });

  test('what was shown as saved is there after the core died, and what was just typed comes too', async () => {
    const { app, page } = await opened(desktop, { data: dataOfOneUser() });
    await introduce(page);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-note')?.click());
    const body = page.locator('[contenteditable=true]').last();
    await body.click();
    await page.keyboard.type('La confiance se construit dans la durée.');
    const saved = page.getByRole('status').filter({ hasText: /Enregistré,/ });
    await saved.waitFor();

    // The core dies while one writes: not a letter is lost, before it is back and after, and the next core keeps them.
    const pid = await databaseProcess(app);
    await body.press('End');
    process.kill(pid!, 'SIGKILL');
    await page.getByRole('status').filter({ hasText: 'La base s’est arrêtée' }).waitFor();
    expect(await page.locator('[inert]').count()).toBe(0);
    await page.keyboard.type(' Elle se perd vite, et se regagne lentement, séance après séance.', {
      delay: 25,
    });
    await expect.poll(() => databaseProcess(app)).not.toBe(pid);
    await page.keyboard.type(' Fin.');
    await page.getByRole('status').filter({ hasText: 'La base s’est arrêtée' }).waitFor({ state: 'hidden' });
    await saved.waitFor();
    const text =
      'La confiance se construit dans la durée. Elle se perd vite, et se regagne lentement, séance après séance. Fin.';
    expect(await body.innerText()).toContain(text);

    await page.reload();
    await page.getByText(text).first().waitFor();
  });
}
