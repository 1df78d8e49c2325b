import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { blockIdOf, ensureBlockIds } from '#db/domain/document/blocks.ts';
import { heading, note, paragraph, piece, text, transclusion } from '#db/domain/document/build.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { piecesIn } from '#db/domain/reports/pieces.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import { codePassage } from '#db/excerpts/commands.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { readNote } from '#db/notes/queries.ts';
import { addPieces, createReport, takeSources } from '#db/reports/commands.ts';
import { comparePiece, readPiece } from '#db/reports/pieces/read.ts';
import { listReports } from '#db/reports/queries.ts';
import { createRecord, trashRecords, updateRecord } from '#db/records/commands.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, record, save, says } from '#tests/support/builders.ts';
import { undoLast } from '#tests/support/review.ts';
import { problemsOf } from '#tests/support/signals.ts';

const take = async (archive: Archive, source: PieceSource) =>
  (await write(archive, (context) => takeSources(context, [source])))[0]!;
const read = async (archive: Archive, source: PieceSource, copy = '', frozen = false) => {
  const { state, document } = await readPiece(archive.reader, { source, copy, frozen });
  return { state, text: documentText(document).text };
};

describe('a piece taken from a note', () => {
  test('says what the note says now, and that it has changed since', async () => {
    const archive = await temporaryArchive();
    const from = await noteSaying(archive, 'Observation', paragraph('Ils se sont réunis.'));
    const source: PieceSource = { is: 'note', recordId: from.id, blockId: null };
    const { copy, title } = await take(archive, source);
    expect(title).toBe('Observation');
    expect(await read(archive, source, copy)).toEqual({ state: 'same', text: 'Ils se sont réunis.' });
    await save(archive, from.id, 1, paragraph('Ils se sont réunis deux fois.'));
    expect(await read(archive, source, copy)).toEqual({
      state: 'changed',
      text: 'Ils se sont réunis deux fois.',
    });
    expect(await read(archive, source, copy, true)).toEqual({
      state: 'changed',
      text: 'Ils se sont réunis.',
    });
    const { before, after } = await comparePiece(archive.reader, { source, copy });
    expect([documentText(before).text, documentText(after!).text]).toEqual([
      'Ils se sont réunis.',
      'Ils se sont réunis deux fois.',
    ]);
  });

  test('has not changed when nothing it says has: another title of what it mentions, another id of a block', async () => {
    const archive = await temporaryArchive();
    const place = await record(archive, { kind: 'atelier', title: 'Atelier du port' });
    const from = await noteSaying(archive, 'Observation', says('Vu à ', place, '.'));
    const source: PieceSource = { is: 'note', recordId: from.id, blockId: null };
    const { copy } = await take(archive, source);
    await write(archive, (context) => updateRecord(context, place.id, null, { title: 'Atelier du quai' }));
    await save(archive, from.id, 1, says('Vu à ', place, '.'));
    expect(await read(archive, source, copy)).toMatchObject({ state: 'same' });
  });

  test('is one block when it was taken alone, and gone with it', async () => {
    const archive = await temporaryArchive();
    const named = ensureBlockIds(note(paragraph('Un.'), paragraph('Deux.')));
    const from = await noteSaying(archive, 'Observation', ...named.root.children);
    const [, second] = named.root.children;
    const source: PieceSource = { is: 'note', recordId: from.id, blockId: blockIdOf(second!) };
    const { copy } = await take(archive, source);
    expect(await read(archive, source, copy)).toEqual({ state: 'same', text: 'Deux.' });
    await save(archive, from.id, 1, paragraph('Un.'));
    expect(await read(archive, source, copy)).toEqual({ state: 'gone', text: 'Deux.' });
  });

  test('follows what the note shows of others, and stops where they show each other', async () => {
    const archive = await temporaryArchive();
    const one = await noteSaying(archive, 'Une', paragraph('Une dit.'));
    const other = await noteSaying(archive, 'Autre', paragraph('Autre dit.'), transclusion(one.id, 'Une'));
    await save(archive, one.id, 1, paragraph('Une dit.'), transclusion(other.id, 'Autre'));
    const { text: said } = await read(archive, { is: 'note', recordId: one.id, blockId: null });
    expect(said.match(/Une dit\./g)).toHaveLength(1);
    expect(said).toContain('Autre dit.');
  });

  test('shows its copy, and says so, once the note is in the trash', async () => {
    const archive = await temporaryArchive();
    const from = await noteSaying(archive, 'Observation', paragraph('Dit.'));
    const source: PieceSource = { is: 'note', recordId: from.id, blockId: null };
    const { copy } = await take(archive, source);
    await write(archive, (context) => trashRecords(context, [from.id]));
    expect(await read(archive, source, copy)).toEqual({ state: 'trashed', text: 'Dit.' });
  });
});

