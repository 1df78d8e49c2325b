import { describe, expect, test } from 'vitest';
import { wordDocument } from '#db/interchange/exporters/docx/document.ts';
import { builtInHouse } from '#db/interchange/exporters/docx/house.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { gathering } from '#tests/support/exports.ts';
import { PANDOC, printedByOffice, readByPandoc, SOFFICE } from '#tests/support/office.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { reportOf } from '#tests/support/report.ts';
import { wordParts } from '#tests/support/word-package.ts';
import { sampleFlow } from './sample.ts';

const sample = () => wordDocument(sampleFlow(), builtInHouse('sobre', 'fr'));

describe.skipIf(PANDOC === null)('a Word document, read by pandoc', () => {
  const read = (to = 'gfm') => readByPandoc('essai.docx', sample(), 'docx', to);

  test('has its headings, in their order and at their levels', () => {
    expect(
      [...read().matchAll(/^(#+) (.*)$/gm)].map(([, level, title]) => `${level!.length} ${title}`),
    ).toEqual([
      ...['1 Le cadre', '2 Une question & des mots', '3 Plus loin', '1 La suite', '2 Ce qui reste à savoir'],
      ...['1 Bibliographie', '1 A Entretiens', '2 A.1 Premier', '1 Annexe : sources'],
    ]);
  });

  test('has its lists, nested, from their own numbers, ticked or not', () => {
    const text = read();
    expect(text).toMatch(/^- {3}un point\n\n {4}- {3}dedans\n\n {4}- {3}encore$/m);
    expect(text).toMatch(/^- {3}un autre\n\n {4}1\. {2}premier\n\n {4}2\. {2}second$/m);
    expect(text).toMatch(/^3\. {2}troisième\n\n4\. {2}quatrième\n\n {4}1\. {2}a\n\n {4}2\. {2}b$/m);
    expect(text).toMatch(/Et de nouveau :\n\n1\. {2}premier\n\n2\. {2}deuxième/);
    expect(text).toMatch(/^- {3}\[x\] fait\n\n- {3}\[ \] à faire$/m);
  });

  test('has its tables with their heads and merged cells, its footnotes, its links and its pictures', () => {
    const html = read('html');
    expect(html).toMatch(/<th rowspan="2"[^>]*>Étude<\/th>\s*<th colspan="2"[^>]*>Base<\/th>/);
    expect(html).toMatch(/<td rowspan="2"[^>]*>PHARE<\/td>/);
    const text = read();
    expect(text).toContain('ce qu’il ne dit pas.[^1]');
    expect(text).toMatch(/\[\^1\]:\s+Enquête PHARE, 2018\. <https:\/\/exemple\.fr\/phare>/);
    expect(text).toMatch(/\[\^2\]:\s+Voir tableau 1\./);
    expect(text).toContain('[une adresse](https://exemple.fr/?a=1&b=2)');
    expect(text).toContain('[une fiche](#fiche_p_001)');
    expect(text).toMatch(/<img src="[^"]*" [^>]*alt="Carte des alliances" \/>/);
    expect(text).toContain('**gras** *italique*');
    expect(text).toMatch(/Figure[\s\u00a0].*1 – Les alliances en 2018/);
  });
});

test.skipIf(SOFFICE === null)(
  'a report opens in LibreOffice and is printed, with pages that count and words that show',
  { timeout: 120_000 },
  async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await reportOf(archive);
    const { content } = await makeFile('docx', await gathering(archive, { records: [id] }));
    const { pages } = await readPdf(printedByOffice('rapport.docx', content));
    expect(pages.length).toBeGreaterThan(25);
    const text = pages.join('\n');
    for (const words of ['Sommaire', 'Liste des figures', 'Objet du rapport', 'Bibliographie'])
      expect(text).toContain(words);
    expect(pages.at(-1)).toMatch(new RegExp(`${pages.length} / ${pages.length}`));
    // The contents say the pages before any word processor has laid the document out: nearly all of them right.
    const xml = wordParts(content).xml('word/document.xml');
    const told = [...xml.matchAll(/w:val="TOC1"\/>.*?PAGEREF .*?<w:t [^>]*>(\d+)<\/w:t>/g)].map(
      ([line, page]) => ({
        title: [...line.matchAll(/<w:t [^>]*>([^<]*)/g)]
          .map(([, words]) => words)
          .slice(0, -1)
          .at(-1)!
          .replaceAll('&amp;', '&')
          .replace(/\s+/g, ' '),
        page: Number(page),
      }),
    );
    expect(told.length).toBeGreaterThan(5);
    for (const { title, page } of told) {
      const near = pages
        .slice(page - 2, page + 1)
        .join('\n')
        .replace(/\s+/g, ' ');
      expect(near, `${title}, page ${page}`).toContain(title);
    }
    // What a field gives when it has lost its place, in the words of LibreOffice.
    expect(text).not.toMatch(/Erreur|Error: Reference/);
  },
);
