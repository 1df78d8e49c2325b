import { describe, expect, test } from 'vitest';
import { readBibliography } from '#db/interchange/importers/bibliography/read.ts';

const read = (...lines: string[]) => readBibliography('essai.ris', 'ris', lines.join('\r\n'));
const entry = async (...lines: string[]) => {
  const { drafts } = await read(...lines, 'ER  - ');
  return drafts[0]!;
};

describe('an entry of RIS', () => {
  test('keeps apart what a comma joins: pages « 10,20 » are not page 1020', async () => {
    expect((await entry('TY  - JOUR', 'TI  - T', 'SP  - 10,20')).fields.properties).toMatchObject({
      pagination: '10,20',
    });
  });

  test('ranges pages of a part, counts those of a whole', async () => {
    const part = await entry('TY  - JOUR', 'TI  - T', 'SP  - 10', 'EP  - 20');
    expect(part.fields.properties).toMatchObject({ pagination: '10-20' });
    const whole = await entry('TY  - RPRT', 'TI  - T', 'SP  - 124');
    expect(whole.fields.properties).toMatchObject({ pages: 124 });
  });

  test('names houses whole, which the converter would cut', async () => {
    const { fields } = await entry(
      'TY  - RPRT',
      'TI  - T',
      'AU  - Dupont, Claire',
      'AU  - Ministère de la Culture',
    );
    expect(fields.properties).toMatchObject({ auteurs: 'Dupont, Claire ; Ministère de la Culture' });
  });

  test.each([
    [['PY  - 2018'], { edtf: '2018', wording: null }],
    [['PY  - 2018', 'DA  - 2018/04/11/'], { edtf: '2018-04-11', wording: null }],
    [['Y1  - 2018/04//'], { edtf: '2018-04', wording: null }],
    [['DA  - 2018///2018-33'], { edtf: '2018-33', wording: null }],
    [['DA  - 2018///2018-33 — 2019'], { edtf: '2018-33/2019', wording: null }],
    [['PY  - 2018///printemps'], { edtf: '2018-21', wording: null }],
  ])('dated %j', async (lines, date) => {
    expect((await entry('TY  - JOUR', 'TI  - T', ...lines)).fields.date).toEqual(date);
  });

  test('goes on with a line that has no tag', async () => {
    const { fields } = await entry('TY  - JOUR', 'TI  - Un titre', 'coupé en deux', 'N1  - note', 'suite');
    expect(fields.properties).toMatchObject({ remarques: 'note\nsuite' });
  });

  test('tells an ISBN from an ISSN, and takes several', async () => {
    const { fields } = await entry('TY  - JOUR', 'TI  - T', 'SN  - 1234-5678', 'SN  - 978-2-07-036822-8');
    expect(fields.properties).toMatchObject({ issn: '1234-5678', isbn: '978-2-07-036822-8' });
  });
});

describe('a file of RIS', () => {
  test('leaves no line in silence', async () => {
    const { drafts, remarks } = await read(
      'Provider: somebody',
      'TY  - JOUR',
      'TI  - Un',
      'ZZ  - inconnu',
      'TY  - JOUR',
      'TI  - Deux',
      'ID  - d2',
    );
    expect(drafts.map(({ title }) => title)).toEqual(['Un', 'Deux']);
    const said = remarks.map(({ message }) => message).join('\n');
    expect(said).toContain('Provider: somebody');
    expect(drafts[0]!.fields.properties).toMatchObject({ ZZ: 'inconnu' });
    expect(said.match(/Entrée sans fin/g)).toHaveLength(2);
  });

  test('leaves an entry without a title, and says which', async () => {
    const { drafts, failed, remarks } = await read('TY  - JOUR', 'ID  - x1', 'ER  - ');
    expect([drafts.length, failed, remarks[0]?.place]).toEqual([0, 1, 'x1']);
  });
});
