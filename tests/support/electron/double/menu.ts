type Options = Electron.MenuItemConstructorOptions;

/** One entry of a menu, with what the program gave; `click` acts as the user's choice would. */
export class MenuItemDouble {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: MenuDouble | undefined;
  readonly #click: Options['click'];

  constructor(options: Options) {
    this.id = options.id;
    this.label = options.label ?? '';
    this.role = options.role;
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.accelerator = typeof options.accelerator === 'string' ? options.accelerator : undefined;
    this.submenu = Array.isArray(options.submenu) ? MenuDouble.buildFromTemplate(options.submenu) : undefined;
    this.#click = options.click;
  }

  click(): void {
    this.#click?.(this as never, undefined, {});
  }
}

export class MenuDouble {
  static #application: MenuDouble | null = null;
  readonly items: MenuItemDouble[];

  constructor(items: MenuItemDouble[] = []) {
    this.items = items;
  }
  static buildFromTemplate(template: Options[]): MenuDouble {
    return new MenuDouble(template.map((options) => new MenuItemDouble(options)));
  }
  static setApplicationMenu(menu: MenuDouble | null): void {
    MenuDouble.#application = menu;
  }
  static getApplicationMenu(): MenuDouble | null {
    return MenuDouble.#application;
  }
  getMenuItemById(id: string): MenuItemDouble | null {
    return this.all().find((item) => item.id === id) ?? null;
  }
  /** Every entry, submenus opened. */
  all(): MenuItemDouble[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
}

export type Key = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** The entry whose accelerator is this key press, which the page left unused. */
export function itemFor(pressed: Key, menu: MenuDouble | null): MenuItemDouble | undefined {
  const mac = process.platform === 'darwin';
  return menu?.all().find(({ accelerator }) => {
    if (!accelerator) return false;
    const parts = accelerator
      .split('+')
      .map((part) => (part === 'CmdOrCtrl' ? (mac ? 'Cmd' : 'Ctrl') : part));
    const key = parts.at(-1)!;
    const named = { Plus: '+', Left: 'ArrowLeft', Right: 'ArrowRight' }[key] ?? key;
    return (
      named.toLowerCase() === pressed.key.toLowerCase() &&
      parts.includes('Ctrl') === pressed.ctrlKey &&
      parts.includes('Cmd') === pressed.metaKey &&
      parts.includes('Alt') === pressed.altKey &&
      (parts.includes('Shift') === pressed.shiftKey || named === '+')
    );
  });
}
