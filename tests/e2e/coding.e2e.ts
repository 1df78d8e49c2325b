import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  app.page.setDefaultTimeout(8000);
  await app.page.getByLabel('Nom').first().fill('Camille Durand');
  await app.page.keyboard.press('Enter');
});
afterAll(() => app.close());

const eventually = <Shown>(read: () => Promise<Shown>) => expect.poll(read, { timeout: 8000 });
const dialog = () => app.page.getByRole('dialog', { name: 'Coder le passage' });
const passages = () => app.page.getByRole('region', { name: 'Passages codés' });
const marked = () =>
  app.page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => [name, String(range)])),
  );

async function pictures(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [1024, 700],
      [1440, 900],
    ] as const) {
      await app.page.setViewportSize({ width, height });
      await app.picture(`codage-${name}-${colorScheme}-${width}`);
    }
    expect(await accessibilityProblems(app.page)).toEqual([]);
  }
}

describe('a passage of the minutes of an Atelier', () => {
  test('is coded with a theme and an impact, by keyboard alone', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+1');
    await page.getByText('Exemple : préparer l’Atelier').first().click();
    const text = page.getByLabel('Texte de la note');
    await text.click();
    // From further down: what is then selected comes up to under the bars of the page, not behind them.
    await page.mouse.wheel(0, 2000);
    await eventually(() => text.evaluate((root) => root.getBoundingClientRect().top)).toBeLessThan(100);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+End');
    await page.getByRole('toolbar', { name: 'Texte sélectionné' }).waitFor();
    await page.keyboard.press('Alt+c');
    await dialog().waitFor();
    await page.keyboard.type('evaluation par');
    await eventually(() => page.getByRole('option').first().innerText()).toContain('valuation');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(() =>
      dialog()
        .getByRole('button', { name: 'Coder', exact: true })
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await dialog().getByRole('checkbox', { name: 'Confiance des Hommes et des territoires' }).focus();
    await page.keyboard.press('Space');
    await dialog().getByLabel('Qui parle').fill('Une chercheuse');
    await dialog().getByRole('combobox', { name: 'Profil' }).fill('chercheur');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await eventually(() => passages().getByRole('blockquote').count()).toBe(2);
    await eventually(async () => (await marked()).map(([name]) => name).toSorted()).toEqual([
      'extrait-impact',
      'extrait-theme',
    ]);
    await pictures('note');
  });

  test('is added to a signal already there, with the day of the note and a way back to its block', async () => {
    const { page } = app;
    await page.getByLabel('Texte de la note').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+End');
    await eventually(() => page.evaluate(() => String(getSelection()))).not.toBe('');
    await page.keyboard.press('Alt+o');
    const observe = page.getByRole('dialog', { name: 'Observer un signal existant' });
    await observe.waitFor();
    await page.keyboard.type('S-001');
    await eventually(() => page.getByRole('option').first().innerText()).toContain('S-001');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await observe.getByRole('radio', { name: 'affaiblit' }).press('Space');
    expect(await observe.getByLabel('Date de l’observation').inputValue()).toBe('11 avril 2018');
    const words = await observe.getByLabel('Extrait, mot pour mot').inputValue();
    await page.keyboard.press('Control+Enter');
    await observe.waitFor({ state: 'detached' });
    await page.getByText('S-001 : observation ajoutée.').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('S-001');
    await eventually(() => page.getByRole('option').first().innerText()).toContain('S-001');
    await page.getByRole('option').first().click();
    const seen = page.getByRole('region', { name: 'Observations' });
    await seen.getByRole('blockquote').getByText(words).waitFor();
    await seen
      .getByRole('link', { name: /préparer l’Atelier/ })
      .first()
      .press('Enter');
    await page.getByLabel('Texte de la note').waitFor();
    await eventually(() => passages().getByRole('blockquote').count()).toBe(2);
  });

  test('follows its words when the text before it changes, and says when they change themselves', async () => {
    const { page } = app;
    const [[, words] = []] = await marked();
    await page.getByLabel('Texte de la note').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Avant. ');
    await eventually(async () => (await marked()).map(([, now]) => now)).toEqual([words, words]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('ÇÀ');
    await passages().getByText('Le texte a changé depuis').first().waitFor();
    await passages().getByRole('button', { name: 'Prendre le texte actuel' }).first().click();
    await eventually(() => passages().getByText('Le texte a changé depuis').count()).toBe(1);
  });

  test('is read among the quotations, and counted by Atelier and by profile', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+8');
    await page.getByRole('heading', { level: 1, name: 'Codage' }).waitFor();
    await eventually(() => page.getByRole('blockquote').count()).toBe(2);
    await pictures('citations');
    await page.getByRole('radio', { name: 'Codes × Ateliers' }).click();
    await page.getByRole('table').getByRole('columnheader').nth(1).waitFor();
    await pictures('matrice');
    await page.getByRole('radio', { name: 'Codes × profils' }).click();
    const count = page.getByRole('button', { name: /^1 : Confiance des Hommes.*chercheur/ });
    await count.focus();
    await page.keyboard.press('Enter');
    await eventually(() => page.getByRole('blockquote').count()).toBe(1);
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByRole('dialog').getByLabel('Commentaire').fill('À rapprocher de l’Atelier 2');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('blockquote').getByText('À rapprocher de l’Atelier 2').waitFor();
    await page.getByRole('radio', { name: 'Ensemble' }).click();
    await eventually(() => page.getByRole('row').count()).toBe(2);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('leaves as a table, a Word document and a codebook', async () => {
    const { page } = app;
    const saved = async (name: string) => {
      await page.getByRole('button', { name: 'Exporter', exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name }).click();
      return (await download).path();
    };
    expect(readFileSync(await saved('Citations : tableau CSV'), 'utf8')).toContain('Une chercheuse');
    expect(readFileSync(await saved('Codes : dictionnaire REFI-QDA'), 'utf8')).toContain(
      'urn:QDA-XML:codebook:1.0',
    );
    expect(
      readFileSync(await saved('Citations : document Word'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('is decoded, and coded again by undoing', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Citations' }).click();
    const crosses = page
      .getByRole('region', { name: 'Citations' })
      .getByRole('button', { name: 'Retirer', exact: true });
    while ((await crosses.count()) > 0) await crosses.first().click();
    await eventually(() => page.getByRole('blockquote').count()).toBeGreaterThan(0);
    const before = await page.getByRole('blockquote').count();
    await page.getByRole('button', { name: 'Décoder' }).first().click();
    await eventually(() => page.getByRole('blockquote').count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Annuler' }).last().click();
    await eventually(() => page.getByRole('blockquote').count()).toBe(before);
    expect(app.complaints).toEqual([]);
  });
});
