/** What the program asked of the desktop, in order: dialogs it showed, addresses it opened. */
export const asked: { what: string; options: unknown }[] = [];

const optionsOf = (args: unknown[]): Record<string, unknown> => args.at(-1) as Record<string, unknown>;
const note = (what: string, args: unknown[]): Record<string, unknown> => {
  const options = optionsOf(args);
  asked.push({ what, options });
  return options;
};

/** Nobody sits before the double: each dialog is noted and given up, unless a story puts its own function here. */
export const dialog = {
  async showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const options = note('message', args);
    return {
      response: typeof options['cancelId'] === 'number' ? options['cancelId'] : 0,
      checkboxChecked: false,
    };
  },
  async showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    note('open', args);
    return { canceled: true, filePaths: [] };
  },
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    note('save', args);
    return { canceled: true, filePath: '' };
  },
} satisfies Pick<Electron.Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>;

export const shell = {
  async openExternal(address: string): Promise<void> {
    asked.push({ what: 'external', options: { address } });
  },
} satisfies Pick<Electron.Shell, 'openExternal'>;

const area = (bounds: Electron.Rectangle): Electron.Rectangle => ({
  ...bounds,
  y: bounds.y + 27,
  height: bounds.height - 27,
});
type DisplayPart = Pick<Electron.Display, 'id' | 'bounds' | 'workArea'>;
const displays = (): DisplayPart[] => {
  // One large screen unless told otherwise: `[[x, y, width, height], …]`.
  const given = JSON.parse(process.env['VIGIE_DOUBLE_DISPLAYS'] ?? '[[0,0,1920,1080]]') as [
    number,
    number,
    number,
    number,
  ][];
  return given.map(([x, y, width, height], at) => ({
    id: at + 1,
    bounds: { x, y, width, height },
    workArea: area({ x, y, width, height }),
  }));
};
export const screen = { getAllDisplays: displays, getPrimaryDisplay: (): DisplayPart => displays()[0]! };
