import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  app.page.setDefaultTimeout(10_000);
  await app.page.getByLabel('Nom').first().fill('Camille Durand');
  await app.page.keyboard.press('Enter');
});
afterAll(() => app.close());

const eventually = <Shown>(read: () => Promise<Shown>) => expect.poll(read, { timeout: 15_000 });
const text = () => app.page.getByRole('textbox', { name: 'Texte du rapport' });
const section = (name: RegExp) => app.page.getByRole('treeitem', { name });
const plan = () => app.page.getByRole('treeitem').evaluateAll((all) => all.map((one) => one.ariaLabel));
const references = () => app.page.locator('[data-reference]').allInnerTexts();
const pieces = () => app.page.locator('[data-piece]');
const isSaved = () => eventually(() => app.page.getByText(/Enregistré, /).count()).toBe(1);

/** Asks for something of the `/` menu, once the menu shows it. */
async function slash(words: string, name: string): Promise<void> {
  await app.page.keyboard.type(`/${words}`);
  const option = app.page.getByRole('option', { name });
  await option.waitFor();
  await eventually(() => option.getAttribute('aria-selected')).toBe('true');
  await app.page.keyboard.press('Enter');
}

describe('a report, drafted from the archive', () => {
  test('begins with its sections, written by keyboard alone', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+r');
    await page.getByRole('textbox', { name: 'Titre du rapport' }).waitFor();
    await eventually(() =>
      page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionEnd),
    ).toBeGreaterThan(0);
    await page.keyboard.type('Alliances : ce que dit le fonds');
    await page.keyboard.press('Enter');
    await eventually(() => text().evaluate((one) => one === document.activeElement)).toBe(true);
    for (const [name, words] of [
      ['Contexte', 'Ce que nous savons.'],
      ['Mesures', 'Les parts observées.'],
    ]) {
      await slash('titre 2', 'Titre 2');
      await page.keyboard.type(name!);
      await page.keyboard.press('Enter');
      await page.keyboard.type(words!);
      await page.keyboard.press('Enter');
    }
    await eventually(plan).toEqual(['1 Contexte', '2 Mesures']);
  });

  test('gathers a note found by a search, the table of another search, and a chart', async () => {
    const { page } = app;
    const field = page.getByRole('combobox', { name: 'Source à rassembler' });
    await field.fill('grille trois impacts');
    const found = page.locator('[data-source]');
    await eventually(() => found.first().innerText()).toContain('grille des trois impacts');
    await found.first().dragTo(section(/Contexte/));
    await eventually(() => pieces().count()).toBe(1);
    await eventually(() => pieces().first().innerText()).toContain('Ceci est un exemple de mémo');
    await field.fill('type:atelier ');
    await page.getByRole('button', { name: 'En tableau' }).waitFor();
    await eventually(() => page.getByText('4 résultats').count()).toBe(1);
    await page.getByRole('button', { name: 'En tableau' }).click();
    await eventually(() => pieces().count()).toBe(2);
    const caption = page.locator('[data-piece="liste"]').getByLabel('Légende');
    await caption.fill('Les quatre Ateliers');
    await caption.press('Enter');
    await eventually(() => page.locator('[data-piece="liste"]').innerText()).toContain('Tableau 1');
    await field.fill('type:indicateur part des entreprises');
    await eventually(() => found.first().innerText()).toContain('entreprises en partenariat');
    await found.first().dragTo(section(/Mesures/));
    await eventually(() => page.locator('[data-live-chart] svg').count()).toBeGreaterThan(0);
    await isSaved();
  });

  test('refers to its parts, and the references follow when a section moves', async () => {
    const { page } = app;
    await page.getByText('Ce que nous savons.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Voir la partie ');
    await slash('renvoi', 'Renvoi à un titre, une figure ou un tableau');
    await page.getByRole('dialog', { name: 'Renvoi' }).waitFor();
    await page.keyboard.type('mesur');
    await eventually(() => page.getByText('Dans le texte : 2').count()).toBe(1);
    await page.keyboard.press('Enter');
    await eventually(references).toEqual(['2']);
    await eventually(() => text().evaluate((one) => one === document.activeElement)).toBe(true);
    await section(/Mesures/).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(plan).toEqual(['1 Mesures', '2 Contexte']);
    await eventually(references).toEqual(['1']);
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(references).toEqual(['2']);
    await page.keyboard.press('Alt+ArrowRight');
    await eventually(plan).toEqual(['1 Contexte', '1.1 Mesures']);
    await eventually(references).toEqual(['1.1']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await isSaved();
  });

  test('says that a source changed, shows how, and takes what it says now', async () => {
    const { page } = app;
    await page
      .locator('[data-piece="note"]')
      .getByRole('button', { name: 'Exemple : grille des trois impacts', exact: true })
      .click();
    await page.getByText('Ceci est un exemple de mémo').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Une phrase écrite depuis.');
    await isSaved();
    await page.keyboard.press('Alt+0');
    const row = page.getByRole('row', { name: /Alliances : ce que dit le fonds/ });
    await eventually(() => row.innerText()).toContain('1 source a changé');
    expect(await accessibilityProblems(page)).toEqual([]);
    await row.click();
    const piece = page.locator('[data-piece="note"]');
    await piece.getByRole('button', { name: 'Voir ce qui change' }).click();
    const dialog = page.getByRole('dialog', { name: /Ce qui change/ });
    await eventually(() => dialog.locator('ins').innerText()).toContain('Une phrase écrite depuis.');
    await dialog.getByRole('button', { name: 'Prendre la nouvelle' }).click();
    await eventually(() => piece.getAttribute('data-state')).toBe('same');
    await piece.getByRole('button', { name: /Actions sur/ }).click();
    await page.getByRole('menuitem', { name: 'Figer' }).click();
    await eventually(() => piece.innerText()).toContain('figée');
  });

  test('takes the timeline as a picture, from the timeline itself', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: 'Exporter', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ajouter au rapport…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter au rapport' });
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByRole('button', { name: 'Ouvrir' }).last().click();
    await page.locator('[data-piece="frise"]').scrollIntoViewIfNeeded();
    const drawing = page.locator('[data-piece="frise"]').getByRole('img', { name: /^Frise chronologique/ });
    await eventually(() => drawing.count()).toBe(1);
  });

  test('is looked through, laid out in pages, and exported', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: /^Vérifier/ }).click();
    await eventually(() => page.getByRole('region', { name: 'Faits à vérifier' }).count()).toBe(1);
    await page.getByRole('tab', { name: 'Aperçu' }).click();
    // Pages are made by a typesetter that is loaded at its first use.
    await expect.poll(() => page.getByText(/^Page \d+ sur \d+$/).count(), { timeout: 60_000 }).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('rapport-compose');
    await page.getByRole('button', { name: 'Exporter', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Exporter' });
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Exporter' }).click();
    const file = await (await download).path();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(app.complaints).toEqual([]);
  });
});
