import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './support/axe.ts';
import { openApp, type App } from './support/app.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  const { page } = app;
  await page.getByLabel('Nom', { exact: true }).fill('Claire Martin');
  await page.getByLabel('Initiales').fill('CM');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
afterAll(() => app.close());

const box = () => app.page.getByRole('combobox', { name: 'Rechercher dans l’archive' });
const options = () => app.page.getByRole('option');

/** Types anew in the box of the header, reached by its shortcut. */
async function type(words: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await expect.poll(() => box().evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words, { delay: 15 });
}

describe('the search box', () => {
  test('finds without accents as one types, marks the words, and opens what is chosen by keyboard', async () => {
    const { page } = app;
    await type('alliance innovation societ');
    await expect.poll(() => options().first().innerText()).toContain('Alliance & Innovation sociétale');
    expect(await options().first().locator('mark').allInnerTexts()).toEqual([
      'Alliance',
      'Innovation',
      'sociétale',
    ]);
    await app.picture('recherche-en-tapant');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Alliance & Innovation sociétale' }).waitFor();
    expect(await options().count()).toBe(0);
  });

  test('shows the answer of the last keystroke, whatever came before', async () => {
    await type('phare');
    await app.page.keyboard.type('-citoyens');
    await expect.poll(() => options().first().innerText()).toContain('PHARE-Citoyens');
    await expect.poll(() => box().inputValue()).toBe('phare-citoyens');
  });

  test('opens in another tab with Ctrl', async () => {
    const { page } = app;
    await type('arpea');
    await expect.poll(() => options().first().innerText()).toContain('C-002');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('ARPEA');
    await expect.poll(() => page.getByRole('tab').count()).toBe(2);
  });

  test('says what it cannot read, where it stands', async () => {
    await type('alliance avant:jadis');
    const problem = app.page.getByText('cette date ne se lit pas');
    await problem.waitFor();
    expect(await app.page.locator('strong', { hasText: 'jadis' }).count()).toBe(1);
    await app.page.keyboard.press('Escape');
  });
});

describe('the page of results', () => {
  test('comes with Enter on no choice, goes through results by keyboard and leads to one', async () => {
    const { page } = app;
    await type('co-construction territoriale');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Recherche' }).waitFor();
    const rows = page.getByRole('grid', { name: 'Résultats' }).getByRole('row');
    await expect.poll(() => rows.count()).toBeGreaterThan(5);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('recherche-page');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toMatch(/co-construction territoriale/i);
  });

  test('teaches what can be asked, and an example can be pressed', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Recherche', exact: true }).click();
    const help = page.getByRole('region', { name: 'Ce qu’on peut chercher' });
    await help.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await help.getByRole('button', { name: /type:atelier :/ }).click();
    await expect.poll(() => page.getByRole('grid', { name: 'Résultats' }).getByRole('row').count()).toBe(4);
    await page.getByText('4 résultats').waitFor();
  });

  test('says that nothing answers', async () => {
    const { page } = app;
    await page.getByRole('searchbox', { name: 'Ce que vous cherchez' }).fill('licorne introuvable');
    await page.getByText('Rien ne répond à cette recherche').waitFor();
    await page.getByRole('button', { name: 'Effacer la recherche' }).click();
    await page.getByRole('region', { name: 'Ce qu’on peut chercher' }).waitFor();
  });
});
