import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArchive } from '#db/connection/open.ts';
import type { Desktop, Running } from '#tests/support/electron/running.ts';
import { answerDialogs, dataOfOneUser, dialogsShown, opened } from './told.ts';

/** Makes another, empty archive for the user to choose. */
async function anotherArchive(data: string): Promise<string> {
  const folder = join(data, 'autre');
  await (await createArchive(folder, { name: 'Carnet personnel' })).close();
  return folder;
}

/** The user will choose these in the next dialogs; none means that they give up. */
const willChoose = (app: Running, paths: string[]): Promise<void> =>
  app.evaluate(({ dialog }, filePaths) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: filePaths.length === 0, filePaths }) });
  }, paths);

/** Several archives, one at a time. */
export function archiveStories(desktop: Desktop): void {
  describe('another archive', () => {
    test('opens in place of the first, and is the one of the next launch', async () => {
      const data = dataOfOneUser();
      const other = await anotherArchive(data);
      const { app, page } = await opened(desktop, { data });
      await willChoose(app, [other]);
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-archive')?.click());
      await page.getByText('Carnet personnel').first().waitFor();
      expect(await page.getByText('Observatoire').count()).toBe(0);
      await app.evaluate(({ app: inside }) => inside.quit());
      expect(await app.ended).toBe(0);

      const again = await opened(desktop, { data }, 'Carnet personnel');
      expect(await again.page.getByText('Observatoire').count()).toBe(0);
    });

    test('is not opened when the user gives up', async () => {
      const { app, page } = await opened(desktop, { data: dataOfOneUser() });
      await willChoose(app, []);
      expect(await page.evaluate(() => window.vigie?.chooseArchive())).toBe(false);
      await page.getByText('Observatoire').first().waitFor();
    });

    test('that is none is said so, and the first one stays open', async () => {
      const data = dataOfOneUser();
      const empty = join(data, 'vide');
      mkdirSync(empty);
      const { app, page } = await opened(desktop, { data });
      await willChoose(app, [empty]);
      await answerDialogs(app, 0);
      expect(await page.evaluate(() => window.vigie?.chooseArchive())).toBe(false);
      const [shown] = await dialogsShown(app);
      expect(shown?.detail).toBe(`Il n’y a pas d’archive dans ${empty}.`);
      await page.reload();
      await page.getByText('Observatoire').first().waitFor();
    });
  });
}
