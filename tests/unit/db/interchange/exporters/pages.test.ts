import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { storeAttachment } from '#db/attachments/store.ts';
import {
  cell,
  code,
  heading,
  image,
  link,
  list,
  listItem,
  paragraph,
  quote,
  row,
  table,
  text,
} from '#db/domain/document/build.ts';
import { TEXT_FORMAT, type BlockNode } from '#db/domain/document/types.ts';
import { makeExport, makeFile } from '#db/interchange/exporters/make.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';
import { exportedText, gathering, selected } from '#tests/support/exports.ts';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function ofNote(format: 'html' | 'txt', ...blocks: BlockNode[]): Promise<string> {
  const archive = await temporaryArchive();
  const note = await noteSaying(archive, 'Essai', ...blocks);
  return exportedText(format, await gathering(archive, { records: [note.id] }));
}

function pageOf(html: string) {
  const { DOMParser } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('a page of the whole corpus', () => {
  test('has links that all lead somewhere in it, ids of their own, and headings that never skip', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const html = await exportedText('html', await gathering(archive, { all: true }));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(anchors.length).toBeGreaterThan(300);
    const known = new Set(ids);
    expect(anchors.filter((anchor) => !known.has(anchor))).toEqual([]);
    const levels = [...html.matchAll(/<h(\d)[ >]/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    levels.reduce((last, level) => {
      expect(level).toBeLessThanOrEqual(last + 1);
      return level;
    });
    expect(html).not.toContain('[[');
  });

  test('asks for nothing elsewhere and runs nothing', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const html = await exportedText('html', await gathering(archive, { all: true }));
    expect(html).not.toMatch(/<script|<link|<iframe|<object|\son\w+=/i);
    expect([...html.matchAll(/\ssrc="(?!data:image\/)/g)]).toEqual([]);
    expect(html).toContain('<html lang="fr">');
  });

  test('and its plain text say each record once, in the same order', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await gathering(archive, { all: true });
    const titles = all.pieces.map(({ record }) => record.title);
    const page = pageOf(await exportedText('html', all));
    const headings = [...page.querySelectorAll('main > h2')].map((one) => one.textContent);
    expect(headings.slice(0, titles.length)).toEqual(titles);
    const plain = await exportedText('txt', all);
    const underlined = [...plain.matchAll(/\n\n(.+)\n=+\n/g)].map((match) => match[1]);
    expect(underlined.slice(0, titles.length)).toEqual(titles);
    expect(plain).not.toContain('[[');
  });

  test('is the same to the byte each time, here or in another thread', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const some = await gathering(archive, { query: 'type:atelier OU type:note' }, true);
    for (const format of ['html', 'txt'] as const) {
      const here = await makeFile(format, some);
      const there = await makeExport(format, some, new AbortController().signal);
      expect(Buffer.from(there.content).equals(Buffer.from(here.content))).toBe(true);
    }
  });
});

describe('a record with its notes', () => {
  test('is a page whose mentions lead to the records, in full or in the annex', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const html = await exportedText('html', await gathering(archive, await selected(archive, 'A-001'), true));
    const page = pageOf(html);
    expect(page.querySelector('nav a[href="#annexe"]')?.textContent).toBe(
      'Annexe : sources et fiches citées',
    );
    expect(page.querySelectorAll('main > p a[href^="#fiche-"]').length).toBeGreaterThan(5);
  });
});

describe('the text of a note', () => {
  const cells = table(row(cell('Étude', 1), cell('Part', 1)), row(cell('PHARE', 2), cell('37 %')));

  test('keeps its forms in a page', async () => {
    const page = pageOf(
      await ofNote(
        'html',
        heading(2, 'Le cadre'),
        paragraph(
          text('fort', TEXT_FORMAT.bold),
          text(' < et '),
          text('doux', TEXT_FORMAT.italic | TEXT_FORMAT.highlight),
        ),
        quote('dit-on'),
        code('a < b\nc'),
        list('number', [listItem(['trois'])], 3),
        list('check', [listItem(['lu'], true), listItem(['à lire'], false)]),
        cells,
      ),
    );
    expect(page.querySelector('strong')?.textContent).toBe('fort');
    expect(page.querySelector('em mark')?.textContent).toBe('doux');
    expect(page.querySelector('blockquote')?.textContent).toBe('dit-on');
    expect(page.querySelector('pre')?.textContent).toBe('a < b\nc');
    expect(page.querySelector('ol[start="3"] li')?.textContent).toBe('trois');
    expect(
      [...page.querySelectorAll('.taches [role=img]')].map((mark) => mark.getAttribute('aria-label')),
    ).toEqual(['fait', 'à faire']);
    expect([...page.querySelectorAll('thead th[scope=col]')].map((one) => one.textContent)).toEqual([
      'Étude',
      'Part',
    ]);
    expect(page.querySelector('tbody th[scope=row]')?.textContent).toBe('PHARE');
  });

  test('is read without any form as plain text', async () => {
    const plain = await ofNote(
      'txt',
      heading(1, 'Le cadre'),
      paragraph('Voir ', link('https://exemple.fr/a', ['le site']), '.'),
      list('bullet', [listItem(['un']), listItem([list('number', [listItem(['dedans'])])])]),
      cells,
    );
    expect(plain).toContain('Le cadre\n========');
    expect(plain).toContain('Voir le site <https://exemple.fr/a>.');
    expect(plain).toContain('- un\n  1. dedans');
    expect(plain).toContain('Étude | Part\n------+-----\nPHARE | 37 %');
  });

  test('never runs what it quotes, and follows no address that is not one', async () => {
    const html = await ofNote(
      'html',
      paragraph('<img src=x onerror=alert(1)> & "…"'),
      code('</code><script>'),
    );
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;…&quot;');
    expect(html).not.toContain('<script>');
  });

  test('shows its pictures inside the page, told in words', async () => {
    const archive = await temporaryArchive();
    const { sha256 } = await storeAttachment(archive, {
      name: 'carte.png',
      mediaType: 'image/png',
      content: PIXEL,
    });
    const note = await noteSaying(archive, 'Carte', image(sha256, 'Carte des alliances', 'Alliances'));
    const picture = pageOf(
      await exportedText('html', await gathering(archive, { records: [note.id] })),
    ).querySelector('img');
    expect(picture?.getAttribute('src')).toBe(`data:image/png;base64,${PIXEL.toString('base64')}`);
    expect(picture?.getAttribute('alt')).toBe('Carte des alliances');
  });

  test('links its mentions to the annex', async () => {
    const archive = await temporaryArchive();
    const one = await atelier(archive, 'Alliance & Performance');
    const note = await noteSaying(archive, 'Retour', says('Voir ', one, '.'));
    const page = pageOf(await exportedText('html', await gathering(archive, { records: [note.id] })));
    const mention = page.querySelector('main > p a');
    expect(mention?.textContent).toBe('Alliance & Performance');
    expect(page.querySelector(mention!.getAttribute('href')!)?.textContent).toBe('Alliance & Performance');
  });
});
