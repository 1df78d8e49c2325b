import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/axe.ts';
import { openApp, vigie, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** The whole job of the observatory, as one analyst does it on the first day, in French. */
test('an analyst reads an Atelier, writes a note that mentions it, finds it all again and exports it', async () => {
  const { page } = app;
  const saved = page.getByText(/Enregistré, \d{2}:\d{2}/);

  // The program asks once who is writing.
  await page.getByLabel('Nom', { exact: true }).fill('Claire Martin');
  await expect.poll(() => page.getByLabel('Initiales').inputValue()).toBe('CM');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await app.picture('01-carnet');

  // She opens the Ateliers of the corpus and reads the third one.
  await page.getByRole('link', { name: /^Ateliers/ }).click();
  await page.getByRole('grid').getByText('Alliance & Co-construction territoriale').waitFor();
  await app.picture('02-ateliers');
  await page.getByText('Alliance & Co-construction territoriale').click();
  await page.getByRole('heading', { level: 1, name: /Alliance & Co-construction territoriale/ }).waitFor();
  await page.getByText('5 novembre 2018').first().waitFor();
  await app.picture('03-atelier');

  // She writes a note about it, and mentions the first Atelier by its number, without its accents.
  await page.getByRole('button', { name: 'Nouvelle note à ce propos' }).first().click();
  await page.getByRole('textbox', { name: 'Titre de la note' }).waitFor();
  await page.keyboard.type('Synthèse de la séance');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Les coopératives sociétales engagent des alliances, comme à ');
  await page.keyboard.type('@atelier 1', { delay: 20 });
  await page
    .getByRole('option', { name: /Alliance & Performance des organisations/ })
    .first()
    .waitFor();
  await app.picture('04-mention');
  await page.keyboard.press('Enter');
  await page.keyboard.type('. La suite en novembre.');
  await saved.waitFor();
  await app.picture('05-note');
  expect(await accessibilityProblems(page)).toEqual([]);

  // The mentioned Atelier shows the sentence.
  await page.getByRole('link', { name: /^Ateliers/ }).click();
  await page.getByRole('grid').getByText('Alliance & Performance des organisations').click();
  const backlink = page
    .getByRole('region', { name: 'Citée par' })
    .getByRole('link', { name: /Synthèse de la séance/ });
  await backlink.waitFor();
  expect(await backlink.innerText()).toContain('Les coopératives sociétales engagent des alliances');
  await app.picture('06-citee-par');

  // She finds her note again, in the singular and without accents.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cooperative societale', { delay: 15 });
  const hit = page.getByRole('option', { name: /Synthèse de la séance/ });
  await hit.waitFor();
  await app.picture('07-recherche');
  // The list changes with each keystroke: chosen once it stands still, as a person does.
  await page.waitForTimeout(500);
  await hit.click();
  await page.getByRole('textbox', { name: 'Texte de la note' }).waitFor();

  // It is all on the timeline, and leads back to the records.
  await page.getByRole('link', { name: /^Chronologie/ }).click();
  await page
    .getByText(/fiches datées/)
    .first()
    .waitFor({ state: 'attached' });
  await app.picture('08-chronologie');

  // She exports the Atelier with its linked notes to Word.
  await page.getByRole('link', { name: /^Ateliers/ }).click();
  await page.getByRole('grid').getByText('Alliance & Co-construction territoriale').click();
  await page.getByRole('article').getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: /^Exporter/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await app.picture('09-export');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Exporter' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const document = strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml']!);
  expect(document).toContain('Synthèse de la séance');
  expect(document).toContain('Les coopératives sociétales engagent des alliances');
  expect(document).toMatch(/<w:hyperlink [^>]*w:anchor="fiche_a_001"/);

  // Nothing asked anything of another machine, and nothing went wrong unseen.
  expect(app.complaints).toEqual([]);
}, 180_000);

test('what she wrote is in the archive for every other door', async () => {
  const { page, archive } = app;
  await page.close();
  await app.stop();
  const found = await vigie<{ total: number; hits: { code: string; title: string }[] }>(
    'search',
    archive,
    'cooperatives societales',
  );
  expect(found.hits[0]?.title).toBe('Synthèse de la séance');
  const atelier = await vigie<{ backlinks: { title: string; excerpt: string }[] }>('show', archive, 'A-001');
  expect(atelier.backlinks.map((backlink) => backlink.title)).toContain('Synthèse de la séance');
  expect(await vigie('check', archive)).toEqual({ ok: true, problems: [] });
});
