import { describe } from 'vitest';
import { findChromium } from '#tests/support/chromium.ts';
import { launchOnDouble } from '#tests/support/electron/launch-double.ts';
import { doubleStories } from './stories/double.ts';
import { coreStories } from './stories/core.ts';
import { isolationStories } from './stories/isolation.ts';
import { lifeStories } from './stories/life.ts';
import { lockStories } from './stories/locks.ts';
import { menuStories } from './stories/menu.ts';
import { protocolStories } from './stories/protocol.ts';
import { windowStories } from './stories/window.ts';

const chromium = findChromium();
if (chromium === null)
  console.log('SKIPPED desktop shell on the double of Electron: no Chromium on this machine');

describe.skipIf(chromium === null)('the desktop shell, on the double of Electron', () => {
  for (const tell of [
    windowStories,
    isolationStories,
    coreStories,
    protocolStories,
    lockStories,
    menuStories,
    lifeStories,
    doubleStories,
  ])
    tell(launchOnDouble);
});
