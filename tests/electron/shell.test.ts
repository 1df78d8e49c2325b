import { describe } from 'vitest';
import { findChromium } from '#tests/support/chromium.ts';
import { onDouble } from '#tests/support/electron/launch-double.ts';
import { doubleStories } from './stories/double.ts';
import { desktopStories } from './stories/all.ts';

const chromium = findChromium();
if (chromium === null)
  console.log('SKIPPED the desktop shell on the double of Electron: no Chromium on this machine');

describe.skipIf(chromium === null)('the desktop shell, on the double of Electron', () => {
  desktopStories(onDouble);
  doubleStories(onDouble);
});
