import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
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

const text = (page = app.page) => page.getByRole('textbox', { name: 'Texte de la note' });
const eventually = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 15_000 });
const saved = (page = app.page) =>
  eventually(() => page.getByRole('contentinfo').innerText()).toMatch(/Enregistré, \d{2}:\d{2}:\d{2}/);
const focused = (page = app.page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Presses a key until what is named has the focus. */
async function reach(key: string, name: string): Promise<void> {
  for (let press = 0; press < 60 && (await focused()) !== name; press += 1)
    await app.page.keyboard.press(key);
  expect(await focused()).toBe(name);
}

/** A picture at both sizes of the design, in both schemes. */
async function pictures(name: string): Promise<void> {
  const { page } = app;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(150);
      await app.picture(`notebook-${name}-${width}-${scheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('an analyst keeps her notebook, by keyboard', () => {
  test('a thought is captured from anywhere, at once', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Shift+N');
    const field = page.getByRole('textbox', { name: /première ligne/ });
    await field.waitFor();
    await page.keyboard.type('Rappeler la Caisse des Dépôts');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    // The draft is still there.
    await page.keyboard.press('Control+Shift+N');
    expect(await field.inputValue()).toBe('Rappeler la Caisse des Dépôts');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Avant vendredi.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await pictures('rapide');
    await page.keyboard.press('Control+Enter');
    await eventually(() => page.getByLabel('Titre de la note').inputValue()).toBe(
      'Rappeler la Caisse des Dépôts',
    );
    expect(await text().innerText()).toContain('Avant vendredi.');
  });

  test('the journal begins at its first word, not when it is looked at', async () => {
    const { page } = app;
    const link = page.getByRole('link', { name: /^Carnet/ });
    const before = await link.innerText();
    await page.keyboard.press('Alt+j');
    const journal = page.getByRole('textbox', { name: 'Texte du journal' });
    await journal.waitFor();
    expect(await link.innerText()).toBe(before);
    await journal.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Relu le compte rendu.');
    await saved();
    await eventually(() => link.innerText()).not.toBe(before);
    expect(await accessibilityProblems(page)).toEqual([]);
    await pictures('journal');
    await reach('Shift+Tab', 'Jour précédent');
    await page.keyboard.press('Enter');
    await journal.waitFor();
    await reach('Shift+Tab', 'Jour écrit suivant');
    await page.keyboard.press('Enter');
    await eventually(() => text().innerText()).toContain('Relu le compte rendu.');
  });

  test('an Atelier’s note is written from its template in one press', async () => {
    const { page } = app;
    await page.getByRole('link', { name: /^Ateliers/ }).click();
    await page.getByRole('grid').getByText('Alliance & Co-construction territoriale').click();
    await page.getByRole('heading', { level: 1, name: /Co-construction territoriale/ }).waitFor();
    await page.getByRole('button', { name: 'Écrire la note' }).focus();
    await page.keyboard.press('Enter');
    await eventually(() => page.getByLabel('Titre de la note').inputValue()).toMatch(/^Compte rendu/);
    await eventually(() => text().innerText()).toContain('Ce qui a été dit');
    expect(await text().innerText()).toContain('Claire Martin');
    await pictures('compte-rendu');
  });

  test('a template is changed for everybody, and put back', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByRole('link', { name: 'Mémo' }).focus();
    await page.keyboard.press('Enter');
    const template = page.getByRole('textbox', { name: 'Texte du modèle' });
    await template.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Pour {{destinataire}} : ');
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.getByText(/Vigie ne connaît pas.*destinataire/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await pictures('modele');
    await page.getByRole('button', { name: 'Remettre l’original' }).press('Enter');
    await eventually(() => template.innerText()).not.toContain('destinataire');
  });
});

describe('the history of a note', () => {
  test('shows what changed, side by side, and gives one block or the whole back', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+n');
    const title = page.getByLabel('Titre de la note');
    await eventually(() => title.inputValue().catch(() => '')).toBe('Nouvelle note');
    await title.fill('Suivie');
    await title.press('Enter');
    await page.keyboard.type('Le partenariat commence en avril.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rien d’autre ne change.');
    await saved();
    await page.waitForTimeout(1200);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    for (let letter = 0; letter < 'avril.'.length; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('mai.');
    await page.waitForTimeout(1500);
    await saved();

    await page.getByRole('button', { name: 'Historique de la note' }).press('Enter');
    const states = page.getByRole('listbox', { name: 'États de la note' });
    await states.waitFor();
    await page.getByRole('switch', { name: 'Chaque état enregistré' }).press('Space');
    await page.getByRole('button', { name: /Comparer avec/ }).waitFor();
    await page.locator('ins').first().waitFor();
    await page.keyboard.press('F7');
    expect(await focused()).toMatch(/^Bloc /);
    expect(await accessibilityProblems(page)).toEqual([]);
    await pictures('historique');

    // The first state that held the word, whole again.
    await states.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Revenir à cet état' }).waitFor();
    await page.getByRole('button', { name: 'Nommer cet état' }).press('Enter');
    await page.keyboard.type('Avant relecture');
    await page.keyboard.press('Enter');
    await states.getByText('Avant relecture').waitFor();
    await page.getByRole('button', { name: 'Revenir à cet état' }).press('Enter');
    await page.getByText(/La note a changé/).waitFor();
  });
});

describe('two windows on one note', () => {
  test('both texts end in it, chosen block by block', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+n');
    const title = page.getByLabel('Titre de la note');
    await eventually(() => title.inputValue().catch(() => '')).toBe('Nouvelle note');
    await title.fill('À deux fenêtres');
    await title.press('Enter');
    await page.keyboard.type('Premier bloc.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Deuxième bloc.');
    await saved();
    const [other] = await Promise.all([
      app.context.waitForEvent('page'),
      page.evaluate(() => void window.open(location.pathname)),
    ]);
    await openNote(other, 'À deux fenêtres');
    // Each writes before it hears of the other: the second window is cut off from what is said meanwhile.
    await text(other).focus();
    await other.keyboard.press('Control+End');
    await text().focus();
    await page.keyboard.press('Control+Home');
    await Promise.all([
      other.keyboard.type(' Suite de la seconde fenêtre.'),
      page.keyboard.type('Début de la première fenêtre. '),
    ]);
    const stale = async (one: Page) =>
      (await one.getByRole('button', { name: 'Réunir les deux versions' }).count()) > 0;
    await eventually(async () => (await stale(page)) || (await stale(other))).toBe(true);
    const late = (await stale(page)) ? page : other;
    // Both have said all they had to: what waits now waits for a person.
    await late.bringToFront();
    await late.waitForTimeout(2500);
    await late.getByRole('button', { name: 'Réunir les deux versions' }).press('Enter');
    await late.getByRole('heading', { name: 'Réunir deux versions' }).waitFor();
    expect(await accessibilityProblems(late)).toEqual([]);
    await late.screenshot({ path: 'artefacts/pictures/notebook-reunir.png' });
    await late.getByRole('button', { name: 'Enregistrer la réunion' }).press('Enter');
    await eventually(() => text(late).innerText()).toContain('Suite de la seconde fenêtre.');
    expect(await text(late).innerText()).toContain('Début de la première fenêtre.');
    await other.close();
  });
});

async function openNote(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^Carnet/ }).click();
  await page
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .click();
  await text(page).waitFor();
}
