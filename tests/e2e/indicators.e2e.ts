import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  const { page, context } = app;
  page.setDefaultTimeout(8000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('Nom').first().fill('Camille');
  await page.keyboard.press('Enter');
});
afterAll(() => app.close());

const eventually = <Shown>(read: () => Promise<Shown>) => expect.poll(read, { timeout: 8000 });
const heading = () => app.page.getByRole('heading', { level: 1 });
const rail = (name: RegExp) =>
  app.page.getByRole('navigation', { name: 'Vues et fonds' }).getByRole('link', { name });
const chart = () => app.page.getByRole('region', { name: 'Graphique' });
const points = () => chart().locator('[data-chart] [role=button]');

/** Opens the record of a kind whose title contains these words, from its table. */
async function openRecord(kind: RegExp, words: string): Promise<void> {
  const { page } = app;
  await rail(kind).click();
  await page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill(words);
  await eventually(() => page.getByRole('grid').getByRole('row').count()).toBe(2);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await eventually(() => heading().innerText()).toContain(words);
}

/** The values that each line of the chart joins, read from the ids that its paths carry. */
async function joined(): Promise<string[][]> {
  const names = await points().evaluateAll((marks) =>
    marks.map((mark) => [mark.getAttribute('data-measure'), mark.getAttribute('aria-label')?.split(', ')[0]]),
  );
  const pairs = await chart()
    .locator('path[data-from]')
    .evaluateAll((paths) =>
      paths.map((path) => [path.getAttribute('data-from'), path.getAttribute('data-to')]),
    );
  const named = new Map(names as [string, string][]);
  return pairs.map((pair) => pair.map((id) => named.get(id ?? '') ?? '?'));
}

