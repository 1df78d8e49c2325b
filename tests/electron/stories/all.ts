import type { Desktop } from '#tests/support/electron/running.ts';
import { archiveStories } from './archives.ts';
import { coreStories } from './core.ts';
import { isolationStories } from './isolation.ts';
import { lifeStories } from './life.ts';
import { lockStories } from './locks.ts';
import { menuStories } from './menu.ts';
import { protocolStories } from './protocol.ts';
import { windowStories } from './window.ts';

/** Every story of the desktop shell, told the same of real Electron and of its double. */
export function desktopStories(desktop: Desktop): void {
  windowStories(desktop);
  isolationStories(desktop);
  coreStories(desktop);
  protocolStories(desktop);
  lockStories(desktop);
  menuStories(desktop);
  archiveStories(desktop);
  lifeStories(desktop);
}
