import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { tmpdir } from 'node:os';
import { temporaryFolder } from '#tests/support/archive.ts';
import { ended, heldByAnother, startVigie, vigie, vigieJson } from '#tests/support/command-line.ts';

/** Made once by the command itself; each test takes a copy. */
let model: string;
let folder: string;
let archive: string;

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'vigie-model-'));
  model = join(home, 'archive');
  const made = await vigieJson(['init', model]);
  expect(made).toMatchObject({ code: 0, value: { archive: model, records: expect.any(Number) } });
  return () => rmSync(home, { recursive: true, force: true });
});

beforeEach(() => {
  folder = temporaryFolder();
  archive = join(folder, 'archive');
  cpSync(model, archive, { recursive: true });
});

const keys = (value: unknown): string[] => Object.keys(value as object);
const contents = (path: string): Map<string, string> =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file).toString('base64')]),
  );

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

describe('what programs read', () => {
  test('stats has its keys and counts', async () => {
    const { code, value } = await vigieJson<Record<string, unknown>>(['stats', archive]);
    expect(code).toBe(0);
    expect(keys(value).sort()).toEqual([
      'attachments',
      'links',
      'measures',
      'mentions',
      'records',
      'schemaVersion',
    ]);
    expect(keys(value['records'])).toEqual([
      'cycle',
      'axe',
      'etude',
      'atelier',
      'publication',
      'evenement',
      'acteur',
      'signal',
      'indicateur',
      'theme',
      'note',
      'rapport',
    ]);
  });

  test('list gives rows in the order of codes, with the bounds of imprecise dates', async () => {
    type Row = {
      id: string;
      code: string;
      kind: string;
      title: string;
      date: { edtf: string; wording: string | null; start: string; end: string } | null;
      tags: string[];
    };
    const { value } = await vigieJson<Row[]>(['list', archive, '--kind', 'atelier']);
    expect(value.map(({ code }) => code)).toEqual(['A-001', 'A-002', 'A-003', 'A-004']);
    for (const row of value) {
      expect(keys(row)).toEqual(['id', 'code', 'kind', 'title', 'date', 'tags']);
      expect(keys(row.date)).toEqual(['edtf', 'wording', 'start', 'end']);
    }
    expect(value[3]?.date).toMatchObject({ edtf: '2018-12', start: '2018-12-01', end: '2018-12-31' });
    const all = await vigieJson<Row[]>(['list', archive]);
    const { records } = (await vigieJson<{ records: Record<string, number> }>(['stats', archive])).value;
    expect(all.value).toHaveLength(Object.values(records).reduce((sum, count) => sum + count, 0));
    expect(all.value.some(({ date }) => date === null)).toBe(true);
    expect((await vigieJson<Row[]>(['list', archive, '--limit', '2'])).value).toHaveLength(2);
    const filtered = (await vigieJson<Row[]>(['list', archive, '--query', 'type:atelier societale'])).value;
    expect(filtered.map(({ code }) => code)).toEqual(['A-002']);
  });

  test('show gives one whole record by code or id, the body of a note as Markdown', async () => {
    type Shown = {
      id: string;
      relations: { type: string; direction: string; label: string; target: object }[];
      backlinks: object[];
      sources: object[];
      body: string | null;
    };
    const { value } = await vigieJson<Shown>(['show', archive, 'a-1']);
    expect(keys(value)).toEqual([
      'id',
      'code',
      'kind',
      'title',
      'date',
      'tags',
      'properties',
      'sources',
      'verification',
      'relations',
      'backlinks',
      'body',
    ]);
    expect(value.body).toBeNull();
    expect(value.relations).toContainEqual({
      type: 'accueilli-par',
      direction: 'out',
      label: 'accueilli par',
      target: expect.objectContaining({ kind: 'acteur' }),
    });
    for (const relation of value.relations)
      expect(keys(relation.target)).toEqual(['id', 'code', 'kind', 'title']);
    for (const backlink of value.backlinks)
      expect(keys(backlink)).toEqual(['id', 'code', 'kind', 'title', 'excerpt']);
    expect(value.backlinks.length).toBeGreaterThan(0);
    expect((await vigieJson<Shown>(['show', archive, value.id])).value).toEqual(value);
    expect((await vigieJson<Shown>(['show', archive, 'N-001'])).value.body).toContain('## ');
  });

  test('search finds without accents, and says how many there are in all', async () => {
    const { value } = await vigieJson<{ total: number; hits: { code: string }[] }>([
      'search',
      archive,
      'alliance innovation societale',
      '--limit',
      '3',
    ]);
    expect(keys(value)).toEqual(['total', 'hits']);
    expect(value.hits.length).toBeLessThanOrEqual(3);
    expect(value.hits.map(({ code }) => code)).toContain('A-002');
    for (const hit of value.hits)
      expect(keys(hit)).toEqual(['id', 'code', 'kind', 'title', 'excerpt', 'score']);
    expect((await vigieJson(['search', archive, 'xyzzyx'])).value).toEqual({ total: 0, hits: [] });
  });
});

