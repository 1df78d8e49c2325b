import { existsSync, writeFileSync } from 'node:fs';
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

type Report = {
  importId: string | null;
  created: number;
  updated: number;
  skipped: number;
  problems: object[];
};
const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('an import of data', () => {
  test(
    'takes a bibliography, known again and taken back, with the JSON of every import',
    { timeout: 120_000 },
    async () => {
      const path = put(
        'lectures.bib',
        '@book{a, title={Une lecture}, author={Dupont, Claire}, year=2018, owner={x}}\n',
      );
      const before = (await vigieJson(['stats', archive])).value;
      const dry = await vigieJson<Report>(['import', archive, path, '--dry-run']);
      expect(keys(dry.value)).toEqual([
        'importId',
        'created',
        'updated',
        'skipped',
        'links',
        'attachments',
        'problems',
      ]);
      expect(dry.value).toMatchObject({ importId: null, created: 1 });
      expect((await vigieJson(['stats', archive])).value).toEqual(before);
      const done = await vigieJson<Report>(['import', archive, path, '--format', 'bibtex']);
      expect({ ...done.value, importId: null }).toEqual(dry.value);
      expect((await vigieJson<Report>(['import', archive, path])).value).toMatchObject({
        created: 0,
        skipped: 1,
      });
      expect((await vigieJson(['import', 'undo', archive, done.value.importId!])).value).toEqual({
        removed: 1,
      });
      expect((await vigieJson(['stats', archive])).value).toEqual(before);
    },
  );

  test('takes a table by its headings, or as it is told to', { timeout: 120_000 }, async () => {
    const path = put('rencontres.csv', 'Nom;Ville;Quand\nRencontre du réseau;Lyon;11/04/2018\n');
    const words = ['import', archive, path, '--kind', 'evenement', '--map', 'Ville=lieu', '--json'];
    expect((await vigie(words)).code).toBe(0);
    const [found] = (
      await vigieJson<{ id: string; date: object }[]>(['list', archive, '--query', '"Rencontre du réseau"'])
    ).value;
    expect(found).toMatchObject({ date: { edtf: '2018-04-11' } });
    expect((await vigieJson<{ properties: object }>(['show', archive, found!.id])).value.properties).toEqual({
      lieu: 'Lyon',
    });
    expect((await vigie(['import', archive, path, '--map', 'Absente=title'])).code).toBe(2);
    expect((await vigie(['import', archive, path, '--conflict', 'zut'])).code).toBe(2);
    expect((await vigie(['import', archive, path, '--format', 'ris'])).code).toBe(4);
  });

  test('rebuilds a complete export in an empty archive, and in no other', { timeout: 120_000 }, async () => {
    const copy = join(folder, 'copie.vigie');
    await vigie(['export', archive, '--format', 'vigie', '--all', '-o', copy]);
    const refused = await vigie(['import', archive, copy]);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('contient déjà des fiches');
    const empty = join(folder, 'vide');
    await vigie(['init', empty, '--empty']);
    const { value } = await vigieJson<Report>(['import', empty, copy]);
    const wanted = (await vigieJson<{ records: Record<string, number> }>(['stats', archive])).value;
    expect((await vigieJson(['stats', empty])).value).toEqual(wanted);
    expect((await vigie(['check', empty])).code).toBe(0);
    await vigieJson(['import', 'undo', empty, value.importId!]);
    expect((await vigieJson<{ links: number }>(['stats', empty])).value.links).toBe(0);
    expect(existsSync(copy)).toBe(true);
  });
});
