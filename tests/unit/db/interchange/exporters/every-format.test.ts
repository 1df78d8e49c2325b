import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { captionHead } from '#db/interchange/exporters/flow/captions.ts';
import { compose } from '#db/interchange/exporters/flow/compose.ts';
import { wordsOf } from '#db/interchange/exporters/flow/targets.ts';
import type { Flow } from '#db/interchange/exporters/flow/types.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { gather } from '#db/interchange/gather.ts';
import type { Gathered } from '#db/interchange/gathered.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { PANDOC, readByPandoc } from '#tests/support/office.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { reportOf } from '#tests/support/report.ts';

/** Gathered by the first test that asks, then kept: it is plain data. */
let known: Promise<{ gathered: Gathered; flow: Flow }> | null = null;
const report = () => (known ??= gatherReport());

async function gatherReport() {
  const archive = await temporaryArchive({ corpus: true });
  const { id } = await reportOf(archive);
  const gathered = await gather(archive, { report: id }, { locale: 'fr', withLinkedNotes: false });
  return { gathered, flow: await compose(gathered, 'words') };
}

const made = async (format: 'docx' | 'odt' | 'pdf' | 'html' | 'md' | 'txt') =>
  (await makeFile(format, (await report()).gathered)).content;

/** Words that readers give back each in their way: one space, straight quotes, no mark of form. */
const plain = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ');

/** The text of the report in each format, as a reader of another make gives it. */
const READ: Readonly<Record<string, () => Promise<string>>> = {
  docx: async () => readByPandoc('rapport.docx', await made('docx'), 'docx', 'plain'),
  odt: async () => readByPandoc('rapport.odt', await made('odt'), 'odt', 'plain'),
  pdf: async () => (await readPdf(await made('pdf'))).pages.join('\n'),
  html: async () => {
    const { DOMParser } = new Window({ settings: { disableJavaScriptEvaluation: true } });
    const page = new DOMParser().parseFromString(strFromU8(await made('html')), 'text/html');
    return page.querySelector('main')!.textContent;
  },
  md: async () =>
    strFromU8(Object.values(unzipSync(await made('md')))[0]!).replace(
      /<a id="[^"]+"><\/a>|[*\\]|\]\([^)]*\)|(?<!!)\[(?!\^)/g,
      '',
    ),
  txt: async () => strFromU8(await made('txt')),
};
const BY_PANDOC: ReadonlySet<string> = new Set(['docx', 'odt']);
/** Readers of word processors' files do not count headings: their numbers are the word processor's. */
const NUMBERS_HEADINGS: ReadonlySet<string> = new Set(['pdf', 'html', 'md', 'txt']);

describe.each(Object.keys(READ))('a report as %s', (format) => {
  test.skipIf(BY_PANDOC.has(format) && PANDOC === null)(
    'has the same pieces in the same order with the same numbers, its notes and its bibliography',
    { timeout: 60_000 },
    async () => {
      const { flow } = await report();
      const text = plain(await READ[format]!());
      const expected = flow.blocks.flatMap((block) => {
        if (block.is === 'caption') return [captionHead(block, 'fr') + wordsOf(block.content)];
        if (block.is !== 'heading') return [];
        const number = block.number !== undefined && NUMBERS_HEADINGS.has(format) ? `${block.number} ` : '';
        return [number + wordsOf(block.content)];
      });
      expect(expected.length).toBeGreaterThan(60);
      // Past the contents and the lists, which say the same words.
      let from = text.lastIndexOf(plain(expected[0]!));
      for (const words of expected) {
        const at = text.indexOf(plain(words), from);
        expect(at, `${words} after ${text.slice(from, from + 60)}`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
      // A column of a page is narrow: what is cut at the end of a line in a PDF is looked for by its first words.
      const begins = (words: string) => plain(words).slice(0, 24);
      for (const note of flow.footnotes) expect(text).toContain(begins(wordsOf(note)));
      for (const block of flow.blocks)
        if (block.is === 'line' && block.style === 'work')
          expect(text).toContain(begins(wordsOf(block.content)));
      expect(text).not.toContain('[[');
      const { subtitle, authors, date, state } = flow.cover!;
      let at = text.indexOf(plain(flow.title));
      // Pandoc takes a paragraph of the style « Subtitle » for what the document says of itself, not for its text.
      for (const words of [...(format === 'docx' ? [] : [subtitle]), authors, date, state]) {
        at = text.indexOf(plain(words), at);
        expect(at, words).toBeGreaterThan(0);
      }
    },
  );
});

test('a report as Markdown leads nowhere that it does not hold, pictures among them', async () => {
  const files = unzipSync(await made('md'));
  const names = Object.keys(files);
  const [root] = names[0]!.split('/');
  const text = strFromU8(files[names[0]!]!);
  const places = new Set([...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map((match) => match[1]!));
  const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
  expect(anchors.length).toBeGreaterThan(100);
  expect(anchors.filter((anchor) => !places.has(anchor))).toEqual([]);
  const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1]!);
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.filter((path) => !names.includes(`${root}/${path}`))).toEqual([]);
  const { flow } = await report();
  const called = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => Number(match[1]));
  expect(called).toEqual(flow.footnotes.map((_, index) => index + 1));
});

test('a report as a page leads nowhere that it does not hold', async () => {
  const html = strFromU8(await made('html'));
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  const anchors = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]!);
  expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
});
