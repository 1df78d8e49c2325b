import { describe, expect, test } from 'vitest';
import { QUICK_NOTE_KEYS } from '#preload/bridge-api.ts';
import type { Desktop } from '#tests/support/electron/running.ts';
import { introduce, openedOnce, type Told } from './told.ts';

type Entry = { label: string; accelerator: string; submenu: Entry[] };

async function menuOf({ app }: Told): Promise<Entry[]> {
  return app.evaluate(({ Menu }) => {
    const read = (items: readonly Electron.MenuItem[]): Entry[] =>
      items
        .filter(({ type }) => type !== 'separator')
        .map(({ label, accelerator, submenu }) => ({
          label,
          accelerator: String(accelerator ?? ''),
          submenu: submenu ? read(submenu.items) : [],
        }));
    return read(Menu.getApplicationMenu()?.items ?? []);
  });
}

/** The menu: French, complete, and speaking to the interface. */
export function menuStories(desktop: Desktop): void {
  describe.skipIf(process.platform === 'darwin')('the menu', () => {
    const told = openedOnce(desktop);

    test('is in French, with the usual accelerators', async () => {
      const menu = await menuOf(told());
      expect(menu.map(({ label }) => label)).toEqual([
        'Fichier',
        'Édition',
        'Affichage',
        'Aller',
        'Fenêtre',
        'Aide',
      ]);
      const accelerators = Object.fromEntries(
        menu.flatMap(({ submenu }) => submenu).map(({ label, accelerator }) => [label, accelerator]),
      );
      expect(accelerators).toMatchObject({
        'Nouvelle note': 'CmdOrCtrl+N',
        'Ouvrir une autre archive…': 'CmdOrCtrl+O',
        'Exporter…': 'CmdOrCtrl+Shift+E',
        'Imprimer…': 'CmdOrCtrl+P',
        'Quitter Vigie': 'Ctrl+Q',
        Annuler: 'CmdOrCtrl+Z',
        Rétablir: 'Ctrl+Y',
        'Coller sans mise en forme': 'CmdOrCtrl+Shift+V',
        Rechercher: 'CmdOrCtrl+K',
        Agrandir: 'CmdOrCtrl+Plus',
        'Taille normale': 'CmdOrCtrl+0',
        'Plein écran': 'F11',
      });
      expect(menu.flatMap(({ submenu }) => submenu).every(({ label }) => label !== '')).toBe(true);
    });

    test('follows the language of the interface', async () => {
      await told().page.evaluate(() => window.vigie?.setLanguage('en'));
      const english = await menuOf(told());
      await told().page.evaluate(() => window.vigie?.setLanguage('fr'));
      expect(english.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go', 'Window', 'Help']);
      expect((await menuOf(told()))[0]?.label).toBe('Fichier');
    });

    test('leads the interface to the page it names', async () => {
      const { app, page } = told();
      // Behind the window that asks who writes, the menu leads nowhere.
      await introduce(page);
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click());
      await page.getByRole('heading', { name: 'Réglages' }).first().waitFor();
    });

    test('opens a quick note from any program, unless told not to', async () => {
      const { app, page } = told();
      const press = () =>
        app.evaluate(({ double }, keys) => double?.pressEverywhere(keys) ?? null, QUICK_NOTE_KEYS);
      // Nobody can press keys over the real desktop from here: what the system answered is all there is to see.
      if ((await press()) !== null) {
        await page.getByRole('dialog', { name: 'Note rapide' }).waitFor();
        await page.keyboard.press('Escape');
      }
      expect(await page.evaluate(() => window.vigie?.quickNote(false))).toEqual({ on: false, held: false });
      expect(await press()).not.toBe(true);
      expect(await page.evaluate(() => window.vigie?.quickNote(true))).toMatchObject({ on: true });
    });
  });
}
