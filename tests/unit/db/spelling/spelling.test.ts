import { describe, expect, test } from 'vitest';
import type { CallContext } from '#db/connection/handlers.ts';
import type { Archive } from '#db/connection/types.ts';
import { paragraph } from '#db/domain/document/build.ts';
import { spelledWords } from '#db/domain/spelling/words.ts';
import { spellingHandlers } from '#db/spelling/handlers.ts';
import { askSpelling } from '#db/spelling/thread.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { noteSaying, record } from '#tests/support/builders.ts';
import { undoLast } from '#tests/support/review.ts';
import { problemsOf } from '#tests/support/signals.ts';

const never = new AbortController().signal;
const callOf = (archive: Archive): CallContext => ({ archive, signal: never, emit: () => undefined });
const wrong = async (archive: Archive, text: string, language: 'fr' | 'en' = 'fr') => {
  const words = spelledWords(text).map(({ word }) => word);
  return (await spellingHandlers.check(callOf(archive), { language, words })).wrong;
};
const suggest = (word: string, language: 'fr' | 'en' = 'fr') =>
  askSpelling({ language, words: [word], suggest: true }, never);

describe('spelling', { timeout: 60_000 }, () => {
  test('knows French: elisions, inflections, hyphens, ligatures, both apostrophes, capitals', async () => {
    const archive = await temporaryArchive();
    const right =
      "L’étude d'impact, jusqu’à aujourd’hui, n’a-t-elle pas montré les cœurs et les œuvres ? Donne-moi, c’est-à-dire, la co-construction, l’éco-quartier. Évaluation à Grenoble.";
    expect(await wrong(archive, right)).toEqual([]);
    expect(await wrong(archive, 'La démarrche, l’étudde et la coperation')).toEqual([
      'démarrche',
      'l’étudde',
      'coperation',
    ]);
  });

  test('knows English, American and British', async () => {
    const archive = await temporaryArchive();
    expect(await wrong(archive, 'The organisations’ behaviour doesn’t organize colours', 'en')).toEqual([]);
    expect(await wrong(archive, 'They recieve teh letters', 'en')).toEqual(['recieve', 'teh']);
  });

  test('holds the names of the archive’s records for right, but not the titles of notes', async () => {
    const archive = await temporaryArchive();
    expect(await wrong(archive, 'Avec Zorblax et la Grufine')).toEqual(['Zorblax', 'Grufine']);
    await record(archive, { kind: 'acteur', title: 'Fondation Zorblax' });
    await noteSaying(archive, 'Grufine', paragraph('Rien.'));
    expect(await wrong(archive, 'Avec Zorblax et la Grufine, chez d’Zorblax')).toEqual(['Grufine']);
  });

  test('a word is added for the whole archive, with a capital too, and taken back; an undo takes it out', async () => {
    const archive = await temporaryArchive();
    const call = callOf(archive);
    await spellingHandlers.addWord(call, { word: 'tiers-lieutage' });
    await spellingHandlers.addWord(call, { word: 'tiers-lieutage' });
    expect(await spellingHandlers.words(call, undefined)).toEqual(['tiers-lieutage']);
    expect(await wrong(archive, 'Tiers-lieutage, le tiers-lieutage')).toEqual([]);
    await undoLast(archive);
    expect(await wrong(archive, 'le tiers-lieutage')).toEqual(['tiers-lieutage']);
    await spellingHandlers.addWord(call, { word: 'Bidulix' });
    await spellingHandlers.removeWord(call, { word: 'Bidulix' });
    expect(await wrong(archive, 'Bidulix')).toEqual(['Bidulix']);
    expect(await problemsOf(archive)).toEqual([]);
  });

  test('a note keeps its language and the words to let alone in it', async () => {
    const archive = await temporaryArchive();
    const call = callOf(archive);
    const { id: noteId } = await noteSaying(archive, 'Observation', paragraph('Rien.'));
    expect(await spellingHandlers.ofNote(call, { noteId })).toEqual({ language: 'auto', ignored: [] });
    await spellingHandlers.setNote(call, { noteId, ignored: ['Zorblax', 'Grufine', 'Zorblax'] });
    await spellingHandlers.setNote(call, { noteId, language: 'en' });
    expect(await spellingHandlers.ofNote(call, { noteId })).toEqual({
      language: 'en',
      ignored: ['Grufine', 'Zorblax'],
    });
    await undoLast(archive);
    expect(await spellingHandlers.ofNote(call, { noteId })).toMatchObject({ language: 'auto' });
    expect(await problemsOf(archive)).toEqual([]);
  });

  test.each([
    ['démarrche', 'démarche'],
    ['létude', 'l’étude'],
    ['deja', 'déjà'],
    ['evenement', 'évènement'],
    ['coeur', 'cœur'],
    ['Dévelopement', 'Développement'],
    ['parceque', 'parce que'],
    ['térritoire', 'territoire'],
    ['cooperation', 'coopération'],
  ])('proposes for %s: %s', async (word, meant) => {
    expect(await suggest(word)).toContain(meant);
  });

  test('proposes English words', async () => {
    expect(await suggest('recieve', 'en')).toContain('receive');
  });

  test('finds two faults at once through the dictionary’s own search', async () => {
    expect(await suggest('prospetives')).toContain('prospectives');
  });

  test('a question nobody waits for any more is over at once, and the next is answered', async () => {
    const leaving = new AbortController();
    const asked = askSpelling({ language: 'fr', words: ['xqzvbtrwplkm'], suggest: true }, leaving.signal);
    leaving.abort();
    await expect(asked).rejects.toMatchObject({ data: { kind: 'cancelled' } });
    expect(await askSpelling({ language: 'fr', words: ['étude', 'étudde'], suggest: false }, never)).toEqual([
      'étudde',
    ]);
  });
});
