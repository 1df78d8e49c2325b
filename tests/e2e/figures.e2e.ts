import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './support/axe.ts';
import { openApp, type App } from './support/app.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  const { page } = app;
  page.setDefaultTimeout(8000);
  await page.getByLabel('Nom', { exact: true }).fill('Claire Martin');
  await page.getByLabel('Initiales').fill('CM');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
afterAll(() => app.close());

const eventually = <Shown>(read: () => Promise<Shown>) => expect.poll(read, { timeout: 8000 });
const text = () => app.page.getByRole('textbox', { name: 'Texte de la note' });
const figure = () => text().locator('[data-figure]').first();
const chart = () => text().locator('figure[data-live-chart]').first();
const heading = () => app.page.getByRole('heading', { level: 1 });
const saved = () =>
  eventually(() => app.page.getByRole('contentinfo').innerText()).toMatch(/Enregistré, \d{2}:\d{2}:\d{2}/);

async function newNote(title: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Nouvelle note' }).first().click();
  const field = page.getByLabel('Titre de la note');
  await eventually(() => field.inputValue().catch(() => '')).toBe('Nouvelle note');
  await field.fill(title);
  await field.press('Enter');
  await eventually(() => text().evaluate((root) => root.contains(document.activeElement))).toBe(true);
}

/** Picks an indicator in the window that is open, from the keyboard alone. */
async function pickIndicator(words: string): Promise<void> {
  const { page } = app;
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: /Part des entreprises en partenariat/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function openNote(title: string): Promise<void> {
  await app.page
    .getByRole('navigation', { name: 'Vues et fonds' })
    .getByRole('link', { name: /^Carnet/ })
    .click();
  await app.page.getByText(title, { exact: true }).first().click();
  await eventually(() =>
    app.page
      .getByLabel('Titre de la note')
      .inputValue()
      .catch(() => ''),
  ).toBe(title);
}

/** The measures a line of the chart joins, by their ids. */
const joined = () =>
  chart()
    .locator('path[data-from]')
    .evaluateAll((paths) =>
      paths.map((path) => [path.getAttribute('data-from'), path.getAttribute('data-to')]),
    );

describe('a figure and a chart in a note', () => {
  test('are inserted from the keyboard, by indicator then measure', async () => {
    const { page } = app;
    await newNote('Partenariats des entreprises');
    await page.keyboard.type('En 2015, /chiffre');
    await page.getByRole('option', { name: 'Chiffre d’un indicateur' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Chiffre d’un indicateur' }).waitFor();
    await pickIndicator('part des entreprises en part');
    await eventually(() => page.getByRole('radio').count()).toBe(3);
    await eventually(() => page.getByRole('radio', { checked: true }).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('figure-choisir');
    // The latest measure comes first, and has the focus: Enter takes it.
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.keyboard.press('Enter');
    await figure().waitFor();
    await eventually(() => text().evaluate((root) => root === document.activeElement)).toBe(true);
    await page.keyboard.type(' des entreprises sont en partenariat.');
    expect((await figure().innerText()).replace(/\s/g, ' ')).toBe('37 %');

    await page.keyboard.press('Enter');
    await page.keyboard.type('/graphique');
    await page.getByRole('option', { name: 'Graphique d’un indicateur' }).waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Graphique d’un indicateur' });
    await dialog.waitFor();
    await pickIndicator('part des entreprises en part');
    await dialog.getByRole('checkbox').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Légende').fill('Deux bases, deux séries');
    await page.keyboard.press('Enter');
    await chart().waitFor();
    await saved();
  });

  test('show the figures live, and never join 21 % and 37 %', async () => {
    const { page } = app;
    const marks = chart().locator('[data-chart] [role=button]');
    await eventually(() => marks.count()).toBe(3);
    const named = new Map(
      await marks.evaluateAll((all) =>
        all.map((mark): [string, string] => [
          mark.getAttribute('data-measure') ?? '',
          mark.getAttribute('aria-label')?.split(', ')[0] ?? '',
        ]),
      ),
    );
    expect((await joined()).map((pair) => pair.map((id) => named.get(id ?? '')))).toEqual([
      ['28,5\u202f%', '37\u202f%'],
    ]);
    await chart().getByText('ne se relient pas').waitFor();
    await chart().getByText('Deux bases, deux séries').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('figure-note');
    await figure().click();
    const details = page.getByRole('dialog', { name: 'Part des entreprises en partenariat' });
    await details.getByText('entreprises de 10 salariés et plus').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
  });

  test('lead to the indicator, which knows the note that cites it', async () => {
    const { page } = app;
    await chart().getByRole('link', { name: 'Part des entreprises en partenariat' }).click();
    await eventually(() => heading().innerText()).toBe('Part des entreprises en partenariat');
    await page.getByText('En 2015, 37').first().waitFor();
  });

  test('say that the value has changed, until the author takes it', async () => {
    const { page } = app;
    const row = page.getByRole('region', { name: 'Mesures' }).getByRole('row', { name: /oct. 2015/ });
    await row.getByRole('button', { name: 'Modifier cette mesure' }).click();
    const dialog = page.getByRole('dialog', { name: 'Modifier la mesure' });
    await dialog.getByLabel('Valeur').fill('39');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await openNote('Partenariats des entreprises');
    await eventually(() => figure().getAttribute('data-state')).toBe('changed');
    expect((await figure().innerText()).replace(/\s/g, ' ')).toMatch(/^39 %.*a changé$/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('figure-a-change');
    await figure().click();
    const details = page.getByRole('dialog', { name: 'Part des entreprises en partenariat' });
    await details.getByText('La valeur a changé').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await details.getByRole('button', { name: /^Prendre 39/ }).click();
    await eventually(() => figure().getAttribute('data-state')).toBe('same');
    await saved();
  });

  test('leave in a Word document as a figure with its source and a picture with its table', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Actions sur la note' }).click();
    await page.getByRole('menuitem', { name: /^Exporter/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Exporter' });
    await dialog.getByText('Sources des chiffres en notes de bas de page').click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Exporter' }).click();
    const files = unzipSync(readFileSync(await (await download).path()));
    const document = strFromU8(files['word/document.xml']!);
    const words = document.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ');
    expect(words).toContain('En 2015, 39 % des entreprises');
    expect(document).toContain('<w:footnoteReference w:id="1"/>');
    expect(strFromU8(files['word/footnotes.xml']!)).toContain('PHARE-Entreprises');
    expect(Object.keys(files).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(document).toMatch(/<w:tbl>.*28,5/s);
  });

  test('are copied from the indicator and stay live where they are pasted', async () => {
    const { page, context } = app;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await chart().getByRole('link', { name: 'Part des entreprises en partenariat' }).click();
    await eventually(() => heading().innerText()).toBe('Part des entreprises en partenariat');
    const row = page.getByRole('region', { name: 'Mesures' }).getByRole('row', { name: /janv. 2011/ });
    await row.getByRole('button', { name: 'Citer cette mesure' }).click();
    await page.getByRole('menuitem', { name: 'Copier le chiffre' }).click();
    await page.getByText('Chiffre copié').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^21\s%\s\(Part des entreprises/,
    );
    await newNote('Collage');
    await page.keyboard.type('Déjà ');
    await page.keyboard.press('Control+v');
    await figure().waitFor();
    await eventually(async () => (await figure().innerText()).replace(/\s/g, ' ')).toBe('21 %');
    await saved();
    expect(app.complaints).toEqual([]);
  });
});
