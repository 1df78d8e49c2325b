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
    ['tpye:note confiance', 'type:note confiance'],
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

describe('a sentence that few records answer', () => {
  const QUESTION = 'comment les territoires pilotent leurs alliances';

  async function archiveOfAnswers(): Promise<Archive> {
    const archive = await emptyArchive();
    await note(archive, 'Une partie', 'Le territoire a des alliances.');
    await note(archive, 'Un seul mot', 'Une alliance, une alliance, une alliance encore.');
    await note(archive, 'Tout', 'Au milieu d’autres choses, chaque territoire pilote ses alliances.');
    await note(archive, 'Rien', 'Tout autre chose.');
    return archive;
  }

  test('is followed by those that have most of its words, and says how many have them all', async () => {
    const { total, hits, correction } = await answer(await archiveOfAnswers(), QUESTION);
    expect(hits.map(({ title }) => title)).toEqual(['Tout', 'Une partie', 'Un seul mot']);
    expect(total).toBe(3);
    expect(correction).toEqual({ query: QUESTION, words: [], relaxed: true, complete: 1 });
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  test('is answered to the letter while one types, when asked to be, and when it has an operator or quotes', async () => {
    const archive = await archiveOfAnswers();
    expect((await answer(archive, QUESTION, { correct: false })).total).toBe(1);
    expect((await answer(archive, QUESTION, { asYouType: true })).total).toBe(1);
    expect((await answer(archive, `${QUESTION} type:note`)).total).toBe(1);
    expect((await answer(archive, 'territoire pilote "ses alliances"')).total).toBe(1);
    expect((await answer(archive, 'territoire pilote alliance -rien')).total).toBe(1);
    expect((await answer(archive, 'territoire pilote')).total).toBe(1);
  });
});
