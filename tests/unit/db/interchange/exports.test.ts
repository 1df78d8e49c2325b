import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { storeAttachment } from '#db/attachments/store.ts';
import type { Archive } from '#db/connection/types.ts';
import {
  cell,
  file,
  heading,
  image,
  list,
  listItem,
  paragraph,
  row,
  table,
} from '#db/domain/document/build.ts';
import { makeExport, makeFile } from '#db/interchange/exporters/make.ts';
import { gather } from '#db/interchange/gather.ts';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import { temporaryArchive, temporaryFolder } from '#tests/support/archive.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';
import { findProgram } from '#tests/support/programs.ts';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function idsOf(archive: Archive, ...codes: string[]): Promise<ExportSelection> {
  const rows = await archive.reader
    .selectFrom('record')
    .select(['id', 'code'])
    .where('code', 'in', codes)
    .execute();
  return { records: codes.map((code) => rows.find((row) => row.code === code)!.id) };
}

const gathered = (archive: Archive, selection: ExportSelection, withLinkedNotes = true) =>
  gather(archive, selection, { locale: 'fr', withLinkedNotes });

async function docx(archive: Archive, selection: ExportSelection) {
  const file = await makeFile('docx', await gathered(archive, selection));
  const files = unzipSync(file.content);
  return { file, xml: (name: string) => strFromU8(files[name]!), names: Object.keys(files) };
}