describe('notes', () => {
  test('are made of a file or of what is piped, and their mentions are links', async () => {
    const file = join(folder, 'séance.md');
    writeFileSync(
      file,
      '# Séance\n\nVu à [[Alliance & Performance des organisations]] puis [[A-003|l’Atelier 3]], et [[Sujet inconnu]].\n',
    );
    const { code, value, stderr } = await vigieJson<{
      id: string;
      code: string;
      mentions: number;
      unresolved: string[];
    }>([
      'note',
      'create',
      archive,
      '--title',
      'Séance',
      '--markdown',
      file,
      '--about',
      'A-001',
      '--about',
      'a-3',
    ]);
    expect(code).toBe(0);
    expect(keys(value)).toEqual(['id', 'code', 'mentions', 'unresolved']);
    expect(value).toMatchObject({ code: 'N-004', mentions: 2, unresolved: ['Sujet inconnu'] });
    expect(stderr).toContain('Sujet inconnu');
    const atelier = (
      await vigieJson<{ backlinks: { code: string; excerpt: string }[] }>(['show', archive, 'A-003'])
    ).value;
    expect(atelier.backlinks).toContainEqual(
      expect.objectContaining({ code: 'N-004', excerpt: expect.stringContaining('l’Atelier 3') }),
    );
    const note = (
      await vigieJson<{ relations: { type: string; target: { code: string } }[] }>(['show', archive, 'N-004'])
    ).value;
    expect(
      note.relations
        .filter(({ type }) => type === 'a-propos-de')
        .map(({ target }) => target.code)
        .sort(),
    ).toEqual(['A-001', 'A-003']);

    const piped = await vigieJson<{ unresolved: string[]; mentions: number }>(
      ['note', 'create', archive, '--title', 'Entendue', '--markdown', '-', '--create-missing'],
      { input: 'À propos de [[Sujet inconnu]].' },
    );
    expect(piped.value).toMatchObject({ unresolved: [], mentions: 1 });
    expect(
      (await vigieJson<{ title: string }[]>(['list', archive, '--kind', 'libre'])).value.map(
        ({ title }) => title,
      ),
    ).toEqual(['Sujet inconnu']);
  });

  test('are updated on the revision one saw; a stale text is kept beside, not over', async () => {
    const first = join(folder, 'un.md');
    writeFileSync(first, 'Première écriture.');
    const made = (
      await vigieJson<{ code: string; id: string }>([
        'note',
        'create',
        archive,
        '--title',
        'Note',
        '--markdown',
        first,
      ])
    ).value;
    const second = await vigieJson<{ id: string; revision: number }>(
      ['note', 'update', archive, made.code, '--markdown', '-', '--base', '1'],
      { input: 'Deuxième écriture.' },
    );
    expect(second).toMatchObject({ code: 0, value: { id: made.id, revision: 2 } });
    expect(keys(second.value)).toEqual(['id', 'revision']);
    const stale = await vigieJson<{ error: { kind: string; sibling: number } }>(
      ['note', 'update', archive, made.code, '--markdown', '-', '--base', '1'],
      { input: 'Troisième écriture.' },
    );
    expect(stale).toMatchObject({ code: 4, value: { error: { kind: 'stale-revision' } } });
    expect((await vigieJson<{ body: string }>(['show', archive, made.code])).value.body).toContain(
      'Deuxième',
    );
  });

  test('that cannot be read are refused by name', async () => {
    const binary = join(folder, 'binaire.md');
    writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00, 0x81]));
    for (const path of [binary, join(folder, 'absent.md'), folder]) {
      const ran = await vigie(['note', 'create', archive, '--title', 'x', '--markdown', path]);
      expect([path, ran.code, ran.stdout]).toEqual([path, 4, '']);
    }
    expect((await vigieJson<{ records: { note: number } }>(['stats', archive])).value.records.note).toBe(3);
  });
});

