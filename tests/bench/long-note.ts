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
 * A long note in a real Chromium: when its beginning is painted, when its end is there, and for each letter typed at its
 * beginning, middle and end, autosave included, the time the page itself works (scripts, styles and layout; drawing aside) and
 * the time until the letter is shown.
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

type Typing = { worked: number[]; shown: number[] };
type TraceEvent = {
  name: string;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
};

/**
 * Types letters in the nth paragraph. The milliseconds the page worked at each, as Chromium's own trace says: scripts, the
 * change of the text, styles and layout; and those from the key to the frame that shows the letter.
 */
async function typeAt(page: Page, share: number): Promise<Typing> {
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
    const shown: number[] = [];
    const press = ({ timeStamp }: Event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => shown.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    };
    window.addEventListener('keydown', press, { capture: true });
    Object.assign(window, {
      typed: () => {
        window.removeEventListener('keydown', press, { capture: true });
        return shown;
      },
    });
  });
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.type('a', { delay: 90 });
  await page.waitForTimeout(200);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const shown = await page.evaluate(() => (window as unknown as { typed: () => number[] }).typed());
  return { worked: workOfKeys(events), shown };
}

/**
 * A key is its events keydown, keypress (in which the browser changes the text) and keyup, each with all it sets off. In time
 * of the processor where the trace has it, which what else the machine does leaves alone.
 */
function workOfKeys(events: readonly TraceEvent[]): number[] {
  const keys: number[] = [];
  const dispatched = events.filter(({ name, dur }) => name === 'EventDispatch' && dur !== undefined);
  for (const { args, dur = 0, tdur = dur } of dispatched.sort((a, b) => a.ts - b.ts)) {
    const type = args?.data?.type;
    if (type === 'keydown') keys.push(0);
    if (type === 'keydown' || type === 'keypress' || type === 'keyup')
      keys[keys.length - 1] = (keys.at(-1) ?? 0) + tdur / 1000;
  }
  return keys;
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
      const typing = await typeAt(page, share);
      const [worked, shown] = [sorted(typing.worked), sorted(typing.shown)];
      const cells = [
        String(words).padStart(7),
        place.padEnd(9),
        first.toFixed(0).padStart(13),
        (whole - first).toFixed(0).padStart(13),
        median(worked).toFixed(1).padStart(10),
        percentile(worked, 0.95).toFixed(1).padStart(6),
        median(shown).toFixed(1).padStart(9),
        percentile(shown, 0.95).toFixed(1).padStart(6),
        String(worked.length).padStart(4),
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
| words   | typed at  | beginning in  | whole after   | letter med | p95    | shown med | p95    | keys |
|---------|-----------|---------------|---------------|------------|--------|-----------|--------|------|
${lines.join('\n')}
`,
);
