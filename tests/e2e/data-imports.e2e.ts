import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, vigie, type App } from './support/app.ts';
import { askForFiles } from './support/ask-for-files.ts';
import { accessibilityProblems } from './support/axe.ts';

let app: App;
const folder = mkdtempSync(join(tmpdir(), 'vigie-donnees-'));
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  writeFileSync(
    path('partenaires.csv'),
    'Nom;Secteur;Site web;Ville;Membre de\r\nFondation Alpha;fondation;www.alpha.org;Lyon;\r\nAssociation Bêta;industrie;pas une adresse;Paris;Fondation Alpha\r\n',
  );
  writeFileSync(
    path('suite.csv'),
    'Nom;Secteur;Site web;Ville;Membre de\r\nGroupe Gamma;;;Lille;Nulle part\r\n',
  );
  writeFileSync(
    path('lectures.bib'),
    "@article{dupont2018, author = {Dupont, Claire and {Minist{\\`e}re de l'{\\'E}ducation}}, title = {L'{\\'e}cole et ses alli{\\'e}s}, journal = {Revue fran{\\c c}aise}, year = 2018, month = apr, owner = {cd}}\n",
  );
  await vigie('init', path('autre'));
  await vigie('export', path('autre'), '--format', 'vigie', '--all', '-o', path('copie.vigie'));
  app = await openApp({ width: 1440, height: 900 }, ['--empty']);
  app.page.setDefaultTimeout(8000);
  await app.page.getByLabel('Nom').first().fill('Camille Durand');
  await app.page.keyboard.press('Enter');
  await closed();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

const dialog = () => app.page.getByRole('dialog');
const text = (words: string | RegExp) => dialog().getByText(words).first();

async function pictures(name: string): Promise<void> {
  await app.page.setViewportSize({ width: 1024, height: 700 });
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme });
    // Colours go from one to the other: neither is judged on the way.
    await app.page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
    await app.picture(`data-import-${name}-${colorScheme}-1024`);
  }
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await app.page.setViewportSize({ width: 1440, height: 900 });
}

/** Presses a button of the window from the keyboard, once it can be. */
async function press(name: string): Promise<void> {
  const button = dialog().getByRole('button', { name, exact: true }).last();
  await expect.poll(() => button.isEnabled(), { timeout: 15_000 }).toBe(true);
  await button.focus();
  await app.page.keyboard.press('Enter');
}

const closed = () => dialog().waitFor({ state: 'detached' });

/** Opens the window with its key and hands it a file. */
async function choose(name: string): Promise<void> {
  await app.page.keyboard.press('Alt+i');
  await dialog().waitFor();
  // The window takes the focus once it is open: a key pressed before goes to whatever it takes it to.
  const holdsFocus = () => dialog().evaluate((window) => window.contains(document.activeElement));
  await expect.poll(holdsFocus, { timeout: 15_000 }).toBe(true);
  const chooser = await askForFiles(app.page, dialog().getByRole('button', { name: 'Choisir des fichiers' }));
  await chooser.setFiles(path(name));
}

describe('files of data', () => {
  test('a complete export is rebuilt in an empty archive, and taken back whole', async () => {
    await choose('copie.vigie');
    await text(/archive complète \(199 fiches\)/).waitFor();
    await press('Importer');
    await text('est fait').waitFor();
    await app.page.getByText('199 fiches').first().waitFor();
    await press('Annuler cet import');
    await closed();
    await app.page.getByText(/· 0 fiche/).waitFor();
  });

  test('a table is read as its headings say, a column is put elsewhere, and each cell says what is wrong in it', async () => {
    await choose('partenaires.csv');
    await text('Premières valeurs').waitFor();
    // The kind is changed from the keyboard: a table whose file name says nothing may be of any.
    const kind = dialog().getByRole('button', { name: /Chaque ligne devient/ });
    await expect.poll(() => kind.innerText(), { timeout: 15_000 }).toContain('Acteur');
    await pictures('colonnes');
    await dialog()
      .getByRole('button', { name: /La colonne « Ville » devient/ })
      .focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('option', { name: 'Étiquettes' }).waitFor();
    await app.page.keyboard.type('eti');
    await app.page.keyboard.press('Enter');
    await press('Voir ce que cela donne');
    await text('2 nouvelles').waitFor();
    await text(/n’est pas une adresse/).waitFor();
    expect(await dialog().getByRole('columnheader', { name: 'Ville' }).count()).toBe(1);
    await pictures('table');
    await press('Importer');
    await text('est fait').waitFor();
    await press('Fermer');
    await closed();
  });

  test('columns of the same headings are known again, and a rebuild is refused by now', async () => {
    await choose('suite.csv');
    await text('1 nouvelle').waitFor();
    await text(/aucune fiche de ce nom/).waitFor();
    await app.page.keyboard.press('Escape');
    await closed();
    await choose('copie.vigie');
    await text(/contient déjà des fiches/).waitFor();
    await app.page.keyboard.press('Escape');
    await closed();
  });

  test('a bibliography gives publications, known when it comes again, taken back from the settings', async () => {
    const { page } = app;
    await choose('lectures.bib');
    await text('1 nouvelle').waitFor();
    await text(/Champ «.owner.» non repris/).waitFor();
    await pictures('bibliographie');
    await press('Importer');
    await text('est fait').waitFor();
    await press('Fermer');
    await closed();
    await choose('lectures.bib');
    await text('1 existe déjà').waitFor();
    await app.page.keyboard.press('Escape');
    await closed();
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: /Voir l’import de lectures/ }).click();
    await dialog().getByRole('button', { name: 'Annuler cet import' }).click();
    await page.getByText('1 fiche retirée.').waitFor();
    // The rebuild that was refused is an answer, which Chromium notes like a fault.
    expect(app.complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });
});
