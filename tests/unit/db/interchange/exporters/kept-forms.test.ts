import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { storeAttachment } from '#db/attachments/store.ts';
import * as build from '#db/domain/document/build.ts';
import { documentToHtml } from '#db/domain/document/copy/html.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { markdownToDocument } from '#db/domain/markdown/read.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { wordDocument } from '#db/interchange/exporters/docx/document.ts';
import { builtInHouse } from '#db/interchange/exporters/docx/house.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { odtOf } from '#db/interchange/exporters/odt/export.ts';
import { typstOf } from '#db/interchange/exporters/pdf/source.ts';
import { gather } from '#db/interchange/gather.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { noteSaying } from '#tests/support/builders.ts';
import { exportedText, gathering } from '#tests/support/exports.ts';
import { PIXEL } from '#tests/support/flows.ts';

const RESOLVER = { record: () => null, image: () => null };

/** A block in every form it takes outside: page, plain text, clipboard, Markdown, and what is read back of that. */
async function formsOf(block: BlockNode) {
  const archive = await temporaryArchive();
  const note = await noteSaying(archive, 'Essai', block);
  const gathered = await gathering(archive, { records: [note.id] });
  const markdown = documentToMarkdown(build.note(block));
  const [page, text] = [await exportedText('html', gathered), await exportedText('txt', gathered)];
  return {
    page: page.slice(page.indexOf('<body')),
    text,
    copied: documentToHtml(build.note(block), 'fr'),
    markdown: markdown.trimEnd(),
    again: markdownToDocument(markdown, { resolver: RESOLVER }).document.root.children[0]!,
  };
}

