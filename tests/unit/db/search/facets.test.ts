import { describe, expect, test } from 'vitest';
import { loadCorpus } from '#db/corpus/load.ts';
import { updateRecord } from '#db/records/commands.ts';
import { facetsOf } from '#db/search/facets.ts';
import type { Archive } from '#db/connection/types.ts';
import { ask, emptyArchive, note, record, write } from './archive.ts';

const counts = async (archive: Archive, query: string) =>
  Object.fromEntries(
    (await facetsOf(archive, { query, asYouType: false })).map(({ facet, values }) => [
      facet,
      Object.fromEntries(values.map(({ value, count }) => [value, count])),
    ]),
  );

describe('facets', () => {
  test('count what each value would leave, over the whole observatory', async () => {
    const archive = await emptyArchive();
    await loadCorpus(archive);
    for (const query of [
      'alliance',
      'type:etude',
      'co-construction OU partenariat',
      'avec:source -type:indicateur',
    ]) {
      for (const { facet, values } of await facetsOf(archive, { query, asYouType: false })) {
        for (const { value, label, count } of values) {
          const term = {
            ...{ kind: `type:${value}`, year: `date:${value}`, verification: `verification:${value}` },
            ...{ cycle: `cycle:${value}`, theme: `thème:${value}`, impact: `impact:${value}` },
            ...{ tag: `tag:"${value}"`, author: `auteur:"${label}"` },
            ...{ code: `codage:${value}`, profile: `profil:"${value}"` },
          }[facet];
          const grouped = query.includes('OU') ? `(${query})` : query;
          expect((await ask(archive, `${grouped} ${term}`)).total, `${query} ${term}`).toBe(count);
        }
      }
    }
  });

  test('follow what changes', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Alliance', 'mot');
    const { id } = await record(archive, {
      kind: 'etude',
      title: 'Alliance',
      date: { edtf: '2017/2018', wording: null },
    });
    expect(await counts(archive, 'alliance')).toMatchObject({
      kind: { note: 1, etude: 1 },
      year: { 2017: 1, 2018: 1 },
    });
    await write(archive, (context) =>
      updateRecord(context, id, null, { tags: ['Lyon'], date: { edtf: '2019', wording: null } }),
    );
    await note(archive, 'Alliance', 'autre');
    expect(await counts(archive, 'alliance')).toMatchObject({
      kind: { note: 2, etude: 1 },
      year: { 2019: 1 },
      tag: { lyon: 1 },
    });
  });
});
