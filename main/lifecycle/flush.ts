import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { CHANNELS } from '#preload/channels.ts';
import { z } from '#preload/contract/zod.ts';
import type { Door } from '../ipc/door.ts';

/** How long a page may take to save what is typed before the user is asked, in ms. */
const PATIENCE = 8000;

export type Flush = {
  /** The page of this window can be asked: its preload runs and it reached for the core. */
  alive(window: BrowserWindow): void;
  /** Asks the page to save what is typed; true once all of it is kept, or when there is no page to ask. */
  ask(window: BrowserWindow): Promise<boolean>;
};

/** Has pages save their unsaved text before they go. */
export function createFlush(door: Door): Flush {
  const pages = new WeakSet<BrowserWindow>();
  const asked = new Map<string, { window: BrowserWindow; kept(kept: boolean): void }>();

  door.hear(
    CHANNELS.flushed,
    z.strictObject({ ticket: z.uuid(), kept: z.boolean() }),
    ({ ticket, kept }, window) => {
      const question = asked.get(ticket);
      if (question?.window === window) question.kept(kept);
    },
  );

  return {
    alive: (window) => pages.add(window),
    ask(window) {
      if (!pages.has(window) || window.isDestroyed() || !canAnswer(window)) return Promise.resolve(true);
      const ticket = randomUUID();
      return new Promise<boolean>((resolve) => {
        const done = (kept: boolean): void => {
          clearTimeout(late);
          asked.delete(ticket);
          resolve(kept);
        };
        const late = setTimeout(() => done(false), PATIENCE);
        asked.set(ticket, { window, kept: done });
        window.webContents.send(CHANNELS.flush, ticket);
      });
    },
  };
}

/** A page that crashed, or that is being loaded again, saved what it could when it went. */
function canAnswer({ webContents }: BrowserWindow): boolean {
  return !webContents.isCrashed() && !webContents.isLoadingMainFrame();
}
