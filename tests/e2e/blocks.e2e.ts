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
const text = () => app.page.getByRole('textbox', { name: 'Texte de la note', exact: true }).first();
const marks = () => text().locator('[data-footnote]');
const focused = () => app.page.evaluate(() => document.activeElement?.tagName);
const inText = () => eventually(() => text().evaluate((root) => root.contains(document.activeElement)));
const saved = () =>
  eventually(() => app.page.getByRole('contentinfo').innerText()).toMatch(/Enregistré, \d{2}:\d{2}:\d{2}/);

async function newNote(title: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Alt+n');
  const field = page.getByLabel('Titre de la note');
  await eventually(() => field.inputValue().catch(() => '')).toBe('Nouvelle note');
  await field.fill(title);
  await field.press('Enter');
  await inText().toBe(true);
}

async function choose(command: string, words: string): Promise<void> {
  await app.page.keyboard.type(`/${words}`);
  const option = app.page.getByRole('option', { name: command, exact: true });
  await option.waitFor();
  for (let step = 0; step < 12 && (await option.getAttribute('aria-selected')) !== 'true'; step += 1)
    await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
}

async function writeFootnote(words: string): Promise<void> {
  const { page } = app;
  await page.getByRole('dialog', { name: /^Note de bas de page/ }).waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(
    true,
  );
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await inText().toBe(true);
}

async function pick(words: string, option: RegExp): Promise<void> {
  const { page } = app;
  await eventually(focused).toBe('INPUT');
  await page.keyboard.type(words);
  // The list of the last letters may still be there.
  await eventually(() =>
    page
      .getByRole('option')
      .first()
      .innerText()
      .catch(() => ''),
  ).toMatch(option);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describe('footnotes, citations and dates, from the keyboard alone', () => {
  test('footnotes are numbered in reading order and listed at the foot', async () => {
    const { page } = app;
    await newNote('Les alliances durent');
    await page.keyboard.type('Une alliance ');
    await choose('Note de bas de page', 'note de bas');
    await writeFootnote('Selon plusieurs travaux.');
    await page.keyboard.type(' dure.');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Ici');
    await page.keyboard.press('Control+Alt+f');
    await writeFootnote('Dans le monde entier.');
    await page.keyboard.type(' : ');
    await eventually(() => marks().allInnerTexts()).toEqual(['1', '2']);
    const foot = page.getByRole('region', { name: 'Notes de bas de page' });
    await eventually(() => foot.getByRole('listitem').allInnerTexts()).toEqual([
      'Dans le monde entier.',
      'Selon plusieurs travaux.',
    ]);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('a footnote that says nothing goes, and one is written again from the foot', async () => {
    const { page } = app;
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Alt+f');
    await page.getByRole('dialog', { name: /^Note de bas de page/ }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => marks().count()).toBe(2);
    await page.getByRole('button', { name: 'Selon plusieurs travaux.', exact: true }).focus();
    await page.keyboard.press('Enter');
    await writeFootnote(' Et d’autres.');
    await eventually(() =>
      page.getByRole('region', { name: 'Notes de bas de page' }).getByRole('listitem').allInnerTexts(),
    ).toEqual(['Dans le monde entier.', 'Selon plusieurs travaux. Et d’autres.']);
  });

  test('a publication is cited with its page, and leads back here', async () => {
    const { page } = app;
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Lu ');
    await choose('Citer une publication', 'citer');
    await pick('engagement', /Engagement/);
    await page.getByLabel('Page ou chapitre').press('End');
    await page.keyboard.type('p. 12');
    await eventually(() => page.getByRole('dialog').getByRole('status').innerText()).toContain('p. 12)');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(() => text().locator('[data-cited]').innerText()).toMatch(/^\(.*, p\. 12\)$/);
  });

  test('a date is typed in words', async () => {
    const { page } = app;
    await inText().toBe(true);
    await page.keyboard.type(', ');
    await choose('Date…', 'date');
    await eventually(focused).toBe('INPUT');
    await page.keyboard.type('fin avril 2018');
    await page.keyboard.press('Enter');
    await eventually(() => text().locator('time').innerText()).toBe('fin avril 2018');
    expect(await text().locator('time').getAttribute('data-edtf')).toBe('2018-04');
    await saved();
  });
});

describe('a note shown in another', () => {
  test('is shown live, with its source, and is never shown in itself', async () => {
    const { page } = app;
    await newNote('Synthèse');
    await page.keyboard.type('On y lit :');
    await page.keyboard.press('Enter');
    await choose('Inclure une note ou un bloc', 'inclure');
    await pick('Les alliances durent', /Les alliances durent/);
    await page.getByRole('radio', { name: 'Toute la note' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Inclure', exact: true }).press('Enter');
    const shown = page.locator('[data-transclusion]');
    await eventually(() => shown.innerText()).toContain('Une alliance');
    expect(await accessibilityProblems(page)).toEqual([]);
    await saved();
    await shown.getByRole('button', { name: 'Les alliances durent' }).press('Enter');
    await eventually(() => page.getByLabel('Titre de la note').inputValue()).toBe('Les alliances durent');
    await text().focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await choose('Inclure une note ou un bloc', 'inclure');
    await pick('Synthèse', /^Synthèse|Synthèse/);
    await page.getByRole('radio', { name: 'Toute la note' }).waitFor();
    await page.getByRole('button', { name: 'Inclure', exact: true }).press('Enter');
    await eventually(() => page.getByRole('alert').innerText()).toContain('se contiendrait elle-même');
    await page.keyboard.press('Escape');
  });
});

describe('a section folded under its heading', () => {
  test('is hidden from the eye alone: found, copied and printed whole, and folded again tomorrow', async () => {
    const { page } = app;
    await newNote('Sections');
    for (const line of ['## Le cadre', 'Ce qui fut dit.', '## La suite', 'Ce qui reste à faire.']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await saved();
    const height = (words: string) =>
      text()
        .getByText(words)
        .evaluate((block) => block.closest('[contenteditable] > *')!.getBoundingClientRect().height);
    const chevron = (name: string) => page.getByRole('button', { name });
    await chevron('Replier la section « Le cadre »').click();
    await eventually(() => height('Ce qui fut dit.')).toBe(0);
    expect(await chevron('Déplier la section « Le cadre »').getAttribute('aria-expanded')).toBe('false');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await height('Ce qui fut dit.')).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await text().waitFor();
    await eventually(() => height('Ce qui fut dit.')).toBe(0);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('qui fut');
    await eventually(() => height('Ce qui fut dit.')).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await inText().toBe(true);
    await page.keyboard.press('Alt+Shift+R');
    await eventually(() => height('Ce qui fut dit.')).toBe(0);
    expect(await height('Ce qui reste à faire.')).toBeGreaterThan(0);
    expect(app.complaints).toEqual([]);
  });
});
