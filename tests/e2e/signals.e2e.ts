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
const heading = () => app.page.getByRole('heading', { level: 1 });
const region = (name: string) => app.page.getByRole('region', { name, exact: true });
const dialog = (name: RegExp | string) => app.page.getByRole('dialog', { name });
const text = () => app.page.getByLabel('Texte de la note');
const FACT = 'Exemple. Deux partenaires partagent un outil de mesure.';
const WORDS = 'Exemple. Nous mesurons ensemble, personne ne l’a décidé.';

/** Opens the record of a kind whose title contains these words, from its table. */
async function openRecord(kind: RegExp, words: string): Promise<void> {
  const { page } = app;
  await page.getByRole('navigation', { name: 'Vues et fonds' }).getByRole('link', { name: kind }).click();
  await page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill(words);
  await eventually(() => page.getByRole('grid').getByRole('row').count()).toBe(2);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await eventually(() => heading().innerText()).toContain(words);
}

/** The same page as a wide and a narrow window show it, in both schemes; the wide light one stays. */
async function pictures(name: string): Promise<void> {
  const { page } = app;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [1024, 700],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await app.picture(`signal-${name}-${colorScheme}-${width}`);
    }
    expect(await accessibilityProblems(page)).toEqual([]);
  }
}

/** Closes the messages that stand over the page. */
async function quiet(): Promise<void> {
  const messages = app.page.getByRole('region', { name: /message|notification/i });
  while ((await messages.getByRole('button', { name: 'Fermer' }).count()) > 0)
    await messages.getByRole('button', { name: 'Fermer' }).first().click();
}

async function advance(state: string, reason: string, day: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Faire évoluer' }).click();
  const window = dialog(/^Faire évoluer/);
  await window.getByRole('radio', { name: state, exact: true }).press('Space');
  await window.getByLabel('Raison').fill(reason);
  await window.getByLabel('Jour').fill(day);
  await window.getByLabel('Prochaine revue (facultative)').fill('');
  await page.keyboard.press('Control+Enter');
  await window.waitFor({ state: 'detached' });
  await eventually(() => region('Cycle de vie').locator('[aria-current=step]').innerText()).toBe(state);
}

async function rate(criterion: string, value: number): Promise<void> {
  const marks = app.page
    .getByRole('radiogroup', { name: new RegExp(`^Ma note.: ${criterion}`) })
    .getByRole('radio');
  await marks.first().focus();
  await app.page.keyboard.press('Space');
  for (let at = 1; at < value; at += 1) await app.page.keyboard.press('ArrowRight');
  await eventually(() => marks.nth(value - 1).isChecked()).toBe(true);
}
const row = (criterion: string) =>
  region('Notes de 1 à 5').getByRole('row').filter({ hasText: criterion }).first();

