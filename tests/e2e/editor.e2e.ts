import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './support/axe.ts';
import { openApp, type App } from './support/app.ts';

/** What the status line says once the host answered. */
const SAVED = /Enregistré, \d{2}:\d{2}:\d{2}/;

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

const text = () => app.page.getByRole('textbox', { name: 'Texte de la note' });
const status = () => app.page.getByRole('contentinfo');

async function newNote(title: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Nouvelle note' }).first().click();
  const field = page.getByLabel('Titre de la note');
  // The title of the note that one leaves is still there for a moment.
  await expect.poll(() => field.inputValue().catch(() => ''), { timeout: 10_000 }).toBe('Nouvelle note');
  await field.fill(title);
  await field.press('Enter');
  await expect
    .poll(() => text().evaluate((root) => root.contains(document.activeElement)), { timeout: 10_000 })
    .toBe(true);
}

/** What is still fading in is too pale to judge. */
async function settled(): Promise<void> {
  await app.page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => undefined),
  );
}

async function saved(): Promise<void> {
  await expect.poll(() => status().innerText(), { timeout: 10_000 }).toMatch(SAVED);
}

/** What a page or a word processor would put on the clipboard, pasted where the caret is. */
async function paste(html: string, plain: string): Promise<void> {
  await text().evaluate(
    (root, data) => {
      const transfer = new DataTransfer();
      transfer.setData('text/html', data.html);
      transfer.setData('text/plain', data.plain);
      root.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
      );
    },
    { html, plain },
  );
}

