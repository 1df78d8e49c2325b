import type { Locale } from '#db/domain/locale.ts';

/**
 * What the Electron preload shows the page as `window.vigie`, and nothing more: no channel name, no `ipcRenderer`, no
 * event object gets through. In the browser host `window.vigie` is undefined.
 *
 * Every function and value below crosses two JavaScript worlds by copy (contextBridge): plain data, promises and
 * callbacks only. A `MessagePort` cannot cross that way: it comes as a message of the window itself, see `PORT_MESSAGE`.
 */
export type VigieBridge = {
  readonly platform: 'darwin' | 'linux' | 'win32';
  /**
   * Asks for a port to the core. It arrives as a `message` event of `window` whose `source` is `window` itself, whose
   * `data` is a `PortMessage` with the same `ticket`, and whose `ports[0]` is the port (not started). It may come later,
   * when the core is still opening; it never comes when the archive cannot be opened: `onCore` says so. Ask again after
   * `onCore` said `ready` again: the former port is dead then.
   */
  connect(ticket: string): void;
  /** Hears the state of the core: at once the present one, then each change. Returns what stops it. */
  onCore(listener: (state: CoreState) => void): () => void;
  /** Hears what was chosen in the menu. Returns what stops it. */
  onIntent(listener: (intent: Intent) => void): () => void;
  /**
   * Called before the window closes or the program quits: the listener saves what is typed and not yet saved, and
   * resolves once the core said so (or rejects: the user is then asked). Returns what stops it.
   */
  onFlush(listener: () => Promise<void>): () => void;
  /** Asks where and writes the file whole (temporary name, fsync, rename). */
  saveFile(file: FileToSave): Promise<SavedFile>;
  /** Asks for another archive folder and opens it in place of this one; false when the user gave up. */
  chooseArchive(): Promise<boolean>;
  /** Shows the language chosen in the interface in the menu and the dialogs too. */
  setLanguage(locale: Locale): Promise<void>;
  /** Turns the quick note from anywhere on or off, or leaves it with null; tells how it is then. */
  quickNote(on: boolean | null): Promise<QuickNoteShortcut>;
};

/** What opens a quick note while another program is in front: as Electron writes keys. */
export const QUICK_NOTE_KEYS = 'CommandOrControl+Alt+Shift+N';
/** `on`: wanted; `held`: the system gave the keys to Vigie. */
export type QuickNoteShortcut = { readonly on: boolean; readonly held: boolean };

/** What crosses `window` with the port. */
export type PortMessage = { readonly type: typeof PORT_MESSAGE; readonly ticket: string };
export const PORT_MESSAGE = 'vigie:port';

export type CoreState =
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'ready';
      readonly archiveFolder: string;
      /** True when the core was started again after it stopped by itself. */ readonly relaunched: boolean;
    }
  /** The core stopped by itself and is being started again; `sentence` says so to the user. */
  | { readonly kind: 'restarting'; readonly sentence: string }
  /** The archive cannot be used, or the core stopped too often. */
  | { readonly kind: 'failed'; readonly sentence: string };

/** What the menu may ask of the interface. */
export const INTENTS = [
  'new-note',
  'new-record',
  'quick-note',
  'journal',
  'capture-signal',
  'import',
  'export',
  'backup',
  'print',
  'search',
  'timeline',
  'records',
  'back',
  'forward',
  'next-tab',
  'previous-tab',
  'close-tab',
  'theme',
  'settings',
  'shortcuts',
  'about',
] as const;
export type Intent = (typeof INTENTS)[number];

export type FileToSave = {
  /** A proposed file name, data and never a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
};
export type SavedFile =
  | { readonly saved: true; readonly path: string }
  | { readonly saved: false; readonly sentence: string | null };

declare global {
  interface Window {
    readonly vigie?: VigieBridge;
  }
}
