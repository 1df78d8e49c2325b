import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { documentScripts, ISOLATED } from '../page/scripts.ts';
import { STAND_IN, toApp, toBrowser, type Browser } from './browser.ts';
import { preventable } from './events.ts';
import { FrameDouble } from './frames.ts';
import type { Key } from './menu.ts';
import { createPageIpc } from './page-ipc.ts';
import { answerRequest, refuse, type Paused } from './requests.ts';
import { defaultSession } from './session.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Part = Pick<
  Electron.WebContents,
  | 'send'
  | 'setWindowOpenHandler'
  | 'isCrashed'
  | 'isLoadingMainFrame'
  | 'forcefullyCrashRenderer'
  | 'isDestroyed'
  | 'reload'
  | 'getURL'
  | 'id'
  | 'mainFrame'
>;
type Context = { id: number; name: string; auxData?: { frameId?: string } };
type Frame = { id: string; parentId?: string; url: string; securityOrigin?: string };

/** What pages may ask for, and how Chromium names it. */
const PERMISSIONS = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  midi: ['midi'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  'window-management': ['window-management'],
} as const;

/** One page of the real Chromium, behaving as Electron's `WebContents` towards the program. */
export class WebContentsDouble extends EventEmitter implements Part {
  static #last = 0;
  readonly id = ++WebContentsDouble.#last;
  readonly attached: Promise<void>;
  readonly preferences: Electron.WebPreferences;
  targetId = '';
  pressed: (key: Key) => void = () => undefined;
  #browser!: Browser;
  #session = '';
  #ipc: ReturnType<typeof createPageIpc> | null = null;
  #frames = new Map<string, FrameDouble>();
  #mainFrame = new FrameDouble('', null);
  #ownNavigation: string | null = null;
  #crashed = false;
  #loading = false;
  #destroyed = false;
  #openHandler: OpenHandler | null = null;

  constructor(
    preferences: Electron.WebPreferences,
    attach: Promise<{ browser: Browser; targetId: string; session: string }>,
  ) {
    super();
    this.preferences = preferences;
    this.attached = attach.then(({ browser, targetId, session }) => {
      this.#browser = browser;
      this.targetId = targetId;
      this.#session = session;
      return this.#prepare();
    });
  }

  get mainFrame(): Electron.WebFrameMain {
    return this.#mainFrame as unknown as Electron.WebFrameMain;
  }
  get session(): string {
    return this.#session;
  }
  /** Electron has it too, without declaring it. */
  getLastWebPreferences(): Electron.WebPreferences {
    return this.preferences;
  }
  getURL(): string {
    return this.#mainFrame.url;
  }
  isCrashed(): boolean {
    return this.#crashed;
  }
  forcefullyCrashRenderer(): void {
    // The page never answers this one.
    this.#browser.cdp.send('Page.crash', {}, this.#session).catch(() => undefined);
  }
  isLoadingMainFrame(): boolean {
    return this.#loading;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.#ipc?.send(channel, args);
  }
  postMessage(channel: string, message: unknown, transfer: readonly unknown[] = []): void {
    this.#ipc?.send(channel, [message], transfer);
  }
  reload(): void {
    this.#ownNavigation = this.#mainFrame.browserUrl;
    this.#crashed = false;
    void this.#browser.cdp.send('Page.reload', {}, this.#session);
  }
  async loadURL(address: string): Promise<void> {
    await this.attached;
    const url = toBrowser(address);
    const navigate = (): Promise<{ errorText?: string }> => {
      this.#ownNavigation = url;
      return this.#browser.cdp.send('Page.navigate', { url }, this.#session);
    };
    let { errorText } = await navigate();
    // The blank document a target starts with may commit late, and takes the place of what was asked meanwhile.
    for (let again = 0; again < 3 && errorText === 'net::ERR_ABORTED'; again += 1)
      ({ errorText } = await navigate());
    if (errorText) throw new Error(`${errorText} loading '${address}'`);
  }

  async #prepare(): Promise<void> {
    const { cdp } = this.#browser;
    const mine = this.#session;
    const send = (method: string, params: object = {}) => cdp.send(method, params, mine);
    const on = <Params>(method: string, listener: (params: Params) => void): void =>
      cdp.on<Params>(method, (params, from) => from === mine && listener(params));

