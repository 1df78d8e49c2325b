import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWithSignals } from '#tests/bench/generator/signals.ts';
import { findProgram } from '#tests/support/programs.ts';
import { openApp, type App } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';

const VIEWS = [
  ['Radar', 'Radar des signaux'],
  ['Impact × incertitude', 'Matrice impact × incertitude'],
  ['Renforcement', 'Courbes de renforcement'],
  ['Grappes', 'Carte des grappes'],
  ['Rétrospective', 'Rétrospective des signaux'],
] as const;

/** Writes who uses the program, then goes to the signals. */
async function enter(page: Page): Promise<void> {
  await page.getByLabel('Nom').first().fill('Camille');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /Signaux faibles/ })
    .first()
    .click();
  await page.getByRole('listbox', { name: 'Radar des signaux' }).waitFor();
}

const show = async (page: Page, tab: string): Promise<void> =>
  page.getByRole('radio', { name: tab, exact: true }).click();

/** What a screen reader is told of the mark that has the focus. */
const focusedMark = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? null) : null;
  });

async function exported(page: Page, folder: string, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

describe('the signals of the corpus', () => {
  let app: App;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-signals-'));
    app = await openApp({ width: 1440, height: 900 });
    await enter(app.page);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('stand in every view, said to be examples, and axe finds nothing wrong', async () => {
    const { page } = app;
    await page.getByText('3 signaux, dont 3 exemples').waitFor();
    for (const [tab, name] of VIEWS) {
      await show(page, tab);
      await page.getByRole('listbox', { name }).waitFor();
      await app.picture(`signals-${name.replace(/\W+/g, '-').toLowerCase()}-1440`);
      expect(await accessibilityProblems(page), tab).toEqual([]);
    }
    await show(page, 'Doublons');
    await page
      .getByText(/doublon|se ressemble/)
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await show(page, 'Liste');
    await page.getByRole('grid').first().waitFor();
  });

  test('those that nobody rated are listed beside the matrix, not placed in it', async () => {
    const { page } = app;
    await show(page, 'Impact × incertitude');
    await page.getByRole('heading', { name: 'Sans place : 3' }).waitFor();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(0);
  });

  test('are presented part by part, in large letters, with the keyboard alone', async () => {
    const { page } = app;
    await show(page, 'Radar');
    await page.getByRole('button', { name: 'Présenter' }).press('Enter');
    const slides = page.getByRole('dialog', { name: 'Présentation' });
    await slides.getByText('1 sur 4').waitFor();
    await page.keyboard.press('End');
    await slides.getByRole('listitem').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.picture('present-radar-1440');
    await page.keyboard.press('Escape');
    await slides.waitFor({ state: 'detached' });
    // The focus is back on the button: what comes next does not lose it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Présenter');
  });

  test('are walked, read, gathered and followed to a trend by keyboard alone', async () => {
    const { page } = app;
    await show(page, 'Radar');
    const radar = page.getByRole('listbox', { name: 'Radar des signaux' });
    await radar.focus();
    await page.keyboard.press('ArrowRight');
    expect(await focusedMark(page)).toMatch(/^S-\d+ .*exemple$/);
    await page.getByRole('complementary', { name: 'Signal choisi' }).getByText('Fait.').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.getByText('2 signaux sélectionnés').waitFor();
    await page.getByRole('button', { name: 'Créer une grappe' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Nom du groupe').fill('Alliances de fait');
    await page.keyboard.press('Enter');
    await page.getByText('« Alliances de fait » est créée.').waitFor();

    await show(page, 'Grappes');
    const map = page.getByRole('listbox', { name: 'Carte des grappes' });
    await map.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focusedMark(page)).toMatch(/^Grappe \S+ Alliances de fait, membres : 2$/);
    await page
      .getByRole('complementary')
      .getByRole('button', { name: 'Nourrir une tendance ou un constat' })
      .click();
    await page.getByLabel('Nom du groupe').fill('Le terrain d’abord');
    await page.keyboard.press('Enter');
    await map.getByRole('option', { name: /Tendance .* Le terrain d’abord/ }).waitFor({ state: 'attached' });
    await app.picture('signals-groups-made-1440');
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Annuler' }).first().click();
    await map.getByRole('option', { name: /Le terrain d’abord/ }).waitFor({ state: 'detached' });
  });

  test('opens the sheet with Enter, and coming back finds the same place', async () => {
    const { page } = app;
    await show(page, 'Radar');
    await page.getByRole('listbox', { name: 'Radar des signaux' }).focus();
    await page.keyboard.press('Home');
    const name = await focusedMark(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Signaux faibles' }).first().waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('listbox', { name: 'Radar des signaux' }).focus();
    expect(await focusedMark(page)).toBe(name);
  });

  test('a filter keeps the same signals in every view, and says when it keeps none', async () => {
    const { page } = app;
    await page.getByRole('combobox', { name: 'Filtrer les signaux' }).fill('impact:confiance');
    await page.getByText(/^1 signal/).waitFor();
    await page.getByRole('combobox', { name: 'Filtrer les signaux' }).fill('zzzz');
    await page.getByText('Aucun signal ne répond à ces filtres').waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.getByText('3 signaux, dont 3 exemples').waitFor();
  });

  test('nothing was ever complained of', () => {
    expect(app.complaints).toEqual([]);
  });
});

describe('a thousand signals', () => {
  let app: App;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-signals-'));
    app = await openApp({ width: 1440, height: 900 }, [], (archive) =>
      fillWithSignals(join(archive, 'vigie.sqlite'), { seed: 1, count: 1000 }),
    );
    await enter(app.page);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('stay readable: bubbles with counts, that part as one comes nearer', async () => {
    const { page } = app;
    const radar = page.getByRole('listbox', { name: 'Radar des signaux' });
    const marks = async () => radar.getByRole('option').count();
    await radar
      .getByRole('option', { name: /signaux ensemble/ })
      .first()
      .waitFor({ state: 'attached' });
    const before = await marks();
    expect(before).toBeLessThan(200);
    await app.picture('signals-radar-1000-1440');
    expect(await accessibilityProblems(page)).toEqual([]);
    const parted = async () => radar.getByRole('option', { name: /^S-/ }).count();
    const alone = await parted();
    await page.getByRole('button', { name: 'Voir de plus près' }).click();
    await page.getByRole('button', { name: 'Voir de plus près' }).click();
    await expect.poll(parted, { timeout: 10_000 }).not.toBe(alone);
    await app.picture('signals-radar-1000-near-1440');
    await page.getByRole('button', { name: 'Tout voir' }).click();
    await expect.poll(marks, { timeout: 10_000 }).toBe(before);
  });

  test('a bubble is read signal by signal beside the radar', async () => {
    const { page } = app;
    const radar = page.getByRole('listbox', { name: 'Radar des signaux' });
    await radar.focus();
    await page.keyboard.press('Home');
    for (let turn = 0; turn < 60 && !/ensemble/.test((await focusedMark(page)) ?? ''); turn += 1)
      await page.keyboard.press('ArrowRight');
    const panel = page.getByRole('complementary', { name: 'Signal choisi' });
    await panel.getByRole('heading', { name: /signaux ensemble/ }).waitFor();
    await panel.getByRole('button', { name: /^S-/ }).first().click();
    await panel.getByRole('table').getByText('Impact').waitFor();
    await app.picture('signals-radar-1000-panel-1440');
  });

  test('are in every view and in its table', async () => {
    const { page } = app;
    for (const [tab, name] of VIEWS) {
      await show(page, tab);
      await page.getByRole('listbox', { name }).getByRole('option').first().waitFor({ state: 'attached' });
      expect(await accessibilityProblems(page), tab).toEqual([]);
      await page.getByRole('button', { name: 'Tableau' }).click();
      await page.getByRole('table').first().getByRole('row').nth(20).waitFor();
      await page.getByRole('button', { name: 'Dessin' }).click();
    }
  });

  test('are exported as they are on screen: SVG, PNG, and PDF that opens', async () => {
    const { page } = app;
    for (const [tab, name] of VIEWS) {
      await show(page, tab);
      await page.getByRole('listbox', { name }).getByRole('option').first().waitFor({ state: 'attached' });
      const svg = readFileSync(await exported(page, folder, 'Dessin SVG'), 'utf8');
      expect(svg).toContain(name);
      expect(svg).toContain('1 003 signaux'.replace(' ', '\u202f'));
      const drawn = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('path, text').length,
        svg,
      );
      expect(drawn, tab).toBeGreaterThan(50);
      const pdf = await exported(page, folder, 'PDF, A4 paysage');
      const program = findProgram('pdftoppm');
      if (program) execFileSync(program, ['-r', '60', '-png', '-singlefile', pdf, join(folder, tab)]);
      const reader = findProgram('pdftotext');
      if (reader) expect(execFileSync(reader, [pdf, '-']).toString()).toContain(name.split(' ')[0]);
    }
    const png = readFileSync(await exported(page, folder, 'Image PNG'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  test('nothing was ever complained of', () => {
    expect(app.complaints).toEqual([]);
  });
});

describe('on a small window in the dark', () => {
  test('every view fits, and axe finds nothing wrong', async () => {
    const app = await openApp({ width: 1024, height: 700, colorScheme: 'dark' });
    try {
      await enter(app.page);
      for (const [tab, name] of VIEWS) {
        await show(app.page, tab);
        await app.page.getByRole('listbox', { name }).waitFor();
        await app.picture(`signals-${name.replace(/\W+/g, '-').toLowerCase()}-1024-dark`);
        expect(await accessibilityProblems(app.page), tab).toEqual([]);
        const isWide = await app.page.evaluate(
          () => document.documentElement.scrollWidth > window.innerWidth,
        );
        expect(isWide).toBe(false);
      }
    } finally {
      await app.close();
    }
  });
});
