import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import type { Code } from '#db/domain/excerpts/codes.ts';
import { codePassage, removeExcerpt } from '#db/excerpts/commands.ts';
import { mergeRecords } from '#db/network/merge.ts';
import { restoreRecords, trashRecords, updateRecord } from '#db/records/commands.ts';
import { completionsOf } from '#db/search/complete.ts';
import { facetsOf } from '#db/search/facets.ts';
import { checkSearchText } from '#db/search/rebuild.ts';
import { listChangeSets } from '#db/history/queries.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { emptyArchive, note, record, titles, write } from './archive.ts';

const SAID = 'La preuve vient du terrain.';

async function code(
  archive: Archive,
  noteId: string,
  codes: readonly Code[],
  profile = '',
): Promise<string[]> {
  return write(archive, (context) =>
    codePassage(context, {
      ...{ noteId, start: 0, end: SAID.length, quote: SAID, codes },
      ...{ speaker: '', profile, comment: '' },
    }),
  );
}

/** Two notes with the same words, coded otherwise. */
async function codedNotes() {
  const archive = await emptyArchive();
  const signal = await record(archive, { kind: 'signal', title: 'Mesure partagée' });
  const theme = await record(archive, { kind: 'theme', title: 'Gouvernance' });
  const first = await note(archive, 'Premier', SAID);
  const second = await note(archive, 'Second', SAID);
  await note(archive, 'Sans code', SAID);
  await code(archive, first.id, [{ recordId: signal.id }], 'chercheur');
  await code(archive, first.id, [{ recordId: theme.id }], 'praticien');
  await code(archive, second.id, [{ recordId: signal.id }, { impact: 'confiance' }], 'praticienne');
  return { archive, signal, theme, first, second };
}

const sorted = async (archive: Archive, query: string) => (await titles(archive, query)).sort();

describe('what passages are coded with', () => {
  test('a signal, a theme or an impact, by code or title', async () => {
    const { archive, signal } = await codedNotes();
    expect(await sorted(archive, `codage:${signal.code}`)).toEqual(['Premier', 'Second']);
    expect(await sorted(archive, 'codage:"mesure partagée"')).toEqual(['Premier', 'Second']);
    expect(await sorted(archive, 'coding:gouvernance')).toEqual(['Premier']);
    expect(await sorted(archive, 'codage:confiance')).toEqual(['Second']);
    expect(await sorted(archive, 'codage:gouvernance,confiance')).toEqual(['Premier', 'Second']);
    expect(await sorted(archive, 'codage:*')).toEqual(['Premier', 'Second']);
    expect(await sorted(archive, 'terrain -codage:*')).toEqual(['Sans code']);
    expect(await sorted(archive, 'type:note sans:extrait')).toEqual(['Sans code']);
    expect(await sorted(archive, 'codage:"nul part ailleurs"')).toEqual([]);
  });

  test('code: is the record of that code, and what is coded with it', async () => {
    const { archive, signal } = await codedNotes();
    expect(await sorted(archive, `code:${signal.code}`)).toEqual(['Mesure partagée', 'Premier', 'Second']);
    expect(await sorted(archive, 'codé:gouvernance')).toEqual(['Premier']);
    expect(await sorted(archive, 'code:S-*')).toEqual(['Mesure partagée']);
  });

  test('a profile, in any inflection, of the very passage that is coded', async () => {
    const { archive } = await codedNotes();
    expect(await sorted(archive, 'profil:chercheuse')).toEqual(['Premier']);
    expect(await sorted(archive, 'profil:praticiens')).toEqual(['Premier', 'Second']);
    expect(await sorted(archive, 'codage:"mesure partagée" profil:praticien')).toEqual(['Second']);
    expect(await sorted(archive, 'profil:praticien code:"mesure partagée"')).toEqual(['Second']);
    expect(await sorted(archive, 'profil:chercheur codage:gouvernance')).toEqual([]);
    expect(await sorted(archive, 'profil:*')).toEqual(['Premier', 'Second']);
  });

  test('is completed with the codes in use and the profiles', async () => {
    const { archive, signal } = await codedNotes();
    const complete = async (query: string) =>
      (
        await completionsOf(archive.reader, { query, cursor: query.length, locale: 'fr', limit: 12 })
      ).items.map(({ text }) => text);
    expect(await complete('codage:')).toEqual([signal.code, 'confiance', expect.any(String)]);
    expect(await complete('codage:mes')).toEqual([signal.code]);
    expect(await complete('profil:pra')).toEqual(['praticienne', 'praticien']);
    expect(await complete('codag')).toEqual(['codage:']);
  });

  test('is a facet, as are the profiles, and follows what is coded', async () => {
    const { archive, signal, first } = await codedNotes();
    const of = async (facet: string) =>
      (await facetsOf(archive, { query: 'terrain', asYouType: false }))
        .find((one) => one.facet === facet)
        ?.values.map(({ value, count }) => [value, count]);
    expect(await of('code')).toContainEqual([signal.code, 2]);
    const [added] = await code(archive, first.id, [{ impact: 'confiance' }], 'élue');
    expect(await of('code')).toContainEqual(['confiance', 2]);
    expect(await of('profile')).toContainEqual(['élue', 1]);
    await write(archive, (context) => removeExcerpt(context, added!));
    expect(await of('code')).toContainEqual(['confiance', 1]);
  });
});

describe('the titles of codes', () => {
  test('find what is coded with them, also once renamed, in the trash, out of it and merged', async () => {
    const { archive, signal, theme } = await codedNotes();
    expect(await sorted(archive, 'mesures partagées terrain')).toEqual(['Premier', 'Second']);
    expect(await sorted(archive, 'confiance hommes terrain')).toEqual(['Second']);
    const isTrue = async () => expect(await checkSearchText(archive.reader)).toEqual([]);
    await write(archive, (context) => updateRecord(context, signal.id, null, { title: 'Boussole' }));
    expect(await sorted(archive, 'boussole terrain')).toEqual(['Premier', 'Second']);
    expect(await sorted(archive, 'partagée terrain')).toEqual([]);
    await isTrue();
    await write(archive, (context) => trashRecords(context, [signal.id]));
    expect(await sorted(archive, 'boussole terrain')).toEqual([]);
    await isTrue();
    await write(archive, (context) => restoreRecords(context, [signal.id]));
    expect(await sorted(archive, 'boussole terrain')).toEqual(['Premier', 'Second']);
    await isTrue();
    const kept = await record(archive, { kind: 'theme', title: 'Pilotage' });
    await write(archive, (context) => mergeRecords(context, { keepSeq: kept.seq, mergeSeq: theme.seq }));
    expect(await sorted(archive, 'pilotage terrain')).toEqual(['Premier']);
    await isTrue();
    const [last] = await listChangeSets(archive.reader, { limit: 1 });
    await archive.write('undo', (context) => undoChangeSet(context, last!.id), { undoes: last!.id });
    expect(await sorted(archive, 'pilotage terrain')).toEqual([]);
    expect(await sorted(archive, 'gouvernance terrain')).toEqual(['Premier']);
    await isTrue();
  });
});