describe('an export', () => {
  type Exported = { file: string; records: number; bytes: number };

  test('is one Word document, never written over another without --force', async () => {
    const file = join(folder, 'Atelier 1.docx');
    const args = ['export', archive, '--format', 'docx', '--record', 'A-001', 'N-001', '-o', file];
    const { code, value } = await vigieJson<Exported>(args);
    expect([code, keys(value)]).toEqual([0, ['file', 'records', 'bytes']]);
    expect(value).toMatchObject({ file, bytes: statSync(file).size });
    expect(value.records).toBeGreaterThanOrEqual(2);
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    writeFileSync(file, 'autre chose');
    expect(await vigieJson(args)).toMatchObject({
      code: 4,
      value: { error: { kind: 'file-exists', path: file } },
    });
    expect(readFileSync(file, 'utf8')).toBe('autre chose');
    expect((await vigieJson([...args, '--force'])).code).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['Atelier 1.docx', 'archive']);
  });

  test('is one Markdown file for one note; several make a folder, or a .zip', async () => {
    const one = join(folder, 'note.md');
    expect(
      (await vigieJson<Exported>(['export', archive, '--format', 'md', '--record', 'N-001', '-o', one])).value
        .bytes,
    ).toBe(statSync(one).size);
    expect(readFileSync(one, 'utf8')).not.toContain('[[');

    const many = join(folder, 'notes');
    const made = (
      await vigieJson<Exported>(['export', archive, '--format', 'md', '--query', 'type:note', '-o', many])
    ).value;
    const files = [...contents(many).keys()];
    expect(files.filter((file) => file.endsWith('.md')).length).toBeGreaterThanOrEqual(3);
    expect(made.bytes).toBe(files.reduce((sum, file) => sum + statSync(file).size, 0));
    expect((await vigie(['export', archive, '--format', 'md', '--all', '-o', many, '--force'])).code).toBe(4);

    const zip = join(folder, 'notes.zip');
    expect((await vigie(['export', archive, '--format', 'md', '--query', 'type:note', '-o', zip])).code).toBe(
      0,
    );
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK');
    expect(
      (
        await vigie([
          'export',
          archive,
          '--format',
          'md',
          '--query',
          'type:note',
          '-o',
          join(folder, 'deux.md'),
        ])
      ).code,
    ).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['archive', 'note.md', 'notes', 'notes.zip']);
  });

  test.skipIf(process.platform === 'win32')(
    'that the disk does not take whole leaves nothing at all',
    async () => {
      const file = join(folder, 'tout.docx');
      const whole = await vigieJson<Exported>(['export', archive, '--format', 'docx', '--all', '-o', file]);
      rmSync(file);
      const blocks = Math.floor(whole.value.bytes / 1024) - 1;
      expect(blocks).toBeGreaterThan(40);
      const ran = await vigie(['export', archive, '--format', 'docx', '--all', '-o', file], {
        largestFile: blocks,
      });
      expect(ran.code).not.toBe(0);
      expect(readdirSync(folder)).toEqual(['archive']);
    },
  );

  test('of what is not there is refused, and makes no file', async () => {
    for (const selection of [
      ['--record', 'A-999'],
      ['--record', 'A-001', '--record', 'Z-1'],
      ['--report', 'A-001'],
      ['--query', 'avant:jamais'],
    ]) {
      expect([
        selection,
        (await vigie(['export', archive, '--format', 'docx', ...selection, '-o', join(folder, 'x.docx')]))
          .code,
      ]).toEqual([selection, 4]);
    }
    expect(
      (await vigie(['export', archive, '--format', 'docx', '--all', '-o', join(folder, 'absent', 'x.docx')]))
        .code,
    ).toBe(4);
    expect(readdirSync(folder)).toEqual(['archive']);
  });
});

