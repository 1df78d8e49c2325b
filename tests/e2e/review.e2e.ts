import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '#tests/support/programs.ts';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses what gives a file, and gives where it was kept. */
async function downloaded(page: Page, folder: string, ask: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const composer = (page: Page) => page.getByRole('form', { name: 'Nouveau commentaire' });
const tab = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

describe('the director prepares a review of the three programmes', () => {
  let app: App;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-review-'));
    app = await openApp({ width: 1440, height: 900 });
    const { page } = app;
    await page.getByLabel('Nom').first().fill('Anne');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Chronologie' }).click();
    await page.getByRole('listbox', { name: 'Frise chronologique' }).waitFor();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app.close();
  });

  test('superposes the cycles, finds a gap in the matrix and comments it', async () => {
    const { page } = app;
    await tab(page, 'Cycles superposés').click();
    await page.getByText('PHARE').first().waitFor();
    await tab(page, 'Matrice de couverture').click();
    const gap = page.getByRole('gridcell', { name: /manque/i }).first();
    await gap.waitFor();
    await gap.click();
    const panel = page.getByRole('complementary').filter({ hasText: 'Manque' });
    await panel.getByRole('button', { name: 'Commenter ou décider' }).click();
    await page.getByRole('textbox', { name: 'Commentaire' }).fill('Un thème à couvrir au prochain cycle.');
    await press(page, 'Control+Enter');
    await page.getByText('Un thème à couvrir au prochain cycle.').waitFor();
    await app.picture('review-gap-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('comments a period of the timeline, which shows it under the axis', async () => {
    const { page } = app;
    await tab(page, 'Ligne de temps').click();
    await page.getByRole('button', { name: 'Commenter la période' }).click();
    await page.getByRole('textbox', { name: 'Du', exact: true }).fill('2013');
    await page.getByRole('textbox', { name: 'Au', exact: true }).fill('fin 2014');
    await page.getByRole('textbox', { name: 'Commentaire' }).fill('Début de PHARE : peu de traces.');
    await composer(page).getByRole('button', { name: 'Commenter' }).click();
    await page
      .getByRole('group', { name: 'Périodes commentées' })
      .getByRole('button', { name: /Début de PHARE/ })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('review-timeline-1440');
  });

  test('takes a decision with a day, by keyboard alone, and validates the Ateliers together', async () => {
    const { page } = app;
    await press(page, 'Alt+3');
    const table = page.getByRole('grid', { name: 'Ateliers' });
    await table.getByText('Alliance & Performance des organisations').waitFor();
    for (const title of ['Alliance & Performance des organisations', 'Alliance & Innovation sociétale'])
      await table.getByRole('row').filter({ hasText: title }).getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Valider' }).press('Enter');
    await page.getByLabel('Motif').fill('Relu pour la revue');
    await page.getByRole('button', { name: 'validé', exact: true }).press('Enter');
    await page.getByText('La revue le dit de 2 fiches.').waitFor();

    await table.getByText('Alliance & Performance des organisations').click();
    await page.getByRole('heading', { level: 1, name: 'Alliance & Performance des organisations' }).waitFor();
    await page.getByRole('button', { name: 'Validation : validé' }).waitFor();
    await page.getByRole('button', { name: 'Commenter ou décider' }).press('Enter');
    await page.keyboard.type('Publier les actes, voir A-002.');
    await press(page, 'Tab', 'Enter', 'ArrowDown', 'Enter');
    await press(page, 'Tab');
    await page.keyboard.type('fin janvier 2030');
    await page.getByText('le 31 janvier 2030').waitFor();
    await press(page, 'Control+Enter');
    const decision = page.getByRole('article', { name: 'Décision, Anne' });
    await decision.getByText('pour le 31 janv. 2030').waitFor();
    expect(await decision.getByRole('link', { name: /A-002/ }).count()).toBe(1);
    await app.picture('review-record-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('freezes what the archive says, changes a record and compares', async () => {
    const { page } = app;
    await press(page, 'Alt+4');
    await tab(page, 'Photographies').click();
    await page.getByRole('button', { name: 'Photographier' }).click();
    const dialog = page.getByRole('dialog', { name: 'Photographier l’archive' });
    await dialog.getByLabel('Nom').fill('Avant la revue');
    await press(page, 'Enter');
    await page.getByRole('link', { name: 'Avant la revue' }).waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('review-pictures-1440');

    await press(page, 'Alt+3');
    await page.getByRole('grid', { name: 'Ateliers' }).getByText('Alliance & Innovation sociétale').click();
    await page.getByRole('button', { name: 'Titre' }).first().click();
    const field = page.getByRole('textbox', { name: 'Titre' });
    await field.fill('Alliance & Innovation, revue');
    await field.press('Enter');
    await page
      .getByRole('button', { name: /Validation : validé/ })
      .filter({ hasText: 'modifié depuis' })
      .waitFor();

    await press(page, 'Alt+4');
    await page.getByRole('button', { name: 'Comparer à maintenant, « Avant la revue »' }).click();
    const changes = page.getByRole('table', { name: 'Les fiches qui ont changé' });
    await changes.getByText('Alliance & Innovation, revue').first().waitFor({ timeout: 60_000 });
    expect(await changes.getByRole('deletion').allTextContents()).toContain(
      'Alliance & Innovation sociétale',
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('review-comparison-1440');
  });

  test('finds everything on the page of the review, in light, dark and a narrow window', async () => {
    const { page } = app;
    await press(page, 'Alt+4');
    await tab(page, 'Commentaires et décisions').click();
    for (const text of ['Un thème à couvrir', 'Début de PHARE', 'Publier les actes'])
      await page.getByText(text).first().waitFor();
    expect(await page.getByRole('article').count()).toBe(3);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('review-light-1440');
    await page.setViewportSize({ width: 1024, height: 700 });
    await press(page, 'Alt+T');
    await app.picture('review-dark-1024');
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'Alt+T', 'Alt+T');
    await page.setViewportSize({ width: 1440, height: 900 });
    await tab(page, 'Validations').click();
    const ateliers = page.getByRole('row').filter({ hasText: 'Ateliers' });
    await ateliers.waitFor();
    expect(await ateliers.getByRole('cell').allTextContents()).toEqual(['2', '0', '2', '1']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await tab(page, 'Commentaires et décisions').click();
  });

  test('presents it step by step, with the keyboard alone', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Présenter' }).press('Enter');
    const show = page.getByRole('dialog', { name: 'Présentation' });
    await show.getByRole('heading', { level: 2 }).waitFor();
    await show.getByText('1 sur 7').waitFor();
    await press(page, 'End', 'n');
    await show.getByRole('heading', { level: 2, name: /Début de PHARE/ }).waitFor();
    await show.getByRole('complementary', { name: 'Notes de l’orateur' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('review-presentation-1440');
    await press(page, 'Escape');
    await show.waitFor({ state: 'detached' });
  });

  test('takes away a document of the review, and the timeline as it is on screen', async () => {
    const { page } = app;
    const word = await downloaded(page, folder, async () => {
      await page.getByRole('button', { name: 'Exporter la revue' }).click();
      await page.getByRole('menuitem', { name: 'Document Word' }).click();
    });
    const xml = strFromU8(unzipSync(readFileSync(word))['word/document.xml'] ?? new Uint8Array());
    for (const text of ['Décisions à tenir', 'Publier les actes', 'Ce qui manque', 'Un thème à couvrir'])
      expect(xml).toContain(text);

    await press(page, 'Alt+2');
    await page.getByRole('listbox', { name: 'Frise chronologique' }).waitFor();
    const pdf = await downloaded(page, folder, async () => {
      await page.getByRole('button', { name: 'Exporter', exact: true }).first().click();
      await page.getByRole('menuitem', { name: 'PDF, A3 paysage' }).click();
    });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const [pdftotext, pdftoppm] = [findProgram('pdftotext'), findProgram('pdftoppm')];
    if (pdftotext) {
      const text = execFileSync(pdftotext, ['-layout', pdf, '-'], { encoding: 'utf8' });
      expect(text).toContain('Chronologie');
      expect(text).toContain('PHARE');
    }
    if (pdftoppm) {
      execFileSync(pdftoppm, ['-r', '60', '-png', pdf, join(folder, 'page')]);
      expect(readFileSync(join(folder, 'page-1.png')).subarray(1, 4).toString()).toBe('PNG');
    }
    expect(app.complaints).toEqual([]);
  });
});
