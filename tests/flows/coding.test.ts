import { expect, test, describe } from 'vitest';
import { says, writing } from '#tests/support/builders.ts';
import { TRANSPORTS } from '#tests/support/transports.ts';

describe.each(TRANSPORTS)('coding the minutes of an Atelier, $name', ({ reach }) => {
  test('a passage is coded, follows its words, is counted by Atelier and profile, and leaves as files', async () => {
    const client = await (await reach()).client();
    const { rows } = await client.records.list({ kind: 'atelier', sort: { by: 'date', direction: 'asc' } });
    const [session] = rows;
    const [theme] = (await client.records.list({ kind: 'theme', sort: { by: 'title', direction: 'asc' } }))
      .rows;
    const note = await client.notes.create({
      title: 'Compte rendu',
      document: writing(says('La confiance vient du terrain.')),
      aboutIds: [session!.id],
    });
    const quote = 'confiance vient du terrain';
    const { ids } = await client.excerpts.code({
      noteId: note.id,
      start: 3,
      end: 3 + quote.length,
      quote,
      codes: [{ recordId: theme!.id }, { impact: 'confiance' }],
      speaker: 'Une chercheuse',
      profile: 'chercheur',
    });
    expect(ids).toHaveLength(2);
    await client.notes.save({
      id: note.id,
      base: note.revision,
      document: writing(says('Oui : la confiance vient du terrain.')),
    });
    const coded = await client.excerpts.list({ noteId: note.id });
    expect(coded).toMatchObject([
      { quote, state: 'intact', ateliers: [{ id: session!.id }] },
      { quote, state: 'intact', place: { words: quote } },
    ]);
    const matrix = await client.excerpts.matrix({ columns: 'atelier' });
    expect(matrix.columns).toMatchObject([{ key: session!.id }]);
    expect(matrix.counts).toEqual([[1], [1]]);
    expect(await client.excerpts.cooccurrence()).toMatchObject([{ count: 1 }]);

    const { changeSetId } = await client.excerpts.remove({ id: ids[0]! });
    expect(await client.excerpts.list({ code: theme!.id })).toEqual([]);
    await client.history.undo({ changeSetId });
    expect(await client.excerpts.list({ code: theme!.id })).toHaveLength(1);

    for (const [format, start] of [
      ['csv', '\ufeffCode'],
      ['qdc', '<?xml'],
      ['docx', 'PK'],
    ] as const) {
      const { content, excerpts } = await client.excerpts.export({ format });
      expect(excerpts).toBe(2);
      const bytes = new Uint8Array(await content.arrayBuffer());
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).startsWith(start), format).toBe(
        true,
      );
    }
    expect((await client.archive.check()).problems).toEqual([]);
  });
});