describe('a signal seen during an Atelier', () => {
  test('is captured from a passage of the note, by keyboard alone', async () => {
    const { page } = app;
    await openRecord(/^Ateliers/, 'Alliance & Performance');
    await page.getByRole('button', { name: 'Nouvelle note à ce propos' }).last().click();
    await text().click();
    await page.keyboard.type(`Exemple. La séance commence.\n${WORDS}`);
    await page.keyboard.press('Shift+Home');
    await page.getByRole('toolbar', { name: 'Texte sélectionné' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Alt+s');
    const window = dialog('Capter un signal');
    await window.getByText(WORDS).waitFor();
    await page.keyboard.type(FACT);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Exemple. Qui porte la mesure ?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Exemple. La pratique précède la stratégie.');
    await page.keyboard.press('Tab');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain(
      'Alliance & Performance',
    );
    await page.keyboard.press('Enter');
    await window.getByLabel(/^Date .vide/).fill('11 avril 2018');
    await window.getByText(/Compris.: le 11 avr/).waitFor();
    await pictures('capture');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Signal S-\d+ capté\.$/).waitFor();
    // The note cites it after the passage.
    await eventually(() => text().innerText()).toMatch(/décidé\. .*Deux partenaires partagent un outil/s);
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await eventually(() => heading().innerText()).toContain('Deux partenaires partagent');
  });

  test('keeps fact, question and interpretation apart, and the words with where they were read', async () => {
    expect(await region('Fait observé').innerText()).toContain(FACT);
    expect(await region('Question posée').innerText()).toContain('Qui porte la mesure');
    const said = region('Interprétations');
    expect(await said.innerText()).toContain('La pratique précède la stratégie');
    expect(await said.innerText()).toContain('Camille Durand');
    const seen = region('Observations');
    expect(await seen.locator('blockquote').innerText()).toBe(WORDS);
    await seen.getByRole('link', { name: /Note à propos de/ }).waitFor();
    await seen.getByText('11 avril 2018').first().waitFor();
    const relations = await region('Relations').innerText();
    expect(relations).toContain('capté lors de');
    expect(relations).toContain('Alliance & Performance');
  });

  test('is observed again weeks later, in a publication, with a date in plain words', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Ajouter une observation' }).click();
    const window = dialog(/^Nouvelle observation/);
    await window.getByLabel('Extrait, mot pour mot').fill('Exemple. Un tableau de bord commun est cité.');
    await window.getByLabel('Date de l’observation').fill('fin mai 2018');
    await window.getByText(/Compris.: entre le .* mai 2018/).waitFor();
    const place = window.getByRole('combobox', { name: /^Lieu/ });
    await place.fill('Actes');
    await page.getByRole('option').filter({ hasText: 'Actes' }).first().click();
    await window.getByLabel('Source', { exact: true }).fill('Exemple de source');
    await window.getByRole('radio', { name: 'renforce' }).focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => window.getByRole('radio', { name: 'nuance' }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/observation ajoutée\.$/).waitFor();
    const seen = region('Observations');
    await eventually(() => seen.locator('blockquote').count()).toBe(2);
    await seen.getByText('fin mai 2018').first().waitFor();
    // The curve says in a table what it draws.
    expect(
      await seen
        .getByRole('table', { name: /Courbe de renforcement/ })
        .getByRole('row')
        .count(),
    ).toBe(3);
    expect(await seen.locator('svg [data-observation]').count()).toBe(2);
  });

  test('is rated and read otherwise by a second analyst: mean and dispersion show', async () => {
    const { page } = app;
    await quiet();
    await rate('Nouveauté', 4);
    await eventually(() => row('Nouveauté').innerText()).toMatch(/4,0\s+tous à 4/);
    await page.getByRole('button', { name: /Camille Durand écrit/ }).click();
    await dialog(/^Qui écrit/)
      .getByRole('textbox', { name: 'Nom' })
      .fill('Sacha Martin');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Sacha Martin écrit/ }).waitFor();
    await rate('Nouveauté', 2);
    await eventually(() => row('Nouveauté').innerText()).toMatch(/3,0\s+de 2 à 4, écart 1,0 · 2 notes/);
    await page.getByRole('button', { name: 'Ajouter mon interprétation' }).click();
    await page.getByLabel('Mon interprétation').last().fill('Exemple. Un effet d’opportunité.');
    await page.keyboard.press('Control+Enter');
    const said = region('Interprétations');
    await eventually(() => said.getByRole('listitem').count()).toBe(2);
    // One changes one's own only.
    expect(await said.getByRole('button', { name: 'Modifier mon interprétation' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Notes de 2 analystes' }).click();
    const each = page.getByRole('table', { name: 'Notes de chacun' });
    expect(await each.getByRole('row', { name: /Camille Durand/ }).innerText()).toMatch(/4/);
    await pictures('sheet');
  });

  test('takes only the steps its life allows, each with its reason', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Faire évoluer' }).click();
    const window = dialog(/^Faire évoluer/);
    const offered = await window
      .getByRole('radio')
      .evaluateAll((all) => all.map((one) => one.closest('label')?.textContent?.replace(/\u00a0/g, ' ')));
    expect(offered).toEqual(['rester à « capté » : revue faite', 'qualifié', 'suivi', 'archivé']);
    await page.keyboard.press('Control+Enter');
    await window.getByText(/Dites pourquoi/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('signal-advance');
    await page.keyboard.press('Escape');
    await advance('qualifié', 'Exemple. Le fait est distinct de ce que l’on en pense.', '2 mai 2018');
    await advance('suivi', 'Exemple. Deux observations indépendantes.', '4 juin 2018');
    await advance('conforté', 'Exemple. Une publication le confirme.', '10 septembre 2018');
    await advance('intégré', 'Exemple. Repris dans un constat.', '3 décembre 2018');
    const life = await region('Cycle de vie').innerText();
    for (const words of ['Une publication le confirme', '10 septembre 2018', 'Sacha Martin'])
      expect(life).toContain(words);
  });

  test('is gathered in a cluster, nourishes a trend and founds a finding', async () => {
    const { page } = app;
    const gather = async (button: string, nature: string | null, name: string) => {
      await quiet();
      await page.getByRole('button', { name: button }).click();
      const window = dialog(button);
      if (nature !== null) {
        await window.getByRole('button', { name: /Nature/ }).click();
        await page.getByRole('option', { name: nature }).click();
      }
      await window.getByLabel('Nom du groupe').fill(name);
      await page.keyboard.press('Enter');
      await window.waitFor({ state: 'detached' });
    };
    await gather('Ranger dans un groupe', null, 'Exemple : mesures partagées');
    await region('Groupes et contre-signaux')
      .getByRole('link', { name: 'Exemple : mesures partagées' })
      .click();
    await eventually(() => heading().innerText()).toBe('Exemple : mesures partagées');
    await gather('Nourrir une tendance ou un constat', null, 'Exemple : la mesure commune');
    await region('Ce qu’il étaye').getByRole('link', { name: 'Exemple : la mesure commune' }).click();
    await eventually(() => heading().innerText()).toBe('Exemple : la mesure commune');
    await gather('Étayer un constat', null, 'Exemple : la pratique précède la stratégie');
    await region('Ce qu’il étaye')
      .getByRole('link', { name: /la pratique précède/ })
      .click();
    await eventually(() => heading().innerText()).toBe('Exemple : la pratique précède la stratégie');
  });

  test('is found again under the finding, down to the words, their note, and back', async () => {
    const { page } = app;
    const proofs = region('Preuves');
    await proofs.getByText('1 signal').waitFor();
    expect(await proofs.locator('blockquote').allInnerTexts()).toContain(WORDS);
    await pictures('finding');
    await proofs.getByRole('link', { name: /Note à propos de/ }).click();
    await eventually(() => text().innerText()).toContain(WORDS);
    await page.keyboard.press('Alt+ArrowLeft');
    await eventually(() => heading().innerText()).toBe('Exemple : la pratique précède la stratégie');
    await proofs.getByRole('link', { name: /Deux partenaires partagent/ }).click();
    await eventually(() => heading().innerText()).toContain('Deux partenaires partagent');
    await region('Ce qu’il étaye')
      .getByRole('link', { name: /la pratique précède/ })
      .waitFor();
  });
});

describe('a capture', () => {
  test('left by accident is found again, and can be begun anew', async () => {
    const { page } = app;
    await quiet();
    await page.keyboard.press('Alt+s');
    const window = dialog('Capter un signal');
    await window.waitFor();
    await page.keyboard.type('Exemple. Un fait à moitié écrit');
    await page.keyboard.press('Escape');
    await page.getByText('Le brouillon du signal est gardé.').waitFor();
    await page.reload();
    await heading().waitFor();
    await page.keyboard.press('Alt+s');
    await window.getByText(/Le brouillon laissé la dernière fois/).waitFor();
    expect(await window.getByLabel('Fait observé').inputValue()).toBe('Exemple. Un fait à moitié écrit');
    await window.getByRole('button', { name: 'Repartir de zéro' }).click();
    expect(await window.getByLabel('Fait observé').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });
  });

  test('begun on the page of a publication names it as its place, and can be taken back', async () => {
    const { page } = app;
    await openRecord(/^Publications/, 'Actes');
    const title = await heading().innerText();
    await page.getByRole('button', { name: 'Capter un signal ici' }).click();
    const window = dialog('Capter un signal');
    await window.getByRole('button', { name: new RegExp(`^lieu.: ${title.slice(0, 12)}`) }).waitFor();
    await window.getByLabel('Fait observé').fill('Exemple. Un fait capté par erreur');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Signal S-\d+ capté\.$/).waitFor();
    await page.getByRole('button', { name: 'Annuler', exact: true }).first().click();
    await page.getByText(/^Signal S-\d+ retiré\.$/).waitFor();
  });
});

