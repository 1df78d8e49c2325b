import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '#tests/support/programs.ts';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

/** What a screen reader is told of the item that has the focus. */
const focusedItem = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? null) : null;
  });

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const lanesOf = (page: Page) => page.getByRole('listbox', { name: 'Frise chronologique' });

/** Picks a value in a list of the tool bar. */
const pick = async (page: Page, list: string, value: string) => {
  // « Regrouper » is not « Puis regrouper »: an expression minds its capitals.
  await page.getByRole('button', { name: new RegExp(list) }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
};

/** Asks for a file of what is on screen, and gives where it was kept. */
async function exported(page: Page, folder: string, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Exporter', exact: true }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

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
    await page.getByRole('status').filter({ hasText: 'en vue', hasNotText: '2006' }).waitFor();
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

  test('sorts lanes by cycle, then by kind inside, and names both aloud', async () => {
    const { page } = app;
    await pick(page, 'Regrouper', 'Par cycle');
    await pick(page, 'Puis regrouper', 'puis par nature');
    await page.getByRole('group', { name: 'PHARE, Études' }).waitFor({ state: 'attached' });
    expect(
      await page.getByRole('group', { name: 'Cycle 2018-2022, Ateliers' }).getByRole('option').count(),
    ).toBe(4);
    await app.picture('timeline-nested-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    await pick(page, 'Puis regrouper', 'Un seul niveau');
    await pick(page, 'Regrouper', 'Par acteur');
    await page.getByRole('group', { name: 'Sans acteur' }).waitFor({ state: 'attached' });
    await pick(page, 'Regrouper', 'Par nature');
    await page.getByRole('group', { name: 'Ateliers' }).waitFor({ state: 'attached' });
  });

  test('the minimap moves and narrows what is in view, by keyboard and by mouse', async () => {
    const { page } = app;
    const status = page.getByRole('status').filter({ hasText: 'en vue' });
    const all = await status.textContent();
    const start = page.getByRole('slider', { name: 'Début de la période' });
    await start.focus();
    for (let turn = 0; turn < 4; turn += 1) await press(page, 'PageUp');
    await page.getByRole('slider', { name: 'Période en vue' }).focus();
    await press(page, 'Home');
    await expect.poll(async () => await status.textContent()).not.toBe(all);
    expect(await page.getByRole('slider', { name: 'Période en vue' }).getAttribute('aria-valuetext')).toMatch(
      /2006|2007/,
    );
    const strip = await page.getByRole('slider', { name: 'Période en vue' }).locator('..').boundingBox();
    if (!strip) throw new Error('no minimap');
    // Brush the last third.
    await page.mouse.move(strip.x + strip.width * 0.7, strip.y + 8);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * 0.95, strip.y + 12, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => await status.textContent()).toMatch(/2018|2019/);
    await page.getByRole('button', { name: 'Tout voir' }).click();
    await page.getByText('2006 – 2023').waitFor();
  });

  test('selects by keyboard and by rectangle, keeps the view under a name and finds it again', async () => {
    const { page } = app;
    await lanesOf(page).focus();
    await press(page, 'Escape', 'Escape', 'ArrowRight', 'ArrowRight', 'Space', 'Shift+ArrowRight');
    const bar = page.getByRole('region', { name: 'Sélection' });
    await bar.getByText('2 fiches sélectionnées').waitFor();
    const group = await page
      .getByRole('group', { name: 'Ateliers' })
      .getByRole('option')
      .first()
      .boundingBox();
    if (!group) throw new Error('no Atelier on screen');
    await page.keyboard.down('Shift');
    await page.mouse.move(group.x - 30, group.y - 8);
    await page.mouse.down();
    await page.mouse.move(group.x + 60, group.y + 75, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await bar.getByText('6 fiches sélectionnées').waitFor();
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(6);
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('timeline-selection-1440');
    await bar.getByRole('button', { name: 'Enregistrer la vue' }).click();
    await page.getByLabel('Nom de la vue').fill('Bilan des trois cycles');
    await press(page, 'Enter');
    await lanesOf(page).focus();
    await press(page, 'Escape');
    await bar.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Vues' }).click();
    await page.getByRole('button', { name: 'Bilan des trois cycles', exact: true }).click();
    await bar.getByText('6 fiches sélectionnées').waitFor();
  });

  test('is presented step by step over the whole screen, with notes for who speaks', async () => {
    const { page } = app;
    await page.getByRole('region', { name: 'Sélection' }).getByRole('button', { name: 'Présenter' }).click();
    const show = page.getByRole('dialog', { name: 'Présentation' });
    await show.getByRole('heading', { level: 2 }).waitFor();
    await show.getByText('1 sur 6').waitFor();
    await press(page, 'PageDown', 'ArrowRight', 'n');
    await show.getByText('3 sur 6').waitFor();
    await show.getByRole('complementary', { name: 'Notes de l’orateur' }).waitFor();
    const height = await show
      .getByRole('heading', { level: 2 })
      .evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
    // A title one reads at 4 metres: at least a twentieth of the screen's height.
    expect(height).toBeGreaterThanOrEqual(900 / 20);
    await app.picture('timeline-presentation-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'End');
    await show.getByText('6 sur 6').waitFor();
    await press(page, 'Escape');
    await show.waitFor({ state: 'detached' });
    await lanesOf(page).focus();
    await press(page, 'Escape');
  });

  test('draws the relations one asks for', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /^Relations/ }).click();
    await page.getByRole('checkbox', { name: 'restituée à' }).press('Space');
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Relations 2' }).waitFor();
    await app.picture('timeline-relations-1440');
  });

  test('is exported as it is on screen: SVG and PDF open elsewhere, a calendar has every date', async () => {
    const { page } = app;
    const folder = mkdtempSync(join(tmpdir(), 'vigie-files-'));
    try {
      const svg = readFileSync(await exported(page, folder, 'Dessin SVG'), 'utf8');
      const other = await app.context.browser()?.newPage();
      if (!other) throw new Error('no browser');
      await other.setContent(svg.slice(svg.indexOf('<svg')));
      const read = await other.evaluate(() => ({
        texts: [...document.querySelectorAll('svg text')].map((text) => text.textContent),
        title: document.querySelector('svg title')?.textContent,
        inked: document.querySelectorAll('svg path').length,
        bounds: document.querySelector('svg')?.getBoundingClientRect().width ?? 0,
      }));
      await other.screenshot({ path: 'artefacts/pictures/timeline-exported-svg.png' });
      await other.close();
      expect(read.title).toBe('Chronologie — 2006 – 2023');
      expect(read.texts).toContain('ARPEA');
      expect(read.texts.some((text) => text?.startsWith('Études'))).toBe(true);
      expect(read.inked).toBeGreaterThan(100);
      const shown = await page.getByRole('option').count();
      expect(shown).toBeGreaterThan(60);
      const png = readFileSync(await exported(page, folder, 'Image PNG'));
      expect(png.readUInt32BE(16)).toBe(Math.round(read.bounds * 2));
      const calendar = readFileSync(await exported(page, folder, 'Agenda iCalendar'), 'utf8');
      expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(73);
      const pdf = await exported(page, folder, 'PDF, A4 paysage');
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      const reader = findProgram('pdftotext');
      if (reader === null)
        process.stdout.write('SKIPPED reading the exported PDF: no pdftotext on this machine\n');
      else {
        const text = execFileSync(reader, ['-layout', pdf, '-'], { encoding: 'utf8' });
        for (const word of [
          'Chronologie',
          'Études',
          'Événements',
          'PHARE-Entreprises',
          'Alliance & Engagement',
        ])
          expect(text).toContain(word);
        expect(text.split('PHARE-Entreprises')).toHaveLength(2);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
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
