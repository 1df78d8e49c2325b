import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { loadCorpus } from '#db/corpus/load.ts';
import { heading, mention, note, paragraph } from '#db/domain/document/build.ts';
import type { BlockNode, NoteDocument } from '#db/domain/document/types.ts';
import { countWords, documentText } from '#db/domain/document/walk.ts';
import { createHost } from '#db/host/create-host.ts';
import { serveHttp } from '#db/host/http/serve-http.ts';
import { builtInterface } from '#main/launch/interface.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { lexicon } from './generator/lexicon.ts';
import { Prose } from './generator/prose.ts';
import { Random } from './generator/random.ts';
import { median, percentile, sorted } from './measure.ts';

/*
 * node tests/bench/long-note.ts [--words 100000 --words 10000] [--mentions 2000] [--keys 60] [--files FOLDER]
 * A long note in a real Chromium: when its beginning is painted, when its end is there, and the time the page itself works
 * at each letter typed at its beginning, middle and end (scripts, styles and layout; drawing aside), autosave included.
 */
const { values } = parseArgs({
  options: {
    words: { type: 'string', multiple: true, default: ['10000', '100000'] },
    mentions: { type: 'string', default: '2000' },
    keys: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    /** A built interface to measure, instead of building the one there is. */
    files: { type: 'string' },
  },
});
const KEYS = Number(values.keys);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const LAST = 'Ici se termine la longue note.';

type Target = { id: string; title: string };

/** A note of about so many words in paragraphs of three sentences, a heading every twelve, its mentions evenly spread. */
function longNote(words: number, mentions: number, targets: readonly Target[]): NoteDocument {
  const random = new Random(Number(values.seed));
  const prose = new Prose(random, lexicon(random));
  const blocks: BlockNode[] = [];
  let written = 0;
  let placed = 0;
  while (written < words) {
    if (blocks.length % 12 === 0) blocks.push(heading(2, prose.title()));
    const sentences = [prose.sentence(), prose.sentence(), prose.sentence()].join(' ');
    written += countWords(sentences);
    const owed = Math.floor((written / words) * mentions) - placed;
    const parts = Array.from(
      { length: Math.max(0, owed) },
      (_, index) => targets[(placed + index) % targets.length]!,
    );
    placed += parts.length;
    blocks.push(
      paragraph(`${sentences} `, ...parts.flatMap(({ id, title }) => [mention(id, title), ', ']), 'fin.'),
    );
  }
  return note(...blocks, paragraph(LAST));
}

type Opening = { first: number; whole: number };

/** Opens the note from the notebook, and tells when its first paragraph and its last were painted. */
async function openNote(page: Page, title: string): Promise<Opening> {
  return page.evaluate(
    async ({ title: name, last }) => {
      const row = [...document.querySelectorAll('[role=row]')].find((one) => one.textContent?.includes(name));
      if (!(row instanceof HTMLElement)) throw new Error('no such note in the list');
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          });
        });
      const start = performance.now();
      row.click();
      let first = 0;
      for (;;) {
        await painted();
        const text = document.querySelector('[contenteditable=true]');
        if (first === 0 && text && text.querySelectorAll('p').length > 3) first = performance.now() - start;
        if (text?.lastElementChild?.textContent?.includes(last)) break;
        if (performance.now() - start > 60_000) throw new Error('the end of the note never came');
      }
      return { first, whole: performance.now() - start };
    },
    { title, last: LAST },
  );
}

/** Types letters in the nth paragraph; the milliseconds the page worked at each, layout included. */
async function typeAt(page: Page, share: number): Promise<number[]> {
  await page.evaluate((at) => {
    const lines = [...document.querySelectorAll('[contenteditable=true] > p')];
    const line = lines[Math.round((lines.length - 1) * at)]!;
    line.scrollIntoView({ block: 'center' });
    const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
    document.querySelector<HTMLElement>('[contenteditable=true]')?.focus({ preventScroll: true });
    getSelection()?.collapse(text, 0);
  }, share);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const spent: number[] = [];
    Object.assign(window, { spent });
    window.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          // Styles and layout are asked for at once; what React left for later has run in the microtasks.
          void document.querySelector('[contenteditable=true]')?.getBoundingClientRect();
          spent.push(performance.now() - start);
        };
        // After the text event of this key, which the browser sends in the same task and the editor may keep to itself.
        window.addEventListener('beforeinput', () => port2.postMessage(null), { once: true, capture: true });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.type('a', { delay: 90 });
  await page.waitForTimeout(200);
  return page.evaluate(() => (window as unknown as { spent: number[] }).spent.splice(0));
}

const files = values.files ?? (await builtInterface(say));
const folder = mkdtempSync(join(tmpdir(), 'vigie-long-'));
const archive = join(folder, 'archive');
await (await createArchive(archive, { name: 'Longue note', fill: loadCorpus })).close();
const host = createHost(await openArchive(archive));
const { id: authorId } = await host.client.authors.create({ name: 'Banc', initials: 'B', role: '' });
await host.client.authors.choose({ id: authorId });
const { rows: targets } = await host.client.records.list({ kind: 'etude', limit: 28 });
const sizes = values.words.map(Number);
for (const words of sizes) {
  const mentions = Math.round((Number(values.mentions) * words) / 100_000);
  const document = longNote(words, mentions, targets);
  const title = `Longue note de ${words} mots`;
  await host.client.notes.create({ title, document });
  say(
    `${words} words: ${countWords(documentText(document).text)} written, ${mentions} mentions, ${JSON.stringify(document).length} bytes`,
  );
}
const server = await serveHttp(host, { files });
const browser = await launchChromium();
const lines: string[] = [];
try {
  for (const words of sizes) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    await page.goto(server.link());
    await page.getByRole('link', { name: /^Carnet/ }).click();
    const title = `Longue note de ${words} mots`;
    await page
      .getByRole('row', { name: new RegExp(title) })
      .first()
      .waitFor();
    const { first, whole } = await openNote(page, title);
    await page.waitForTimeout(2500);
    for (const [place, share] of [
      ['beginning', 0.002],
      ['middle', 0.5],
      ['end', 0.995],
    ] as const) {
      const spent = sorted(await typeAt(page, share));
      const cells = [
        String(words).padStart(7),
        place.padEnd(9),
        first.toFixed(0).padStart(13),
        (whole - first).toFixed(0).padStart(13),
        median(spent).toFixed(1).padStart(10),
        percentile(spent, 0.95).toFixed(1).padStart(6),
        String(spent.length).padStart(4),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
      say(lines.at(-1)!);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
  await host.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `Milliseconds; bars: whole note within 1000 of its beginning, 16 a letter (median).
| words   | typed at  | beginning in  | whole after   | letter med | p95    | keys |
|---------|-----------|---------------|---------------|------------|--------|------|
${lines.join('\n')}
`,
);
