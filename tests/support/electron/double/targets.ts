import { EventEmitter, once } from 'node:events';
import type { Browser } from './browser.ts';
import type { Cdp } from './cdp.ts';

type Attached = { sessionId: string; targetInfo: { targetId: string; type: string } };

/** The pages of the browser: ours are those we asked for; a page that opens another one sees it closed before it loads. */
export function createTargets(starting: Promise<Browser>) {
  const wanted = new Set<string>();
  const sessions = new Map<string, string>();
  const news = new EventEmitter();
  let asking: Promise<unknown> = Promise.resolve();

  const browser = starting.then(async (started) => {
    const { cdp } = started;
    cdp.on<Attached>('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      // Our own targets are known by their number only once `createTarget` answered.
      void asking.then(() => {
        if (targetInfo.type === 'page' && !wanted.has(targetInfo.targetId)) {
          shut(cdp, sessionId, targetInfo.targetId);
          return;
        }
        sessions.set(targetInfo.targetId, sessionId);
        news.emit(targetInfo.targetId);
      });
    });
    cdp.on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => news.emit(`gone ${targetId}`));
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    return started;
  });

  return {
    browser,
    /** A new page in a window of its own, stopped before its first document. */
    async open({
      x,
      y,
      width,
      height,
    }: Electron.Rectangle): Promise<{ browser: Browser; targetId: string; session: string }> {
      const started = await browser;
      const made = started.cdp.send<{ targetId: string }>('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        left: x,
        top: y,
        width,
        height,
      });
      asking = made.then(({ targetId }) => wanted.add(targetId));
      const { targetId } = await made;
      if (!sessions.has(targetId)) await once(news, targetId);
      return { browser: started, targetId, session: sessions.get(targetId)! };
    },
    whenGone(targetId: string, listener: () => void): void {
      news.once(`gone ${targetId}`, listener);
    },
  };
}

/**
 * Closes a page that a page opened. It is let go first, since its opener waits with it, but every request of it waits
 * for an answer that never comes.
 */
function shut(cdp: Cdp, session: string, targetId: string): void {
  const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined);
  quietly(cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session));
  quietly(cdp.send('Runtime.runIfWaitingForDebugger', {}, session));
  quietly(cdp.send('Target.closeTarget', { targetId }));
}
