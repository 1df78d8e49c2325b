import { strFromU8, unzipSync } from 'fflate';
import papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { codePassage } from '#db/excerpts/commands.ts';
import { exportExcerpts } from '#db/excerpts/export/export.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { readNote } from '#db/notes/queries.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, record, says } from '#tests/support/builders.ts';

const NEVER = new AbortController().signal;

async function coded() {
  const archive = await temporaryArchive();
  const theme = await record(archive, {
    kind: 'theme',
    title: 'Confiance & « terrain »',
    summary: 'Ce qui <tient>.',
  });
  const note = await noteSaying(archive, 'Séance', says('Début.'), says('=1+1 ; dit "elle", et\u00a0puis'));
  const { document } = await readNote(archive.reader, note.id);
  const quote = '=1+1 ; dit "elle"';
  const start = documentText(document).text.indexOf(quote);
  await write(archive, (context) =>
    codePassage(context, {
      ...{ noteId: note.id, start, end: start + quote.length, quote },
      ...{
        codes: [{ recordId: theme.id }, { impact: 'confiance' }],
        speaker: '@quelqu’un',
        profile: 'chercheur',
        comment: '',
      },
    }),
  );
  return { archive, theme, quote };
}

test('quotations are a table every spreadsheet reads, and that runs nothing', async () => {
  const { archive, theme, quote } = await coded();
  const file = await exportExcerpts(archive, { format: 'csv', locale: 'fr', code: theme.id }, NEVER);
  expect(file).toMatchObject({ fileName: `citations ${theme.code}.csv`, excerpts: 1 });
  // `text()` would take the byte order mark away, which the file must have for Excel to read its accents.
  const bytes = new Uint8Array(await file.content.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data } = papa.parse<string[]>(new TextDecoder().decode(bytes), {
    delimiter: ';',
    skipEmptyLines: true,
  });
  expect(data[0]?.slice(0, 4)).toEqual(['Code', 'Intitulé du code', 'Citation', 'Texte actuel']);
  expect(data[1]?.slice(0, 7)).toEqual([
    theme.code,
    theme.title,
    `'${quote}`,
    `'${quote}`,
    'inchangé',
    '\u0027@quelqu’un',
    'chercheur',
  ]);
});

test('the codes are a REFI-QDA codebook', async () => {
  const { archive, theme } = await coded();
  const file = await exportExcerpts(archive, { format: 'qdc', locale: 'fr' }, NEVER);
  expect(file.fileName).toBe('codes.qdc');
  const found: { name: string; attributes: Record<string, string> }[] = [];
  let words = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('urn:QDA-XML:codebook:1.0');
    found.push({
      name: local,
      attributes: Object.fromEntries(Object.values(attributes).map(({ local: key, value }) => [key, value])),
    });
  });
  parser.on('text', (text) => (words += text));
  parser.write(await file.content.text()).close();
  const codes = found.filter(({ name }) => name === 'Code').map(({ attributes }) => attributes);
  expect(codes.map((code) => [code['name'], code['isCodable']])).toEqual([
    ['Impacts', 'false'],
    ['Confiance des Hommes et des territoires', 'true'],
    ['Thèmes', 'false'],
    [`${theme.code} · Confiance & « terrain »`, 'true'],
  ]);
  expect(codes[3]?.['guid']).toBe(theme.id);
  for (const { guid } of codes) expect(guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(words).toContain('Ce qui <tient>.');
});

test('the report of quotations is a Word document: a title for each code, the passage, who says it and where', async () => {
  const { archive, theme, quote } = await coded();
  const file = await exportExcerpts(archive, { format: 'docx', locale: 'fr', code: theme.id }, NEVER);
  const xml = strFromU8(unzipSync(new Uint8Array(await file.content.arrayBuffer()))['word/document.xml']!);
  const words = xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');
  expect(words).toContain('1 passage codé');
  expect(words).toContain(`«\u00a0${quote}\u00a0»`);
  expect(words).toContain('@quelqu’un, chercheur — Séance');
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/);
});
