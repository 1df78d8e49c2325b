import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

/** What a screen reader is told of the item that has the focus. */
const focusedItem = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? null) : null;
  });

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the timeline', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ width: 1440, height: 900 });
    const { page } = app;
    await page.getByLabel('Nom').first().fill('Camille');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Chronologie' }).click();
    await page.getByRole('listbox', { name: 'Frise chronologique' }).waitFor();
  });
  afterAll(() => app.close());

  test('shows the whole observatory, and axe finds nothing wrong', async () => {
    await app.page.getByText('2006 – 2023').waitFor();
    expect(await app.page.getByRole('group', { name: 'Ateliers' }).getByRole('option').count()).toBe(4);
    await app.picture('timeline-light-1440');
    expect(await accessibilityProblems(app.page)).toEqual([]);
  });

  test('is walked by keyboard: along a lane, to another, nearer and back', async () => {
    const { page } = app;
    const lanes = page.getByRole('listbox', { name: 'Frise chronologique' });
    await lanes.focus();
    await press(page, 'ArrowRight');
    expect(await focusedItem(page)).toBe('Phase exploratoire, Cycle, 2007');
    await press(page, 'End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home');
    expect(await focusedItem(page)).toBe('Alliance & Performance des organisations, Atelier, 11 avril 2018');
    await press(page, 'End');
    expect(await focusedItem(page)).toBe('Alliance & Engagement, Atelier, décembre 2018');
    await press(page, '+');
    await page.getByRole('status').filter({ hasNotText: '2006' }).first().waitFor();
    await press(page, '0');
    await page.getByText('2006 – 2023').waitFor();
  });

  test('opens a record, and coming back finds the same place', async () => {
    const { page } = app;
    await page.getByRole('listbox', { name: 'Frise chronologique' }).focus();
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Alliance & Engagement' }).waitFor();
    await press(page, 'Alt+ArrowLeft');
    await page.getByRole('listbox', { name: 'Frise chronologique' }).focus();
    expect(await focusedItem(page)).toBe('Alliance & Engagement, Atelier, décembre 2018');
  });

  test('zooms under the pointer with the wheel, from years to days', async () => {
    const { page } = app;
    const box = await page.getByRole('listbox', { name: 'Frise chronologique' }).boundingBox();
    if (!box) throw new Error('the lanes are not on screen');
    await page.mouse.move(box.x + box.width / 2, box.y + 40);
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, -240);
    await page.getByText(/^\d{1,2} \S+( \d{4})? – \d{1,2} \S+ \d{4}/).waitFor();
    await app.picture('timeline-days-1440');
    await page.getByRole('button', { name: 'Tout voir' }).click();
    await page.getByText('2006 – 2023').waitFor();
  });

  test('gives the same records in a table', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Tableau' }).click();
    const table = page.getByRole('table', { name: 'Les fiches datées, dans l’ordre du temps' });
    await table.waitFor();
    expect(await table.getByRole('row').filter({ hasText: 'fin avril 2018' }).count()).toBeGreaterThan(0);
    expect(await table.getByRole('row').filter({ hasText: 'annoncé' }).count()).toBeGreaterThan(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Frise' }).click();
  });

  test('holds in a small dark window, and nothing was complained of', async () => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.getByText('2006 – 2023').waitFor();
    await app.picture('timeline-dark-1024');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
