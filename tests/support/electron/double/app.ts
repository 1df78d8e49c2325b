import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { targets } from './chromium.ts';
import { preventable } from './events.ts';
import { holdInstance, type Instance } from './single-instance.ts';
import { UtilityProcessDouble } from './utility-process.ts';

type Window = { close(): void; isDestroyed(): boolean };
type Part = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'getVersion'
  | 'getLocale'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'name'
>;

const ROOT = process.cwd();

/** The program's life, in the order Electron gives it: ready, before-quit, the windows' close, will-quit, quit. */
class AppDouble extends EventEmitter implements Part {
  readonly isPackaged = false;
  name = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string }).name;
  /** What was asked before the program was ready. */
  readonly asked = { sandbox: false, switches: [] as [string, string | undefined][] };
  windows: () => Window[] = () => [];
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      if (this.#ready) throw new Error('switches are read before the program is ready');
      this.asked.switches.push([name, value]);
    },
  };
  readonly #paths = new Map<string, string>();
  #ready = false;
  #quitting = false;
  #instance: Instance | null = null;
  readonly #whenReady: Promise<void>;

  constructor() {
    super();
    this.#whenReady = targets.browser.then(() => {
      this.#ready = true;
      this.emit('ready', preventable({}), {});
    });
  }

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.asked.sandbox = true;
  }
  whenReady(): Promise<void> {
    return this.#whenReady;
  }
  isReady(): boolean {
    return this.#ready;
  }
  getName(): string {
    return this.name;
  }
  getVersion(): string {
    return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
  }
  getLocale(): string {
    return 'fr';
  }
  /** Only what a story looks for: which process is which. */
  getAppMetrics(): Pick<Electron.ProcessMetric, 'pid' | 'type' | 'name'>[] {
    return UtilityProcessDouble.all.flatMap(({ pid, serviceName }) =>
      pid === undefined ? [] : [{ pid, type: 'Utility' as const, name: serviceName }],
    );
  }
  getAppPath(): string {
    return ROOT;
  }
  getPath(name: string): string {
    const given = this.#paths.get(name);
    if (given !== undefined) return given;
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
    if (name === 'appData') return appData;
    if (name === 'userData') return join(appData, this.name);
    if (name === 'logs') return join(this.getPath('userData'), 'logs');
    if (name === 'temp') return tmpdir();
    if (name === 'documents') return join(homedir(), 'Documents');
    if (name === 'home') return homedir();
    throw new Error(`Failed to get '${name}' path`);
  }
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path ${path}: it does not exist`);
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    mkdirSync(this.getPath('userData'), { recursive: true });
    this.#instance ??= holdInstance(this.getPath('userData'), () =>
      this.emit('second-instance', preventable({}), [], ROOT, null),
    );
    return this.#instance !== null;
  }

  quit(): void {
    if (this.#prevented('before-quit')) return;
    this.#quitting = true;
    for (const window of this.windows()) {
      window.close();
      if (!window.isDestroyed()) {
        this.#quitting = false;
        return;
      }
    }
    this.#end();
  }
  exit(code = 0): void {
    this.emit('quit', preventable({}), code);
    this.#instance?.release();
    void targets.browser.then((browser) => {
      browser.end();
      process.exit(code);
    });
  }
  allWindowsClosed(): void {
    if (this.#quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
  #end(): void {
    if (this.#prevented('will-quit')) return;
    this.exit(0);
  }
  #prevented(name: string): boolean {
    const event = preventable({});
    this.emit(name, event);
    return event.defaultPrevented;
  }
}

export const app = new AppDouble();
