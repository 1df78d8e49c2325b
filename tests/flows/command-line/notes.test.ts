import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { vigie, vigieJson } from '#tests/support/command-line.ts';
import { keys, observatoryModel } from '#tests/support/observatory.ts';

const model = observatoryModel();
let folder: string;
let archive: string;
beforeEach(() => {
  ({ folder, archive } = model.copy());
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
    ).toContain('Sujet inconnu');
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
