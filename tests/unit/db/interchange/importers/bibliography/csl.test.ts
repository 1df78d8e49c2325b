import { describe, expect, test } from 'vitest';
import { readBibliography } from '#db/interchange/importers/bibliography/read.ts';

const read = (value: unknown) => readBibliography('essai.json', 'csl-json', JSON.stringify(value));
const entry = async (item: object) =>
  (await read([{ id: 'x', type: 'article-journal', title: 'T', ...item }])).drafts[0]!;

describe('an item of CSL-JSON', () => {
  test.each([
    [{ 'date-parts': [[2018, 4, 11]] }, '2018-04-11'],
    [{ 'date-parts': [['2018', '4']] }, '2018-04'],
    [{ 'date-parts': [[2018], [2019, 6]] }, '2018/2019-06'],
    [{ 'date-parts': [[2018]], circa: true }, '2018~'],
    [{ 'date-parts': [[2018]], season: 2 }, '2018-22'],
    [{ raw: '11 avril 2018' }, '2018-04-11'],
    [{ literal: 'vers 2015' }, '2015~'],
  ])('issued %j is of %s', async (issued, edtf) => {
    expect((await entry({ issued })).fields.date?.edtf).toBe(edtf);
  });

  test('names authors with particles, suffixes, and houses', async () => {
    const { fields } = await entry({
      author: [
        { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
        { literal: 'INSEE' },
        { family: 'Platon' },
      ],
    });
    expect(fields.properties).toMatchObject({
      auteurs: 'van Gogh, Vincent ; King, Jr., Martin ; INSEE ; Platon',
    });
  });

  test('gives up the tags of its rich text, keeps their words', async () => {
    expect((await entry({ title: 'Le <i>mot</i> et <span class="nocase">RSE</span>, 3 < 4' })).title).toBe(
      'Le mot et RSE, 3 < 4',
    );
  });

  test('keeps what it does not know as free fields', async () => {
    const { drafts, remarks } = await read([
      { id: 'a', type: 'book', title: 'A', translator: [{ family: 'Petit', given: 'Jean' }], inconnu: 'x' },
    ]);
    expect(drafts[0]!.fields.properties).toMatchObject({ translator: 'Petit, Jean', inconnu: 'x' });
    expect(remarks).toEqual([]);
  });

  test('loses no particle, season or field of another program', async () => {
    const { drafts } = await read([
      {
        id: 'a',
        type: 'book',
        title: 'A',
        author: [
          {
            family: 'Berg',
            given: 'Jan',
            'dropping-particle': 'van',
            'non-dropping-particle': 'den',
          },
        ],
        issued: { 'date-parts': [[1998]], season: 'Michaelmas' },
        'citation-key': 'berg98',
        custom: { cote: 'B 12' },
        categories: ['un', 'deux'],
      },
    ]);
    expect(drafts[0]!.fields).toMatchObject({
      date: { edtf: '1998', wording: 'Michaelmas 1998' },
      properties: {
        auteurs: 'van den Berg, Jan ;',
        'citation-key': 'berg98',
        custom: '{"cote":"B 12"}',
        categories: 'un ; deux',
      },
    });
  });

  test('refuses the names that objects have of their own', async () => {
    const { drafts } = await readBibliography(
      'essai.json',
      'csl-json',
      '[{"id":"a","type":"book","title":"A","__proto__":{"polluted":1},"constructor":"x"}]',
    );
    expect(drafts[0]!.remarks).toHaveLength(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a file of CSL-JSON', () => {
  test('may have items without a type, which its schema forbids', async () => {
    const { drafts, failed } = await read([{ id: 'a', title: 'Sans type', issued: { raw: '1998-04-10' } }]);
    expect([drafts.map(({ title }) => title), failed]).toEqual([['Sans type'], 0]);
    expect(drafts[0]!.remarks).toEqual([]);
  });

  test('may be one item, a list, or what Zotero wraps', async () => {
    const item = { id: 'a', type: 'book', title: 'A' };
    for (const file of [item, [item], { items: [item] }]) expect((await read(file)).drafts).toHaveLength(1);
  });

  test('that is no JSON, or holds no item, says so', async () => {
    expect((await readBibliography('x', 'csl-json', '[{')).remarks).toHaveLength(1);
    expect(await read([1, null, 'x', {}])).toMatchObject({ failed: 4, drafts: [] });
  });
});
