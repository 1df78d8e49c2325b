import { describe, expect, test } from 'vitest';
import { backlinks } from '#db/links/queries.ts';
import type { PartialDocument } from '#db/domain/document/partial.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { wholeDocument } from '#db/notes/partial.ts';
import { listRevisions, readNote, readRevision, readState } from '#db/notes/queries.ts';
import { restoreRecords, trashRecords, updateRecord } from '#db/records/commands.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, noteSaying, save, says, writing } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

describe('saving a note', () => {
  test('makes the sentence that mentions an Atelier one of its backlinks', async () => {
    const archive = await temporaryArchive();
    const performance = await atelier(archive, 'Alliance & Performance');
    const note = await noteSaying(
      archive,
      'Synthèse',
      says('Le premier jour. Tout commence à ', performance, ' en avril.'),
    );
    const { items } = await backlinks(archive.reader, performance.seq, { limit: 50 });
    expect(items).toMatchObject([
      { source: { id: note.id }, sentence: 'Tout commence à Alliance & Performance en avril.' },
    ]);
    const [{ sentence, mention }] = items as [(typeof items)[0]];
    expect(sentence.slice(mention.start, mention.start + mention.length)).toBe('Alliance & Performance');
  });

  test('keeps every state it saved, whole', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Journal', says('un'));
    await save(archive, note.id, 1, says('deux'));
    await save(archive, note.id, 2, says('trois'));
    const revisions = await listRevisions(archive.reader, note.id);
    expect(revisions.map((revision) => revision.number)).toEqual([3, 2, 1]);
    const texts = await Promise.all(
      revisions.map(async ({ id }) => JSON.stringify((await readRevision(archive.reader, id)).document)),
    );
    expect(texts.map((json) => /"text":"(\w+)"/.exec(json)?.[1])).toEqual(['trois', 'deux', 'un']);
  });

  test('never overwrites what another window saved: the late text is kept beside it', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'À deux', says('départ'));
    expect(await save(archive, note.id, 1, says('première fenêtre'))).toMatchObject({
      state: 'saved',
      revision: 2,
    });
    expect(await save(archive, note.id, 1, says('seconde fenêtre'))).toMatchObject({
      state: 'stale',
      revision: 2,
    });
    expect(JSON.stringify((await readNote(archive.reader, note.id)).document)).toContain('première fenêtre');
    const sibling = (await listRevisions(archive.reader, note.id)).find(
      (revision) => revision.branch === 'sibling',
    );
    expect(JSON.stringify((await readRevision(archive.reader, sibling!.id)).document)).toContain(
      'seconde fenêtre',
    );
  });

  test('is no conflict when only a tag was added meanwhile', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Étiquetée', says('départ'));
    await write(archive, (context) =>
      updateRecord(context, note.id, note.revision, { tags: ['territoire'] }),
    );
    expect(await save(archive, note.id, 1, says('suite'))).toMatchObject({ state: 'saved', revision: 2 });
  });

  test('writes nothing when nothing changed', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Calme', says('rien'));
    const { document } = await readNote(archive.reader, note.id);
    const body = prepareBody(document);
    expect(
      await write(archive, (context) => saveBody(context, { id: note.id, base: 1, body })),
    ).toMatchObject({ revision: 1 });
    expect(await listRevisions(archive.reader, note.id)).toHaveLength(1);
    const sets = await archive.reader.selectFrom('change_set').selectAll().execute();
    expect(sets.map((set) => set.intent)).toEqual(['test']);
  });

  test('a note in the trash points nowhere, and points again when restored', async () => {
    const archive = await temporaryArchive();
    const performance = await atelier(archive, 'Alliance & Performance');
    const note = await noteSaying(archive, 'Jetée', says(performance));
    await write(archive, (context) => trashRecords(context, [note.id]));
    expect((await backlinks(archive.reader, performance.seq, { limit: 50 })).items).toEqual([]);
    await write(archive, (context) => restoreRecords(context, [note.id]));
    expect((await backlinks(archive.reader, performance.seq, { limit: 50 })).items).toHaveLength(1);
    await expectDerivedRowsTrue(archive);
  });

  test('never overwrites a text that a later program wrote', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Demain', says('forme connue'));
    await write(archive, ({ trx }) =>
      trx.updateTable('note_body').set({ schema_version: 99 }).where('record_seq', '=', note.seq).execute(),
    );
    const refused = expect.objectContaining({ data: expect.objectContaining({ kind: 'invalid-document' }) });
    await expect(save(archive, note.id, 1, says('forme ancienne'))).rejects.toEqual(refused);
  });

  test('an unreadable document is refused before anything is written', async () => {
    const document = writing(says('x')) as unknown as { root: { children: { type: string }[] } };
    document.root.children[0]!.type = 'script';
    expect(() => prepareBody(document)).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ kind: 'invalid-document' }) }),
    );
  });
});

describe('backlinks of a hub', () => {
  test('come page after page, newest note first, each once', async () => {
    const archive = await temporaryArchive();
    const hub = await atelier(archive, 'Carrefour');
    for (let number = 1; number <= 7; number += 1)
      await noteSaying(archive, `Note ${number}`, says(hub, ' puis ', hub));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await backlinks(archive.reader, hub.seq, { limit: 4, after });
      seen.push(...page.items.map((item) => item.source.title));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].flatMap((number) => [`Note ${number}`, `Note ${number}`]));
  });
});

describe('a long note that is saved block by block', () => {
  const named = (...children: (BlockNode | string)[]): PartialDocument => {
    const whole = writing();
    return { ...whole, root: { ...whole.root, children } };
  };
  const withIds = (...blocks: BlockNode[]) =>
    blocks.map((block, at) => ({ ...block, $: { blockId: `bloc${at}` } }) as BlockNode);

  test('is put together from the state it was written on', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Longue', ...withIds(says('un'), says('deux'), says('trois')));
    const whole = await wholeDocument(archive.reader, note.id, 1, named('bloc2', says('neuf'), 'bloc0'));
    expect(documentText(whole).text.split(/\n+/)).toEqual(['trois', 'neuf', 'un']);
  });

  test('even when another save came since: the late text is whole beside it', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Longue', ...withIds(says('un'), says('deux')));
    await save(archive, note.id, 1, says('autre chose'));
    const whole = await wholeDocument(archive.reader, note.id, 1, named('bloc0', says('tardif')));
    expect(documentText(whole).text.split(/\n+/)).toEqual(['un', 'tardif']);
    expect(await save(archive, note.id, 1, ...whole.root.children)).toMatchObject({ state: 'stale' });
  });

  test('is refused, and changes nothing, when it names what is not there', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Longue', ...withIds(says('un')));
    await expect(wholeDocument(archive.reader, note.id, 1, named('bloc9'))).rejects.toMatchObject({
      data: { kind: 'not-found' },
    });
    await expect(wholeDocument(archive.reader, note.id, 7, named('bloc0'))).rejects.toMatchObject({
      data: { kind: 'not-found' },
    });
  });

  test('tells how far it has come without its text', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Suivie', says('un'));
    await save(archive, note.id, 1, says('deux'));
    expect(await readState(archive.reader, note.id)).toEqual({
      revision: 2,
      title: 'Suivie',
      trashed: false,
    });
  });
});
