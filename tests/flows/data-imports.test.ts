import { describe, expect, test } from 'vitest';
import { TRANSPORTS } from '#tests/support/transports.ts';

const file = (path: string, text: string) => ({ path, content: new Blob([text]) });

describe.each(TRANSPORTS)('importing data a person chose, $name', ({ reach }) => {
  test('is looked at, shown, made, listed and taken back', async () => {
    const client = await (await reach()).client();
    const { stageId } = await client.imports.stage({
      stageId: null,
      files: [file('acteurs.csv', 'Nom;Secteur;Membre de\nAlpha;fondation;AC-001\n')],
    });
    const from = { stageId, label: 'acteurs.csv' };
    const looked = await client.dataImports.look({ from });
    expect(looked).toMatchObject({
      form: 'table',
      separator: ';',
      sheets: [{ rows: 1, because: 'guessed', settings: { kind: 'acteur', included: true } }],
    });
    if (looked.form !== 'table') throw new Error('no table');
    const settings = { conflict: 'complete' as const, sheets: looked.sheets.map((one) => one.settings) };
    const preview = await client.dataImports.preview({ from, settings });
    expect(preview).toMatchObject({
      counts: { new: 1, exists: 0 },
      rows: [
        { fate: 'new', title: 'Alpha', cells: [{ text: 'Alpha', problem: null }, { text: 'fondation' }, {}] },
      ],
    });
    const made = await client.dataImports.make({ from, settings });
    expect({ ...made, importId: null }).toEqual(preview.report);
    await client.imports.unstage({ stageId });
    expect((await client.imports.list())[0]).toMatchObject({ id: made.importId, origin: 'csv: acteurs.csv' });
    expect(await client.imports.undo({ importId: made.importId! })).toEqual({
      removed: 1,
      restored: 0,
      kept: [],
    });
    expect((await client.archive.check({})).problems).toEqual([]);
  });

  test('that is none is for the import of documents', async () => {
    const client = await (await reach()).client();
    const { stageId } = await client.imports.stage({ stageId: null, files: [file('Une.md', 'Bonjour')] });
    const from = { stageId, label: 'Une.md' };
    expect(await client.dataImports.look({ from })).toEqual({ form: 'documents' });
    await expect(client.dataImports.preview({ from, settings: {} })).rejects.toThrow();
    await client.imports.unstage({ stageId });
  });
});
