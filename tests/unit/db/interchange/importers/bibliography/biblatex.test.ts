import { describe, expect, test } from 'vitest';
import { readBibliography } from '#db/interchange/importers/bibliography/read.ts';

const read = (text: string) => readBibliography('essai.bib', 'bibtex', text);
/** The one publication of an entry. */
async function one(fields: string, type = 'article') {
  const { drafts } = await read(`@${type}{cle, ${fields}}`);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
}
const properties = async (fields: string, type?: string) => (await one(fields, type)).fields.properties ?? {};

describe('an entry of BibTeX', () => {
  test('gives its LaTeX signs as the letters they stand for', async () => {
    const { title, fields } = await one(
      "title = {L'{\\'e}cole \\& le {RSE} \\emph{en France} --- 50\\,\\% d'{\\oe}uvres}, journal = {Revue fran{\\c c}aise}, year = 2018",
    );
    expect(title.replaceAll('\u2009', ' ').replaceAll('\u202f', ' ')).toBe(
      "L'école & le RSE en France — 50 % d'œuvres",
    );
    expect(fields.properties).toMatchObject({ revue: 'Revue française', typePublication: 'article' });
  });

  test('names persons by their parts, particles and suffixes, and houses whole', async () => {
    expect(
      await properties(
        "title={T}, author = {de La Fontaine, Jean and King, Jr., Martin Luther and Ludwig van Beethoven and {Minist{\\`e}re de l'{\\'E}ducation, de la Jeunesse} and others}",
      ),
    ).toMatchObject({
      auteurs:
        "de La Fontaine, Jean ; King, Jr., Martin Luther ; van Beethoven, Ludwig ; {Ministère de l'Éducation, de la Jeunesse} ; et al.",
    });
    // One person alone would be taken for two without its semicolon.
    expect(await properties('title={T}, author={Durand Martin, Anne}')).toMatchObject({
      auteurs: 'Durand Martin, Anne ;',
    });
  });

  test.each([
    ['year = 2018, month = apr', '2018-04', null],
    ['year = 2018, month = apr, day = 11', '2018-04-11', null],
    ['date = {2018-04-11}', '2018-04-11', null],
    ['date = {2018~}', '2018~', null],
    ['date = {1723?~}', '1723%', null],
    ['date = {2016/2018-06}', '2016/2018-06', null],
    ['date = {2016-07-18T20:26:06}', '2016-07-18', null],
    ['year = {2018a}', '2018', null],
    ['year = {[2018]}', '2018', null],
    ['year = 2018, note = {fin avril 2018}', '2018', null],
    ['date = {2018-04}, note = {fin avril 2018}', '2018-04', 'fin avril 2018'],
    ['date = {2018-04/2018-06}, note = {T2 2018}', '2018-34', null],
  ])('dated %s is of %s', async (said, edtf, wording) => {
    expect((await one(`title={T}, ${said}`)).fields.date).toEqual({ edtf, wording });
  });

  test('in press says so, and no date', async () => {
    const draft = await one('title={T}, year={in press}');
    expect(draft.fields.date).toBeUndefined();
    expect(draft.fields.properties).toMatchObject({ parution: 'in press' });
    expect(draft.remarks).toEqual([]);
  });

  test('keeps a date that is none, and says so', async () => {
    const draft = await one('title={T}, year={535 BCE}');
    expect(draft.fields.properties).toMatchObject({ remarques: '535 BCE' });
    expect(draft.remarks.join()).toContain('535 BCE');
  });

  test.each([
    ['doi = {https://doi.org/10.1000/ABC_d}', { doi: '10.1000/ABC_d' }],
    [
      'doi = {10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2}',
      {
        doi: '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      },
    ],
    [
      'url = {http://dx.doi.org/10.1000/xyz}',
      { doi: '10.1000/xyz', adresse: 'http://dx.doi.org/10.1000/xyz' },
    ],
    ['isbn = {ISBN-13: 978-2-07-036822-8}', { isbn: '978-2-07-036822-8' }],
    ['isbn = {2-07-036822-X 978-2-07-036822-8}', { isbn: '2-07-036822-X ; 978-2-07-036822-8' }],
    ['pages = {10--20, 33}', { pagination: '10-20, 33' }],
    ['langid = {french}', { langue: 'fr' }],
    ['pagetotal = {124}', { pages: 124 }],
    ['translator = {Petit, Jean}', { translator: 'Petit, Jean' }],
  ])('puts %s where it belongs', async (said, wanted) => {
    expect(await properties(`title={T}, ${said}`)).toMatchObject(wanted);
  });

  test('says which addresses and numbers it could not take as they are', async () => {
    const draft = await one('title={T}, url={javascript:alert(1)}, isbn={978-2-07-036822-9}, doi={abc}');
    expect(draft.fields.properties).not.toHaveProperty('adresse');
    expect(draft.fields.properties).toMatchObject({ remarques: 'javascript:alert(1)' });
    expect(draft.remarks).toHaveLength(3);
  });

  test('makes tags of keywords, once each, and a summary of several paragraphs', async () => {
    const { fields } = await one('title={T}, keywords={école, Ecole; RSE}, abstract={Un.\n\nDeux.}');
    expect(fields.tags).toEqual(['école', 'RSE']);
    expect(fields.summary).toBe('Un.\n\nDeux.');
  });

  test('takes from the book it stands in', async () => {
    const { drafts } = await read(
      '@inbook{a, crossref={b}, title={Chapitre}, pages={1-5}}\n@book{b, title={Livre}, editor={Ed, A}, year={2001}}',
    );
    expect(drafts[0]!.fields).toMatchObject({
      date: { edtf: '2001' },
      properties: { typePublication: 'chapitre', revue: 'Livre', pagination: '1-5' },
    });
  });

  test.each([
    ['techreport', 'rapport', undefined],
    ['phdthesis', 'these', 'thèse de doctorat'],
    ['inproceedings', 'communication', undefined],
    ['online', 'ressource', undefined],
    ['patent', undefined, 'patent'],
  ])('of type %s', async (type, wanted, genre) => {
    const found = await properties('title={T}, year=2000', type);
    expect([found['typePublication'], found['genre']]).toEqual([wanted, genre]);
  });
});

describe('a file of BibTeX', () => {
  test('loses one entry whose braces do not close, and no other', async () => {
    const { drafts, failed, remarks } = await read(
      '@book{a, title={Une}}\n@book{b, title={Sans {fin, year=2000}\n@book{c, title={Trois}}\n@article{d,\n title={Quatre}}\n',
    );
    expect(drafts.map(({ title }) => title)).toEqual(['Une', 'Trois', 'Quatre']);
    expect(failed).toBe(1);
    expect(remarks).toEqual([{ place: 'b', message: expect.stringContaining('ligne 2') }]);
  });

  test('tells each field that a program wrote for itself once, with how often and where', async () => {
    const { remarks } = await read(
      '@book{a, title={A}, owner={cd}}\n@book{b, title={B}, owner={ef}, timestamp={2018}}',
    );
    const N = '\u00a0';
    expect(remarks.map(({ message }) => message)).toEqual([
      `Champ «${N}owner${N}» non repris, dans 2 entrées (la première${N}: a, «${N}cd${N}»).`,
      `Champ «${N}timestamp${N}» non repris${N}: «${N}2018${N}».`,
    ]);
  });

  test('gives abbreviations their words, and tells those that nothing defines', async () => {
    const { drafts } = await read(
      '@string{df = "La Documentation fran{\\c c}aise"}\n@book{a, title={A}, publisher=df}\n@book{b, title={B}, publisher=inconnu}',
    );
    expect(drafts[0]!.fields.properties).toMatchObject({ editeur: 'La Documentation française' });
    expect(drafts[1]!.remarks.join()).toContain('inconnu');
  });

  test('may use the names that objects have of their own', async () => {
    const { drafts, remarks } = await read(
      '@book{__proto__, title={A}, __proto__={x}, constructor={y}, toString={z}}',
    );
    expect(drafts).toHaveLength(1);
    expect(Object.keys(drafts[0]!.fields.properties!)).toEqual(['typePublication', 'tostring']);
    expect(remarks.map(({ message }) => message).join()).toMatch(/__proto__.*/s);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('with more entries than one portion reads the same, with its lines', async () => {
    const entries = Array.from(
      { length: 1500 },
      (_, index) =>
        `@book{k${index}, title={Titre ${index}}, publisher=p,\n abstract={${'mot '.repeat(20)}}}`,
    );
    const { drafts } = await read(`@string{p = {Presses}}\n${entries.join('\n')}`);
    expect(drafts.map(({ title }) => title)).toEqual(entries.map((_, index) => `Titre ${index}`));
    expect(drafts.every(({ fields }) => fields.properties?.['editeur'] === 'Presses')).toBe(true);
  });

  test('keeps a field it does not know as a free field of its name', async () => {
    const { drafts, remarks } = await read('@book{a, title={A}, reliure={veau brun}, cote = {B 12}}');
    expect(drafts[0]!.fields.properties).toMatchObject({ reliure: 'veau brun', cote: 'B 12' });
    expect(remarks).toEqual([]);
  });

  test.each([
    ['without a key', '@book{,\n title={T},\n year=2001}'],
    ['without a key or its comma', '@book{title={T}, year=2001}'],
    ['whose key has no comma', '@book{cle\n title={T}, year=2001}'],
    ['whose key has parentheses', '@book{Nom(2001)Titre, title={T}, year=2001}'],
    ['whose key has spaces', '@book{Un nom, title={T}, year=2001}'],
    ['of a type with signs in its name', '@book_section{cle, title={T}, year=2001}'],
    ['between parentheses', '@book(cle:1,\n title={T},\n year=2001\n)'],
    ['after a comment without braces', '@Comment %Une personne\n@book{cle, title={T}, year=2001}'],
    ['on the line of another', '@misc{x, title={X}}@book{, title={T}, year=2001}'],
  ])('reads an entry %s', async (_, text) => {
    const { drafts, failed } = await read(text);
    expect(failed).toBe(0);
    expect(drafts.at(-1)).toMatchObject({ title: 'T', fields: { date: { edtf: '2001' } } });
  });

  test('keeps the word of a type that has no equivalent, and says so', async () => {
    const { drafts } = await read('@web_page{a, title={A}}\n@misc{b, title={B}}');
    expect(drafts.map(({ fields }) => fields.properties?.['genre'])).toEqual(['web_page', undefined]);
    expect(drafts.map(({ remarks }) => remarks.length)).toEqual([1, 0]);
  });

  test('tells an entry that says nothing, and every word outside the entries', async () => {
    const { drafts, remarks, failed } = await read(
      '@misc{vide,\n}\nUn mot du directeur.\n@book{a, title={A}}\n@comment{jabref-meta: x}',
    );
    expect(drafts.map(({ title }) => title)).toEqual(['A']);
    expect(failed).toBe(1);
    const said = remarks.map(({ place, message }) => `${place} ${message}`).join('\n');
    expect(said).toMatch(/^vide Sans titre/m);
    expect(said).toContain('Un mot du directeur.');
    expect(said).toContain('(2, le premier');
  });

  test('takes from entries of other portions, and reads none twice', async () => {
    const entries = Array.from(
      { length: 900 },
      (_, index) =>
        `@inbook{k${index}, title={T${index}}, crossref={livre}, abstract={${'mot '.repeat(40)}}}`,
    );
    const { drafts } = await read(`${entries.join('\n')}\n@book{livre, title={Livre}, year=1999}`);
    expect(drafts).toHaveLength(901);
    expect(drafts.slice(0, 900).every(({ fields }) => fields.properties?.['revue'] === 'Livre')).toBe(true);
  });
});
