import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ended, startVigie, vigie, vigieJson } from '#tests/support/command-line.ts';
import { keys, observatoryModel } from '#tests/support/observatory.ts';
import { word, wordLine } from '#tests/support/reading.ts';

const model = observatoryModel();
let folder: string;
let archive: string;
beforeEach(() => {
  ({ folder, archive } = model.copy());
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

  test('takes Word and HTML files for what they hold, and refuses what is of no format', async () => {
    writeFileSync(join(folder, 'bilan.docx'), word(wordLine('Voir la page.')));
    writeFileSync(join(folder, 'page.sans-nom'), '<!doctype html><title>La page</title><p>Texte.');
    writeFileSync(join(folder, 'bruit.bin'), Buffer.from([0, 1, 2, 3, 0xff, 0]));
    const paths = ['bilan.docx', 'page.sans-nom'].map((name) => join(folder, name));
    const done = await vigieJson<Report>(['import', archive, ...paths]);
    expect(done).toMatchObject({ code: 0, value: { created: 2, skipped: 0 } });
    expect(await vigieJson<Report>(['import', archive, ...paths])).toMatchObject({
      value: { created: 0, skipped: 2 },
    });
    expect((await vigie(['import', archive, join(folder, 'bruit.bin')])).code).toBe(4);
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

describe('taking an import back', () => {
  test('removes what it made and nothing else; once', async () => {
    const vault = join(folder, 'carnet');
    mkdirSync(vault);
    writeFileSync(join(vault, 'Une.md'), 'Voir [[Deux]] et [[Alliance & Performance des organisations]].\n');
    writeFileSync(join(vault, 'Deux.md'), 'Répond à [[Une]].\n');
    const before = (await vigieJson(['stats', archive])).value;
    const { value } = await vigieJson<{ importId: string }>(['import', archive, vault]);
    const undone = await vigieJson(['import', 'undo', archive, value.importId]);
    expect(undone).toMatchObject({ code: 0, value: { removed: 2 } });
    expect(keys(undone.value as object)).toEqual(['removed']);
    expect((await vigieJson(['stats', archive])).value).toEqual(before);
    expect((await vigie(['check', archive])).code).toBe(0);
    const again = await vigie(['import', 'undo', archive, value.importId]);
    expect(again.code).toBe(4);
    expect(again.stderr).toContain('déjà');
  });

  test('of an import that is not there is refused', async () => {
    expect((await vigie(['import', 'undo', archive, 'A-001'])).code).toBe(2);
    const unknown = '01890000-0000-7000-8000-000000000000';
    expect((await vigie(['import', 'undo', archive, unknown])).code).toBe(4);
  });
});
