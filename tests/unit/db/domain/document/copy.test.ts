import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentToHtml } from '#db/domain/document/copy/html.ts';
import { documentToText } from '#db/domain/document/copy/text.ts';
import * as build from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import { anyDocument } from './arbitraries.ts';

const RECORD = newId();
const html = (...blocks: Parameters<typeof build.note>) => documentToHtml(build.note(...blocks), 'fr');
const text = (...blocks: Parameters<typeof build.note>) => documentToText(build.note(...blocks), 'fr');

describe('a passage on its way to a word processor', () => {
  it('keeps headings, paragraphs with their place, quotes and rules', () => {
    expect(
      html(
        build.heading(2, 'Constat'),
        { ...build.paragraph('Au ', build.text('centre', 1)), format: 'center' },
        build.quote('dit-il'),
        build.horizontalRule(),
      ),
    ).toBe(
      '<h2>Constat</h2>\n<p style="text-align:center">Au <b>centre</b></p>\n<blockquote><p>dit-il</p></blockquote>\n<hr>',
    );
  });

  it('nests lists in their items, numbers from their start, says what is done', () => {
    const inner = build.list('bullet', [build.listItem(['dedans'])]);
    expect(html(build.list('number', [build.listItem(['un']), build.listItem([inner])], 3))).toBe(
      '<ol start="3"><li>un<ul><li>dedans</li></ul></li></ol>',
    );
    expect(
      html(build.list('check', [build.listItem(['fait'], true), build.listItem(['à faire'], false)])),
    ).toBe('<ul style="list-style:none"><li>☑\u00a0fait</li><li>☐\u00a0à faire</li></ul>');
  });

  it('keeps the head, the merged cells and the caption of a table', () => {
    const table = build.table(
      build.row(build.cell('Année', 1), build.cell('Part', 1)),
      build.row({ ...build.cell('2015'), colSpan: 2 }),
    );
    expect(html({ ...table, $: { caption: 'Parts & années' } })).toContain(
      '<caption>Parts &amp; années</caption><tr><th>Année</th><th>Part</th></tr>\n<tr><td colspan="2">2015</td></tr>',
    );
  });

  it('calls footnotes as Word and LibreOffice name them, and gives them at the end', () => {
    const written = html(build.paragraph('Vu', build.footnote('Entretien ', build.text('A', 2)), '.'));
    expect(written).toContain(
      'href="#sdfootnote1sym" style="mso-footnote-id:sdfootnote1"><sup>1</sup></a>.</p>',
    );
    expect(written).toContain('<div id="sdfootnote1" style="mso-element:footnote">');
    expect(written).toContain('</a> Entretien <i>A</i></p>');
  });

  it('leaves mentions, figures, citations and links to records as their words', () => {
    const written = html(
      build.paragraph(
        build.mention(RECORD, 'Atelier <1>'),
        build.citation(RECORD, { label: 'Dupont, 2018' }),
        build.link(`vigie:${RECORD}`, ['ici']),
        build.link('https://exemple.org/?a=1&b=2', ['là']),
      ),
    );
    expect(written).toBe(
      '<p>Atelier &lt;1&gt;(Dupont, 2018)ici<a href="https://exemple.org/?a=1&amp;b=2">là</a></p>',
    );
  });

  it('draws a frame around a callout, under its title or the name of its tone', () => {
    expect(html(build.callout('question', [], [build.paragraph('Texte')]))).toMatch(
      /^<div style="[^"]+"><p><b>Question<\/b><\/p>\n<p>Texte<\/p><\/div>$/,
    );
  });

  it('gives a part of one line without its paragraph', () => {
    expect(documentToHtml(build.note(build.paragraph('mot ', build.text('fort', 1))), 'fr', true)).toBe(
      'mot <b>fort</b>',
    );
  });

  it('never lets the words of a note become elements', () => {
    const allowed =
      /^(h[1-6]|p|b|i|u|s|sub|sup|mark|code|pre|span|br|hr|a|ul|ol|li|table|caption|tr|t[dh]|div|blockquote)$/;
    fc.assert(
      fc.property(anyDocument, (document) => {
        const written = documentToHtml(document, 'fr');
        for (const [, tag = ''] of written.matchAll(/<\/?([^\s>]*)/g)) expect(tag).toMatch(allowed);
        expect(written).not.toContain(RECORD);
        expect(written).not.toMatch(/vigie:/);
      }),
    );
  });
});

describe('a passage as plain text', () => {
  it('sets blocks apart, marks items, parts cells by tabs and numbers footnotes', () => {
    const inner = build.list('check', [build.listItem(['dedans'], true)]);
    expect(
      text(
        build.heading(1, 'Titre'),
        build.paragraph('Vu', build.footnote('Entretien'), '.'),
        build.list('number', [build.listItem(['un']), build.listItem([inner]), build.listItem(['deux'])], 4),
        build.table(build.row(build.cell('a'), build.cell('b')), build.row(build.cell('c'), build.cell('d'))),
        build.file({
          sha256: 'a'.repeat(64),
          name: 'rapport.pdf',
          mediaType: 'application/pdf',
          bytes: 1_234_000,
        }),
      ),
    ).toBe(
      'Titre\n\nVu[1].\n\n4. un\n  [x] dedans\n5. deux\n\na\tb\nc\td\n\nrapport.pdf (PDF, 1,2\u202fMo)\n\n[1] Entretien',
    );
  });
});
