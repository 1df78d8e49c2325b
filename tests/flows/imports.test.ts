import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, describe } from 'vitest';
import { TRANSPORTS } from '#tests/support/transports.ts';

const file = (path: string, text: string) => ({ path, content: new Blob([text]) });
const staged = () => readdirSync(tmpdir()).filter((name) => name.startsWith('vigie-import-'));

describe.each(TRANSPORTS)('importing files a person chose, $name', ({ reach }) => {
  test('is rehearsed, made, known again, and taken back', async () => {
    const client = await (await reach()).client();
    const first = await client.imports.stage({
      stageId: null,
      files: [file('Une.md', 'Voir [[Deux]] et [[A-001]].'), file('sous/Deux.md', 'Suite.')],
    });
    expect(first.refused).toEqual([]);
    const { stageId } = first;
    await client.imports.stage({ stageId, files: [file('sous/Trois.md', 'Fin, voir [[Une]].')] });
    const rehearsed = await client.imports.staged({ stageId, label: 'Carnet', dryRun: true });
    expect(rehearsed).toMatchObject({ importId: null, created: 3, links: { resolved: 3, unresolved: 0 } });
    const done = await client.imports.staged({ stageId, label: 'Carnet', dryRun: false });
    expect({ ...done, importId: null }).toEqual(rehearsed);
    await client.imports.unstage({ stageId });
    await expect(client.imports.staged({ stageId, label: 'Carnet', dryRun: true })).rejects.toThrow();

    const again = await client.imports.stage({ stageId: null, files: [file('Une.md', 'Voir [[Deux]].')] });
    const update = { stageId: again.stageId, label: 'Carnet', dryRun: false };
    expect(await client.imports.staged(update)).toMatchObject({ created: 0, updated: 1, skipped: 0 });
    await client.imports.unstage({ stageId: again.stageId });

    const [last, before] = await client.imports.list();
    expect([last, before]).toMatchObject([
      { origin: 'markdown: Carnet', state: 'done', report: { updated: 1 } },
      { id: done.importId, state: 'done', report: { created: 3 } },
    ]);
    expect(await client.imports.undo({ importId: last!.id })).toEqual({ removed: 0, restored: 1, kept: [] });
    expect(await client.imports.undo({ importId: before!.id })).toEqual({
      removed: 3,
      restored: 0,
      kept: [],
    });
    expect((await client.imports.list()).map(({ state }) => state)).toEqual(['undone', 'undone']);
    expect((await client.archive.check({})).problems).toEqual([]);
  });

  test('takes names as data: what cannot be a file here is refused, and nothing is written elsewhere', async () => {
    const client = await (await reach()).client();
    const before = staged();
    const hostile = [
      '../dehors.md',
      '/etc/dehors.md',
      'a/../../dehors.md',
      'a\\..\\dehors.md',
      'C:\\dehors.md',
      'nul\0.md',
      'CON.md',
      'com1',
      'point.',
      `${'x'.repeat(300)}.md`,
      './a.md',
      'a//b.md',
    ];
    const { stageId, refused } = await client.imports.stage({
      stageId: null,
      files: [
        ...hostile.map((path) => file(path, 'x')),
        file('\u202Egnp.md', 'Texte.'),
        file('Une.md', 'Texte.'),
      ],
    });
    expect(refused).toEqual(hostile);
    const made = staged().filter((name) => !before.includes(name));
    expect(made).not.toEqual([]);
    for (const folder of made) {
      expect(readdirSync(join(tmpdir(), folder)).toSorted()).toEqual(['Une.md', '\u202Egnp.md'].toSorted());
    }
    expect(existsSync(join(tmpdir(), 'dehors.md'))).toBe(false);
    expect(await client.imports.staged({ stageId, label: 'x', dryRun: true })).toMatchObject({ created: 2 });
    await client.imports.unstage({ stageId });
    expect(staged().filter((name) => !before.includes(name))).toEqual([]);
  });
});
