import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

let app: App;

beforeAll(async () => {
  app = await openApp();
  app.page.setDefaultTimeout(8000);
  await app.page.getByLabel('Nom').first().fill('Camille');
  await app.page.keyboard.press('Enter');
});
afterAll(() => app.close());

const eventually = <Shown>(read: () => Promise<Shown>) => expect.poll(read, { timeout: 10_000 });
const heading = () => app.page.getByRole('heading', { level: 1 });
const rail = (name: RegExp) =>
  app.page.getByRole('navigation', { name: 'Vues et fonds' }).getByRole('link', { name });

async function openRecord(kind: RegExp, words: string): Promise<void> {
  const { page } = app;
  await rail(kind).click();
  await page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill(words);
  await eventually(() => page.getByRole('grid').getByRole('row').count()).toBe(2);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await eventually(() => heading().innerText()).toContain(words);
}

/** Chooses something in the actions of the record shown. */
async function act(name: string): Promise<void> {
  await app.page.getByRole('button', { name: 'Actions', exact: true }).click();
  await app.page.getByRole('menuitem', { name }).click();
}

describe('mentions without a link', () => {
  test('a note says which records it names; all are linked at once, and undone', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+n');
    await page.getByLabel('Titre de la note').fill('Essai de liens');
    await page.getByRole('textbox', { name: 'Texte de la note' }).click();
    await page.keyboard.type('Vu avec la Caisse des Dépôts puis Simplon, et encore la caisse des dépôts.');
    const section = page.getByRole('region', { name: 'À lier dans cette note' });
    await section.waitFor();
    await eventually(() => section.getByText('Simplon').count()).toBeGreaterThan(0);
    await section.getByRole('button', { name: 'Tout lier…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lier les mentions' });
    await dialog.getByRole('button', { name: 'Faire 3 liens' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Faire 3 liens' }).click();
    await eventually(() => page.locator('[data-mention]').count()).toBe(3);
    await eventually(() => page.locator('[data-mention]').last().innerText()).toContain('caisse des dépôts');
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await eventually(() => page.locator('[data-mention]').count()).toBe(0);
  });
});

describe('before something goes', () => {
  test('the trash first shows what leads to a record', async () => {
    const { page } = app;
    await openRecord(/^Acteurs/, 'Humanis');
    await act('Mettre à la corbeille');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('heading', { name: /Relations/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await eventually(() => dialog.count()).toBe(0);
    expect(await heading().innerText()).toContain('Humanis');
  });

  test('two records are compared, then merged', async () => {
    const { page } = app;
    await openRecord(/^Acteurs/, 'Simplon');
    await act('Réunir avec une autre fiche…');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Avise');
    await page.getByRole('option', { name: /Avise/ }).click();
    await dialog.getByText(/va à la corbeille/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('links-merge');
    await dialog.getByRole('button', { name: 'Réunir', exact: true }).click();
    await eventually(() => page.getByText('Deux fiches réunies en une.').count()).toBeGreaterThan(0);
    const undo = page.getByRole('button', { name: /Annuler.*Réunie avec une autre/ });
    await undo.click();
    await eventually(() => undo.count()).toBe(0);
    await rail(/^Acteurs/).click();
    await page.getByRole('searchbox', { name: 'Filtrer', exact: true }).fill('Avise');
    await page.getByRole('grid').getByText('Avise').first().waitFor();
  });
});

describe('the graph', () => {
  test('is walked with the keyboard alone, searched, read as a table and exported', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+6');
    const graph = page.getByRole('listbox', { name: /^Graphe de l’archive/ });
    await graph.waitFor();
    await page.getByText('Mise en place').waitFor({ state: 'detached', timeout: 20_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('graph');
    await graph.focus();
    await page.keyboard.press('Home');
    await eventually(() => graph.getAttribute('aria-activedescendant')).toBeTruthy();
    const first = await graph.getAttribute('aria-activedescendant');
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('PageDown');
    await eventually(() => graph.getAttribute('aria-activedescendant')).not.toBe(first);
    const search = page.getByRole('searchbox', { name: 'Chercher dans le graphe' });
    await search.fill('simplon');
    await page.getByText('1 trouvée').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: 'Dessin SVG' }).click();
    const svg = readFileSync(await (await saving).path(), 'utf8');
    expect(svg.includes('fiches') && svg.includes('<path')).toBe(true);
    await page.getByRole('button', { name: 'En tableau' }).click();
    await eventually(() => page.getByRole('row').count()).toBe(2);
    expect(await accessibilityProblems(page)).toEqual([]);
    await search.fill('');
    await page.getByRole('button', { name: 'En tableau' }).click();
    await graph.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await eventually(() => heading().innerText()).toContain('Cycle 2018-2022');
  });

  test('stands in the page of a record, one to three links away', async () => {
    const { page } = app;
    await openRecord(/^Acteurs/, 'Simplon');
    await page.getByRole('button', { name: 'Montrer', exact: true }).click();
    await page.getByRole('listbox', { name: 'Graphe autour de Simplon' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('the map of actors', () => {
  test('an alliance is drawn with the keyboard, read in the table and taken back', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+7');
    const map = page.getByRole('group', { name: 'Carte des acteurs' });
    await map.getByRole('button', { name: /^Avise/ }).focus();
    await page.keyboard.press('a');
    await page.getByText(/Alliance depuis/).waitFor();
    await map.getByRole('button', { name: /^Humanis/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Noter une alliance' });
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Noter', exact: true }).click();
    await map.getByRole('button', { name: /^Avise.*alliance à initier avec Humanis/ }).waitFor();
    await app.picture('actors');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'En tableau' }).click();
    await page.getByRole('button', { name: /Retirer l’alliance entre .*Avise/ }).click();
    await eventually(() =>
      page.getByRole('button', { name: /Retirer l’alliance entre .*Avise/ }).count(),
    ).toBe(0);
  });
});

const text = () => app.page.getByRole('textbox', { name: 'Texte de la note' });

async function newNote(title: string, ...paragraphs: string[]): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Alt+n');
  const field = page.getByLabel('Titre de la note');
  await eventually(() => field.inputValue().catch(() => '')).toBe('Nouvelle note');
  await field.fill(title);
  await field.press('Enter');
  await eventually(() => text().evaluate((root) => root.contains(document.activeElement))).toBe(true);
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

const saved = () =>
  eventually(() => app.page.getByRole('contentinfo').innerText()).toMatch(/Enregistré, \d{2}:\d{2}:\d{2}/);

const title = () => app.page.getByLabel('Titre de la note').inputValue();

/** The words of the block where the caret is, and whether that block is marked. */
const caretBlock = () =>
  text().evaluate((root) => {
    const node = document.getSelection()?.anchorNode;
    const block = [...root.children].find((child) => child.contains(node ?? null));
    return { words: block?.textContent ?? '', marked: (block?.getAnimations().length ?? 0) > 0 };
  });

describe('links to a block', () => {
  const link = () => text().getByRole('link', { name: /^Note visée §/ });

  test('one is copied and pasted, another completed after two brackets', async () => {
    const { page } = app;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await newNote('Note visée', 'Un premier passage.', 'Le passage que l’on vise.', 'Un dernier.');
    await saved();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: 'Actions sur la note' }).click();
    await page.getByRole('menuitem', { name: 'Copier le lien vers ce bloc' }).click();
    await page
      .getByText(/Lien vers le bloc copié/)
      .first()
      .waitFor();
    await newNote('Note qui vise', 'Voir ');
    await page.keyboard.press('Control+v');
    await eventually(() => link().count()).toBe(1);
    await page.keyboard.type(' et [[Note visée#passage que');
    await page.getByRole('option', { name: /Le passage que l’on vise/ }).waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => link().count()).toBe(2);
    expect(await link().first().innerText()).toContain('Le passage que l’on vise.');
    await saved();
  });

  test('a click with Ctrl, or Ctrl and Enter, leads to the block, marks it and puts the caret there', async () => {
    const { page } = app;
    const arrives = async () => {
      await eventually(title).toBe('Note visée');
      await eventually(caretBlock).toMatchObject({ words: 'Le passage que l’on vise.', marked: true });
    };
    await link()
      .first()
      .click({ modifiers: ['Control'] });
    await arrives();
    await page.keyboard.press('Alt+ArrowLeft');
    await eventually(title).toBe('Note qui vise');
    await link().first().click();
    await page.keyboard.press('Control+Enter');
    await arrives();
  });

  test('a block that is gone is said, where it was linked from and where it was', async () => {
    const { page } = app;
    await eventually(() => text().evaluate((root) => root.contains(document.activeElement))).toBe(true);
    // The caret goes to the block once the text has the focus.
    await eventually(() =>
      page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? ''),
    ).toContain('Le passage');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Delete');
    await eventually(() => text().innerText()).not.toContain('Le passage');
    await page.keyboard.press('Backspace');
    await expect
      .poll(() => page.getByText('Lien vers un bloc qui n’est plus dans le texte').count(), {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('links-block-gone');
    await page.keyboard.press('Alt+ArrowLeft');
    await eventually(title).toBe('Note qui vise');
    await link()
      .first()
      .click({ modifiers: ['Control'] });
    await page
      .getByText(/Ce bloc n’est plus dans la note/)
      .first()
      .waitFor();
  });
});

describe('a glance', () => {
  test('shows the record under the pointer, or under the keyboard’s focus, and Escape puts it away', async () => {
    const { page } = app;
    const [card, from] = [
      page.getByRole('tooltip').filter({ hasText: 'Note qui vise' }),
      page.getByRole('region', { name: 'Citée par' }).locator('[data-preview]').first(),
    ];
    await from.hover();
    await card.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await from.focus();
    await card.waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });
});

describe('what a text names', () => {
  test('is linked but for what one leaves out, or never proposed again until one takes that back', async () => {
    const { page } = app;
    await newNote('Noms choisis', 'Avec Simplon, puis OpinionWay.');
    const section = page.getByRole('region', { name: 'À lier dans cette note' });
    await section.getByText('OpinionWay').first().waitFor();
    await section.getByRole('button', { name: 'Ne plus proposer « OpinionWay »' }).click();
    await eventually(() =>
      section.getByRole('button', { name: 'Ne plus proposer « OpinionWay »' }).count(),
    ).toBe(0);
    await page.getByRole('button', { name: 'Un lien refusé…' }).click();
    const refused = page.getByRole('dialog', { name: 'Liens refusés' });
    await refused.getByRole('link', { name: 'OpinionWay' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await refused.getByRole('button', { name: /Proposer de nouveau/ }).click();
    await refused.getByText('Aucun lien n’est refusé ici.').waitFor();
    await refused.getByRole('button', { name: 'Fermer' }).last().click();
    await section.getByRole('button', { name: 'Tout lier…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lier les mentions' });
    await dialog.getByRole('button', { name: 'Faire 2 liens' }).waitFor();
    await dialog.getByRole('checkbox').last().press('Space');
    await dialog.getByRole('button', { name: 'Faire un lien' }).click();
    await eventually(() => text().locator('[data-mention]').count()).toBe(1);
    await saved();
  });
});

describe('a misspelt word', () => {
  test('is underlined once written, corrected from the keyboard, added to the words of the archive', async () => {
    const { page } = app;
    const faults = () => page.evaluate(() => Array.from(CSS.highlights.get('orthographe') ?? [], String));
    await newNote('Orthographe', 'La démarrche et létude de Simplon, avec Zorblax et E-012. ');
    await eventually(faults).toEqual(['démarrche', 'létude', 'Zorblax']);
    await page.keyboard.press('Control+;');
    const menu = page.getByRole('menu', { name: /^Orthographe/ });
    await menu.getByRole('menuitem', { name: 'démarche', exact: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('spelling');
    await page.keyboard.press('Enter');
    await eventually(() => text().innerText()).toContain('La démarche et');
    await page.keyboard.press('Alt+F7');
    await page.getByRole('menu', { name: /létude/ }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+End');
    await eventually(faults).toEqual(['létude', 'Zorblax']);
    const place = await page.evaluate(() => {
      const last = [...(CSS.highlights.get('orthographe') ?? [])].at(-1);
      if (!(last instanceof Range)) throw new Error('nothing is underlined');
      const box = last.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await menu.getByRole('menuitem', { name: 'Ajouter « Zorblax » au dictionnaire' }).click();
    await eventually(faults).toEqual(['létude']);
    await saved();
  });
});

describe('another title', () => {
  test('tells what follows it, is in every sentence at once, and keeps the old one as another name', async () => {
    const { page } = app;
    await newNote('Note sur un acteur', 'Une visite à @humanis');
    await page
      .getByRole('option', { name: /Humanis/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => text().locator('[data-mention]').count()).toBe(1);
    await saved();
    await openRecord(/^Acteurs/, 'Humanis');
    await act('Renommer…');
    const dialog = page.getByRole('dialog', { name: 'Renommer' });
    await dialog.getByText('Une mention montrera le nouveau titre.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await dialog.getByRole('checkbox').isChecked()).toBe(true);
    await dialog.getByLabel('Nouveau titre').fill('Malakoff Humanis');
    await page.keyboard.press('Enter');
    await eventually(() => heading().innerText()).toContain('Malakoff Humanis');
    const citing = page.getByRole('region', { name: 'Citée par' });
    await citing.getByText('Une visite à Malakoff Humanis').waitFor();
    await page.getByRole('button', { name: 'Annuler', exact: true }).first().click();
    await citing.getByText('Malakoff').waitFor({ state: 'detached' });
    await citing.getByText('Une visite à').first().waitFor();
  });
});

describe('an alliance', () => {
  test('is drawn with the mouse, from one actor to another', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+7');
    const map = page.getByRole('group', { name: 'Carte des acteurs' });
    const [from, to] = [
      map.getByRole('button', { name: /^Avise/ }),
      map.getByRole('button', { name: /^OpinionWay/ }),
    ];
    await from.waitFor();
    await to.scrollIntoViewIfNeeded();
    const [a, b] = [await from.boundingBox(), await to.boundingBox()];
    await page.mouse.move(a!.x + a!.width / 2, a!.y + a!.height / 2);
    await page.mouse.down();
    await page.mouse.move((a!.x + b!.x) / 2, (a!.y + b!.y) / 2, { steps: 4 });
    await page.mouse.move(b!.x + b!.width / 2, b!.y + b!.height / 2, { steps: 4 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Noter une alliance' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Noter', exact: true }).click();
    await map.getByRole('button', { name: /^Avise.*OpinionWay/ }).waitFor();
  });
});

test('nothing complained', () => expect(app.complaints).toEqual([]));