describe('an import', () => {
  type Report = {
    importId: string | null;
    created: number;
    updated: number;
    skipped: number;
    links: { resolved: number; unresolved: number };
    attachments: number;
    problems: { file: string; message: string }[];
  };

  test('takes Markdown folders in, or says what it would do', async () => {
    const vault = join(folder, 'carnet');
    mkdirSync(join(vault, 'sous'), { recursive: true });
    writeFileSync(
      join(vault, 'Première.md'),
      '---\ntags: [terrain]\n---\n# Première\n\nVoir [[Seconde]] et [[Alliance & Performance des organisations]].\n',
    );
    writeFileSync(join(vault, 'sous', 'Seconde.md'), 'Répond à [[Première]], pas à [[Nulle part]].\n');
    const before = (await vigieJson<{ records: { note: number } }>(['stats', archive])).value;

    const dry = await vigieJson<Report>(['import', archive, vault, '--dry-run']);
    expect([dry.code, keys(dry.value)]).toEqual([
      0,
      ['importId', 'created', 'updated', 'skipped', 'links', 'attachments', 'problems'],
    ]);
    expect(dry.value).toMatchObject({ importId: null, created: 2 });
    expect((await vigieJson(['stats', archive])).value).toEqual(before);

    const done = await vigieJson<Report>(['import', archive, vault, '--format', 'md']);
    expect(done.value).toMatchObject({ importId: expect.any(String), created: 2, links: { unresolved: 1 } });
    expect((await vigieJson<{ records: { note: number } }>(['stats', archive])).value.records.note).toBe(
      before.records.note + 2,
    );
    expect(
      (await vigieJson<{ backlinks: object[] }>(['show', archive, 'A-001'])).value.backlinks,
    ).toContainEqual(expect.objectContaining({ title: 'Première' }));
    expect((await vigie(['check', archive])).code).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('that is interrupted leaves nothing of itself', async () => {
    const vault = join(folder, 'grand carnet');
    mkdirSync(vault);
    for (let number = 1; number <= 3000; number += 1)
      writeFileSync(
        join(vault, `Fiche ${number}.md`),
        `Texte de la fiche ${number}, avec [[Fiche ${number + 1}]].\n`,
      );
    const before = (await vigieJson(['stats', archive])).value;
    const child = startVigie(['import', archive, vault]);
    const ran = ended(child);
    // Once the archive is held by the command, its work has begun.
    await expect.poll(() => existsSync(join(archive, 'lock.json')), { timeout: 30_000 }).toBe(true);
    await new Promise((done) => setTimeout(done, 500));
    child.kill('SIGINT');
    expect(await ran).toMatchObject({ code: 4, stdout: '', stderr: 'Annulé.\n' });
    expect((await vigieJson(['stats', archive])).value).toEqual(before);
    expect((await vigie(['check', archive])).code).toBe(0);
  });

  test('of what is not there is refused, and changes nothing', async () => {
    const before = (await vigieJson(['stats', archive])).value;
    expect((await vigie(['import', archive, join(folder, 'absent')])).code).toBe(4);
    expect((await vigieJson(['stats', archive])).value).toEqual(before);
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
    ['export', 'a', '--format', 'pdf', '--all', '-o', 'x'],
    ['import', 'undo', 'a', 'x'],
    ['import', 'a', 'x', '--format', 'ris'],
    ['check', 'a', '--repair'],
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

test('what is read by people is not JSON, and a reader that leaves ends the command', async () => {
  expect((await vigie(['list', archive, '--limit', '3'])).stdout).toMatch(/^AC-001 .+\n/);
  expect((await vigie(['show', archive, 'A-001'])).stdout).toContain('accueilli par');
  expect((await vigie(['search', archive, 'xyzzyx'])).stdout).toBe('Aucune fiche ne répond.\n');
});

test('npm run vigie works from any folder, with paths from there', async () => {
  const program = resolve(import.meta.dirname, '..', '..');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = await promisify(execFile)(
    npm,
    ['run', '-s', '--prefix', program, 'vigie', '--', 'stats', 'archive', '--json'],
    { cwd: folder },
  );
  expect(JSON.parse(stdout)).toEqual((await vigieJson(['stats', archive])).value);
});
