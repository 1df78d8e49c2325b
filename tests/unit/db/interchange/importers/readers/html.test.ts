import { describe, expect, it } from 'vitest';
import type { TableNode } from '#db/domain/document/types.ts';
import { blocksOf, PIXEL, readFile } from '#tests/support/reading.ts';

const page = (body: string, head = '') =>
  readFile('page.html', `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);
const DATA = `data:image/png;base64,${PIXEL.toString('base64')}`;

describe('the text of a page', () => {
  it('keeps its headings, formats, quotations and code, spaces as a browser shows them', async () => {
    const { markdown } = await page(
      '<h1> Un   titre </h1><div>Un <b>gras</b>,\n  un <span style="font-style: italic">penché</span> et H<sub>2</sub>O.' +
        '<p>Suite<br>de la ligne</p>seule</div><blockquote><p>Dit.<p>Redit.</blockquote>' +
        '<pre><code class="language-js">a\n  b</code></pre><hr><p>Il dit <q>oui</q>.',
    );
    expect(markdown).toBe(
      'Un **gras**, un *penché* et H<sub>2</sub>O.\n\nSuite\\\nde la ligne\n\nseule\n\n> Dit.\\\n> \\\n> Redit.\n\n' +
        '```js\na\n  b\n```\n\n***\n\nIl dit «\u00a0oui\u00a0».',
    );
  });

  it('keeps its lists, boxes and lists in lists, wherever a page puts them', async () => {
    const { markdown, said } = await page(
      '<ul><li>Un<ul><li>dessous</li></ul></li><ol><li>à côté</ol><li><p>Deux</p><p>suite</p></li></ul>' +
        '<ol start="3"><li>Trois</ol><ul><li><input type="checkbox" checked> fait<li><label><input type=checkbox> à faire</label></ul>' +
        '<ul><li>Avec <table><tr><td>a<td>b</table></ul>',
    );
    expect(markdown).toBe(
      '- Un\n  - dessous\n  1. à côté\n- Deux\\\n  suite\n\n3. Trois\n\n- [x] fait\n- [ ] à faire\n\n* Avec\n\n|  |  |\n| --- | --- |\n| a | b |',
    );
    expect(said).toEqual(['moved-out-of-list: table']);
  });

  it('keeps its tables: headers, merged cells, and columns that stay in line', async () => {
    const { document } = await page(
      '<table><caption>Légende</caption><thead><tr><th colspan=2>A<th>B</thead><tr><th scope=row rowspan=2>1<td>2<td>3<tr><td>4<tr><td>5</table>' +
        '<table role=presentation><tr><td>mise<td>en page</table>',
    );
    expect(blocksOf(document)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
    const shape = (document.root.children[1] as TableNode).children.map(({ children }) =>
      children.map((cell) => [cell.headerState, cell.colSpan, cell.rowSpan]),
    );
    expect(shape).toEqual([
      [
        [1, 2, 1],
        [1, 1, 1],
      ],
      [
        [2, 1, 2],
        [0, 1, 1],
        [0, 1, 1],
      ],
      [
        [0, 1, 1],
        [0, 1, 1],
      ],
      [
        [0, 1, 1],
        [0, 1, 1],
        [0, 1, 1],
      ],
    ]);
  });

  it.each([
    [
      'our own export',
      '<p>Dit<sup><a href="#note-1" id="appel-1" role="doc-noteref">1</a></sup>.</p><section class="notes" role="doc-endnotes"><h2>Notes</h2><ol><li id="note-1">En bas. <a href="#appel-1" role="doc-backlink">↩</a></li></ol></section>',
    ],
    [
      'pandoc',
      '<p>Dit<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p><section id="footnotes" class="footnotes"><hr/><ol><li id="fn1"><p>En bas.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>',
    ],
    [
      'Word',
      '<p>Dit<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p><div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> En bas.</p></div></div>',
    ],
    [
      'LibreOffice',
      '<p>Dit<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> En bas.</p></div>',
    ],
    [
      'Wikipédia',
      '<p>Dit<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>.</p><ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">↑</a> <span>En bas.</span></li></ol>',
    ],
  ])('keeps the footnotes of %s where they are called', async (_who, html) => {
    const { markdown } = await page(html);
    expect(markdown.replace(/\n\n\*\*\*/, '')).toBe('Dit[^1].\n\n[^1]: En bas.');
  });

  it('keeps pictures that came with it, and asks nothing of a network', async () => {
    const asked: string[] = [];
    const { markdown, document, said, pictures } = await readFile(
      'page.html',
      `<figure><img src="${DATA}" alt="Un point"><figcaption>Le point</figcaption></figure><p>Avant <img src="img/a%20b.png" alt="b" width="40"> après</p>` +
        '<img src="https://mal.example/p.png" alt="loin"><img src="//mal.example/s.gif" width=1 height=1><img src="data:image/svg+xml,<svg/>" alt="dessin">',
      {
        image: (address) => (
          asked.push(address),
          address === 'img/a b.png' ? { sha256: 'a'.repeat(64) } : null
        ),
      },
    );
    expect(blocksOf(document)).toEqual(['image', 'paragraph', 'image', 'paragraph', 'paragraph']);
    expect(document.root.children[0]).toMatchObject({ alt: 'Un point', caption: 'Le point' });
    expect(document.root.children[2]).toMatchObject({ sha256: 'a'.repeat(64), width: 40 });
    expect(markdown).toContain('après\n\n[loin](https://mal.example/p.png)\\[dessin\\]');
    expect(pictures).toEqual(['Un point.png']);
    expect(said).toEqual(['image-remote: https://mal.example/p.png', 'picture-format: image/svg+xml']);
  });

  it('leads to the other files of the import, and to safe addresses alone', async () => {
    const { markdown, said } = await readFile(
      'page.html',
      '<p><a href="autre%20page.html#haut">l’autre</a>, <a href="https://exemple.fr">dehors</a>, <a href="java&#10;script:alert(1)">piège</a>, <a href="#ici">ici</a></p>',
      {
        record: ({ form, text }) =>
          form === 'path' && text === 'autre page.html'
            ? { id: '01890000-0000-7000-8000-000000000001', title: 'Autre' }
            : null,
      },
    );
    expect(markdown).toBe(
      '[l’autre](vigie:01890000-0000-7000-8000-000000000001 "Autre"), [dehors](https://exemple.fr/), piège, ici',
    );
    expect(said).toEqual(['link-refused: java\nscript:alert(1)']);
  });
});

describe('what a note does not hold of a page', () => {
  it('is left or kept as an address, and told', async () => {
    const { markdown, said } = await page(
      '<nav>Accueil Contact</nav><script>alert(1)</script><style>p{}</style><p onclick="alert(1)" style="background:url(x)">Texte<span hidden> caché</span></p>' +
        '<iframe src="https://video.example/1" title="La vidéo"></iframe><form><button>Envoyer</button></form>' +
        '<math><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></math>',
    );
    expect(markdown).toBe('Texte\n\n[La vidéo](https://video.example/1)\n\n`x^2`');
    expect(said).toEqual([
      'menu: Accueil Contact',
      'hidden: caché',
      'played: https://video.example/1',
      'html: <button>',
      'formula: x^2',
    ]);
  });
});

describe('what a page says of itself', () => {
  it('gives the note its title without the site, its words, date, author and address', async () => {
    const { head, markdown } = await page(
      '<h1>Les alliances</h1><p>Texte.',
      '<title>Les alliances | Le Journal</title><meta name="keywords" content="élus, bien commun"><meta property="article:published_time" content="2018-04-11T08:00:00+02:00">' +
        '<meta name="author" content="Claire Dupont"><link rel="canonical" href="https://exemple.fr/alliances">',
    );
    expect(head).toMatchObject({
      title: 'Les alliances',
      tags: ['élus', 'bien commun'],
      date: { edtf: '2018-04-11' },
      properties: { auteur: 'Claire Dupont', adresse: 'https://exemple.fr/alliances' },
    });
    expect(markdown).toBe('Texte.');
  });

  it('is read in the encoding it says', async () => {
    const bytes = Buffer.from('<meta charset="iso-8859-1"><p>Élus dévoués', 'latin1');
    const { markdown, head } = await readFile('vieux.htm', bytes);
    expect(markdown).toBe('Élus dévoués');
    expect(head.problems).toEqual([{ kind: 'other-encoding', detail: 'iso-8859-1' }]);
  });
});
