import { describe, expect, test } from 'vitest';
import type { VigieClient } from '#preload/contract/index.ts';
import { unzipSync, strFromU8 } from 'fflate';
import { TRANSPORTS } from '#tests/support/transports.ts';

const textOf = async (content: Blob): Promise<string> => content.text();

/** The words of a Word document. */
async function wordsOf(content: Blob): Promise<string> {
  const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&');
}

async function refs(client: VigieClient, ...codes: string[]) {
  return Promise.all(codes.map((id) => client.records.get({ id })));
}

describe.each(TRANSPORTS)('the director’s review, $name', ({ reach }) => {
  test('comment, decide, validate, freeze, change, compare, export, undo', async () => {
    const { client: connect } = await reach();
    const client = await connect();
    const { id: authorId } = await client.authors.create({ name: 'Anne', initials: 'AN', role: '' });
    await client.authors.choose({ id: authorId });
    const [atelier, other, cycle] = await refs(client, 'A-001', 'A-002', 'C-003');
    const { rows: themes } = await client.records.list({ kind: 'theme', limit: 1 });
    const cell = {
      on: 'cell',
      axis: 'theme',
      rowId: themes[0]!.id,
      cycleId: cycle!.id,
    } as const;

    const { id } = await client.review.comment({
      subject: { on: 'record', recordId: atelier!.id },
      nature: 'commentaire',
      text: 'À rapprocher de E-001.\nQui relit ?',
    });
    await client.review.answer({ id, text: 'Moi.' });
    await client.review.comment({
      subject: cell,
      nature: 'decision',
      text: 'Lancer une étude sur ce thème.',
      due: '2020-06-30',
    });
    await client.review.comment({
      subject: { on: 'period', from: '2013-01-01', to: '2013-12-31' },
      nature: 'commentaire',
      text: 'Peu de traces.',
    });
    const open = await client.review.threads({ state: 'ouvert', sort: 'due' });
    expect(open.counts).toEqual({ open: 3, closed: 0, decisions: 1, mine: 3, late: 1 });
    expect(open.threads[0]).toMatchObject({ late: true, author: { name: 'Anne' }, on: { subject: cell } });
    expect((await client.review.threads({ cycleId: cycle!.id })).threads).toHaveLength(1);
    expect(await client.review.subjects()).toHaveLength(3);

    const said = await client.review.validate({
      ids: [atelier!.id, other!.id],
      state: 'valide',
      reason: 'Relu',
    });
    expect(said.count).toBe(2);
    const { id: picture, records } = await client.review.photograph({ name: 'Avant' });
    expect(records).toBeGreaterThan(50);

    await client.records.update({
      id: atelier!.id,
      revision: atelier!.revision,
      patch: { title: 'Un autre titre' },
    });
    expect(await client.review.validations({ ids: [atelier!.id, other!.id] })).toMatchObject([
      { state: 'valide', modifiedAt: expect.any(String) as unknown },
      { state: 'valide', modifiedAt: null },
    ]);
    expect((await client.review.validationCounts()).find(({ kind }) => kind === 'atelier')).toEqual({
      kind: 'atelier',
      toValidate: 2,
      validated: 2,
      modified: 1,
      toRework: 0,
    });
    expect((await client.records.list({ query: 'validation:modifié' })).rows).toMatchObject([
      { title: 'Un autre titre' },
    ]);
    const compared = await client.review.compare({ from: picture });
    expect(compared.records).toMatchObject([
      {
        change: 'changed',
        row: { code: 'A-001' },
        fields: [{ field: 'title', before: atelier!.title, after: 'Un autre titre' }],
      },
    ]);
    expect((await client.review.picture({ id: picture, limit: 1 })).rows).toHaveLength(1);

    const word = await client.exports.review({ format: 'docx', locale: 'fr' });
    const words = await wordsOf(word.content);
    for (const expected of [
      'Revue de l’observatoire',
      'Décisions à tenir',
      'Lancer une étude sur ce thème.',
      '30 juin 2020 (en retard)',
      'Cycle 2018-2022',
      'modifié depuis la validation',
      'Ce qui manque',
      'Annexe : sources et fiches citées',
    ])
      expect(words).toContain(expected);
    expect(words).not.toContain('REVUE ·');
    const markdown = await textOf((await client.exports.review({ format: 'md', locale: 'en' })).content);
    expect(markdown).toMatch(/^# Review of the observatory\n/);
    expect(markdown).toContain('What is missing');
    const report = await client.exports.review({
      format: 'md',
      locale: 'fr',
      comparison: { from: picture, to: null },
    });
    expect(report.fileName).toMatch(/\.md$/);
    expect(await textOf(report.content)).toContain('Un autre titre');

    const { changeSetId } = await client.review.removePicture({ id: picture });
    expect(await client.review.pictures()).toEqual([]);
    await client.history.undo({ changeSetId });
    expect(await client.review.pictures()).toMatchObject([{ name: 'Avant', records }]);
    await client.history.undo({ changeSetId: said.changeSetId });
    expect(await client.review.validations({ ids: [other!.id] })).toMatchObject([{ state: 'a-valider' }]);
    expect((await client.archive.check()).problems).toEqual([]);
  });
});