describe('the chart of an indicator', () => {
  test('never joins 21 % and 37 %, and says that the base differs', async () => {
    const { page } = app;
    await openRecord(/^Indicateurs/, 'Part des entreprises en partenariat');
    await eventually(() => points().count()).toBe(3);
    expect(await joined()).toEqual([['28,5\u202f%', '37\u202f%']]);
    const values = await points().evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute('aria-label') ?? ''),
    );
    expect(values[0]).toMatch(/^21\u202f%, janvier 2011, entreprises \(ARPEA/);
    await chart().getByText('ne se relient pas').waitFor();
    expect(await chart().locator('[data-break]').count()).toBe(1);
    expect(await chart().locator('[data-break] text').textContent()).toBe('rupture de base');
    expect(await accessibilityProblems(page)).toEqual([]);
    await chart().scrollIntoViewIfNeeded();
    await app.picture('indicator-21-37');
  });

  test('leads by keyboard from a figure to its study', async () => {
    const { page } = app;
    await points().first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const details = page.getByRole('dialog');
    await details.getByText('entreprises de 10 salariés et plus').first().waitFor();
    await details.getByText('Question').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => heading().innerText()).toBe('PHARE-Entreprises');
  });

  test('shows what three sources say of company leaders as a range of 81 to 84 %', async () => {
    const { page } = app;
    await openRecord(/^Indicateurs/, 'dirigeants d’entreprise');
    await eventually(() => chart().locator('[data-conflict]').count()).toBe(1);
    expect(await joined()).toEqual([]);
    await chart().locator('svg text', { hasText: '81–84\u202f% (3 sources)' }).waitFor();
    const said = await chart().getByRole('listitem').filter({ hasText: 'Valeurs en conflit' }).innerText();
    for (const value of ['81\u202f%', '83\u202f%', '84\u202f%']) expect(said).toContain(value);
    expect(await accessibilityProblems(page)).toEqual([]);
    await chart().scrollIntoViewIfNeeded();
    await app.picture('indicator-conflict');
  });

  test('gives the margin of error of a sample that is only bounded as a bound', async () => {
    const { page } = app;
    await openRecord(/^Indicateurs/, 'innovation\u00a0: Français');
    await points().first().click();
    await page
      .getByRole('dialog')
      .getByText(/de 66,9 à 71\u202f% au plus, à 95/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  test('is copied as a table and saved as a picture that holds the same words', async () => {
    const { page } = app;
    await chart().getByRole('button', { name: 'Copier' }).click();
    await page.getByRole('menuitem', { name: 'Copier le tableau' }).click();
    await page.getByText('Tableau copié.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(4);
    expect(copied.replace(/[\u00a0\u202f]/g, ' ')).toContain('69\t%\tFrançais\tn > 2 000');
    const saveAs = async (name: string) => {
      await chart().getByRole('button', { name: 'Copier' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const svg = (await saveAs('Enregistrer en SVG')).toString();
    expect(svg).toContain('<desc>3 mesures');
    expect(svg).toContain('69\u202f%');
    expect(svg).not.toMatch(/class=|style=|var\(/);
    const png = await saveAs('Enregistrer en PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1520, 748]);
  });
});

describe('a table pasted from a spreadsheet', () => {
  test('is checked row by row, then added whole, and taken back whole', async () => {
    const { page } = app;
    await openRecord(/^Indicateurs/, 'Élus locaux qui prévoient');
    await page.getByRole('button', { name: 'Coller un tableau' }).click();
    const dialog = page.getByRole('dialog', { name: 'Coller un tableau de mesures' });
    const field = dialog.getByLabel('Lignes copiées d’un tableur, ou texte d’un fichier CSV');
    await field.fill(
      'Valeur\tAnnée\tBase\tSource\n61 %\t2016\télus\tRapport\nbeaucoup\t2017\télus\tRapport\n66,5 %\tT1 2018\télus\tRapport',
    );
    await dialog.getByText('Une ligne est à corriger').waitFor();
    await dialog.getByText(/beaucoup\u00a0» ne se lit pas/).waitFor();
    expect(await dialog.getByRole('button', { name: /^Ajouter/ }).isDisabled()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('indicator-paste');
    await field.fill(
      'Valeur\tAnnée\tBase\tSource\n61 %\t2016\télus\tRapport\n63 %\t2017\télus\tRapport\n66,5 %\tT1 2018\télus\tRapport',
    );
    await dialog.getByText('3 lignes prêtes.').waitFor();
    await dialog.getByRole('button', { name: 'Ajouter les 3 mesures' }).click();
    await page.getByText('3 mesures ajoutées.').waitFor();
    await eventually(() => points().count()).toBe(4);
    // Nobody said that these are of one series: nothing is joined.
    expect(await joined()).toEqual([]);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await eventually(() => points().count()).toBe(1);
  });
});

describe('two editions of a study', () => {
  test('stand side by side, with what may be compared and why not', async () => {
    const { page } = app;
    await openRecord(
      /^Études/,
      'Pratiques d’évaluation partenariale des entreprises et des associations pionnières, 2e',
    );
    const section = page.getByRole('region', { name: 'D’une édition à l’autre' });
    await section.getByRole('heading', { name: /2015 → 2018/ }).waitFor();
    await eventually(() => section.getByRole('row').count()).toBe(9);
    await section.getByText('l’édition 2018 n’a pas de valeur').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('the indicators in small multiples', () => {
  test('show every series without joining what differs, and nothing went wrong on the way', async () => {
    const { page } = app;
    await rail(/^Indicateurs/).click();
    await page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill('');
    await page.getByRole('button', { name: 'Petits graphiques' }).click();
    const all = page.getByRole('region', { name: 'Indicateurs en petits graphiques' });
    await eventually(() => all.getByRole('listitem').count()).toBe(24);
    // The three lines of the corpus: ARPEA-Citoyens, 28,5 → 37 %, and the associations that employ.
    expect(await all.locator('path[data-from]').count()).toBe(3);
    await all
      .getByRole('img', { name: /Valeurs en conflit/ })
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('indicators-grid');
    await page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill('elus locaux');
    await eventually(() => all.getByRole('listitem').count()).toBe(1);
    expect(app.complaints).toEqual([]);
  });
});
