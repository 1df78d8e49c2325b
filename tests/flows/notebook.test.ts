import { describe, expect, test } from 'vitest';
import { note, paragraph } from '#db/domain/document/build.ts';
import { mergeDocuments, resolveMerge } from '#db/domain/document/merge/merge.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { TRANSPORTS } from '#tests/support/transports.ts';

const DAY = '2026-11-23';
const written = (...lines: [string, string][]): NoteDocument =>
  note(...lines.map(([blockId, words]) => ({ ...paragraph(words), $: { blockId } })));
const words = (document: NoteDocument) => documentText(document).text;

describe.each(TRANSPORTS)('the notebook, $name', ({ reach }) => {
  test('a template is changed, fills a note about an Atelier, and is put back', async () => {
    const { client: connect } = await reach();
    const client = await connect();
    const { id: authorId } = await client.authors.create({ name: 'Claire Martin', initials: 'CM', role: '' });
    await client.authors.choose({ id: authorId });
    const atelier = await client.records.get({ id: 'A-003' });
    const from = { typeNote: 'atelier', locale: 'fr', aboutId: atelier.id, day: DAY } as const;

    const made = await client.templates.write(from);
    const minutes = await client.notes.get({ id: made.id });
    expect(minutes.about).toMatchObject([{ id: atelier.id }]);
    expect(words(minutes.document)).toContain(atelier.title);
    expect(words(minutes.document)).toContain('Claire Martin');

    await client.templates.save({
      typeNote: 'atelier',
      document: note(paragraph('{{fiche}}, {{lieu}}, {{météo}}')),
    });
    const filled = await client.templates.fill(from);
    expect(filled.unknown).toEqual(['météo']);
    expect(words(filled.document)).toBe(`${atelier.title}, Caisse des Dépôts, {{météo}}`);
    await client.templates.reset({ typeNote: 'atelier' });
    expect((await client.templates.list({})).some(({ edited }) => edited)).toBe(false);
    expect((await client.archive.check({})).problems).toEqual([]);
  });

  test('words are checked, added and taken back, and a note keeps its language', async () => {
    const { client: connect } = await reach();
    const client = await connect();
    const { id: authorId } = await client.authors.create({ name: 'Claire Martin', initials: 'CM', role: '' });
    await client.authors.choose({ id: authorId });
    const check = async (...unsure: string[]) =>
      (await client.spelling.check({ language: 'fr', words: unsure })).wrong;
    expect(await check('étude', 'démarrche', 'Simplon', 'Zorblax')).toEqual(['démarrche', 'Zorblax']);
    const { suggestions } = await client.spelling.suggest({ language: 'fr', word: 'démarrche' });
    expect(suggestions[0]).toBe('démarche');
    await client.spelling.addWord({ word: 'Zorblax' });
    expect(await check('d’Zorblax')).toEqual([]);
    expect(await client.spelling.words()).toEqual(['Zorblax']);
    const { id: noteId } = await client.notes.create({ title: 'Mots', document: note(paragraph('Un mot.')) });
    await client.spelling.setNote({ noteId, language: 'en', ignored: ['mot'] });
    expect(await client.spelling.ofNote({ noteId })).toEqual({ language: 'en', ignored: ['mot'] });
    expect((await client.archive.check({})).problems).toEqual([]);
  });

  test('two windows write the same note; both texts end in it, in its history, and an undo parts them again', async () => {
    const { client: connect } = await reach();
    const [one, other] = [await connect(), await connect()];
    const { id } = await one.notes.create({ title: 'À deux', document: written(['a', 'un'], ['b', 'deux']) });
    await one.notes.save({ id, base: 1, document: written(['a', 'un, ici'], ['b', 'deux']) });
    await expect(
      other.notes.save({ id, base: 1, document: written(['a', 'un'], ['b', 'deux, là'], ['c', 'trois']) }),
    ).rejects.toMatchObject({ data: { kind: 'stale-revision' } });

    const [sibling] = await other.notes.siblings({ id });
    const { base, current, sibling: mine } = await other.notes.conflict({ revisionId: sibling!.id });
    const items = mergeDocuments(base!.document, mine.document, current.document);
    const document = resolveMerge(items, new Map(), current.document);
    const { changeSetId } = await other.notes.merge({
      id,
      base: current.revision,
      siblingIds: [sibling!.id],
      document,
    });
    expect(words((await one.notes.get({ id })).document)).toBe('un, ici\ndeux, là\ntrois');
    expect(await one.notes.siblings({ id })).toEqual([]);

    const states = await one.notes.revisions({ id });
    await one.notes.nameRevision({ revisionId: states[0]!.id, name: 'Réunie' });
    expect((await other.notes.revisions({ id }))[0]).toMatchObject({ name: 'Réunie' });
    const changes = await one.notes.revisionChanges({ id, revisionIds: states.map((state) => state.id) });
    expect(changes.find((change) => change.id === states[0]!.id)).toMatchObject({ added: 2 });

    await one.history.undo({ changeSetId });
    expect(words((await one.notes.get({ id })).document)).toBe('un, ici\ndeux');
    expect(await one.notes.siblings({ id })).toHaveLength(1);
    expect((await one.archive.check({})).problems).toEqual([]);
  });

  test('the journal of a day is one note, found again among its days', async () => {
    const { client: connect } = await reach();
    const client = await connect();
    expect(await client.notes.journal({ day: DAY })).toEqual({ id: null, previous: null, next: null });
    const journal = { typeNote: 'journal', locale: 'fr', day: DAY } as const;
    const { id } = await client.templates.write({ ...journal, document: note(paragraph('Relu.')) });
    expect(await client.templates.write(journal)).toMatchObject({ id, existed: true });
    expect(await client.notes.journal({ day: '2026-11-24' })).toMatchObject({ id: null, previous: DAY });
    expect(await client.notes.journalDays({ from: '2026-11-01', to: '2026-11-30' })).toMatchObject([
      { day: DAY, id, opening: 'Relu.' },
    ]);
  });
});
