// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $getRoot, $getSelection } from 'lexical';
import { describe, expect, test, vi } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { documentToHtml } from '#db/domain/document/copy/html.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { joinWrapped } from '#renderer/editor/paste/wrapped.ts';
import { change, openEditor, saved } from './support.ts';

/*
 * What these programs put on the clipboard, each with the same small text: a heading, marks, a link, a footnote, lists in lists, a
 * table with merged cells. Anonymous: no name, no address of a person, no path of a machine.
 */
const sample = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/paste', file), 'utf8');

function pasted(data: Record<string, string>): string {
  const editor = openEditor(build.emptyDocument());
  const transfer = new DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  change(editor, () => {
    $getRoot().selectEnd();
    const selection = $getSelection();
    if (selection) $insertDataTransferForRichText(transfer, selection, editor);
  });
  const document = saved(editor);
  expect(parseDocument(document)).toEqual({ ok: true, document });
  return documentToMarkdown(document);
}
const page = (file: string) => pasted({ 'text/html': sample(file), 'text/plain': 'texte brut' });

const NOTE = '[^1]: Entretien du 12 mai, *non publié*.\n';

describe('a passage of a word processor', () => {
  test('Word: lists, footnotes and tables are ours; changes are accepted, remarks stay behind', () => {
    expect(page('word.html')).toBe(
      [
        '# Compte rendu de l’Atelier',
        'Une phrase **forte** et *penchée*[^1], puis un [lien](https://exemple.org/etude).',
        'Le taux progresse depuis 2011.',
        '- Premier point\n  - Dedans\n- Second point',
        '|  |  |\n| --- | --- |\n| **Année** | **Part** |\n| Sans réponse |  |',
        NOTE,
      ].join('\n\n'),
    );
  });

  test('LibreOffice Writer', () => {
    expect(page('libreoffice-writer.html')).toBe(
      [
        '# Compte rendu de l’Atelier',
        'Une phrase **forte** et *penchée*[^1], puis un [lien](https://exemple.org/etude).',
        '## Constats',
        '1. Premier\n   - Dedans\n2. Second',
        '| Année | Part |\n| --- | --- |\n| 2015 | 37\u00a0% |\n| Sans réponse |  |',
        'Fin.',
        NOTE,
      ].join('\n\n'),
    );
  });

  test('Google Docs', () => {
    expect(page('google-docs.html')).toBe(
      [
        '## Constats',
        'Une phrase **forte** et *penchée*, avec un [lien](https://exemple.org/etude).',
        '- Premier point\n  - Dedans\n- Second point',
        '|  |  |\n| --- | --- |\n| Année | Part |\n| 2015 | 37 % |\n',
      ].join('\n\n'),
    );
  });
});

describe('a passage of a page', () => {
  test('keeps its structure, its footnotes, the words of its pictures; runs, fetches and asks nothing', () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const written = page('web-page.html');
    expect(fetched).not.toHaveBeenCalled();
    expect(written).toBe(
      [
        'Accueil › Études',
        '# Les alliances durables',
        'Publié le 11 avril 2018 · Partager',
        'Une phrase **forte** et *penchée*, avec un [lien](https://exemple.org/etude)[^1].',
        '\\[Une salle · https://exemple.org/a.jpg\\]',
        'La salle du 11 avril',
        '## Constats',
        '- Premier point\n- Second point\n\n  3. Dedans',
        '> Le temps manque.',
        '```\nconst a = 1;\nconst b = 2;\n\n```',
        'Terme',
        'Sa définition',
        '***',
        'Méthode',
        'Deux terrains.',
        NOTE,
      ].join('\n\n'),
    );
  });
});

describe('cells of a spreadsheet', () => {
  test.each([
    ['excel.html', 'Année', '1\u00a0200'],
    ['libreoffice-calc.html', '**Année**', '1 200'],
  ])('%s is a table', (file, year, base) => {
    expect(page(file)).toBe(
      [
        '|  |  |  |\n| --- | --- | --- |',
        `| ${year} | Part | Base |`,
        `| 2011 | 21,5 | ${base} |`,
        '| 2018 | 37% | Entreprises<br>hors agriculture |\n',
      ].join('\n'),
    );
  });
});

describe('our own copy, through another program', () => {
  test('comes back with its headings, lists, table and footnotes', () => {
    const document = build.note(
      build.heading(2, 'Constats'),
      build.paragraph(
        'Une ',
        build.text('phrase', 1),
        build.footnote('Selon ', build.text('Dupont', 2), '.'),
        ' dite.',
      ),
      build.list('number', [
        build.listItem(['un']),
        build.listItem([build.list('bullet', [build.listItem(['dedans'])])]),
      ]),
      build.table(build.row(build.cell('Année', 1)), build.row(build.cell('2015'))),
      build.quote('dit-il'),
    );
    const html = documentToHtml(document, 'fr');
    expect(pasted({ 'text/html': html, 'text/plain': 'texte brut' })).toBe(documentToMarkdown(document));
  });
});

describe('the text of a PDF', () => {
  test('is its paragraphs again, words cut at the end of a line whole', () => {
    expect(pasted({ 'text/plain': sample('pdf.txt') })).toBe(
      [
        'Les alliances durables entre grandes entreprises et associations reposent sur trois conditions, que les ateliers ont mises en évidence au fil des quatre cycles de la démarche. Elles tiennent d’abord au temps que les partenaires y consacrent, ensuite à la confiance, enfin à la manière dont les effets sont évalués : c’est ce que montre l’enquête, et sous-traitance n’est pas alliance, dit-il pour finir.',
        'Une liste :',
        '• premier point de la liste, qui est assez long pour aller à la ligne suivante ;',
        '• second point.\n',
      ].join('\n\n'),
    );
  });

  test.each([
    ['verse', 'Sous le pont Mirabeau\ncoule la Seine\net nos amours\nfaut-il qu’il m’en souvienne'],
    ['one paragraph a line', `${'mot '.repeat(60)}\n${'autre '.repeat(50)}\nfin`],
    ['lines of a program', 'const a = 1;\nconst b = 2;\nconst c = 3;\n'],
    [
      'sentences, one a line',
      'Une phrase courte.\nUne autre phrase, un peu plus longue que la première.\nFin.',
    ],
  ])('%s stays as it is', (_, text) => {
    expect(joinWrapped(text)).toBeNull();
  });
});
