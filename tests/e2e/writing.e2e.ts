import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './support/axe.ts';
import { openApp, type App } from './support/app.ts';

let app: App;

beforeAll(async () => {
  app = await openApp({ width: 1024, height: 700, colorScheme: 'dark' });
  const { page } = app;
  await page.getByLabel('Nom', { exact: true }).fill('Claire Martin');
  await page.getByLabel('Initiales').fill('CM');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
afterAll(() => app.close());

const text = () => app.page.getByRole('textbox', { name: 'Texte de la note' });
const written = () => text().innerText();
const hasFocus = () =>
  expect.poll(() => text().evaluate((root) => root.contains(document.activeElement))).toBe(true);

async function newNote(title: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Alt+N');
  const field = page.getByLabel('Titre de la note');
  await expect.poll(() => field.inputValue().catch(() => '')).toBe('Nouvelle note');
  await field.fill(title);
  await field.press('Enter');
  await hasFocus();
}

describe('writing with the keyboard alone', () => {
  test('French typography comes by itself, and Backspace puts back what was typed', async () => {
    const { page } = app;
    await newNote('Typographie');
    await page.keyboard.type(`L'étude dit "oui" ? Un "`);
    await expect.poll(written).toBe('L’étude dit «\u00a0oui\u00a0»\u202f? Un «\u00a0');
    await page.keyboard.press('Backspace');
    await expect.poll(written).toBe('L’étude dit «\u00a0oui\u00a0»\u202f? Un "');
  });

  test('words are found whatever their accents, and replaced in one step', async () => {
    const { page } = app;
    await newNote('Recherche');
    await page.keyboard.type('Une étude.\nDeux ÉTUDES.');
    await page.keyboard.press('Control+h');
    const bar = page.getByRole('search', { name: 'Rechercher dans la note' });
    await bar.waitFor();
    await page.keyboard.type('etude');
    await expect.poll(() => bar.getByRole('status').innerText()).toMatch(/\d sur 2/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('note-recherche');
    await bar.getByLabel('Remplacer par').fill('enquête');
    await bar.getByRole('button', { name: 'Tout remplacer' }).press('Enter');
    await expect.poll(written).toBe('Une enquête.\n\nDeux enquêteS.');
    await page.keyboard.press('Escape');
    await hasFocus();
    await page.keyboard.press('Control+z');
    await expect.poll(written).toBe('Une étude.\n\nDeux ÉTUDES.');
  });

  test('a block moves, is copied, and has its menu', async () => {
    const { page } = app;
    await newNote('Blocs');
    await page.keyboard.type('Un\nDeux');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(written).toBe('Deux\n\nUn');
    await page.keyboard.press('Control+Shift+D');
    await expect.poll(written).toBe('Deux\n\nDeux\n\nUn');
    await page.keyboard.press('Alt+b');
    const menu = page.getByRole('menu', { name: 'Bloc' });
    await menu.waitFor();
    await app.picture('note-bloc');
    await menu.getByRole('menuitem', { name: 'Titre 2' }).press('Enter');
    await expect.poll(() => text().getByRole('heading', { level: 2 }).innerText()).toBe('Deux');
    await hasFocus();
  });

  test('a passage gets its marks from the bar over it', async () => {
    const { page } = app;
    await newNote('Passage');
    await page.keyboard.type('Une phrase.');
    await page.keyboard.press('Shift+Home');
    const bar = page.getByRole('toolbar', { name: 'Texte sélectionné' });
    await bar.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Enter');
    await expect.poll(() => text().locator('strong').innerText()).toBe('Une phrase.');
  });

  test('a table grows with Tab, and its menu opens in the cell', async () => {
    const { page } = app;
    await newNote('Tableau');
    await page.keyboard.type('/tableau');
    await page.getByRole('listbox', { name: 'Insérer' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => text().locator('tr').count()).toBe(3);
    for (let cell = 0; cell < 9; cell += 1) {
      await page.keyboard.type(`c${cell}`);
      await page.keyboard.press('Tab');
    }
    await expect.poll(() => text().locator('tr').count()).toBe(4);
    await page.keyboard.press('Alt+Enter');
    const menu = page.getByRole('menu', { name: 'Cellule' });
    await menu.waitFor();
    await app.picture('note-cellule');
    await menu.getByRole('menuitem', { name: 'Colonne d’en-tête' }).press('Enter');
    await expect.poll(() => text().locator('tr:nth-child(4) th').count()).toBe(1);
    await hasFocus();
  });

  test('only the text is left in concentration, and Escape brings the rest back', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Shift+F');
    await expect.poll(() => page.getByRole('banner').isVisible()).toBe(false);
    await app.picture('note-concentration');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('banner').isVisible()).toBe(true);
    expect(app.complaints).toEqual([]);
  });
});
