import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { word, wordLine, wordPart } from '#tests/support/reading.ts';
import { openApp, type App } from './support/app.ts';
import { askForFiles } from './support/ask-for-files.ts';
import { accessibilityProblems } from './support/axe.ts';

let app: App;
const vault = mkdtempSync(join(tmpdir(), 'vigie-carnet-'));

beforeAll(async () => {
  mkdirSync(join(vault, 'sous'));
  writeFileSync(
    join(vault, 'Une.md'),
    '---\ntags: [élus]\ncssclass: large\n---\nVoir [[Deux]] et [[Nulle part]].\n',
  );
  writeFileSync(join(vault, 'sous', 'Deux.md'), 'Répond à [[Une]].\n');
  app = await openApp();
  app.page.setDefaultTimeout(8000);
  await app.page.getByLabel('Nom').first().fill('Camille Durand');
  await app.page.keyboard.press('Enter');
});
afterAll(async () => {
  rmSync(vault, { recursive: true, force: true });
  await app.close();
});

const dialog = () => app.page.getByRole('dialog');

async function pictures(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme });
    await app.page.setViewportSize({ width: 1024, height: 700 });
    await app.picture(`import-${name}-${colorScheme}-1024`);
    await app.page.setViewportSize({ width: 1440, height: 900 });
    expect(await accessibilityProblems(app.page)).toEqual([]);
  }
}

/** Opens the window with its key; the focus is in it, and will not be moved again. */
async function openDialog(): Promise<void> {
  await app.page.keyboard.press('Alt+i');
  await dialog().waitFor();
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null), {
      timeout: 15_000,
    })
    .toBe(true);
}

/** What a button of the window asks for. */
const press = (name: string) => askForFiles(app.page, dialog().getByRole('button', { name }));

/** Opens the window with its key and gives it the folder through the first button. */
async function choose(): Promise<void> {
  await openDialog();
  const chooser = await press('Choisir un dossier');
  await chooser.setFiles(vault);
  await dialog().getByText('Rien n’a encore changé').waitFor();
}

describe('a folder of notes', () => {
  test('is shown before it is imported, by keyboard alone, and then reported', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+i');
    await dialog().waitFor();
    await pictures('choix');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await choose();
    expect(await dialog().getByText('sans cible, son texte est gardé').count()).toBe(1);
    await pictures('apercu');
    await dialog().getByRole('button', { name: 'Importer', exact: true }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('est fait').waitFor();
    await pictures('rapport');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+1');
    await page.getByText('Une', { exact: true }).first().waitFor();
  });

  test('is known when it comes again', async () => {
    await choose();
    const facts = await dialog().locator('dl').innerText();
    expect(facts.replace(/\s+/g, ' ')).toMatch(/À créer 0 À mettre à jour 0 À laisser 2/);
    expect(await dialog().getByRole('button', { name: 'Importer', exact: true }).isDisabled()).toBe(true);
    await app.page.keyboard.press('Escape');
  });

  test('is taken back from the settings', async () => {
    const { page } = app;
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: /Voir l’import/ }).click();
    await pictures('fait');
    await page.getByRole('button', { name: 'Annuler cet import' }).click();
    await page.getByText('2 fiches retirées.').waitFor();
    await page.getByText('annulé').waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByText('Exemple : préparer').first().waitFor();
    await expect.poll(() => page.getByText('Une', { exact: true }).count(), { timeout: 15_000 }).toBe(0);
  });
});

describe('documents of other programs', () => {
  test('become notes by keyboard alone, and what they hold besides is told', async () => {
    const { page } = app;
    const documents = {
      'Bilan.docx': word(
        wordLine('Texte du bilan.') +
          wordLine('<w:r><w:commentReference w:id="0"/></w:r>') +
          '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
        {
          'word/comments.xml': wordPart(
            'comments',
            `<w:comment w:id="0" w:author="Claire">${wordLine('À revoir')}</w:comment>`,
          ),
        },
      ),
      'page.html': '<title>La page</title><p>Voir <a href="Bilan.docx">le bilan</a>.',
    };
    for (const [name, content] of Object.entries(documents)) writeFileSync(join(vault, name), content);
    await openDialog();
    const chooser = await press('Choisir des fichiers');
    await chooser.setFiles(Object.keys(documents).map((name) => join(vault, name)));
    await dialog().getByText('Rien n’a encore changé').waitFor();
    expect(await dialog().getByText('Claire : À revoir').count()).toBe(1);
    await dialog().getByRole('button', { name: 'Importer', exact: true }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('est fait').waitFor();
    await pictures('documents');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+1');
    await page.getByText('La page', { exact: true }).first().click();
    await page.locator('[contenteditable="true"]').getByText('le bilan').waitFor();
  });
});
