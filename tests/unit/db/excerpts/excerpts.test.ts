import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import type { Code } from '#db/domain/excerpts/codes.ts';
import { acceptWords, codePassage, editExcerpt, removeExcerpt } from '#db/excerpts/commands.ts';
import { codesInUse, cooccurrence, excerptMatrix, listExcerpts } from '#db/excerpts/queries.ts';
import { listChangeSets } from '#db/history/queries.ts';
import { readNote } from '#db/notes/queries.ts';
import { trashRecords } from '#db/records/commands.ts';
import { addRelation } from '#db/records/relations.ts';
import { searchRecords } from '#db/search/search.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, noteSaying, record, save, says } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

const SAID = 'La confiance vient du terrain, dit une chercheuse.';

/** A note that says this, and a way to code words of it. */
async function noteToCode(archive: Archive, title = 'Compte rendu') {
  const note = await noteSaying(archive, title, says('Le cadre.'), says(SAID));
  const code = async (
    quote: string,
    codes: readonly Code[],
    who: { speaker?: string; profile?: string } = {},
  ) => {
    const { document } = await readNote(archive.reader, note.id);
    const start = documentText(document).text.indexOf(quote);
    return write(archive, (context) =>
      codePassage(context, {
        ...{ noteId: note.id, start, end: start + quote.length, quote, codes },
        ...{ speaker: '', profile: '', comment: '', ...who },
      }),
    );
  };
  const [edit, revision] = [
    async (...words: string[]) => {
      const { revision: base } = await readNote(archive.reader, note.id);
      return save(archive, note.id, base, ...words.map((line) => says(line)));
    },
    async () => (await readNote(archive.reader, note.id)).revision,
  ];
  const only = async () => {
    const [one] = await listExcerpts(archive.reader, { noteId: note.id });
    return one!;
  };
  return { note, code, edit, revision, only };
}

async function undoLast(archive: Archive): Promise<void> {
  const [last] = await listChangeSets(archive.reader, { limit: 1 });
  await archive.write('undo', (context) => undoChangeSet(context, last!.id), { undoes: last!.id });
}

describe('a coded passage', () => {
  test('is listed with its code, who says it and the Atelier its note is about', async () => {
    const archive = await temporaryArchive();
    const session = await atelier(archive, 'Alliance & Performance');
    const signal = await record(archive, { kind: 'signal', title: 'Confiance du terrain' });
    const { note, code, only } = await noteToCode(archive);
    await write(archive, (context) =>
      addRelation(context, {
        type: 'a-propos-de',
        sourceId: note.id,
        targetId: session.id,
        date: null,
        comment: '',
      }),
    );
    await code('confiance vient du terrain', [{ recordId: signal.id }], {
      speaker: 'Une chercheuse',
      profile: 'chercheur',
    });
    expect(await only()).toMatchObject({
      code: { key: signal.id, record: { code: signal.code } },
      quote: 'confiance vient du terrain',
      state: 'intact',
      speaker: 'Une chercheuse',
      profile: 'chercheur',
      note: { id: note.id },
      ateliers: [{ id: session.id }],
    });
    await expectDerivedRowsTrue(archive);
  });

  test('may carry several codes, each once, and overlap another', async () => {
    const archive = await temporaryArchive();
    const theme = await record(archive, { kind: 'theme', title: 'Confiance' });
    const { code } = await noteToCode(archive);
    await code('confiance vient du terrain', [{ recordId: theme.id }, { recordId: theme.id }]);
    await code('du terrain, dit', [{ impact: 'confiance' }]);
    const { codes } = await codesInUse(archive.reader);
    expect(codes.map(({ key, count }) => [key, count])).toEqual([
      ['confiance', 1],
      [theme.id, 1],
    ]);
    expect(await cooccurrence(archive.reader)).toMatchObject([{ count: 1 }]);
  });

  test('survives what is written around it, says when its own words change, and takes them when asked', async () => {
    const archive = await temporaryArchive();
    const { code, edit, only } = await noteToCode(archive);
    const [id] = await code('confiance vient du terrain', [{ impact: 'confiance' }]);
    await edit('Le cadre, relu.', `Oui. ${SAID} Encore.`);
    expect(await only()).toMatchObject({ state: 'intact', place: { words: 'confiance vient du terrain' } });
    await edit('Le cadre, relu.', 'Oui. La confiance vient bien du terrain, dit une chercheuse. Encore.');
    expect(await only()).toMatchObject({
      state: 'modifie',
      quote: 'confiance vient du terrain',
      place: { words: 'confiance vient bien du terrain' },
    });
    await write(archive, (context) => acceptWords(context, id!));
    expect(await only()).toMatchObject({ state: 'intact', quote: 'confiance vient bien du terrain' });
    await expectDerivedRowsTrue(archive);
  });

  test('is kept as a quotation when its words go, and finds its place when they come back', async () => {
    const archive = await temporaryArchive();
    const { code, edit, only } = await noteToCode(archive);
    await code('confiance vient du terrain', [{ impact: 'confiance' }]);
    await edit('Rien.');
    expect(await only()).toMatchObject({
      state: 'disparu',
      place: null,
      quote: 'confiance vient du terrain',
    });
    await undoLast(archive);
    expect(await only()).toMatchObject({ state: 'intact' });
    await expectDerivedRowsTrue(archive);
  });

  test('taken away comes back where it was, even when its words had changed', async () => {
    const archive = await temporaryArchive();
    const { code, edit, only, note } = await noteToCode(archive);
    const [id] = await code('confiance vient du terrain', [{ impact: 'confiance' }]);
    await edit('Le cadre.', 'La confiance vient souvent du terrain, dit une chercheuse.');
    await write(archive, (context) => removeExcerpt(context, id!));
    expect(await listExcerpts(archive.reader, { noteId: note.id })).toEqual([]);
    await undoLast(archive);
    expect(await only()).toMatchObject({
      state: 'modifie',
      place: { words: 'confiance vient souvent du terrain' },
    });
  });

  test('is refused when the note no longer has its words, and with a note as its code', async () => {
    const archive = await temporaryArchive();
    const { code, note } = await noteToCode(archive);
    await expect(code('jamais écrit', [{ impact: 'confiance' }])).rejects.toMatchObject({
      data: { kind: 'invalid-input', field: 'passage' },
    });
    await expect(code('confiance', [{ recordId: note.id }])).rejects.toMatchObject({
      data: { kind: 'invalid-input', field: 'code' },
    });
    expect(await listExcerpts(archive.reader, {})).toEqual([]);
  });

  test('changes speaker and code, and leaves the lists with its code or its note', async () => {
    const archive = await temporaryArchive();
    const theme = await record(archive, { kind: 'theme', title: 'Confiance' });
    const { code, only, note } = await noteToCode(archive);
    const [id] = await code('confiance', [{ impact: 'confiance' }]);
    await write(archive, (context) =>
      editExcerpt(context, id!, { code: { recordId: theme.id }, profile: 'élue' }),
    );
    expect(await only()).toMatchObject({ code: { key: theme.id }, profile: 'élue' });
    await write(archive, (context) => trashRecords(context, [theme.id]));
    expect(await listExcerpts(archive.reader, { noteId: note.id })).toEqual([]);
    await undoLast(archive);
    await write(archive, (context) => trashRecords(context, [note.id]));
    expect(await listExcerpts(archive.reader, {})).toEqual([]);
    expect((await codesInUse(archive.reader)).codes).toEqual([]);
  });

  test('has its words in its place after any edits of the note', async () => {
    const line = fc.array(fc.constantFrom('confiance', 'vient', 'du', 'terrain', 'oui'), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        async (edits) => {
          const archive = await temporaryArchive();
          const { code, edit } = await noteToCode(archive);
          await code('confiance vient', [{ impact: 'confiance' }, { impact: 'innovation' }]);
          for (const lines of edits) await edit(...lines.map((words) => words.join(' ')));
          await expectDerivedRowsTrue(archive);
          await archive.close();
        },
      ),
      { numRuns: 10 },
    );
  });
});

