import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { heldByAnother, vigie, vigieJson } from '#tests/support/command-line.ts';
import { contents, keys, observatoryModel } from '#tests/support/observatory.ts';

const model = observatoryModel();
let folder: string;
let archive: string;
beforeEach(() => {
  ({ folder, archive } = model.copy());
});

describe('a new archive', () => {
  test('holds the corpus, or nothing with --empty', async () => {
    const { value } = await vigieJson<{ records: Record<string, number> }>(['stats', archive]);
    expect(value.records).toMatchObject({ cycle: 4, atelier: 4 });
    const empty = join(folder, 'vide');
    expect((await vigieJson(['init', empty, '--empty'])).value).toEqual({ archive: empty, records: 0 });
    expect(statSync(empty).mode & 0o777).toBe(0o700);
  });

  test('is refused in a folder that is not empty, which stays as it was', async () => {
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'lettre.txt'), 'à moi');
    const ran = await vigie(['init', mine]);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toMatch(/n’est pas vide/);
    expect(readdirSync(mine)).toEqual(['lettre.txt']);
  });
});

describe('backups', () => {
  test('are verified, and restore into a new folder or over an archive', async () => {
    const file = join(folder, 'copie.vigie');
    const made = await vigieJson<{ records: number }>(['backup', archive, '-o', file]);
    expect(made).toMatchObject({ code: 0, value: { file, verified: true } });
    expect(keys(made.value)).toEqual(expect.arrayContaining(['file', 'verified', 'records']));
    expect(await vigie(['backup', archive, '-o', file])).toMatchObject({ code: 4 });

    const other = join(folder, 'autre');
    expect((await vigieJson(['restore', file, other])).value).toEqual({
      file: other,
      verified: true,
      records: made.value.records,
    });
    expect((await vigieJson(['stats', other])).value).toEqual((await vigieJson(['stats', archive])).value);

    await vigie(['note', 'create', other, '--title', 'De trop', '--markdown', '-'], { input: 'x' });
    expect((await vigieJson<{ records: number }>(['restore', file, other])).value.records).toBe(
      made.value.records,
    );
    expect((await vigieJson<{ total: number }>(['search', other, 'titre:"De trop"'])).value.total).toBe(0);
    expect((await vigie(['check', other])).code).toBe(0);
  });

  test('bring back an archive that is damaged or lost its database, and keep what is left of it aside', async () => {
    const before = (await vigieJson(['stats', archive])).value;
    const { value } = await vigieJson<{ file: string }>(['backup', archive]);
    const database = join(archive, 'vigie.sqlite');
    const ruin = 'plus rien de lisible'.repeat(100);
    writeFileSync(database, ruin);
    expect(await vigie(['restore', value.file, archive])).toMatchObject({ code: 0 });
    expect((await vigieJson(['stats', archive])).value).toEqual(before);
    const aside = readdirSync(join(archive, 'backups')).find((name) => name.startsWith('replaced-')) ?? '';
    expect(readFileSync(join(archive, 'backups', aside, 'vigie.sqlite'), 'utf8')).toBe(ruin);
    rmSync(database);
    expect(await vigie(['restore', value.file, archive])).toMatchObject({ code: 0 });
    expect((await vigieJson(['stats', archive])).value).toEqual(before);
  });

  test('that are no backups are refused, and nothing is made or changed', async () => {
    const false1 = join(folder, 'faux.vigie');
    writeFileSync(false1, 'rien de tel');
    const before = contents(archive);
    for (const backup of [false1, join(folder, 'absent')]) {
      expect([3, 4]).toContain((await vigie(['restore', backup, join(folder, 'neuve')])).code);
      expect(existsSync(join(folder, 'neuve'))).toBe(false);
    }
    expect([3, 4]).toContain((await vigie(['restore', false1, archive])).code);
    expect(contents(archive).get(join(archive, 'vigie.sqlite'))).toBe(
      before.get(join(archive, 'vigie.sqlite')),
    );
  });
});

