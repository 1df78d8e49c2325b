import { describe, expect, test } from 'vitest';
import { answerQuery } from '#db/search/answer.ts';
import type { Archive } from '#db/connection/types.ts';
import { emptyArchive, note } from './archive.ts';

const answer = (archive: Archive, query: string, more: { correct?: boolean; asYouType?: boolean } = {}) =>
  answerQuery(archive, { query, asYouType: false, correct: true, offset: 0, limit: 10, ...more });

async function archiveOfNotes(): Promise<Archive> {
  const archive = await emptyArchive();
  await note(archive, 'Confiance', 'La co-construction territoriale et les photographies.');
  await note(archive, 'Signaux faibles', 'Évaluation partenariale des pionniers.');
  return archive;
}

describe('a query that finds nothing', () => {
  test.each([
    ['confience', 'confiance'],
    ['confinace', 'confiance'],
    ['fotografies', 'photographies'],
    ['evaluattion', 'évaluation'],
    ['pionier', 'pionniers'],
    ['signauxfaibles', 'signaux faibles'],
    ['co-constuction', 'co-construction'],
    ['type:note confience', 'type:note confiance'],
    ['partenriale evaluation', 'partenariale evaluation'],
  ])('« %s » is taken for « %s », and says so', async (typed, meant) => {
    const { total, hits, correction } = await answer(await archiveOfNotes(), typed);
    expect(correction).toMatchObject({ query: meant, relaxed: false });
    expect(total).toBe(hits.length);
    expect(total).toBeGreaterThan(0);
  });

  test('is left alone when asked to be, when words are too far, and when it finds something', async () => {
    const archive = await archiveOfNotes();
    expect(await answer(archive, 'confience', { correct: false })).toEqual({
      total: 0,
      hits: [],
      correction: null,
    });
    expect(await answer(archive, 'xylophone')).toEqual({ total: 0, hits: [], correction: null });
    expect((await answer(archive, 'confiance')).correction).toBeNull();
    expect((await answer(archive, 'confian', { asYouType: true })).correction).toBeNull();
  });

  test('learns the words written since, and never proposes those that went', async () => {
    const archive = await archiveOfNotes();
    expect((await answer(archive, 'mecennat')).correction).toBeNull();
    await note(archive, 'Autre', 'Le mécénat');
    expect((await answer(archive, 'mecennat')).correction?.query).toBe('mécénat');
    await archive.write('test', ({ trx }) =>
      trx.deleteFrom('search_text').where('body', 'like', '%mecenat%').execute(),
    );
    expect((await answer(archive, 'mecennat')).total).toBe(0);
  });

  test('whose words are nowhere together gives what has most of them, and says so', async () => {
    const archive = await archiveOfNotes();
    const { hits, correction } = await answer(archive, 'évaluation pionniers confiance');
    expect(correction?.relaxed).toBe(true);
    expect(hits.map(({ title }) => title)).toEqual(['Signaux faibles']);
  });
});
