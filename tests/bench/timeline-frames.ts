import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { loadCorpus } from '#db/corpus/load.ts';
import { createHost } from '#db/host/create-host.ts';
import { serveHttp } from '#db/host/http/serve-http.ts';
import { builtInterface } from '#main/launch/interface.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { fillWithDated } from './generator/dated.ts';
import { median, percentile, sorted } from './measure.ts';

/*
 * node tests/bench/timeline-frames.ts [--records 1000 --records 10000 --records 50000] [--frames 120]
 * Frames while the timeline is panned and zoomed in a real Chromium: the time between two of them, and the time the page
 * itself works in one (scripts, styles, layout, drawing calls). Says which rasteriser drew them.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', multiple: true, default: ['1000', '10000', '50000'] },
    frames: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    picture: { type: 'string' },
  },
});
const FRAMES = Number(values.frames);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const STATE = JSON.stringify({
  version: 1,
  state: { active: 'bench', tabs: [{ id: 'bench', at: 0, places: [{ page: 'timeline' }] }] },
});
const VIEW = JSON.stringify({
  version: 1,
  state: {
    kinds: ['cycle', 'axe', 'etude', 'atelier', 'publication', 'evenement', 'signal', 'rapport', 'libre'],
  },
});

type Frame = { between: number; work: number };
type Row = { records: number; what: string; frames: readonly Frame[] };

/** Runs frames one after the other in the page; `kind` says what each of them moves. */
async function record(page: Page, kind: 'pan' | 'zoom'): Promise<Frame[]> {
  return page.evaluate(
    async ({ kind: moved, frames }) => {
      const lanes = document.querySelector('[role=listbox]');
      if (!lanes) throw new Error('no lanes');
      const box = lanes.getBoundingClientRect();
      const at = {
        clientX: box.left + box.width * 0.62,
        clientY: box.top + 60,
        bubbles: true,
        cancelable: true,
      };
      const measured: { between: number; work: number }[] = [];
      let last = 0;
      for (let frame = 0; frame < frames; frame += 1) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        const start = performance.now();
        const side = Math.floor(frame / (frames / 4)) % 2 ? 1 : -1;
        const wheel = moved === 'pan' ? { deltaX: 24 * side } : { deltaY: 26 * side };
        lanes.dispatchEvent(new WheelEvent('wheel', { ...at, ...wheel, view: window }));
        // React and the drawing calls end in this task's microtasks; styles and layout are asked for at once.
        await new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
        void lanes.getBoundingClientRect();
        const work = performance.now() - start;
        if (frame > 2) measured.push({ between: now - last, work });
        last = now;
      }
      return measured;
    },
    { kind, frames: FRAMES },
  );
}

async function measure(records: number): Promise<{ rows: Row[]; rasteriser: string; shown: number }> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-frames-'));
  const folder = join(root, 'archive');
  const made = await createArchive(folder, {
    name: 'Banc d’essai',
    fill: async (fresh) => void (await loadCorpus(fresh)),
  });
  await made.close();
  fillWithDated(made.databaseFile, { seed: Number(values.seed), count: records });
  const host = createHost(await openArchive(folder));
  const author = await host.client.authors.create({ name: 'Camille', initials: 'C' });
  await host.client.authors.choose({ id: author.id });
  const server = await serveHttp(host, { files: await builtInterface(say) });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    await page.addInitScript(
      ([tabs, view]) => {
        localStorage.setItem('vigie.tabs', tabs ?? '');
        localStorage.setItem('vigie.timeline', view ?? '');
      },
      [STATE, VIEW],
    );
    const start = performance.now();
    await page.goto(server.link());
    await page.getByRole('listbox', { name: 'Frise chronologique' }).waitFor();
    const shown = performance.now() - start;
    await page.waitForTimeout(1500);
    const rows: Row[] = [];
    // From everything down to days and back: lanes go from counts to marks.
    for (let turn = 0; turn < 4; turn += 1) await record(page, 'pan');
    rows.push({ records, what: 'pan, everything in view', frames: await record(page, 'pan') });
    rows.push({ records, what: 'zoom, years to months', frames: await record(page, 'zoom') });
    await page.mouse.move(1000, 300);
    for (let turn = 0; turn < 14; turn += 1) await page.mouse.wheel(0, -240);
    await page.waitForTimeout(600);
    rows.push({ records, what: 'pan, months', frames: await record(page, 'pan') });
    rows.push({ records, what: 'zoom, months to days', frames: await record(page, 'zoom') });
    if (values.picture) await page.screenshot({ path: `${values.picture}-${records}.png` });
    const rasteriser = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no GPU: Skia in software';
    });
    return { rows, rasteriser, shown };
  } finally {
    await browser.close();
    await server.close();
    await host.close();
    rmSync(root, { recursive: true, force: true });
  }
}

const cell = (text: string | number, width: number): string =>
  (typeof text === 'number' ? text.toFixed(1) : text).padStart(width);
const lines: string[] = [];
let rasteriser = '';
for (const size of values.records) {
  say(`${size} records`);
  const found = await measure(Number(size));
  rasteriser = found.rasteriser;
  for (const { records, what, frames } of found.rows) {
    const between = sorted(frames.map((frame) => frame.between));
    const work = sorted(frames.map((frame) => frame.work));
    const worst = (all: readonly number[]): number => all.at(-1) ?? Number.NaN;
    lines.push(
      `| ${cell(String(records), 7)} | ${what.padEnd(24)} | ${[work, between]
        .map((all) =>
          [median(all), percentile(all, 0.95), worst(all)].map((value) => cell(value, 7)).join(' | '),
        )
        .join(' | ')} | ${cell(found.shown, 8)} |`,
    );
  }
}
process.stdout.write(
  `Frames in ms, ${FRAMES} each; rasteriser: ${rasteriser}; a screen of 60 Hz has 16.7 ms a frame.\n`,
);
process.stdout.write(
  '| records | what                     | work med | p95     | worst   | frame med | p95   | worst   | shown in |\n',
);
process.stdout.write(
  '|---------|--------------------------|----------|---------|---------|-----------|-------|---------|----------|\n',
);
process.stdout.write(`${lines.join('\n')}\n`);
