import { describe } from 'vitest';
import { onElectron, whyNoElectron } from '#tests/support/electron/launch-electron.ts';
import { desktopStories } from '../../electron/stories/all.ts';

const missing = whyNoElectron();
if (missing !== null) console.log(`SKIPPED the desktop shell in real Electron: ${missing}`);

describe.skipIf(missing !== null)('the desktop shell, in real Electron', () => {
  desktopStories(onElectron);
});