describe('a coded passage', () => {
  test('is a quotation with who says it, where and when; gone once its words are', async () => {
    const archive = await temporaryArchive();
    const theme = await record(archive, { kind: 'theme', title: 'Pilotage' });
    const from = await noteSaying(archive, 'Entretien', paragraph('Avant. Nous verrons qui pilote. Après.'));
    const [id] = await write(archive, (context) =>
      codePassage(context, {
        noteId: from.id,
        start: 7,
        end: 31,
        quote: 'Nous verrons qui pilote.',
        codes: [{ recordId: theme.id }],
        speaker: 'Une coordinatrice',
        profile: 'praticien',
        comment: '',
      }),
    );
    const source: PieceSource = { is: 'extrait', recordId: from.id, excerptId: id! };
    const { copy } = await take(archive, source);
    expect(await read(archive, source, copy)).toEqual({
      state: 'same',
      text: '«\u00a0Nous verrons qui pilote.\u00a0»\n— Une coordinatrice, praticien, Entretien',
    });
    await save(archive, from.id, 1, paragraph('Tout autre chose.'));
    expect(await read(archive, source, copy)).toMatchObject({ state: 'gone' });
    expect((await read(archive, source, copy)).text).toContain('Nous verrons qui pilote.');
  });
});

describe('the card of a record, and the table of what a query finds', () => {
  test('say their facts, and change with them alone', async () => {
    const archive = await temporaryArchive();
    const study = await record(archive, { kind: 'etude', title: 'Étude des alliances', summary: 'En bref.' });
    const card: PieceSource = { is: 'fiche', recordId: study.id };
    const list: PieceSource = { is: 'liste', query: 'type:étude', columns: ['code', 'title'] };
    const taken = await write(archive, (context) => takeSources(context, [card, list]));
    expect((await read(archive, card)).text).toContain('Étude des alliances');
    expect((await read(archive, card)).text).toContain('En bref.');
    expect((await read(archive, list)).text).toBe(`Code\tTitre\n${study.code}\tÉtude des alliances`);
    await write(archive, (context) => updateRecord(context, study.id, null, { summary: 'Plus long.' }));
    expect(await read(archive, card, taken[0]!.copy)).toMatchObject({ state: 'changed' });
    expect(await read(archive, list, taken[1]!.copy)).toMatchObject({ state: 'same' });
    await record(archive, { kind: 'etude', title: 'Autre étude' });
    expect(await read(archive, list, taken[1]!.copy)).toMatchObject({ state: 'changed' });
  });

  test('a query that can no longer be read finds nothing any more', async () => {
    const archive = await temporaryArchive();
    const source: PieceSource = { is: 'liste', query: 'type:(', columns: ['title'] };
    expect(await read(archive, source)).toEqual({ state: 'gone', text: 'type:(' });
  });

  test('shows five hundred records at most, and says how many there are', async () => {
    const archive = await temporaryArchive();
    await write(archive, async (context) => {
      for (let index = 0; index < 501; index += 1)
        await createRecord(context, { kind: 'libre', title: `Fiche ${index}` });
    });
    const said = await read(archive, { is: 'liste', query: 'type:libre', columns: ['title'] });
    expect(said.text.split('\n')).toHaveLength(1 + 500 + 1);
    expect(said.text).toContain('Les 500 premières fiches sur 501.');
  });
});

describe('a report', () => {
  test('begins with what was selected, in its order, and says how many of its pieces have changed', async () => {
    const archive = await temporaryArchive();
    const from = await noteSaying(archive, 'Observation', paragraph('Un.'));
    const sources: PieceSource[] = [
      { is: 'note', recordId: from.id, blockId: null },
      { is: 'fiche', recordId: from.id },
    ];
    const { id, code } = await write(archive, (context) =>
      createReport(context, { title: 'Rapport', sources }),
    );
    expect(code).toBe('R-001');
    const { document } = await readNote(archive.reader, id);
    expect(piecesIn(document).map(({ source }) => source)).toEqual(sources);
    expect(await listReports(archive.reader)).toMatchObject([{ id, pieces: 2, changed: 0 }]);
    await save(archive, from.id, 1, paragraph('Deux.'));
    expect(await listReports(archive.reader)).toMatchObject([{ id, pieces: 2, changed: 1 }]);
    expect(await problemsOf(archive)).toEqual([]);
  });

  test('takes pieces at the end of a section as a change that can be taken back', async () => {
    const archive = await temporaryArchive();
    const from = await noteSaying(archive, 'Observation', paragraph('Un.'));
    const { id } = await write(archive, (context) =>
      createReport(context, { title: 'Rapport', sources: [] }),
    );
    const outline = ensureBlockIds(
      note(heading(2, 'Un'), heading(3, 'Un un'), paragraph(text('Texte.')), heading(2, 'Deux')),
    );
    await write(archive, (context) => saveBody(context, { id, base: 1, body: prepareBody(outline) }));
    const source: PieceSource = { is: 'note', recordId: from.id, blockId: null };
    const section = blockIdOf(outline.root.children[0]!);
    await archive.write('report.add', (context) => addPieces(context, { id, section, sources: [source] }));
    const added = (await readNote(archive.reader, id)).document;
    expect(added.root.children.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'piece',
      'heading',
    ]);
    expect(piecesIn(added)).toMatchObject([
      {
        ...piece(source),
        title: 'Observation',
        copy: expect.stringMatching(/^[0-9a-f]{64}$/),
        takenAt: expect.any(String),
      },
    ]);
    await undoLast(archive);
    expect(piecesIn((await readNote(archive.reader, id)).document)).toEqual([]);
  });
});
