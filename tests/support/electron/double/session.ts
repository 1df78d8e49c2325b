type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type BeforeRequest = (
  details: { url: string; resourceType: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

type SessionPart = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
>;

/** The default session. Without handlers it allows everything, as Electron does: what is refused was refused by the program. */
class SessionDouble implements SessionPart {
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  spellChecker: { enabled: boolean; languages: string[] } = { enabled: true, languages: ['fr'] };
  #beforeRequest: BeforeRequest | null = null;
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  deviceHandler: unknown = null;
  displayMediaHandler: unknown = null;

  readonly webRequest = {
    onBeforeRequest: (first: unknown, second?: unknown): void => {
      this.#beforeRequest = (second ?? first) as BeforeRequest;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => {
      this.handlers.set(scheme, handler);
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.deviceHandler = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.displayMediaHandler = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker.enabled = enabled;
  }
  setSpellCheckerLanguages(languages: string[]): void {
    this.spellChecker.languages = languages;
  }

  /** Whether the program lets this request go; its own listener decides. */
  async allows(url: string, resourceType: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (!listener) return true;
    return new Promise((resolve) =>
      listener({ url, resourceType }, ({ cancel }) => resolve(cancel !== true)),
    );
  }

  /** Whether a page would be given a permission: Electron asks both handlers. */
  async grants(contents: Electron.WebContents, permission: string): Promise<boolean> {
    const name = permission as 'geolocation';
    const checked =
      this.#check?.(contents, name, 'app://vigie', {
        isMainFrame: true,
        requestingUrl: 'app://vigie/index.html',
      }) ?? true;
    const request = this.#request;
    if (!request) return checked;
    const asked = await new Promise<boolean>((resolve) =>
      request(contents, name, resolve, { isMainFrame: true, requestingUrl: 'app://vigie/index.html' }),
    );
    return checked && asked;
  }
}

export const defaultSession = new SessionDouble();
export const session = { defaultSession };
/** `protocol` of the module is the default session's, with what must be said before the program is ready. */
export const protocol = {
  schemes: [] as Electron.CustomScheme[],
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    protocol.schemes.push(...schemes);
  },
  handle: defaultSession.protocol.handle,
};
