import { Document, Packer, Paragraph } from 'docx';
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

/** After the last keystroke, in ms: a superseded answer has gone by then. */
const SETTLED = 600;

const queryField = () => app.page.getByRole('combobox', { name: 'Ce que vous cherchez' });
const rows = () => app.page.getByRole('grid', { name: 'Résultats' }).getByRole('row');

/** Types anew in the box of the header, reached by its shortcut. */
async function type(words: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await expect.poll(() => box().evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words, { delay: 15 });
}

/** Waits until the first option is this one, and the answers are those of the last keystroke. */
async function answered(code: string): Promise<void> {
  await expect.poll(() => options().first().innerText()).toContain(code);
  await app.page.waitForTimeout(SETTLED);
  await expect.poll(() => options().first().innerText()).toContain(code);
}

describe('the search box', () => {
  test('finds without accents as one types, marks the words, and opens what is chosen by keyboard', async () => {
    const { page } = app;
    await type('alliance innovation societ');
    await expect.poll(() => options().first().innerText()).toContain('Alliance & Innovation sociétale');
    await expect
      .poll(() => options().first().locator('mark').allInnerTexts())
      .toEqual(['Alliance', 'Innovation', 'sociétale']);
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
    await answered('C-002');
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
    await expect.poll(() => rows().count()).toBeGreaterThan(5);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('recherche-page');
    await rows().first().focus();
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
    await help.getByRole('button', { name: /Chercher type:atelier\s: un type/ }).click();
    await expect.poll(() => page.getByRole('grid', { name: 'Résultats' }).getByRole('row').count()).toBe(4);
    await page.getByText('4 résultats').waitFor();
  });

  test('says that nothing answers', async () => {
    const { page } = app;
    await queryField().fill('licorne introuvable');
    await page.getByText('Rien ne répond à cette recherche').waitFor();
    await page.getByRole('button', { name: 'Effacer la recherche' }).click();
    await page.getByRole('region', { name: 'Ce qu’on peut chercher' }).waitFor();
  });
});

