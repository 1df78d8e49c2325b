import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Desktop, LaunchOptions, Running } from '#tests/support/electron/running.ts';

export type Told = { app: Running; page: Page; data: string };

/** A folder of user data for one program or several in turn. */
export function dataOfOneUser(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-desktop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts the program for one story, and ends it with the story. */
export async function opened(desktop: Desktop, options: LaunchOptions, archive?: string): Promise<Told> {
  const app = await desktop.open(options);
  onTestFinished(() => app.kill());
  const page = await app.firstWindow();
  await ready(page, archive);
  return { app, page, data: options.data };
}

/** Starts the program once for stories that leave it as they found it. */
export function openedOnce(desktop: Desktop): () => Told {
  let told: Told | null = null;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'vigie-desktop-'));
    const app = await desktop.open({ data });
    const page = await app.firstWindow();
    told = { app, page, data };
    await ready(page);
  });
  afterAll(async () => {
    await told?.app.kill();
    if (told) rmSync(told.data, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => told!;
}

/** Waits until the interface shows that this archive is open. */
export async function ready(page: Page, archive = 'Observatoire'): Promise<void> {
  await page.getByText(archive).first().waitFor();
}

/** Says who is writing, which a new archive asks first. */
export async function introduce(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /Qui écrit/ });
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill('Camille Durand');
  await dialog.getByRole('button', { name: 'Commencer' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the Ateliers and waits for one of them: the records came from the archive through the core. */
export async function seeAteliers(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Ateliers/ })
    .first()
    .click();
  await page.getByText('Alliance & Performance').first().waitFor();
}

/** Answers every message box with this button from now on, and notes what was shown in `globalThis.shown`. */
export async function answerDialogs(app: Running, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const noted = globalThis as typeof globalThis & { shown?: unknown[] };
    noted.shown = [];
    Object.assign(dialog, {
      showMessageBox: async (...args: unknown[]) => {
        noted.shown?.push(args.at(-1));
        return { response, checkboxChecked: false };
      },
    });
  }, button);
}

export type ShownDialog = { message: string; detail: string; buttons: string[]; cancelId: number };
/** The message boxes shown since `answerDialogs`. */
export const dialogsShown = (app: Running): Promise<ShownDialog[]> =>
  app.evaluate(() => (globalThis as typeof globalThis & { shown?: ShownDialog[] }).shown ?? []);

/** Notes in `globalThis.followed` the addresses given to the system instead of opening them. */
export async function noteOpenedAddresses(app: Running): Promise<void> {
  await app.evaluate(({ shell }) => {
    const noted = globalThis as typeof globalThis & { followed?: string[] };
    noted.followed = [];
    Object.assign(shell, { openExternal: async (address: string) => void noted.followed?.push(address) });
  });
}
export const addressesOpened = (app: Running): Promise<string[]> =>
  app.evaluate(() => (globalThis as typeof globalThis & { followed?: string[] }).followed ?? []);

/** The log of the program, whole. */
export async function logOf(app: Running): Promise<string> {
  const folder = await app.evaluate(({ app: inside }) => inside.getPath('logs'));
  return readFileSync(join(folder, 'vigie.log'), 'utf8');
}

/** The process that owns the archive. */
export const databaseProcess = (app: Running): Promise<number | undefined> =>
  app.evaluate(
    ({ app: inside }) => inside.getAppMetrics().find((metric) => metric.name === 'Vigie database')?.pid,
  );
