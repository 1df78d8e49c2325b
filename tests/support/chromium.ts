import { chromium, type Browser } from 'playwright-core';
import { findProgram, isExecutable } from './programs.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium of this machine (`VIGIE_CHROMIUM`, then the usual names and places), or null when it has none. */
export function findChromium(): string | null {
  const asked = process.env['VIGIE_CHROMIUM'];
  if (asked && isExecutable(asked)) return asked;
  return findProgram(...NAMES) ?? PLACES.find(isExecutable) ?? null;
}

/** What keeps a test's browser to itself: no profile, no update, no call home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the local Chromium with a fresh profile. @throws when the machine has none */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}
