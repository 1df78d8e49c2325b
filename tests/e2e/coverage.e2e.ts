import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '#tests/support/programs.ts';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Asks for a file of what is on screen, and gives where it was kept. */
async function exported(page: Page, folder: string, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

describe('the director reviews the three programmes', () => {
  let app: App;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-coverage-'));
    app = await openApp({ width: 1440, height: 900 });
    const { page } = app;
    await page.getByLabel('Nom').first().fill('Camille');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Chronologie' }).click();
    await page.getByRole('radio', { name: 'Cycles superposés' }).click();
    await page.getByRole('group', { name: 'Cycles superposés' }).waitFor({ state: 'attached' });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('superposes them on year 1 to 5, and finds the records behind a point', async () => {
    const { page } = app;
    await page.getByText('60 dates comptées').waitFor();
    await app.picture('coverage-curves-light-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /^PHARE, Année 3, 2015/ }).click();
    const panel = page.getByRole('complementary', { name: 'PHARE, Année 3' });
    await panel.getByText('8 fiches').waitFor();
    await panel.getByRole('link', { name: 'PHARE-Citoyens' }).waitFor();
    await press(page, 'Escape');
    await panel.waitFor({ state: 'detached' });
    // The focus is back on the point.
    expect(await focused(page)).toMatch(/^PHARE, Année 3/);
  });

  test('walks the points by keyboard alone', async () => {
    const { page } = app;
    await press(page, 'ArrowRight');
    expect(await focused(page)).toMatch(/^PHARE, Année 4, 2016/);
    await press(page, 'ArrowDown');
    expect(await focused(page)).toMatch(/^Cycle 2018-2022, Année 4, 2021/);
    await press(page, 'End', 'Enter');
    await page
      .getByRole('complementary', { name: 'Cycle 2018-2022, Après' })
      .getByText(/42 fiches/)
      .waitFor();
    await press(page, 'Escape');
  });

  test('shows them side by side, then what one has more than another, and the same in a table', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Côte à côte' }).click();
    await app.picture('coverage-side-1440');
    await page.getByRole('button', { name: 'Différence de deux cycles' }).click();
    await page.getByRole('group', { name: 'Cycle 2018-2022 moins PHARE' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /Année 5, \+26/ }).waitFor();
    await app.picture('coverage-difference-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tableau' }).click();
    const table = page.getByRole('table', { name: 'Les fiches de chaque cycle, période par période' });
    await table
      .getByRole('row', { name: /Année 5/ })
      .getByText('39')
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Courbes superposées' }).click();
  });

  test('keeps it as SVG and as a page of PDF that other programs open', async () => {
    const { page } = app;
    const svg = readFileSync(await exported(page, folder, 'Dessin SVG'), 'utf8');
    expect(svg).toContain('>PHARE</text>');
    expect(svg).toContain('Cycles superposés');
    const pdf = await exported(page, folder, 'PDF, A4 paysage');
    const pdftotext = findProgram('pdftotext');
    if (pdftotext) {
      const text = execFileSync(pdftotext, ['-layout', pdf, '-'], { encoding: 'utf8' });
      expect(text).toContain('Année 5');
      expect(text).toContain('Cycle 2018-2022');
    }
  });

  test('finds gaps in the matrix, drills down to records, and to the same in search', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Matrice de couverture' }).click();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await app.picture('coverage-matrix-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    const row = grid.getByRole('row', { name: /^Confiance des Hommes/ });
    expect(await row.getByText('Ø manque').count()).toBe(3);
    // By keyboard: the first cell, then along and down, as in a sheet.
    await grid.locator('[data-cell="0:0"]').focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    const panel = page.getByRole('complementary', { name: 'Co-construction territoriale, PHARE' });
    await panel.getByText('4 fiches').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Chercher ces fiches' }).click();
    await page
      .getByText(/4 (fiches|réponses|résultats)/)
      .first()
      .waitFor();
    await press(page, 'Alt+ArrowLeft');
    await grid.waitFor();
    const csv = readFileSync(await exported(page, folder, 'Fichier CSV'), 'utf8');
    expect(csv).toContain('Co-construction territoriale;0;4;7');
  });

  test('reads what is missing, and writes the synthesis that an Atelier lacks', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Ce qui manque' }).click();
    const group = page.getByRole('region', { name: 'Atelier sans synthèse' });
    await group.waitFor();
    await app.picture('coverage-missing-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    await group.getByRole('button', { name: 'Écrire la synthèse : Alliance & Engagement' }).click();
    await page.getByText('Synthèse : Alliance & Engagement').first().waitFor();
    await page.getByRole('link', { name: 'Chronologie' }).click();
    await group.waitFor();
    await expect.poll(() => group.getByRole('listitem').count()).toBe(3);
    // A theme that a cycle lacks leads to its cell.
    await page
      .getByRole('button', { name: /^Voir la case : Fragilités/ })
      .first()
      .click();
    await page
      .getByRole('complementary', { name: /^Fragilités, / })
      .getByText(/^Manque/)
      .waitFor();
  });

  test('presents the cycles, what they lack, with the keyboard alone', async () => {
    const { page } = app;
    const show = page.getByRole('dialog', { name: 'Présentation' });
    await page.getByRole('radio', { name: 'Cycles superposés' }).click();
    await page.getByRole('button', { name: 'Présenter' }).press('Enter');
    await show.getByRole('heading', { level: 2, name: 'ARPEA' }).waitFor();
    await show.getByText('1 sur 6').waitFor();
    await press(page, 'ArrowRight');
    await show.getByText(/^14 fiches datées/).waitFor();
    await press(page, 'n');
    await show.getByRole('complementary', { name: 'Notes de l’orateur' }).getByRole('table').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('present-cycles-1440');
    await press(page, 'n', 'End');
    await show.getByRole('heading', { level: 2, name: 'Cycle 2018-2022 moins PHARE' }).waitFor();
    await press(page, 'Escape');
    await show.waitFor({ state: 'detached' });

    await page.getByRole('radio', { name: 'Matrice de couverture' }).click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('button', { name: 'Présenter' }).press('Enter');
    await show.getByRole('row', { name: /^Confiance des Hommes/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('present-matrix-1440');
    await press(page, 'End');
    await show.getByRole('heading', { level: 2, name: /^Cycle 2018-2022 : \d+ manques/ }).waitFor();
    await press(page, 'Escape');
  });

  test('opens the page of a cycle', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Cycles superposés' }).click();
    await page.getByRole('button', { name: /^Cycle 2018-2022, Année 5/ }).click();
    await page.getByRole('link', { name: 'Ouvrir le cycle Cycle 2018-2022' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cycle 2018-2022' }).waitFor();
    await page.getByRole('region', { name: 'Ce qu’il a produit' }).waitFor();
    await page.getByRole('region', { name: 'Ce que le cycle a mesuré' }).waitFor();
    await page.getByText('+14 (de 6)').waitFor();
    await app.picture('coverage-cycle-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Présenter' }).press('Enter');
    const show = page.getByRole('dialog', { name: 'Présentation' });
    await show.getByRole('heading', { level: 2, name: 'Cycle 2018-2022' }).waitFor();
    await press(page, 'ArrowRight');
    await show.getByText('PHARE : 6').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('present-cycle-1440');
    await press(page, 'End');
    await show.getByRole('heading', { level: 2, name: 'Ce qui manque' }).waitFor();
    await press(page, 'Escape');
    await show.waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });
});
