import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { vigie, vigieJson } from '#tests/support/command-line.ts';
import { observatoryModel } from '#tests/support/observatory.ts';

const model = observatoryModel();
let folder: string;
let archive: string;
beforeEach(() => {
  ({ folder, archive } = model.copy());
});

describe('a command that is not well written is said in one sentence, code 2', () => {
  const cases: readonly (readonly string[])[] = [
    ['lister'],
    ['list'],
    ['list', 'a', 'b'],
    ['list', 'a', '--limit', 'trois'],
    ['list', 'a', '--limit', '0'],
    ['list', 'a', '--kind', 'planete'],
    ['list', 'a', '--nothing'],
    ['list', 'a', '--lang', 'de'],
    ['note', 'create', 'a'],
    ['note', 'create', 'a', '--title', 'x'],
    ['note', 'delete', 'a'],
    ['export', 'a', '--format', 'docx', '-o', 'x'],
    ['export', 'a', '--format', 'docx', '--all', '--query', 'x', '-o', 'x'],
    ['export', 'a', '--format', 'docx', '--all'],
    ['export', 'a', '--format', 'wav', '--all', '-o', 'x'],
    ['import', 'undo', 'a', 'x'],
    ['import', 'a', 'x', '--format', 'epub'],
    ['serve', 'a', '--port', '70000'],
  ];
  test.each(cases.map((args) => [args.join(' '), args] as const))('%s', async (_name, args) => {
    const { code, value, stderr } = await vigieJson<{ error: { kind: string; message: string } }>(args, {
      cwd: folder,
    });
    expect([code, value.error.kind]).toEqual([2, 'usage']);
    expect(stderr.trim()).toBe(value.error.message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['archive']);
  });

  test('nothing at all shows the help with code 2, and --help shows it with code 0', async () => {
    expect(await vigie([])).toMatchObject({ code: 2 });
    const help = await vigie(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const word of [
      'init',
      'stats',
      'list',
      'show',
      'search',
      'note create',
      'note update',
      'import',
      'export',
      'check',
      'backup',
      'restore',
      'serve',
    ])
      expect(help.stdout).toContain(`vigie ${word} `);
    expect((await vigie(['note', 'create', '--help'])).stdout).toContain('--create-missing');
  });
});

test('sentences are French, or English when asked by --lang or the environment', async () => {
  const missing = join(folder, 'absente');
  expect((await vigie(['stats', missing])).stderr).toBe(`Il n’y a pas d’archive dans ${missing}.\n`);
  expect((await vigie(['stats', missing], { env: { LANG: 'C.UTF-8' } })).stderr).toMatch(/^Il n’y a pas/);
  expect((await vigie(['stats', missing], { env: { LANG: 'en_GB.UTF-8' } })).stderr).toBe(
    `There is no archive in ${missing}.\n`,
  );
  expect(
    (await vigie(['stats', missing, '--lang', 'fr'], { env: { LC_ALL: 'en_GB.UTF-8' } })).stderr,
  ).toMatch(/^Il n’y a pas/);
  expect((await vigie(['stats', missing, '--lang=en'])).stderr).toMatch(/^There is no/);
});

test('npm run vigie works from any folder, with paths from there', async () => {
  const program = resolve(import.meta.dirname, '..', '..', '..');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = await promisify(execFile)(
    npm,
    ['run', '-s', '--prefix', program, 'vigie', '--', 'stats', 'archive', '--json'],
    { cwd: folder },
  );
  expect(JSON.parse(stdout)).toEqual((await vigieJson(['stats', archive])).value);
});
