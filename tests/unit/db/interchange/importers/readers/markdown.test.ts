import { describe, expect, it } from 'vitest';
import { blocksOf, PIXEL, readFile } from '#tests/support/reading.ts';

const ID = '01890000-0000-7000-8000-000000000001';

// Each of these was found wrong in a vault that someone published.
describe('what vaults of notes write', () => {
  it('keeps formulas as code, and prices as prices', async () => {
    const { markdown, said } = await readFile(
      'a.md',
      'Soit $x^2_i$ et $$y=\\frac{1}{2}$$, pour 5 $ ou 10$ et 20$.\n\n$$\n\\sum_i\n  a_i\n$$\n\n- un point : $$a$$\n',
    );
    expect(markdown).toBe(
      'Soit `$x^2_i$` et `$y=\\frac{1}{2}$`, pour 5 $ ou 10$ et 20$.\n\n```math\n\\sum_i\n  a_i\n```\n\n- un point : `$a$`',
    );
    expect(said).toEqual(['math: ']);
  });

  it('keeps footnotes said in the line', async () => {
    const { markdown } = await readFile('a.md', 'Dit^[en bas, avec [un lien](https://exemple.fr)] et x^2.');
    expect(markdown).toBe('Dit[^1] et x^2.\n\n[^1]: en bas, avec [un lien](https://exemple.fr/)');
  });

  it('keeps words between angle brackets that are no tag', async () => {
    const { markdown, said } = await readFile(
      'a.md',
      'Lancer `x` <source> puis ssh <nom>@<domaine> et **<u>souligner</u>**.',
    );
    expect(markdown).toBe('Lancer `x` \\<source> puis ssh \\<nom>@\\<domaine> et <u>**souligner**</u>.');
    expect(said).toEqual([]);
  });

  it('reads raw HTML as a page: tables, pictures, players', async () => {
    const { document, said } = await readFile(
      'a.md',
      '<table><tr><th>A<th>B<tr><td>1<td>2</table>\n\nUne <img src="image.png" width="40"> là.\n\n<iframe src="https://video.example/1"></iframe>\n',
      { image: (address) => (address === 'image.png' ? { sha256: 'a'.repeat(64) } : null) },
    );
    expect(blocksOf(document)).toEqual(['table', 'paragraph', 'image', 'paragraph', 'paragraph']);
    expect(document.root.children[4]).toMatchObject({
      children: [{ type: 'link', url: 'https://video.example/1' }],
    });
    expect(said).toEqual(['played: https://video.example/1']);
  });

  it('reads an address between double brackets as a link', async () => {
    const { markdown, unresolved } = await readFile('a.md', 'Voir [[https://exemple.fr/|le site]].');
    expect([markdown, unresolved]).toEqual(['Voir [le site](https://exemple.fr/).', []]);
  });

  it('shows files and parts of notes where they stand, and says what it cannot show', async () => {
    const { document, said } = await readFile(
      'a.md',
      '![[rapport.pdf]]\n\n![[Autre#Une partie]]\n\n![[Autre#^bloc1]]\n\n![[Autre#absente]]\n\n![[dessin.svg]]',
      {
        record: ({ text }) => (text === 'Autre' ? { id: ID, title: 'Autre' } : null),
        file: (address) => ({
          sha256: 'b'.repeat(64),
          name: address,
          mediaType: 'application/pdf',
          bytes: 3,
        }),
        block: (_id, part) => (part === 'Une partie' ? 'abc' : part === '^bloc1' ? 'bloc1' : null),
      },
    );
    expect(document.root.children).toMatchObject([
      { type: 'file', name: 'rapport.pdf' },
      { type: 'transclusion', recordId: ID, blockId: 'abc' },
      { type: 'transclusion', recordId: ID, blockId: 'bloc1' },
      { type: 'paragraph', children: [{ type: 'mention', text: 'Autre › absente' }] },
      { type: 'paragraph', children: [{ text: '[dessin.svg]' }] },
    ]);
    expect(said).toEqual(['transclusion: Autre', 'image-kept: dessin.svg']);
  });

  it('names blocks by the marks at the end of their lines, and headings by their words', async () => {
    const read = await readFile('a.md', '## Une *partie*\n\nTexte. ^bloc1\n\n- puce\n\n^liste\n\n> Dit. ^x');
    const again = await readFile('a.md', '## Une partie');
    const ids = read.document.root.children.map((block) => block.$?.blockId);
    expect(ids.slice(1, 3)).toEqual(['bloc1', 'liste']);
    expect(ids[0]).toBe(again.document.root.children[0]!.$?.blockId);
    expect(read.markdown).toContain('Texte.\n');
  });

  it('keeps remarks and blocks that other programs draw, and links to the same note by their words', async () => {
    const { markdown, said } = await readFile(
      'a.md',
      'Dit %%à revoir%%, voir [plus bas](#suite).\n\n```mermaid\ngraph TD\n```',
    );
    expect(markdown).toBe('Dit %%à revoir%%, voir plus bas.\n\n```mermaid\ngraph TD\n```');
    expect(said).toEqual(['remark: ', 'inner-link: ', 'code-kept: mermaid']);
  });

  it('takes what the header says in few words, and keeps what it does not know', async () => {
    const { head } = await readFile(
      'a.md',
      '---\ndescription: En bref\nlien: "[[Autre]]"\nnotes: [un, deux]\nsuivi: {état: ok, "__proto__": {x: 1}}\n"__proto__": piège\nconstructor: piège\nvide:\nnombre: 3\n---\nTexte.',
    );
    expect(head.summary).toBe('En bref');
    expect(head.properties).toEqual({
      lien: 'Autre',
      notes: 'un ; deux',
      suivi: '{"état":"ok","__proto__":{"x":1}}',
      nombre: 3,
    });
    expect(head.problems.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([
      'kept-key: lien',
      'kept-key: notes',
      'kept-key: suivi',
      'unknown-key: __proto__',
      'unknown-key: constructor',
      'kept-key: nombre',
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('keeps a header it cannot read in the text: repeated aliases, depth without end', async () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`;
    for (const yaml of [bomb, `a: ${'['.repeat(5000)}`, 'a: [1']) {
      const { head, markdown } = await readFile('a.md', `---\n${yaml}\n---\nTexte.`);
      expect(head.problems.map(({ kind }) => kind)).toEqual(['header']);
      expect(markdown).toContain('Texte.');
    }
  });

  it('keeps pictures of the archive’s own addresses', async () => {
    expect(
      (await readFile('a.md', `![x](data:image/png;base64,${PIXEL.toString('base64')})`)).said,
    ).toHaveLength(1);
  });

  it('leads to the part of a note that a link names, and tells a part that is not there', async () => {
    const { markdown, said } = await readFile(
      'a.md',
      '[[Note#Bilan]], [[Note#Bilan|le bilan]], [ici](note.md#bilan), [[Note#Perdu|mots]] et [[#Haut|plus haut]].',
      {
        record: () => ({ id: ID, title: 'Note' }),
        block: (_, part) => (/^bilan$/i.test(part) ? 'k2345abcde' : null),
      },
    );
    expect(markdown).toBe(
      `[Note › Bilan](vigie:${ID}#k2345abcde), [le bilan](vigie:${ID}#k2345abcde), [ici](vigie:${ID}#k2345abcde), ` +
        `[mots](vigie:${ID} "Note") et plus haut.`,
    );
    expect(said).toEqual(['part: Note#Perdu', 'inner-link: ']);
    const again = await readFile('b.md', markdown, { record: () => ({ id: ID, title: 'Note' }) });
    expect(again.markdown).toBe(markdown);
  });

  it('keeps links written as raw tags, and tells those around a picture', async () => {
    const { markdown, said } = await readFile(
      'a.md',
      'Voir <a href="https://exemple.fr/?a=1&amp;b=2" target="_blank">le **site**</a> et <a name="x"></a>cela.\n\n[![p](p.png)](https://exemple.fr/grand)\n',
      { image: (address) => (address === 'p.png' ? { sha256: 'a'.repeat(64) } : null) },
    );
    expect(markdown).toContain('Voir [le **site**](https://exemple.fr/?a=1&b=2) et cela.');
    expect(said).toEqual(['html: <a>', 'picture-link: https://exemple.fr/grand']);
  });

  it('tells what nothing shows: remarks of HTML, addresses that no link calls, words of callouts', async () => {
    const { markdown, said } = await readFile(
      'a.md',
      'Un <!-- à revoir --> mot [lié][x] et [[wiki]].\n\n<!-- tout\nun bloc -->\n\n> [!bug] Panne\n> Texte\n\n> [!info] Titre\n> Texte\n\n[x]: https://exemple.fr\n[y]: https://exemple.org "Y"\n[wiki]: wiki.md "Wiki"\n',
    );
    expect(markdown).toContain('Un  mot [lié](https://exemple.fr/) et wiki.');
    expect(said).toEqual([
      'comment: à revoir',
      'comment: tout un bloc',
      'callout: bug',
      'unused-address: [y] https://exemple.org Y',
    ]);
  });

  it('tells the cells that go beyond the columns of their table', async () => {
    const { markdown, said } = await readFile(
      'a.md',
      '> | a | b |\n> |---|---|\n> | 1 |\n> | 2 \\| 3 | 4 | 5 | |\n> | x | y |\n',
    );
    expect(markdown).toContain('2 \\| 3');
    expect(said.filter((one) => one.startsWith('cells'))).toEqual(['cells: 5']);
  });

  it('keeps both footnotes of one name, and the addresses that footnotes call', async () => {
    const { markdown } = await readFile(
      'a.md',
      'Dit[^1].\n\n[^1]: première, [liée][x]\n[^1]: seconde\n\n[x]: https://exemple.fr\n',
    );
    expect(markdown).toContain('[^1]: première, [liée](https://exemple.fr/)');
    expect(markdown).toContain('seconde');
  });

  it('reads the words and the size of a picture of a vault, whichever way they are written', async () => {
    const { document, said } = await readFile(
      'a.md',
      '![[p.png|Un plan|300x200]]\n\n![[p.png|120]]\n\n![80](p.png)\n\n![[p.png#left|Mots]]',
      { image: () => ({ sha256: 'a'.repeat(64) }) },
    );
    expect(document.root.children).toMatchObject([
      { type: 'image', alt: 'Un plan', width: 300, height: 200 },
      { type: 'image', alt: '', width: 120 },
      { type: 'image', alt: '', width: 80 },
      { type: 'image', alt: 'Mots', width: 0 },
    ]);
    expect(said).toEqual(['part: #left']);
  });

  it('finds the note of a link that gives its name last, as Dendron writes it', async () => {
    const { markdown, unresolved } = await readFile(
      'a.md',
      'Voir [[le guide|dendron.guide.debut]], [[dendron.guide.debut]] et [[mots|autre.note]].',
      { record: ({ text }) => (text === 'dendron.guide.debut' ? { id: ID, title: 'Début' } : null) },
    );
    expect(markdown).toBe(`Voir [le guide](vigie:${ID} "Début"), [Début](vigie:${ID}) et autre.note.`);
    expect(unresolved).toEqual(['mots']);
  });

  it('keeps the hour of a date, and both dates when there are two', async () => {
    const { head } = await readFile(
      'a.md',
      '---\ncreated: 2022-07-01\ndate: 2022-07-13T00:44\ntopics: []\n---\nTexte.',
    );
    expect(head.date).toEqual({ edtf: '2022-07-13', wording: null });
    expect(head.properties).toEqual({ date: '2022-07-13T00:44', created: '2022-07-01' });
    expect(head.problems.map(({ detail }) => detail)).toEqual(['date', 'created']);
  });
});