describe('a check', () => {
  test('finds nothing in a sound archive, and says what was changed behind its back with code 5', async () => {
    expect(await vigieJson(['check', archive])).toMatchObject({ code: 0, value: { ok: true, problems: [] } });
    const database = new Database(join(archive, 'vigie.sqlite'));
    database.prepare("UPDATE record SET title = 'Faux titre' WHERE code = 'A-001'").run();
    database.close();
    const { code, value } = await vigieJson<{
      ok: boolean;
      problems: { kind: string; id: string; message: string }[];
    }>(['check', archive]);
    expect([code, value.ok]).toEqual([5, false]);
    expect(keys(value.problems[0]).sort()).toEqual(['id', 'kind', 'message']);
  });

  test('repairs what derives from what was written, and says what stays wrong with code 5', async () => {
    const database = new Database(join(archive, 'vigie.sqlite'));
    database.prepare('DELETE FROM record_label').run();
    database.close();
    expect((await vigie(['check', archive])).code).toBe(5);
    const { code, value } = await vigieJson<{ ok: boolean; problems: []; repaired: number }>([
      'check',
      archive,
      '--repair',
    ]);
    expect(code).toBe(0);
    expect(value).toEqual({ ok: true, problems: [], repaired: expect.any(Number) });
    expect(value.repaired).toBeGreaterThan(0);
    const again = new Database(join(archive, 'vigie.sqlite'));
    again.prepare("UPDATE record SET title = 'Faux titre' WHERE code = 'A-001'").run();
    again.close();
    const left = await vigieJson<{ ok: boolean; problems: { kind: string }[] }>([
      'check',
      archive,
      '--repair',
    ]);
    expect([left.code, left.value.problems.map(({ kind }) => kind)]).toEqual([5, ['row']]);
  });
});

describe('an archive that cannot be used is said in one sentence, code 3, and stays byte for byte', () => {
  const file = (): string => join(archive, 'vigie.sqlite');
  const cases: Record<string, { kind: string; prepare: () => void | Promise<void> }> = {
    missing: { kind: 'archive-missing', prepare: () => rmSync(archive, { recursive: true }) },
    'not an archive': {
      kind: 'archive-damaged',
      prepare: () => writeFileSync(file(), 'pas une base'.repeat(100)),
    },
    'cut short': {
      kind: 'archive-damaged',
      prepare: () => writeFileSync(file(), readFileSync(file()).subarray(0, 50_000)),
    },
    'of a later program': {
      kind: 'archive-newer',
      prepare: () => {
        const database = new Database(file());
        database.pragma('user_version = 99');
        database.close();
      },
    },
    'read-only': { kind: 'archive-read-only', prepare: () => chmodSync(archive, 0o500) },
    'open elsewhere': {
      kind: 'archive-in-use',
      // In another process: a process that reads a file it has locked gives the lock up.
      prepare: () => heldByAnother(archive),
    },
  };
  test.each(Object.entries(cases))('%s', async (_name, { kind, prepare }) => {
    await prepare();
    onTestFinished(() => (existsSync(archive) ? chmodSync(archive, 0o700) : undefined));
    const before = existsSync(archive) ? contents(archive) : null;
    for (const command of [
      ['stats', archive],
      ['note', 'create', archive, '--title', 'x', '--markdown', '-'],
      ['export', archive, '--format', 'docx', '--all', '-o', join(folder, 'x.docx')],
    ]) {
      const { code, value, stderr } = await vigieJson<{ error: { kind: string; message: string } }>(command);
      expect([command, code, value.error.kind]).toEqual([command, 3, kind]);
      expect(stderr).toBe(`${value.error.message}\n`);
    }
    expect(existsSync(archive) ? contents(archive) : null).toEqual(before);
    expect(existsSync(join(folder, 'x.docx'))).toBe(false);
  });
});