/** What pandoc, a reader of another make, finds in the document. */
function readByPandoc(content: Uint8Array): string {
  const path = join(temporaryFolder(), 'essai.docx');
  writeFileSync(path, content);
  const { stdout, status, stderr } = spawnSync('pandoc', [path, '-t', 'gfm', '--wrap=none'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

describe('a Word document', () => {
  test('of a record holds its linked notes, and links its mentions to the records and to the annex', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { xml } = await docx(archive, await idsOf(archive, 'A-001'));
    const document = xml('word/document.xml');
    const anchors = new Set(
      [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((match) => match[1]),
    );
    const bookmarks = new Set(
      [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]),
    );
    expect(anchors.size).toBeGreaterThan(5);
    expect([...anchors].filter((anchor) => !bookmarks.has(anchor))).toEqual([]);
    expect(document).toContain('préparer l’Atelier');
    expect(document).toContain('Annexe : sources et fiches citées');
    expect(document).not.toContain('[[');
  });

  test('never skips a heading level, whatever the note does', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(
      archive,
      'Titres',
      heading(4, 'Quatre'),
      says('…'),
      heading(1, 'Un'),
      heading(6, 'Six'),
      heading(2, 'Deux'),
    );
    const { xml } = await docx(archive, { records: [note.id] });
    const levels = [...xml('word/document.xml').matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(levels).toEqual([1, 1, 2, 2]);
  });

  test('tells its language, its title and the date of its data, and nothing of the hour it was made', async () => {
    const archive = await temporaryArchive();
    const note = await noteSaying(archive, 'Synthèse', says('Texte.'));
    const { xml } = await docx(archive, { records: [note.id] });
    expect(xml('word/styles.xml')).toContain('w:lang w:val="fr-FR"');
    expect(xml('docProps/core.xml')).toContain('<dc:title>Synthèse</dc:title>');
    expect(xml('docProps/core.xml')).toContain(`>${note.updated_at.slice(0, 19)}Z<`);
  });

  test('is the same to the byte each time it is made, here or in another thread', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await gathered(archive, { query: 'type:atelier OU type:note' });
    const here = await makeFile('docx', all);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const there = await makeExport('docx', all, new AbortController().signal);
    expect(Buffer.from(there.content).equals(Buffer.from(here.content))).toBe(true);
  });

  test('shows a picture with its alternative text and its caption', async () => {
    const archive = await temporaryArchive();
    const { sha256 } = await storeAttachment(archive, {
      name: 'carte.png',
      mediaType: 'image/png',
      content: PIXEL,
    });
    const note = await noteSaying(
      archive,
      'Carte',
      image(sha256, 'Carte des alliances', 'Alliances en 2018'),
    );
    const { xml, names } = await docx(archive, { records: [note.id] });
    expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(xml('word/document.xml')).toMatch(/descr="Carte des alliances"/);
    expect(xml('word/document.xml')).toContain('Alliances en 2018');
  });

  test('is refused for a record that does not exist, and for a query that finds nothing', async () => {
    const archive = await temporaryArchive();
    const notFound = expect.objectContaining({ data: expect.objectContaining({ kind: 'not-found' }) });
    await expect(gathered(archive, { query: 'type:note' })).rejects.toEqual(notFound);
    await expect(gathered(archive, { records: ['00000000-0000-7000-8000-000000000000'] })).rejects.toEqual(
      notFound,
    );
  });

  test.skipIf(findProgram('pandoc') === null)(
    'reads back elsewhere with its headings, lists, tables and links',
    async () => {
      const archive = await temporaryArchive();
      const one = await atelier(archive, 'Alliance & Performance');
      const note = await noteSaying(
        archive,
        'Retour',
        heading(2, 'Le cadre'),
        says('Voir ', one, '.'),
        list('number', [listItem(['premier']), listItem(['second'])]),
        table(row(cell('Étude', 1), cell('Part', 1)), row(cell('PHARE'), cell('37 %'))),
        paragraph('fin'),
      );
      const read = readByPandoc((await docx(archive, { records: [note.id] })).file.content);
      expect(read).toContain('# Le cadre');
      expect(read).toMatch(/1\.\s+premier\s+2\.\s+second/);
      expect(read).toMatch(/\| Étude +\| Part +\|\n\|[-|]+\|\n\| PHARE +\| 37 % +\|/);
      expect(read).toMatch(/\[Alliance & Performance\]\(#/);
    },
  );
});

describe('Markdown', () => {
  test('of one note is one file whose links lead to its annex', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const file = await makeFile('md', await gathered(archive, await idsOf(archive, 'N-001')));
    const markdown = strFromU8(file.content);
    expect(file.fileName).toMatch(/\.md$/);
    const targets = [...markdown.matchAll(/\]\(#([a-z]+-\d+)/g)].map((match) => match[1]!.toUpperCase());
    expect(targets.length).toBeGreaterThan(4);
    for (const code of targets) expect(markdown).toContain(`### ${code}\n`);
    expect(markdown).not.toContain('[[');
  });

  test('of several records is a folder whose links between files all lead somewhere', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const file = await makeFile('md', await gathered(archive, { all: true }));
    const files = unzipSync(file.content);
    const names = new Set(Object.keys(files).map((name) => name.split('/').slice(1).join('/')));
    expect(names.size).toBeGreaterThan(190);
    for (const [name, content] of Object.entries(files)) {
      const links = [...strFromU8(content).matchAll(/\]\(<?([^)>#"]+\.md)/g)].map((match) =>
        decodeURI(match[1]!),
      );
      for (const link of links) expect(names, `${name} → ${link}`).toContain(link);
    }
  });

  test('of records of any title, and of files of any name, is a folder whose links lead somewhere', async () => {
    const archive = await temporaryArchive();
    const content = new TextEncoder().encode('Texte');
    const put = { name: 'pièce #1 (a)?.txt', mediaType: 'text/plain', content };
    const { sha256 } = await storeAttachment(archive, put);
    const cited = await noteSaying(archive, 'C# [a] (b *c* <i> `d', says('Un mot.'));
    await noteSaying(
      archive,
      'Autre #2 )',
      says('Voir ', cited, '.'),
      file({ sha256, name: put.name, mediaType: put.mediaType, bytes: content.length }),
    );
    const files = unzipSync(
      (
        await makeFile(
          'md',
          await gather(archive, { all: true }, { locale: 'fr', withLinkedNotes: false, withFiles: true }),
        )
      ).content,
    );
    const names = Object.keys(files).map((name) => name.split('/').slice(1).join('/'));
    const html = Object.entries(files)
      .filter(([name]) => name.endsWith('.md'))
      .map(([, text]) => new MarkdownIt().render(strFromU8(text)));
    const links = html.flatMap((page) => [...page.matchAll(/ href="([^"]*)"/g)].map((match) => match[1]!));
    expect(links).toHaveLength(4);
    for (const link of links) expect(names).toContain(decodeURIComponent(link.replaceAll('&amp;', '&')));
    expect(html.join('')).toContain('C# [a] (b *c* &lt;i&gt; `d</a>');
  });
});
