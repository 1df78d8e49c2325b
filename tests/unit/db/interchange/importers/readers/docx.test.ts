import { describe, expect, it } from 'vitest';
import type { TableNode } from '#db/domain/document/types.ts';
import { blocksOf, PIXEL, readFile, word, wordLine as line, wordPart } from '#tests/support/reading.ts';

const STYLES = wordPart(
  'styles',
  [
    ['Titre1', 'heading 1', ''],
    ['Titre2', 'heading 2', ''],
    ['Chapitre', 'Chapitre de la maison', '<w:basedOn w:val="Titre1"/>'],
    ['Partie', 'Partie', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'],
    ['Titre', 'Title', ''],
    ['Citation', 'Quote', ''],
    ['Lgende', 'caption', ''],
    ['TM1', 'toc 1', ''],
    ['PrformatHTML', 'HTML Preformatted', ''],
  ]
    .map(
      ([id, name, more]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`,
    )
    .join('') +
    '<w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
);
const level = (at: number, format: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
const NUMBERING = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'decimal')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
);
const PARTS = { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING };
const styled = (words: string, style: string) => line(words, `<w:pStyle w:val="${style}"/>`);
const item = (words: string, list: number, at = 0) =>
  line(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

describe('the text of a Word document', () => {
  it('keeps its levels by the styles, those based on them too, and its formats', async () => {
    const { markdown, head } = await readFile(
      'Compte rendu.docx',
      word(
        styled('Séance du 11 avril', 'Titre') +
          styled('Cadre', 'Titre1') +
          line(
            run('Un ') +
              run('gras', '<w:b/>') +
              run(', un ') +
              run('style fort', '<w:rStyle w:val="Fort"/>') +
              run(' et H') +
              run('2', '<w:vertAlign w:val="subscript"/>') +
              run('O, ') +
              run('surligné', '<w:highlight w:val="yellow"/>') +
              run('.'),
          ) +
          styled('De la maison', 'Chapitre') +
          styled('Sous-partie', 'Partie') +
          styled('Une citation', 'Citation') +
          styled('sur deux lignes.', 'Citation') +
          styled('let a = 1;', 'PrformatHTML') +
          styled('  let b;', 'PrformatHTML'),
        PARTS,
      ),
    );
    expect(head.title).toBe('Séance du 11 avril');
    expect(markdown).toBe(
      '# Cadre\n\nUn **gras**, un **style fort** et H<sub>2</sub>O, ==surligné==.\n\n# De la maison\n\n### Sous-partie\n\n' +
        '> Une citation\\\n> \\\n> sur deux lignes.\n\n```\nlet a = 1;\n  let b;\n```',
    );
  });

  it('keeps its lists: nested, of both kinds, told apart, from the number they begin at', async () => {
    const { markdown } = await readFile(
      'a.docx',
      word(
        item('Puce', 1) +
          item('Numéro dessous', 1, 1) +
          item('Autre puce', 1) +
          item('Un', 2) +
          item('Deux', 2) +
          item('Quatre', 3) +
          line('☑ Fait') +
          line('☐ À faire'),
        PARTS,
      ),
    );
    expect(markdown).toBe(
      '- Puce\n  1. Numéro dessous\n- Autre puce\n\n1. Un\n2. Deux\n\n4) Quatre\n\n- [x] Fait\n- [ ] À faire',
    );
  });

  it('keeps its tables: merged cells, rows of headers told or seen', async () => {
    const { document } = await readFile(
      'a.docx',
      word(
        '<w:tbl>' +
          row(cell(line('A'), '<w:gridSpan w:val="2"/>') + cell(line('B')), '<w:tblHeader/>') +
          row(cell(line('1'), '<w:vMerge w:val="restart"/>') + cell(line('2')) + cell(line('3'))) +
          row(cell(line(''), '<w:vMerge/>') + cell(line('4')) + cell(line('5'))) +
          '</w:tbl><w:tbl>' +
          row(cell(line(run('Tête', '<w:b/>'))) + cell(line(run('Tête', '<w:b/>')))) +
          row(cell(line('x')) + cell(line('y'))) +
          '</w:tbl>',
        PARTS,
      ),
    );
    const [first, second] = document.root.children as TableNode[];
    expect(
      first!.children.map(({ children }) =>
        children.map((one) => [one.headerState, one.colSpan, one.rowSpan]),
      ),
    ).toEqual([
      [
        [1, 2, 1],
        [1, 1, 1],
      ],
      [
        [0, 1, 2],
        [0, 1, 1],
        [0, 1, 1],
      ],
      [
        [0, 1, 1],
        [0, 1, 1],
      ],
    ]);
    expect(second!.children.map(({ children }) => children[0]!.headerState)).toEqual([1, 0]);
    expect(second!.children[0]!.children[0]!.children[0]).toMatchObject({
      children: [{ text: 'Tête', format: 0 }],
    });
  });

  it('keeps its footnotes and endnotes where they are called, and its safe links alone', async () => {
    const note = (name: string, id: number, words: string) =>
      `<w:${name} w:id="${id}">${line(`<w:r><w:${name}Ref/></w:r>${run(` ${words}`)}`)}</w:${name}>`;
    const { markdown, said } = await readFile(
      'a.docx',
      word(
        line(
          run('Dit') +
            '<w:r><w:footnoteReference w:id="2"/></w:r>' +
            run(' puis') +
            '<w:r><w:endnoteReference w:id="2"/></w:r>' +
            run(', voir ') +
            `<w:hyperlink r:id="l1">${run('ici', '<w:u w:val="single"/>')}</w:hyperlink>` +
            run(' et ') +
            `<w:hyperlink r:id="l2">${run('là')}</w:hyperlink>`,
        ),
        {
          ...PARTS,
          'word/footnotes.xml': wordPart('footnotes', note('footnote', 2, 'En bas.')),
          'word/endnotes.xml': wordPart('endnotes', note('endnote', 2, 'À la fin.')),
        },
        { l1: 'https://exemple.fr/?a=1&b=2', l2: 'javascript:alert(1)' },
      ),
    );
    expect(markdown).toBe(
      'Dit[^1] puis[^2], voir [ici](https://exemple.fr/?a=1&b=2) et là\n\n[^1]: En bas.\n\n[^2]: À la fin.',
    );
    expect(said).toEqual(['link-refused: javascript:alert(1)']);
  });

  it('keeps its pictures by what they are, with their words and captions', async () => {
    const picture = (id: string, words: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${words}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const { document, said, pictures, original } = await readFile(
      'a.docx',
      word(
        line(run('Avant ') + picture('p2', 'Le schéma') + run(' après')) +
          line(picture('p3', 'Un dessin')) +
          line(picture('p2', 'Le schéma')) +
          styled('Figure 1 : le schéma', 'Lgende'),
        { ...PARTS, 'word/media/image1.png': PIXEL, 'word/media/image2.emf': new Uint8Array([1, 0, 0, 0]) },
      ),
    );
    expect(blocksOf(document)).toEqual(['paragraph', 'image', 'paragraph', 'paragraph', 'image']);
    expect(document.root.children[1]).toMatchObject({ alt: 'Le schéma', caption: '' });
    expect(document.root.children[4]).toMatchObject({ caption: 'Figure 1 : le schéma' });
    expect(pictures).toEqual(['Le schéma.png', 'Le schéma.png']);
    expect(said).toEqual(['picture-format: image/x-emf']);
    expect(original).toBe(true);
  });
});

describe('what a note does not hold of a Word document', () => {
  it('is told with its words, and the file is kept beside the note', async () => {
    const { markdown, said, original } = await readFile(
      'a.docx',
      word(
        styled('Introduction 1', 'TM1') +
          line(
            run('Gardé') +
              `<w:ins w:id="1" w:author="x">${run(' ajouté')}</w:ins>` +
              '<w:del w:id="2" w:author="x"><w:r><w:delText xml:space="preserve"> supprimé</w:delText></w:r></w:del>' +
              '<w:r><w:commentReference w:id="0"/></w:r>',
          ) +
          line(run('Soit ') + '<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>') +
          line(
            `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${line('En marge')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
          ) +
          line('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
        {
          ...PARTS,
          'word/comments.xml': wordPart(
            'comments',
            `<w:comment w:id="0" w:author="Claire Dupont">${line('À vérifier')}</w:comment>`,
          ),
          'word/header1.xml': wordPart('hdr', line('Confidentiel')),
        },
      ),
    );
    expect(markdown).toBe('Gardé ajouté\n\nSoit `E=mc²`\n\nEn marge');
    expect(said).toEqual([
      'formula: E=mc²',
      'embedded: Excel.Sheet.12',
      'tracked: supprimé',
      'frame: En marge',
      'page-header: Confidentiel',
      'contents: ',
      'comment: Claire Dupont : À vérifier',
    ]);
    expect(original).toBe(true);
  });

  it('is nothing of a plain document, whose file is not kept', async () => {
    const { said, original } = await readFile('a.docx', word(line('Rien que du texte.'), PARTS));
    expect(said).toEqual([]);
    expect(original).toBe(false);
  });
});

describe('what a Word document says of itself', () => {
  const core = (fields: string) =>
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${fields}</cp:coreProperties>`;

  it('gives the note its title, words, date and author', async () => {
    const { head } = await readFile(
      'fichier.docx',
      word(line('Texte.'), {
        'docProps/core.xml': core(
          '<dc:title>Bilan 2018</dc:title><dc:creator>Claire Dupont</dc:creator><cp:keywords>bilan; élus</cp:keywords><dcterms:created>2018-04-11T09:00:00Z</dcterms:created>',
        ),
      }),
    );
    expect(head).toMatchObject({
      title: 'Bilan 2018',
      tags: ['bilan', 'élus'],
      date: { edtf: '2018-04-11' },
      properties: { auteur: 'Claire Dupont' },
    });
  });

  it('is not believed when a program said it', async () => {
    const parts = { 'docProps/core.xml': core('<dc:title>Microsoft Word - cr_v3.doc</dc:title>') };
    expect((await readFile('cr.docx', word(line('Texte.'), parts))).head.title).toBeNull();
  });
});