test('the matrix counts passages by code and Atelier, and its cells are the lists they open', async () => {
  const archive = await temporaryArchive();
  const sessions = [await atelier(archive, 'Premier'), await atelier(archive, 'Second')];
  for (const [index, session] of sessions.entries()) {
    const { note, code } = await noteToCode(archive, `Compte rendu ${index}`);
    await write(archive, (context) =>
      addRelation(context, {
        type: 'a-propos-de',
        sourceId: note.id,
        targetId: session.id,
        date: null,
        comment: '',
      }),
    );
    await code('confiance', [{ impact: 'confiance' }], { profile: 'chercheur' });
    if (index === 1)
      await code('terrain', [{ impact: 'confiance' }, { impact: 'innovation' }], { profile: 'praticien' });
  }
  const { code } = await noteToCode(archive, 'À propos de rien');
  await code('terrain', [{ impact: 'innovation' }]);

  const matrix = await excerptMatrix(archive.reader, 'atelier');
  expect(matrix.rows.map(({ key }) => key)).toEqual(['confiance', 'innovation']);
  expect(matrix.columns.map(({ key }) => key)).toEqual([sessions[0]!.id, sessions[1]!.id, '']);
  expect(matrix.counts).toEqual([
    [1, 2, 0],
    [0, 1, 1],
  ]);
  for (const [row, { key: codeKey }] of matrix.rows.entries())
    for (const [column, { key: session }] of matrix.columns.entries())
      expect(await listExcerpts(archive.reader, { code: codeKey, atelier: session })).toHaveLength(
        matrix.counts[row]![column]!,
      );

  const profiles = await excerptMatrix(archive.reader, 'profil');
  expect(profiles.columns.map(({ key }) => key)).toEqual(['chercheur', 'praticien', '']);
  expect(profiles.counts).toEqual([
    [2, 1, 0],
    [0, 1, 1],
  ]);
  expect(await listExcerpts(archive.reader, { code: 'confiance', profile: 'chercheur' })).toHaveLength(2);
});

test('who speaks in a coded passage, and as what, is found with the note until the excerpt is taken away', async () => {
  const archive = await temporaryArchive();
  const { code, only } = await noteToCode(archive);
  await code('La confiance', [{ impact: 'confiance' }], { speaker: 'Odile Varenne', profile: 'praticienne' });
  const found = async (query: string) =>
    (await searchRecords(archive.reader, { query, asYouType: false, offset: 0, limit: 5 })).total;
  expect(await found('varenne praticiennes')).toBe(1);
  await expectDerivedRowsTrue(archive);
  const { id } = await only();
  await write(archive, (context) => removeExcerpt(context, id));
  expect(await found('varenne')).toBe(0);
  await undoLast(archive);
  expect(await found('varenne')).toBe(1);
  await expectDerivedRowsTrue(archive);
});
