import type { MenuItemConstructorOptions } from 'electron';
import type { Locale } from '#db/domain/locale.ts';
import type { Intent } from '#preload/bridge-api.ts';
import { LABELS, type LabelKey } from './labels.ts';

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

export type MenuActions = {
  /** Sends an intent to the window in front. */
  intent(intent: Intent): void;
  openArchive(): void;
};
export type MenuSituation = { locale: Locale; mac: boolean; developer: boolean };

/**
 * The menu of the program. What the system knows how to do is a role, so that it behaves as everywhere; the rest is an
 * intent for the interface, which knows where the user is.
 */
export function menuTemplate({ locale, mac, developer }: MenuSituation, actions: MenuActions): Item[] {
  const label = (key: LabelKey): string => LABELS[key][locale];
  const role = (name: Role, key: LabelKey, more: Item = {}): Item => ({
    role: name,
    label: label(key),
    ...more,
  });
  const intent = (name: Intent, key: LabelKey, accelerator?: string): Item => ({
    id: name,
    label: label(key),
    ...(accelerator && { accelerator }),
    click: () => actions.intent(name),
  });
  const menu = (key: LabelKey, submenu: Item[], more: Item = {}): Item => ({
    label: label(key),
    submenu,
    ...more,
  });
  const line: Item = { type: 'separator' };

  const program = menu('about', [
    intent('about', 'about'),
    line,
    intent('settings', 'settings', 'Cmd+,'),
    line,
    role('services', 'services'),
    line,
    role('hide', 'hide', { accelerator: 'Cmd+H' }),
    role('hideOthers', 'hideOthers', { accelerator: 'Cmd+Alt+H' }),
    role('unhide', 'showAll'),
    line,
    role('quit', 'quit', { accelerator: 'Cmd+Q' }),
  ]);

  const file = menu('file', [
    intent('new-note', 'newNote', 'CmdOrCtrl+N'),
    intent('quick-note', 'quickNote', 'CmdOrCtrl+Shift+N'),
    intent('journal', 'journal'),
    intent('new-record', 'newRecord', 'Alt+Shift+N'),
    intent('capture-signal', 'captureSignal', 'CmdOrCtrl+Shift+S'),
    line,
    {
      id: 'open-archive',
      label: label('openArchive'),
      accelerator: 'CmdOrCtrl+O',
      click: () => actions.openArchive(),
    },
    intent('import', 'import'),
    intent('export', 'export', 'CmdOrCtrl+Shift+E'),
    intent('backup', 'backup'),
    line,
    intent('print', 'print', 'CmdOrCtrl+P'),
    line,
    intent('close-tab', 'closeTab', 'CmdOrCtrl+W'),
    role('close', 'closeWindow', { accelerator: 'CmdOrCtrl+Shift+W' }),
    ...(mac
      ? []
      : [
          line,
          intent('settings', 'settings', 'Ctrl+,'),
          line,
          role('quit', 'quit', { accelerator: 'Ctrl+Q' }),
        ]),
  ]);

  const edit = menu('edit', [
    role('undo', 'undo', { accelerator: 'CmdOrCtrl+Z' }),
    role('redo', 'redo', { accelerator: mac ? 'Cmd+Shift+Z' : 'Ctrl+Y' }),
    line,
    role('cut', 'cut', { accelerator: 'CmdOrCtrl+X' }),
    role('copy', 'copy', { accelerator: 'CmdOrCtrl+C' }),
    role('paste', 'paste', { accelerator: 'CmdOrCtrl+V' }),
    role('pasteAndMatchStyle', 'pastePlain', { accelerator: 'CmdOrCtrl+Shift+V' }),
    role('delete', 'delete'),
    role('selectAll', 'selectAll', { accelerator: 'CmdOrCtrl+A' }),
    line,
    intent('search', 'search', 'CmdOrCtrl+K'),
  ]);

  const view = menu('view', [
    intent('records', 'records'),
    intent('timeline', 'timeline', 'CmdOrCtrl+Shift+T'),
    line,
    intent('theme', 'theme'),
    role('zoomIn', 'zoomIn', { accelerator: 'CmdOrCtrl+Plus' }),
    role('zoomOut', 'zoomOut', { accelerator: 'CmdOrCtrl+-' }),
    role('resetZoom', 'resetZoom', { accelerator: 'CmdOrCtrl+0' }),
    role('togglefullscreen', 'fullScreen', { accelerator: mac ? 'Ctrl+Cmd+F' : 'F11' }),
    ...(developer ? [line, role('reload', 'reload'), role('toggleDevTools', 'developerTools')] : []),
  ]);

  const go = menu('go', [
    intent('back', 'back', mac ? 'Cmd+[' : 'Alt+Left'),
    intent('forward', 'forward', mac ? 'Cmd+]' : 'Alt+Right'),
    line,
    intent('next-tab', 'nextTab', 'Ctrl+Tab'),
    intent('previous-tab', 'previousTab', 'Ctrl+Shift+Tab'),
  ]);

  const window = menu(
    'window',
    [
      role('minimize', 'minimize', { accelerator: 'CmdOrCtrl+M' }),
      ...(mac ? [role('zoom', 'zoomWindow'), line, role('front', 'bringToFront')] : []),
    ],
    { role: 'window' },
  );

  const help = menu(
    'help',
    [intent('shortcuts', 'shortcuts', 'CmdOrCtrl+/'), ...(mac ? [] : [line, intent('about', 'about')])],
    { role: 'help' },
  );

  return [...(mac ? [{ ...program, label: 'Vigie' }] : []), file, edit, view, go, window, help];
}
