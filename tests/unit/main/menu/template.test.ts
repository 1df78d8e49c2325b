import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { INTENTS } from '#preload/bridge-api.ts';
import { LABELS } from '#main/menu/labels.ts';
import { menuTemplate } from '#main/menu/template.ts';

type Item = MenuItemConstructorOptions;
const heard: string[] = [];
const build = (locale: 'fr' | 'en', mac: boolean): Item[] =>
  menuTemplate(
    { locale, mac, developer: false },
    { intent: (intent) => heard.push(intent), openArchive: () => heard.push('open-archive') },
  );
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);

describe.each([
  ['Linux and Windows', false],
  ['macOS', true],
])('the menu on %s', (_, mac) => {
  const items = flat(build('fr', mac)).filter((item) => item.type !== 'separator');

  test('gives every entry a French name of its own, system roles too', () => {
    const french = new Set<string>(Object.values(LABELS).map((label) => label.fr));
    for (const item of items) expect(item.label === 'Vigie' || french.has(item.label ?? '')).toBe(true);
  });

  test('never gives one accelerator twice', () => {
    const accelerators = items.flatMap((item) =>
      typeof item.accelerator === 'string'
        ? [item.accelerator.replace('CmdOrCtrl', mac ? 'Cmd' : 'Ctrl')]
        : [],
    );
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  test('reaches everything the interface can be asked', () => {
    heard.length = 0;
    for (const item of items) item.click?.(undefined as never, undefined, undefined as never);
    expect([...heard].sort()).toEqual([...INTENTS, 'open-archive'].sort());
  });

  test('says the same things in English, in the same order', () => {
    const english = flat(build('en', mac)).filter((item) => item.type !== 'separator');
    expect(english.map(({ id, role, accelerator }) => [id, role, accelerator])).toEqual(
      items.map(({ id, role, accelerator }) => [id, role, accelerator]),
    );
  });
});

test('developer tools are there for developers only', () => {
  const roles = (developer: boolean) =>
    flat(
      menuTemplate(
        { locale: 'fr', mac: false, developer },
        { intent: () => undefined, openArchive: () => undefined },
      ),
    ).map(({ role }) => role);
  expect(roles(true)).toContain('toggleDevTools');
  expect(roles(false)).not.toContain('toggleDevTools');
});