    this.#ipc = createPageIpc({
      cdp,
      session: mine,
      sender: this,
      frameOf: (id) => this.#frames.get(id),
      mainFrameId: () => this.#mainFrame.id,
      pressed: (key) => this.pressed(key),
    });
    on<{ context: Context }>('Runtime.executionContextCreated', ({ context }) =>
      this.#ipc?.worldMade(context),
    );
    on<{ executionContextId: number }>('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#ipc?.worldGone(executionContextId),
    );
    on('Runtime.executionContextsCleared', () => this.#ipc?.allGone());
    on<{ payload: string; executionContextId: number }>(
      'Runtime.bindingCalled',
      ({ payload, executionContextId }) => this.#ipc?.said(payload, executionContextId),
    );
    on<{ frameId: string; parentFrameId: string }>('Page.frameAttached', ({ frameId, parentFrameId }) =>
      this.#frames.set(frameId, new FrameDouble(frameId, this.#frames.get(parentFrameId) ?? null)),
    );
    on<{ frame: Frame }>('Page.frameNavigated', ({ frame }) => this.#navigated(frame));
    on('Page.loadEventFired', () => {
      this.#loading = false;
      this.emit('did-finish-load');
    });
    on<Paused>('Fetch.requestPaused', (paused) => {
      // A page that went away meanwhile no longer waits; any other failure is one of the double or of the program.
      this.#request(paused).catch((error: unknown) => {
        if (!/Invalid InterceptionId|Session with given id not found|the browser is gone/.test(String(error)))
          throw error;
      });
    });
    on<{ url: string; windowName: string }>('Page.windowOpen', ({ url, windowName }) =>
      this.#opens(url, windowName),
    );
    on('Inspector.targetCrashed', () => {
      this.#crashed = true;
      this.#ipc?.allGone();
      this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 });
    });

    const scripts = documentScripts(
      this.preferences.preload ? readFileSync(this.preferences.preload, 'utf8') : null,
      randomBytes(16).toString('hex'),
    );
    await Promise.all([
      send('Page.enable'),
      send('Inspector.enable'),
      send('Runtime.enable'),
      send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
    const { frameTree } = (await send('Page.getFrameTree')) as { frameTree: { frame: Frame } };
    this.#navigated(frameTree.frame);
    await send('Runtime.addBinding', { name: 'electronToMain', executionContextName: ISOLATED });
    await send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld });
    await send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.isolatedWorld,
      worldName: ISOLATED,
    });
    for (const [permission, names] of Object.entries(PERMISSIONS)) {
      const granted = await defaultSession.grants(this as unknown as Electron.WebContents, permission);
      for (const name of names) {
        await cdp
          .send('Browser.setPermission', {
            permission: { name },
            setting: granted ? 'granted' : 'denied',
            origin: STAND_IN,
          })
          .catch((error: unknown) => {
            // A Chromium that does not know a permission gives it to nobody.
            if (!String(error).includes('Permission')) throw error;
          });
      }
    }
    await send('Runtime.runIfWaitingForDebugger');
    await this.#blankPage();
  }

  /** Waits for the blank document every target starts with. */
  async #blankPage(): Promise<void> {
    const { cdp } = this.#browser;
    for (;;) {
      const { result } = await cdp.send<{ result: { value?: string } }>(
        'Runtime.evaluate',
        { expression: 'document.readyState' },
        this.#session,
      );
      if (result.value === 'complete') return;
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  #navigated(frame: Frame): void {
    const known =
      this.#frames.get(frame.id) ??
      new FrameDouble(frame.id, frame.parentId ? (this.#frames.get(frame.parentId) ?? null) : null);
    known.browserUrl = frame.url;
    known.browserOrigin = frame.securityOrigin ?? 'null';
    this.#frames.set(frame.id, known);
    if (!frame.parentId) this.#mainFrame = known;
  }

  /** A request of the page waits: navigations are put to the program first, as Electron's throttles do. */
  async #request(paused: Paused): Promise<void> {
    const { cdp } = this.#browser;
    if (paused.resourceType === 'Document') {
      const isMainFrame = paused.frameId === this.#mainFrame.id;
      const url = toApp(paused.request.url);
      const details = {
        url,
        isMainFrame,
        isSameDocument: false,
        frame: this.#frames.get(paused.frameId) ?? null,
        initiator: null,
      };
      if (isMainFrame && paused.request.url === this.#ownNavigation) this.#ownNavigation = null;
      else if (
        paused.redirectedRequestId
          ? this.#prevented('will-redirect', details)
          : this.#preventedNavigation(details)
      ) {
        return refuse(cdp, this.#session, paused.requestId, 'Aborted');
      }
    }
    if (paused.resourceType === 'Document' && paused.frameId === this.#mainFrame.id) this.#loading = true;
    await answerRequest(cdp, this.#session, paused);
  }

  #preventedNavigation(details: { url: string; isMainFrame: boolean }): boolean {
    const anywhere = this.#prevented('will-frame-navigate', details);
    return details.isMainFrame ? this.#prevented('will-navigate', details) || anywhere : anywhere;
  }

  #prevented(name: string, details: object): boolean {
    const event = preventable(details);
    this.emit(name, event);
    return event.defaultPrevented;
  }

  #opens(url: string, frameName: string): void {
    const details = {
      url: toApp(url),
      frameName,
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    };
    const answer = this.#openHandler?.(details as unknown as Electron.HandlerDetails) ?? { action: 'allow' };
    // The browser closes every window it did not make itself: allowing one is beyond this double.
    if (answer.action !== 'deny') throw new Error('the double opens no window for a page');
  }

  destroyed(): void {
    this.#destroyed = true;
    this.#ipc?.allGone();
    this.emit('destroyed');
  }
}