describe('each form of block, in every form it goes out in', () => {
  test('a list to tick', async () => {
    const tasks = build.list('check', [build.listItem(['faite'], true), build.listItem(['à faire'], false)]);
    const { page, text, copied, markdown, again } = await formsOf(tasks);
    expect(page).toContain('<span role="img" aria-label="fait">☑</span>\u00a0faite');
    expect(page).toContain('<span role="img" aria-label="à faire">☐</span>\u00a0à faire');
    expect(text).toContain('[x] faite\n[ ] à faire');
    expect(copied).toContain('<li>☑\u00a0faite</li><li>☐\u00a0à faire</li>');
    expect(markdown).toBe('- [x] faite\n- [ ] à faire');
    expect(again).toMatchObject({ listType: 'check', children: [{ checked: true }, { checked: false }] });
  });

  test('lines of code, with their spaces and signs', async () => {
    const { page, text, copied, markdown, again } = await formsOf(
      build.code('if (a < b) {\n\n  x&&y\n}', 'js'),
    );
    expect(page).toContain('<pre><code>if (a &lt; b) {\n\n  x&amp;&amp;y\n}</code></pre>');
    expect(text).toContain('    if (a < b) {\n    \n      x&&y\n    }');
    expect(copied).toBe('<pre><code>if (a &lt; b) {\n\n  x&amp;&amp;y\n}</code></pre>');
    expect(markdown).toBe('```js\nif (a < b) {\n\n  x&&y\n}\n```');
    expect(again).toMatchObject({ type: 'code', language: 'js' });
  });

  test('a rule', async () => {
    const { page, text, copied, markdown, again } = await formsOf(build.horizontalRule());
    expect(page).toContain('<hr>');
    expect(text).toContain('* * *');
    expect([copied, markdown, again.type]).toEqual(['<hr>', '***', 'horizontalrule']);
  });

  test('merged cells, across and down', async () => {
    const merged = build.table(
      build.row(build.cell('Année', 1), build.cell('Part', 1), build.cell('Base', 1)),
      build.row({ ...build.cell('2015'), rowSpan: 2 }, { ...build.cell('sans réponse'), colSpan: 2 }),
      build.row(build.cell('37 %'), build.cell('entreprises')),
    );
    const { page, text, copied, markdown, again } = await formsOf(merged);
    for (const html of [page, copied]) {
      expect(html).toMatch(/<td rowspan="2">(<p>)?2015/);
      expect(html).toMatch(/<td colspan="2">(<p>)?sans réponse/);
    }
    expect(text).toMatch(/2015[^\n]*sans réponse/);
    expect(text).toContain('entreprises');
    // Markdown has no merged cells: what they covered is empty.
    expect(markdown).toBe(
      '| Année | Part | Base |\n| --- | --- | --- |\n| 2015 | sans réponse |  |\n|  | 37 % | entreprises |',
    );
    expect(again).toMatchObject({ type: 'table' });
  });

  test('a picture at the side its author set it, its caption under it, in every document', async () => {
    const archive = await temporaryArchive();
    const { sha256 } = await storeAttachment(archive, {
      ...{ name: 'carte.png', mediaType: 'image/png', content: PIXEL },
    });
    const shown = (align: 'left' | 'right') => build.image(sha256, align, 'Carte', undefined, { align });
    const { id } = await noteSaying(archive, 'Essai', shown('left'), shown('right'));
    const flow = await compose(await gathering(archive, { records: [id] }), 'png');
    const word = strFromU8(unzipSync(wordDocument(flow, builtInHouse('sobre', 'fr')))['word/document.xml']!);
    for (const style of ['Picture', 'Caption'])
      expect([
        ...word.matchAll(new RegExp(`"${style}"/>(?:<w:keepNext/>)?<w:jc w:val="(\\w+)"`, 'g')),
      ]).toEqual([...[expect.objectContaining({ 1: 'left' }), expect.objectContaining({ 1: 'right' })]]);
    const odt = strFromU8(unzipSync(odtOf(flow))['content.xml']!);
    for (const style of ['Figure', 'Caption'])
      expect(
        [...odt.matchAll(new RegExp(`parent-style-name="${style}"><[^>]*text-align="(\\w+)"`, 'g'))].map(
          (match) => match[1],
        ),
      ).toEqual(['start', 'end']);
    expect(
      [...typstOf(flow).source.matchAll(/#de-cote\((\w+)\)\[#figure-legendee/g)].map((match) => match[1]),
    ).toEqual(['left', 'right']);
    const page = await exportedText('html', await gathering(archive, { records: [id] }));
    expect(page.match(/class="(?:image|caption)"[^>]* style="text-align:(?:left|right)"/g)).toHaveLength(4);
  });

  test('numbers of lists in lists, said as the editor says them', async () => {
    const inner = build.list('number', [build.listItem(['deux'])]);
    const outer = build.list('bullet', [build.listItem(['un']), build.listItem([inner])]);
    expect((await formsOf(outer)).page).toContain('<ol type="a">');
    const archive = await temporaryArchive();
    const { id } = await noteSaying(archive, 'Essai', outer);
    const flow = await compose(await gathering(archive, { records: [id] }), 'words');
    expect(typstOf(flow).source).toContain('numbering: "a."');
    expect(strFromU8(unzipSync(odtOf(flow))['content.xml']!)).toContain('text:style-name="Num_e9_ros_20_a"');
  });

  test('a callout, with its blocks', async () => {
    const callout = build.callout(
      'constat',
      ['Le temps ', build.text('manque', 1)],
      [build.paragraph('Trois fois sur quatre.'), build.list('bullet', [build.listItem(['ici'])])],
      'closed',
    );
    const { page, text, copied, markdown, again } = await formsOf(callout);
    expect(page).toContain(
      '<aside class="encadre constat" role="note"><p class="label">Le temps <strong>manque</strong></p>',
    );
    expect(text).toContain('│ Le temps manque\n│ \n│ Trois fois sur quatre.\n│ \n│ - ici');
    expect(copied).toContain(
      '<p><b>Le temps <b>manque</b></b></p>\n<p>Trois fois sur quatre.</p>\n<ul><li>ici</li></ul></div>',
    );
    expect(markdown).toBe('> [!important]- Le temps **manque**\n> Trois fois sur quatre.\n>\n> - ici');
    expect(again).toMatchObject({ type: 'callout', tone: 'constat', fold: 'closed' });
  });

  test('a callout without a title says its tone', async () => {
    const { page, text } = await formsOf(build.callout('attention', [], [build.paragraph('Texte')]));
    expect(page).toContain('<p class="label">Attention</p>');
    expect(text).toContain('│ Attention');
  });

  test('a file, told by its name, kind and size', async () => {
    const file = build.file({
      sha256: 'a'.repeat(64),
      name: 'rapport [final].pdf',
      mediaType: 'application/pdf',
      bytes: 1_234_000,
    });
    const { page, text, copied, markdown, again } = await formsOf(file);
    const said = 'rapport [final].pdf (PDF, 1,2\u202fMo)';
    expect(page).toContain(`<p>${said}</p>`);
    expect(text).toContain(said);
    expect(copied).toBe(`<p>${said}</p>`);
    expect(markdown).toBe(
      `[rapport \\[final\\].pdf](vigie:file/${'a'.repeat(64)} "application/pdf 1234000")`,
    );
    expect(again).toMatchObject(file);
  });
});

describe('a folder of Markdown', () => {
  test('holds the files of the texts, each under a name of its own, and leads to them', async () => {
    const archive = await temporaryArchive();
    const put = (text: string) =>
      storeAttachment(archive, { name: 'x.txt', mediaType: 'text/plain', content: Buffer.from(text) });
    const [one, other] = [await put('un'), await put('deux')];
    const block = ({ sha256 }: { sha256: string }, name: string) =>
      build.file({ sha256, name, mediaType: 'text/plain', bytes: 4 });
    const note = await noteSaying(
      archive,
      'Essai',
      block(one, 'Notes: été.txt'),
      block(other, 'notes été.txt'),
    );
    const gathered = await gather(
      archive,
      { records: [note.id] },
      { locale: 'fr', withLinkedNotes: false, withFiles: true },
    );
    const { fileName, content } = await makeFile('md', gathered);
    expect(fileName).toBe('Essai.zip');
    const files = unzipSync(content);
    const second = `notes été ${other.sha256.slice(0, 8)}.txt`;
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['Essai/fichiers/Notes été.txt', `Essai/fichiers/${second}`]),
    );
    expect(strFromU8(files[`Essai/fichiers/${second}`]!)).toBe('deux');
    const written = strFromU8(files[Object.keys(files).find((name) => name.endsWith(' Essai.md'))!]!);
    expect(written).toContain(`[Notes: été.txt](${encodeURI('fichiers/Notes été.txt')})`);
    expect(written).toContain(`(${encodeURI(`fichiers/${second}`)})`);
  });

  test('a file among the blocks is used by its note: it is not collected', async () => {
    const archive = await temporaryArchive();
    const { sha256 } = await storeAttachment(archive, {
      name: 'a.txt',
      mediaType: 'text/plain',
      content: Buffer.from('un'),
    });
    await noteSaying(
      archive,
      'Essai',
      build.file({ sha256, name: 'a.txt', mediaType: 'text/plain', bytes: 2 }),
    );
    const uses = await archive.reader.selectFrom('record_attachment').selectAll().execute();
    expect(uses).toMatchObject([{ sha256, origin: 'body', name: 'a.txt' }]);
  });
});