describe('the query language without learning it', () => {
  test('operators and values are completed by keyboard, then the results are reached with the arrow', async () => {
    const { page } = app;
    await queryField().fill('');
    await queryField().focus();
    await page.keyboard.type('alliance typ', { delay: 15 });
    await page.getByRole('option', { name: /^type:/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect.poll(() => queryField().inputValue()).toBe('alliance type:');
    await page.keyboard.type('ate', { delay: 15 });
    await page.getByRole('option', { name: 'atelier' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => queryField().inputValue()).toBe('alliance type:atelier ');
    await expect.poll(() => rows().count()).toBe(4);
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        rows()
          .first()
          .evaluate((row) => row === document.activeElement),
      )
      .toBe(true);
  });

  test('facets refine with a press and a second one takes it back', async () => {
    const { page } = app;
    await queryField().fill('alliance');
    const facets = page.getByRole('complementary', { name: 'Affiner' });
    const ateliers = facets.getByRole('button', { name: /^Ateliers/ });
    await ateliers.click();
    await expect.poll(() => queryField().inputValue()).toBe('alliance type:atelier');
    await expect.poll(() => rows().count()).toBe(4);
    expect(await ateliers.getAttribute('aria-pressed')).toBe('true');
    await app.picture('recherche-facettes');
    expect(await accessibilityProblems(page)).toEqual([]);
    await ateliers.click();
    await expect.poll(() => queryField().inputValue()).toBe('alliance');
  });

  test('the builder reads the query, adds a condition and writes it', async () => {
    const { page } = app;
    await queryField().fill('alliance -type:publication');
    await page.getByRole('button', { name: 'Construire', exact: true }).click();
    const builder = page.getByRole('region', { name: 'Construire la recherche' });
    await builder.getByRole('textbox', { name: 'Valeur de la condition 1' }).waitFor();
    expect(await builder.getByRole('listitem').count()).toBe(2);
    await builder.getByRole('button', { name: 'Ajouter une condition' }).click();
    await builder.getByRole('combobox', { name: 'Valeur de la condition 3' }).click();
    await page.getByRole('option', { name: 'atelier' }).click();
    await expect.poll(() => queryField().inputValue()).toBe('alliance -type:publication type:atelier');
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('recherche-construire');
    await builder.getByRole('button', { name: 'Retirer la condition 3' }).click();
    await expect.poll(() => queryField().inputValue()).toBe('alliance -type:publication');
    await page.getByRole('button', { name: 'Construire', exact: true }).click();
  });

  test('a mistyped word is taken for another in plain words, with a way back', async () => {
    const { page } = app;
    await queryField().fill('confience');
    await page.getByText('Vouliez-vous dire').waitFor();
    await expect.poll(() => rows().count()).toBeGreaterThan(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('recherche-vouliez-vous-dire');
    await page.getByRole('button', { name: /S’en tenir à/ }).click();
    await page.getByText('Rien ne répond à cette recherche').waitFor();
  });

  test('a search is kept under a name, found again, and asked for inside another', async () => {
    const { page } = app;
    await queryField().fill('type:atelier date:2018');
    await page.getByRole('button', { name: 'Enregistrées', exact: true }).click();
    await page.getByLabel('Nom de la recherche').fill('Ateliers de 2018');
    await page.keyboard.press('Enter');
    await page.getByText('est enregistrée').waitFor();
    await queryField().fill('performance vue:"Ateliers de 2018"');
    await expect.poll(() => rows().count()).toBe(1);
    await queryField().fill('');
    await page.getByRole('button', { name: 'Ateliers de 2018' }).click();
    await expect.poll(() => rows().count()).toBe(4);
  });
});

describe('a search kept under a name', () => {
  test('narrows the list of a kind, can be changed there, and is taken off', async () => {
    const { page } = app;
    const studies = () => page.getByRole('grid', { name: 'Études' }).getByRole('row');
    await page.getByRole('link', { name: /^Études/ }).click();
    await expect.poll(() => studies().count()).toBeGreaterThan(15);
    await page.getByRole('button', { name: 'Enregistrées', exact: true }).click();
    await page.getByRole('button', { name: /^Ateliers de 2018/ }).click();
    await page.getByText('Aucune fiche ne répond à ces filtres').waitFor();
    const asked = page.getByRole('combobox', { name: 'Recherche qui filtre' });
    expect(await asked.inputValue()).toBe('type:atelier date:2018');
    await asked.fill('cycle:ARPEA');
    await expect.poll(() => studies().count()).toBe(11);
    await app.picture('liste-filtrée-par-une-recherche');
    expect(await accessibilityProblems(page)).toEqual([]);
    await asked.fill('cycle:ARPEA avant:');
    expect(await studies().count()).toBe(11);
    await asked.fill('');
    await asked.waitFor({ state: 'detached' });
    await expect.poll(() => studies().count()).toBeGreaterThan(15);
  });
});

describe('a file attached by hand', () => {
  const section = () => app.page.getByRole('region', { name: 'Pièces jointes' });

  test('is chosen on the page of a record, and its words lead to the record', async () => {
    const { page } = app;
    await type('arpea');
    await answered('C-002');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'ARPEA' }).waitFor();
    const words = 'Le verger pédagogique accueille une pépinière associative.';
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] }));
    await section().locator('input[type=file]').setInputFiles({
      name: 'Visite du verger.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: file,
    });
    await section().getByText('Visite du verger.docx').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await section().scrollIntoViewIfNeeded();
    await app.picture('piece-jointe');
    await page.getByRole('link', { name: 'Recherche', exact: true }).click();
    await expect
      .poll(
        async () => {
          // The file is read beside: asked anew until it is.
          await queryField().fill('');
          await queryField().fill('pépinières associatives');
          return rows().allInnerTexts();
        },
        { timeout: 20_000, interval: 1_500 },
      )
      .toEqual([expect.stringContaining('Visite du verger.docx')]);
    await app.picture('recherche-dans-un-fichier');
  });

  test('is removed, and comes back', async () => {
    const { page } = app;
    await rows().first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'ARPEA' }).waitFor();
    await section().getByRole('button', { name: 'Retirer Visite du verger.docx' }).click();
    await section().getByText('Visite du verger.docx').waitFor({ state: 'detached' });
    await page
      .getByRole('alertdialog')
      .filter({ hasText: 'Fichier retiré' })
      .getByRole('button', { name: 'Annuler' })
      .click();
    await section().getByText('Visite du verger.docx').waitFor();
  });
});
