import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './support/axe.ts';
import { openApp, type App } from './support/app.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  app.page.setDefaultTimeout(8000);
});
afterAll(() => app.close());

/** What a page shows once the host answered, which takes a moment on a busy machine. */
const eventually = <Shown>(read: () => Promise<Shown>) => expect.poll(read, { timeout: 8000 });
const rail = (name: RegExp) =>
  app.page.getByRole('navigation', { name: 'Vues et fonds' }).getByRole('link', { name });
const rows = () => app.page.getByRole('grid').getByRole('row');
const heading = () => app.page.getByRole('heading', { level: 1 });
const value = (label: string) => app.page.getByRole('button', { name: new RegExp(`^${label} : `) }).first();

/** Opens the record of a kind whose title contains these words, from its table. */
async function openRecord(kind: RegExp, words: string): Promise<void> {
  await rail(kind).click();
  await app.page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill(words);
  await eventually(() => rows().nth(1).innerText()).toContain(words);
  await eventually(() => rows().count()).toBe(2);
  await rows().nth(1).click();
  await eventually(() => heading().innerText()).toContain(words);
}

describe('the first time', () => {
  test('Vigie asks who is writing, by keyboard alone, and proposes the initials', async () => {
    const { page } = app;
    await page.getByRole('dialog', { name: 'Qui écrit ?' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('Claire Martin');
    expect(await page.getByLabel('Initiales').inputValue()).toBe('CM');
    await page.keyboard.press('Enter');
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the table of a kind', () => {
  test('is walked, sorted and opened by keyboard, and found again as it was left', async () => {
    const { page } = app;
    await rail(/^Études/).click();
    await eventually(() => rows().count()).toBeGreaterThan(10);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('etudes');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.locator('[data-cell][tabindex="0"]').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Titre');
    await page.keyboard.press('Enter');
    await eventually(() => page.getByRole('columnheader', { name: 'Titre' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    const cell = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');
    const header = await cell();
    await page.keyboard.press('Control+End');
    await eventually(cell).not.toBe(header);
    const end = await cell();
    await page.keyboard.press('Control+Home');
    await eventually(async () => ['', end].includes(await cell())).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await eventually(focused).not.toBe('');
    const title = await focused();
    await page.keyboard.press('Enter');
    await eventually(() => heading().innerText()).toBe(title);
    await page.keyboard.press('Alt+ArrowLeft');
    await eventually(() => page.getByRole('columnheader', { name: 'Titre' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  test('is filtered without accents and by a choice of the kind, and says when nothing answers', async () => {
    const { page } = app;
    await rail(/^Publications/).click();
    await page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill('referentiel');
    await eventually(() => rows().nth(1).innerText()).toContain('Référentiel');
    await page.getByRole('button', { name: /Type/ }).click();
    await page.getByRole('option', { name: 'livre' }).click();
    await page.getByText('Aucune fiche ne répond à ces filtres').waitFor();
    await page.getByRole('button', { name: 'Retirer les filtres' }).click();
    await eventually(() => rows().count()).toBeGreaterThan(10);
  });

  test('shows the columns one chooses', async () => {
    const { page } = app;
    await rail(/^Ateliers/).click();
    await page.getByRole('button', { name: 'Choisir les colonnes' }).click();
    await page.getByRole('dialog', { name: 'Colonnes' }).getByText('Impacts').click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Impacts' }).waitFor();
    await eventually(() => rows().nth(1).innerText()).toContain('Performance des organisations');
  });
});

describe('the page of a record', () => {
  test('shows an Atelier with its relations both ways and who mentions it', async () => {
    const { page } = app;
    await openRecord(/^Ateliers/, 'Alliance & Performance');
    await page.getByRole('region', { name: 'Citée par' }).locator('mark').first().waitFor();
    const relations = page.getByRole('region', { name: 'Relations' });
    await relations.getByRole('heading', { name: 'accueilli par' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('atelier');
    await relations.getByRole('link', { name: 'Le Groupe La Poste' }).click();
    await eventually(() => heading().innerText()).toBe('Le Groupe La Poste');
    await page
      .getByRole('region', { name: 'Relations' })
      .getByRole('heading', { name: 'accueille', exact: true })
      .waitFor();
  });

  test('takes a date in plain words and keeps them', async () => {
    const { page } = app;
    await openRecord(/^Ateliers/, 'Alliance & Innovation');
    await value('Date').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('pas une date');
    await page.keyboard.press('Enter');
    await page.getByText('Cette date ne se lit pas').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('mi-juin 2018');
    await page.keyboard.press('Enter');
    await eventually(() => value('Date').innerText()).toBe('mi-juin 2018');
    await page.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
  });

  test('takes a tag in use and a new one', async () => {
    const { page } = app;
    await openRecord(/^Ateliers/, 'Alliance & Engagement');
    const add = async (text: string, pick: boolean) => {
      await page.getByRole('button', { name: 'Ajouter une étiquette' }).click();
      await page.getByRole('combobox', { name: 'Étiquette' }).fill(text);
      if (pick) await page.getByRole('option', { name: new RegExp(`#${text}`) }).click();
      else await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Retirer l’étiquette ${text}` }).waitFor();
    };
    await add('territoire', true);
    await add('bénévolat', false);
    await page.getByRole('button', { name: 'Retirer l’étiquette territoire' }).click();
    await eventually(() => page.getByText('#territoire').count()).toBe(0);
  });

  test('adds a relation that shows on the other side, and takes it back', async () => {
    const { page } = app;
    await openRecord(/^Ateliers/, 'Alliance & Engagement');
    await page.getByRole('button', { name: 'Ajouter une relation' }).click();
    const form = page.getByRole('form', { name: 'Nouvelle relation' });
    await form.getByRole('button', { name: /Cette fiche/ }).click();
    await page.getByRole('option', { name: 'en partenariat avec' }).click();
    await form.getByRole('combobox', { name: 'À quelle fiche' }).fill('simpl');
    await page.getByRole('option', { name: /Simplon/ }).click();
    await form.getByRole('button', { name: 'Ajouter', exact: true }).click();
    const relations = page.getByRole('region', { name: 'Relations' });
    await relations.getByRole('link', { name: 'Simplon' }).click();
    await eventually(() => heading().innerText()).toBe('Simplon');
    await page
      .getByRole('region', { name: 'Relations' })
      .getByRole('link', { name: 'Alliance & Engagement' })
      .waitFor();
    await page.getByRole('button', { name: /^Retirer : partenaire de Alliance & Engagement/ }).click();
    await eventually(() => page.getByRole('link', { name: 'Alliance & Engagement' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Annuler', exact: true }).first().click();
    await page
      .getByRole('region', { name: 'Relations' })
      .getByRole('link', { name: 'Alliance & Engagement' })
      .waitFor();
  });

  test('lets two people change different values, and tells when they change the same one', async () => {
    const { page, context } = app;
    await openRecord(/^Ateliers/, 'Alliance & Co-construction');
    const before = await page.evaluate(() => sessionStorage.getItem('vigie-session'));
    const other = await context.newPage();
    await other.addInitScript((token) => sessionStorage.setItem('vigie-session', token ?? ''), before);
    await other.goto(new URL('/', page.url()).href);
    await eventually(() => other.getByRole('heading', { level: 1 }).innerText()).toContain(
      'Alliance & Co-construction',
    );
    const change = async (where: typeof page, label: string, text: string) => {
      await where
        .getByRole('button', { name: new RegExp(`^${label} : `) })
        .first()
        .click();
      await where.keyboard.press('Control+a');
      await where.keyboard.type(text);
    };
    await change(page, 'Lieu', 'Paris');
    await change(other, 'Numéro', '33');
    await other.keyboard.press('Enter');
    await eventually(() => value('Numéro').innerText()).toBe('33');
    await page.bringToFront();
    await page.getByRole('textbox', { name: 'Lieu' }).press('Enter');
    await eventually(() => value('Lieu').innerText()).toBe('Paris');

    await change(page, 'Numéro', '3');
    await change(other, 'Numéro', '34');
    await other.keyboard.press('Enter');
    await eventually(() =>
      other
        .getByRole('button', { name: /^Numéro : / })
        .first()
        .innerText(),
    ).toBe('34');
    await page.bringToFront();
    await page.getByRole('textbox', { name: 'Numéro' }).press('Enter');
    await page.getByText('Cette valeur a changé entre-temps').waitFor();
    await page.getByRole('textbox', { name: 'Numéro' }).press('Enter');
    await eventually(() => value('Numéro').innerText()).toBe('3');
    await other.close();
  });

  test('keeps conflicting values side by side, each with its source', async () => {
    const { page } = app;
    await openRecord(/^Cycles/, 'PHARE');
    const values = page.getByRole('list', { name: 'Valeurs selon les sources' });
    await eventually(() => values.getByRole('listitem').count()).toBe(2);
    await app.picture('valeurs-en-conflit');
  });

  test('shows the measures of an indicator with base, sample and source, and refuses one without', async () => {
    const { page } = app;
    await openRecord(/^Indicateurs/, 'dirigeants d’entreprise');
    const measures = page.getByRole('region', { name: 'Mesures' });
    await eventually(() => measures.getByRole('row').count()).toBe(6);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('indicateur');
    await measures.getByRole('button', { name: 'Ajouter une mesure' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nouvelle mesure' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Valeur').fill('82,5');
    await dialog.getByLabel('Date').fill('2021');
    expect(await dialog.getByRole('button', { name: 'Ajouter' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Base : qui a été interrogé').fill('dirigeants de PME');
    await dialog.getByLabel('Source', { exact: true }).fill('Note interne');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await eventually(() => measures.getByRole('row').count()).toBe(7);
    await measures.getByText('82,5').waitFor();
  });
});

describe('the trash', () => {
  test('takes a record, says who still points to it, and gives it back', async () => {
    const { page } = app;
    await openRecord(/^Acteurs/, 'OpinionWay');
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('region', { name: 'Relations' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await question.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    await page.getByText('Une fiche mise à la corbeille.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await rail(/^Corbeille/).click();
    await page.getByRole('button', { name: 'Remettre OpinionWay dans l’archive' }).click();
    await page.getByText('La corbeille est vide').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('takes all examples in one action, which can be undone', async () => {
    const { page } = app;
    await rail(/^Signaux faibles/).click();
    await page.getByRole('radio', { name: 'Liste' }).click();
    await page.getByText('3 fiches sont des exemples').waitFor();
    await page.getByRole('button', { name: 'Retirer tous les exemples' }).click();
    await page.getByText('Pas encore de fiche de ce type').waitFor();
    await page
      .getByRole('alertdialog')
      .filter({ hasText: 'exemples retirés' })
      .getByRole('button', { name: 'Annuler' })
      .click();
    await eventually(() => rows().count()).toBe(4);
  });
});

describe('the settings', () => {
  test('back the archive up, check it, and speak English at once', async () => {
    const { page } = app;
    await rail(/^Réglages/).click();
    await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
    await page.getByText(/Sauvegarde vérifiée/).waitFor();
    await page.getByRole('button', { name: 'Vérifier l’archive' }).click();
    await page.getByText('Tout est en ordre').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('reglages');
    await page.getByRole('button', { name: /Langue/ }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: 'Français' }).click();
    await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor();
  });
});

test('every page passes at 1024 by 700 in the dark', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.keyboard.press('Alt+t');
  await eventually(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  await page.keyboard.press('Alt+t');
  await eventually(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  for (const name of [/^Cycles/, /^Indicateurs/, /^Rapports/, /^Corbeille/, /^Réglages/]) {
    await rail(name).click();
    await heading().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await openRecord(/^Cycles/, 'ARPEA');
  expect(await accessibilityProblems(page)).toEqual([]);
  await app.picture('cycle-sombre-1024');
});

test('nothing was complained about, and nothing was asked of another machine', () => {
  expect(app.complaints).toEqual([]);
});
