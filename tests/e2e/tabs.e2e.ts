import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  const { page } = app;
  await page.getByLabel('Nom', { exact: true }).fill('Claire Martin');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
afterAll(() => app.close());

async function openTab(): Promise<Page> {
  const [tab] = await Promise.all([
    app.context.waitForEvent('page'),
    app.page.evaluate(() => void window.open(location.pathname)),
  ]);
  return tab;
}

/** How many records the status line of a tab says that the archive holds. */
async function count(tab: Page): Promise<number> {
  const said = await tab.getByRole('contentinfo').innerText();
  return Number(/(\d+) fiches/.exec(said)?.[1] ?? NaN);
}

const counts = (tabs: readonly Page[]) =>
  expect.poll(() => Promise.all(tabs.map(count)), { timeout: 30_000 });

async function writeNote(tab: Page, title: string): Promise<void> {
  await tab.getByRole('button', { name: 'Nouvelle note' }).first().click();
  const field = tab.getByLabel('Titre de la note');
  await expect.poll(() => field.inputValue().catch(() => ''), { timeout: 10_000 }).toBe('Nouvelle note');
  await field.fill(title);
  await field.press('Enter');
}

/** A browser opens six connections at most to one host: a stream of events a tab would leave none for the seventh. */
test('eight tabs all show the archive, hear one another, and go on when the first one closes', async () => {
  const tabs: Page[] = [];
  while (tabs.length < 7) tabs.push(await openTab());
  const last = tabs.at(-1)!;
  const all = [app.page, ...tabs];
  const before = await count(app.page);
  expect(before).toBeGreaterThan(0);
  await counts(all).toEqual(all.map(() => before));

  await writeNote(last, 'Écrite dans le dernier onglet');
  await counts(all).toEqual(all.map(() => before + 1));

  // The first tab listened for the others.
  await app.page.close();
  await writeNote(last, 'Écrite après le départ du premier');
  await counts(tabs).toEqual(tabs.map(() => before + 2));
});
