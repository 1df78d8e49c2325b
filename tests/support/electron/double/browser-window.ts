import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { preventable } from './events.ts';
import { itemFor, MenuDouble } from './menu.ts';
import { runRole } from './roles.ts';
import { targets } from './chromium.ts';
import { WebContentsDouble } from './web-contents.ts';

type Part = Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'restore'
  | 'minimize'
  | 'maximize'
  | 'unmaximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'isDestroyed'
  | 'isVisible'
  | 'isFocused'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'id'
>;

/** A window that is a page of real Chromium. It never loads outside what the program allows. */
export class BrowserWindowDouble extends EventEmitter implements Part {
  static readonly #open: BrowserWindowDouble[] = [];
  static #focused: BrowserWindowDouble | null = null;
  static #last = 0;

  static getAllWindows(): BrowserWindowDouble[] {
    return [...BrowserWindowDouble.#open];
  }
  static getFocusedWindow(): BrowserWindowDouble | null {
    return BrowserWindowDouble.#focused;
  }
  static fromWebContents(contents: unknown): BrowserWindowDouble | null {
    return BrowserWindowDouble.#open.find((window) => window.webContents === contents) ?? null;
  }

  readonly id = ++BrowserWindowDouble.#last;
  readonly webContents: WebContentsDouble;
  /** What the program asked for, for the stories to look at. */
  readonly options: Electron.BrowserWindowConstructorOptions;
  #bounds: Electron.Rectangle;
  #state: 'normal' | 'minimized' | 'maximized' = 'normal';
  #visible: boolean;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.#visible = options.show !== false;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.webContents = new WebContentsDouble(options.webPreferences ?? {}, targets.open(this.#bounds));
    this.webContents.pressed = (key) => {
      const menu = MenuDouble.getApplicationMenu();
      const item = itemFor(key, menu);
      if (item?.role) runRole(item.role, this);
      else item?.click();
    };
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    void this.webContents.attached.then(() =>
      targets.whenGone(this.webContents.targetId, () => this.#gone()),
    );
    BrowserWindowDouble.#open.push(this);
    app.emit('browser-window-created', preventable({}), this);
    app.emit('web-contents-created', preventable({}), this.webContents);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }
  show(): void {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }
  focus(): void {
    BrowserWindowDouble.#focused = this;
    this.emit('focus');
  }
  isFocused(): boolean {
    return BrowserWindowDouble.#focused === this;
  }
  isVisible(): boolean {
    return this.#visible && this.#state !== 'minimized';
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isMinimized(): boolean {
    return this.#state === 'minimized';
  }
  isMaximized(): boolean {
    return this.#state === 'maximized';
  }
  isFullScreen(): boolean {
    return false;
  }
  minimize(): void {
    this.#become('minimized', 'minimize');
  }
  restore(): void {
    this.#become('normal', 'restore');
  }
  maximize(): void {
    this.#become('maximized', 'maximize');
  }
  unmaximize(): void {
    this.#become('normal', 'unmaximize');
  }
  #become(state: 'normal' | 'minimized' | 'maximized', event: string): void {
    this.#state = state;
    this.emit(event);
  }
  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { x: left, y: top, width, height } = this.#bounds;
    void this.webContents.attached.then(async () => {
      const { cdp } = await targets.browser;
      const { windowId } = await cdp.send<{ windowId: number }>('Browser.getWindowForTarget', {
        targetId: this.webContents.targetId,
      });
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
    });
    this.emit('resize');
    this.emit('move');
  }

  close(): void {
    if (this.#destroyed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    const { attached } = this.webContents;
    void attached
      .then(async () =>
        (await targets.browser).cdp.send('Target.closeTarget', { targetId: this.webContents.targetId }),
      )
      .catch(() => undefined);
    this.#gone();
  }
  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    BrowserWindowDouble.#open.splice(BrowserWindowDouble.#open.indexOf(this), 1);
    if (BrowserWindowDouble.#focused === this) BrowserWindowDouble.#focused = null;
    this.webContents.destroyed();
    this.emit('closed');
    if (BrowserWindowDouble.#open.length === 0) app.allWindowsClosed();
  }
}

app.windows = () => BrowserWindowDouble.getAllWindows();
