import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hasDisplay, openerOf } from '#main/launch/browser.ts';
import { askedArchiveFolder, dataFolder, defaultArchiveFolder } from '#main/launch/data-folder.ts';
import { electronProgram, fetchElectron, runElectron } from '#main/launch/electron.ts';
import { isBuilt } from '#main/launch/interface.ts';
import { temporaryFolder } from '#tests/support/archive.ts';

function write(folder: string, path: string, content: string, at?: number): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o755 });
  if (at !== undefined) utimesSync(file, at, at);
  return file;
}

test('a screen is where a window can open: not over ssh, not on a bare terminal', () => {
  expect(hasDisplay({ env: {}, platform: 'linux' })).toBe(false);
  expect(hasDisplay({ env: { DISPLAY: '' }, platform: 'linux' })).toBe(false);
  expect(hasDisplay({ env: { DISPLAY: ':0' }, platform: 'linux' })).toBe(true);
  expect(hasDisplay({ env: { WAYLAND_DISPLAY: 'wayland-0' }, platform: 'linux' })).toBe(true);
  expect(hasDisplay({ env: {}, platform: 'darwin' })).toBe(true);
  expect(hasDisplay({ env: { SSH_CONNECTION: '1 2 3 4' }, platform: 'darwin' })).toBe(false);
  expect(hasDisplay({ env: {}, platform: 'win32' })).toBe(true);
});

test('an address is an argument of its own for each system, never a piece of a shell line', () => {
  const url = 'http://127.0.0.1:4321/#code=a&b%c';
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const { command, args } = openerOf(url, platform);
    expect(command).not.toMatch(/cmd|sh$/);
    expect(args.at(-1)).toBe(url);
  }
});

test('the archive lies where each system keeps a user’s data, unless one is asked for', () => {
  const of = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) =>
    dataFolder({ env, platform, home: '/home/lea' });
  expect(of('linux', {})).toBe('/home/lea/.local/share/vigie');
  expect(of('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/vigie');
  expect(of('darwin', {})).toBe('/home/lea/Library/Application Support/Vigie');
  expect(of('linux', { VIGIE_DATA: '/elsewhere' })).toBe('/elsewhere');
  expect(defaultArchiveFolder({ env: {}, platform: 'linux', home: '/home/lea' })).toBe(
    '/home/lea/.local/share/vigie/archive',
  );
  expect(
    defaultArchiveFolder({ env: { VIGIE_ARCHIVE: '/mine' }, platform: 'linux', home: '/home/lea' }),
  ).toBe('/mine');
  expect(askedArchiveFolder({})).toBeNull();
});

test('the interface is built when each part is there and none is older than what it is made of', () => {
  const program = temporaryFolder();
  write(program, 'renderer/main.tsx', '', 1000);
  write(program, 'db/host/router.ts', '', 1000);
  expect(isBuilt(program)).toBe(false);
  for (const part of ['out/renderer/index.html', 'out/main/index.js', 'out/preload/index.cjs'])
    write(program, part, '', 2000);
  expect(isBuilt(program)).toBe(true);
  write(program, 'db/host/router.ts', '', 3000);
  expect(isBuilt(program)).toBe(false);
});

test('Electron is present when its program is, not when only its package is', () => {
  const folder = temporaryFolder();
  expect(electronProgram(folder)).toBeNull();
  write(folder, 'path.txt', 'electron');
  expect(electronProgram(folder)).toBeNull();
  write(folder, 'dist/electron', '');
  expect(electronProgram(folder)).toBe(join(folder, 'dist', 'electron'));
});

test('its own installer may fetch it, within a bounded time and until the person gives up', async () => {
  const never = new AbortController().signal;
  const folder = temporaryFolder();
  expect(await fetchElectron(folder, never)).toBeNull();
  write(folder, 'install.js', 'process.exit(1)');
  expect(await fetchElectron(folder, never)).toBeNull();
  write(folder, 'install.js', 'setInterval(() => {}, 1000)');
  expect(await fetchElectron(folder, never, 300)).toBeNull();
  expect(await fetchElectron(folder, AbortSignal.abort())).toBeNull();
  const install =
    "const fs = require('fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron');";
  write(folder, 'install.js', install);
  expect(await fetchElectron(folder, never)).toBe(join(folder, 'dist', 'electron'));
});

test('a desktop that ends at once with an error never opened; one that was closed did', async () => {
  const never = new AbortController().signal;
  const folder = temporaryFolder();
  const program = (code: string): string => write(folder, 'program', `#!/bin/sh\n${code}\n`);
  expect(await runElectron(program('exit 0'), folder, never)).toBe(0);
  expect(await runElectron(program('exit 127'), folder, never)).toBeNull();
  expect(await runElectron(program('kill -TRAP $$'), folder, never)).toBeNull();
  expect(await runElectron(join(folder, 'absent'), folder, never)).toBeNull();
  const stop = new AbortController();
  const running = runElectron(program('exec sleep 30'), folder, stop.signal);
  setTimeout(() => stop.abort(), 100);
  expect(await running).toBe(0);
});