describe('a note written by keyboard', () => {
  test('mentions records found without accents, is kept as it is typed, and is all there after a reload', async () => {
    const { page } = app;
    await newNote('Visite à la Caisse');
    await page.keyboard.type('Accueil par @caisse des depots');
    const menu = page.getByRole('listbox', { name: 'Fiches à mentionner' });
    await menu.getByRole('option', { name: /Caisse des Dépôts/ }).waitFor();
    expect(await page.getByRole('listbox').count(), 'no other list is read out').toBe(1);
    expect(await text().getAttribute('aria-controls')).toBe(await menu.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.keyboard.type(', le matin.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/titre 2');
    await page.getByRole('listbox', { name: 'Insérer' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ce qui a été dit');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- un point');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('et son détail');
    await saved();
    await app.picture('note-ecrite');

    await page.reload();
    const mention = text().getByRole('link', { name: 'Caisse des Dépôts, Acteur' });
    await mention.waitFor();
    expect(await text().innerText()).toContain(', le matin.');
    expect(await text().getByRole('heading', { name: 'Ce qui a été dit', level: 2 }).count()).toBe(1);
    expect(await text().locator('li li').innerText()).toBe('et son détail');

    await mention.click();
    const backlinks = page.getByRole('region', { name: 'Citée par' });
    await backlinks.getByText('Accueil par Caisse des Dépôts, le matin.').waitFor();
    expect(await backlinks.locator('mark').first().innerText()).toBe('Caisse des Dépôts');
  });

  test('creates the record it mentions when there is none', async () => {
    const { page } = app;
    await newNote('Une rencontre');
    await page.keyboard.type('Vu [[Maison des alliances');
    await page.getByRole('option', { name: /^Créer/ }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Acteur' }).waitFor();
    await page.keyboard.press('Enter');
    await text().getByRole('link', { name: 'Maison des alliances, Acteur' }).waitFor();
    await page.keyboard.type(' hier');
    expect((await text().innerText()).replace(/\s+/g, ' ').trim()).toBe('Vu Maison des alliances hier');
    await saved();
  });

  test('opens its panels, each of which axe finds in a named place of the page', async () => {
    const { page } = app;
    await newNote('Panneaux');
    const panels = [
      ['Dater la note', 'Date de la note'],
      ['Lier la note à une fiche', 'Fiches liées'],
      ['Ajouter une étiquette', 'Ajouter une étiquette'],
    ] as const;
    for (const [button, name] of panels) {
      await page.getByRole('article').getByRole('button', { name: button, exact: true }).click();
      const panel = page.getByRole('dialog', { name });
      await panel.waitFor();
      if (name !== 'Date de la note') await page.getByRole('listbox').waitFor();
      await settled();
      expect(await accessibilityProblems(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      if (await panel.isVisible()) await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
    }
  });

  test('lets one leave the text with Tab, and offers nothing that axe finds wrong', async () => {
    const { page } = app;
    await text().focus();
    await page.keyboard.press('Tab');
    expect(await text().evaluate((root) => root.contains(document.activeElement))).toBe(false);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('a picture', () => {
  test('chosen on the disk or pasted is kept in the archive, described, and there after a reload', async () => {
    const { page } = app;
    await newNote('Une salle');
    const file = await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 80 } });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Insérer une image' }).click();
    await (await chooser).setFiles({ name: 'salle.png', mimeType: 'image/png', buffer: file });
    // What it shows is asked at once.
    const dialog = page.getByRole('dialog', { name: 'Décrire l’image' });
    await dialog.getByLabel('Texte alternatif').fill('La salle de l’Atelier');
    await dialog.getByLabel('Légende').fill('Le 11 avril');
    await dialog.getByLabel('Largeur, en pixels').fill('90');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await text().getByRole('img', { name: 'La salle de l’Atelier' }).click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await saved();
    await page.reload();
    const picture = text().getByRole('img', { name: 'La salle de l’Atelier' });
    await picture.waitFor();
    expect(
      await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.src.split(':')[0]]),
    ).toEqual([120, 'blob']);
    expect(await picture.getAttribute('width')).toBe('114');
    expect(await text().getByLabel('Légende').inputValue()).toBe('Le 11 avril');
  });
});

describe('a callout, a file and the sections that hold them', () => {
  test('are put by keyboard, copied for other programs, moved in the plan, and there after a reload', async () => {
    const { page } = app;
    await newNote('Encadrés');
    await page.keyboard.type('# Premier');
    await page.keyboard.press('Enter');
    await page.keyboard.type('[!question] Pourquoi');
    const callout = text().getByRole('group', { name: 'Question' });
    await callout.waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Le temps manque.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('# Second');
    await page.keyboard.press('Enter');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.type('/fichier');
    await page.getByRole('option', { name: 'Fichier', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await (
      await chooser
    ).setFiles({ name: 'lisez.txt', mimeType: 'text/plain', buffer: Buffer.from('Bonjour') });
    await text()
      .getByRole('group', { name: /lisez\.txt/ })
      .waitFor();
    await saved();
    await settled();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('ControlOrMeta+a');
    const copy = () =>
      text().evaluate((root) => {
        const clipboardData = new DataTransfer();
        root.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/html');
      });
    await expect
      .poll(copy, { timeout: 15_000 })
      .toMatch(/<h1>Premier<\/h1>[^]*<p><b>Pourquoi<\/b><\/p>[^]*<p>lisez\.txt \(TXT, 7/);

    const plan = page.getByRole('tree', { name: 'Sections de la note' });
    await plan.getByRole('treeitem', { name: 'Second' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    const order = () => text().locator('h1').allInnerTexts();
    await expect.poll(order, { timeout: 15_000 }).toEqual(['Second', 'Premier']);
    await saved();
    await page.reload();
    await callout.waitFor();
    expect(await order()).toEqual(['Second', 'Premier']);
    await text().getByRole('button', { name: 'Ouvrir lisez.txt' }).click();
    await page.getByRole('dialog', { name: 'lisez.txt' }).getByText('Bonjour').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('hostile clipboards in a real browser', () => {
  test('leave their words, run nothing and ask for nothing', async () => {
    const { page } = app;
    await newNote('Collé');
    const before = app.complaints.length;
    await paste(
      `<h2 style="color:red">Constat</h2><p onclick="window.hacked=1" style="background:url(https://exemple.org/a.png)">mot
       <a href="javascript:window.hacked=1">piège</a><img src="https://exemple.org/b.png" alt="Carte" onerror="window.hacked=1"></p>
       <svg onload="window.hacked=1"><script>window.hacked=1</script></svg><link rel="stylesheet" href="https://exemple.org/c.css">
       <iframe srcdoc="<script>parent.hacked=1</script>"></iframe><style>@import "https://exemple.org/d.css"</style>`,
      'brut',
    );
    await text().getByText('[Carte · https://exemple.org/b.png]').waitFor();
    await saved();
    expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
    expect(await text().locator('a, img, svg, script, style, iframe').count()).toBe(0);
    expect(app.complaints.slice(before)).toEqual([]);
  });
});

describe('a text that cannot be kept', () => {
  test('stays on screen, says so, can be taken away as a file, and is kept as soon as it can be', async () => {
    const { page } = app;
    await newNote('Disque plein');
    await page.keyboard.type('Déjà gardé.');
    await saved();
    await page.route('**/api/notes/save', (route) => route.abort());
    await page.keyboard.type(' Pas encore gardé.');
    const notice = page.getByRole('alert').filter({ hasText: 'Non enregistré' });
    await notice.waitFor();
    expect(await status().innerText()).not.toMatch(SAVED);

    await page.getByRole('link', { name: 'Chronologie' }).click();
    await page.getByRole('link', { name: 'Carnet' }).click();
    await page.getByRole('row', { name: /Disque plein/ }).click();
    await text().getByText('Déjà gardé. Pas encore gardé.').waitFor();

    await page.getByRole('button', { name: 'Exporter une copie' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'En Markdown' }).click();
    const path = await (await download).path();
    expect(readFileSync(path, 'utf8')).toBe('# Disque plein\n\nDéjà gardé. Pas encore gardé.\n');

    await page.unroute('**/api/notes/save');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await saved();
    await page.reload();
    await text().getByText('Déjà gardé. Pas encore gardé.').waitFor();
  });
});

describe('two windows on one note', () => {
  test('never overwrite each other: the second is told, and both texts are kept', async () => {
    const { page, context } = app;
    await newNote('À deux');
    await page.keyboard.type('Texte commun.');
    await saved();
    const other = await context.newPage();
    // The session of a tab is its own: the other window takes this one's.
    const session = await page.evaluate(() => ({ ...sessionStorage }));
    await other.addInitScript((data) => {
      for (const [key, value] of Object.entries(data)) sessionStorage.setItem(key, value);
    }, session);
    await other.goto(page.url());
    const theirs = other.getByRole('textbox', { name: 'Texte de la note' });
    await theirs.getByText('Texte commun.').waitFor();

    // Neither hears the other in time: both write on what they have.
    await page.route('**/api/notes/get', (route) => route.abort());
    await theirs.click();
    await other.keyboard.press('Control+End');
    await other.keyboard.type(' Ajout d’ailleurs.');
    await expect.poll(() => other.getByRole('contentinfo').innerText(), { timeout: 10_000 }).toMatch(SAVED);
    await text().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Ajout d’ici.');
    await page.getByRole('button', { name: 'Garder la mienne' }).waitFor();
    expect(await text().innerText()).toContain('Ajout d’ici.');
    await page.unroute('**/api/notes/get');
    await page.getByRole('button', { name: 'Garder la mienne' }).click();
    await saved();
    await expect.poll(() => theirs.innerText(), { timeout: 10_000 }).toContain('Ajout d’ici.');
    await other.close();

    await page.getByRole('button', { name: 'Historique de la note' }).click();
    const states = page.getByRole('listbox', { name: 'États de la note' });
    await states.getByText('écrit en parallèle').waitFor();
    await page.keyboard.press('Escape');
  });
});
