import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './support/axe.ts';
import { openApp, type App } from './support/app.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  app.page.setDefaultTimeout(15_000);
  const { page } = app;
  await page.getByRole('dialog', { name: 'Qui écrit ?' }).waitFor();
  await page.keyboard.type('Claire Martin');
  await page.keyboard.press('Enter');
});
afterAll(() => app.close());

const rail = (name: RegExp) =>
  app.page.getByRole('navigation', { name: 'Vues et fonds' }).getByRole('link', { name });
const dialog = () => app.page.getByRole('dialog', { name: 'Exporter' });

async function exportAtelier(): Promise<void> {
  const { page } = app;
  await rail(/^Ateliers/).click();
  await page.getByRole('grid').getByText('Alliance & Co-construction territoriale').click();
  await page.getByRole('article').getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: /^Exporter/ }).click();
  await dialog().waitFor();
}

describe('the export of a record', () => {
  test('is asked for by keyboard, and can be given up', async () => {
    const { page } = app;
    await exportAtelier();
    expect(
      await dialog()
        .getByRole('radio', { name: /^Document Word/ })
        .isChecked(),
    ).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('exporter');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('is downloaded as Markdown, under the title that was typed', async () => {
    const { page } = app;
    await exportAtelier();
    await dialog().getByText('Markdown', { exact: true }).click();
    await dialog().getByLabel('Titre du document').fill('Le premier Atelier');
    const download = page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Exporter' }).click();
    const file = await download;
    const files = unzipSync(readFileSync(await file.path()));
    const text = Object.values(files)
      .map((content) => strFromU8(content))
      .join('\n');
    expect(text).toContain('Alliance & Co-construction territoriale');
    expect(text).not.toContain('[[');
    await dialog().waitFor({ state: 'detached' });
    await page.getByText(/est dans vos téléchargements/).waitFor();
  });

  test('is stopped while its pages are laid out, then downloaded as PDF', async () => {
    const { page } = app;
    await exportAtelier();
    await dialog().getByText('PDF', { exact: true }).click();
    await dialog().getByRole('button', { name: 'Exporter' }).click();
    await dialog().getByText('Mise en page…').waitFor();
    await app.picture('exporter-avancement');
    await dialog().getByRole('button', { name: 'Arrêter' }).click();
    await dialog().getByRole('button', { name: 'Renoncer' }).waitFor();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await dialog().getByRole('button', { name: 'Exporter' }).click();
    const file = await download;
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await dialog().waitFor({ state: 'detached' });
  });

  test('is of one column in a small dark window', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await exportAtelier();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('exporter-sombre');
    expect(app.complaints).toEqual([]);
  });
});