describe('the review queue', () => {
  test('says what to look at and why, and acts at a key', async () => {
    const { page } = app;
    await quiet();
    await page
      .getByRole('navigation', { name: 'Vues et fonds' })
      .getByRole('link', { name: /^Signaux faibles/ })
      .click();
    await page.getByRole('radio', { name: 'À revoir' }).click({ force: true });
    const never = region('Jamais qualifiés');
    await never.getByText(/Captés depuis plus de 30 jours/).waitFor();
    const first = never.getByRole('listitem').first();
    expect(await first.innerText()).toMatch(/ (jours|mois|ans) de retard/);
    await pictures('queue');
    const before = await page.locator('[data-queue-row]').count();
    await first.getByRole('link').focus();
    await page.keyboard.press('o');
    await dialog(/^Nouvelle observation/).waitFor();
    await page.keyboard.press('Escape');
    await first.getByRole('link').focus();
    await page.keyboard.press('e');
    await dialog(/^Faire évoluer/).waitFor();
    await page.keyboard.press('Escape');
    await first.getByRole('link').focus();
    await page.keyboard.press('r');
    await page.getByText(/revue repoussée au/).waitFor();
    await eventually(() => page.locator('[data-queue-row]').count()).toBe(before - 1);
  });

  test('complains of nothing', () => expect(app.complaints).toEqual([]));
});
