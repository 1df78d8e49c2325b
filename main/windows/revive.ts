import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';

/** A page that crashes again within this time, in ms, is not loaded a third time. */
const TOO_SOON = 10_000;

/** Loads the interface again when its process crashed: everything shown as saved is in the archive. */
export function reviveWhenGone(window: BrowserWindow, log: Log): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error(`the page of a window is gone: ${reason}`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    if (now - last > TOO_SOON) window.webContents.reload();
    last = now;
  });
}
