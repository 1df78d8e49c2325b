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
import { fillWithSignals } from './generator/signals.ts';
import { median, percentile, sorted } from './measure.ts';

/*
 * node tests/bench/signal-frames.ts [--signals 100 --signals 1000] [--frames 120]
 * Frames while the radar and the matrix are zoomed and panned in a real Chromium: what the page works in one (layout of
 * the marks and names, drawing, styles), and the time between two. `shown in` is from the click on the tab to the marks.
 */
const { values } = parseArgs({
  options: {
    signals: { type: 'string', multiple: true, default: ['100', '1000'] },
    frames: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    picture: { type: 'string' },
  },
});
const FRAMES = Number(values.frames);
const TABS = JSON.stringify({
  version: 1,
  state: { active: 'bench', tabs: [{ id: 'bench', at: 0, places: [{ page: 'signals' }] }] },
});
const VIEWS = [
  ['Radar', 'Radar des signaux'],
  ['Impact × incertitude', 'Matrice impact × incertitude'],
] as const;

type Frame = { between: number; work: number };
type Row = { signals: number; what: string; frames: readonly Frame[]; shown: number };

/** Runs frames one after the other in the page: wheel turns in and out, or drags of a few pixels. */
async function record(page: Page, kind: 'zoom' | 'pan'): Promise<Frame[]> {
  return page.evaluate(
    async ({ kind: moved, frames }) => {
      const plot = document.querySelector('[role=listbox]');
      if (!plot) throw new Error('no picture');
      const box = plot.getBoundingClientRect();
      const at = { bubbles: true, cancelable: true, view: window, button: 0 };
      const middle = { clientX: box.left + box.width * 0.45, clientY: box.top + box.height * 0.4 };
      const measured: { between: number; work: number }[] = [];
      let last = 0;
      let x = 0;
      if (moved === 'pan') plot.dispatchEvent(new MouseEvent('mousedown', { ...at, ...middle }));
      for (let frame = 0; frame < frames; frame += 1) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        const start = performance.now();
        const side = Math.floor(frame / (frames / 4)) % 2 ? 1 : -1;
        x += 6 * side;
        if (moved === 'pan')
          window.dispatchEvent(
            new MouseEvent('mousemove', { ...at, clientX: middle.clientX + x, clientY: middle.clientY }),
          );
        else plot.dispatchEvent(new WheelEvent('wheel', { ...at, ...middle, deltaY: 26 * side }));
        // React and the drawing calls end in this task's microtasks; styles and layout are asked for at once.
        await new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
        void plot.getBoundingClientRect();
        if (frame > 2) measured.push({ between: now - last, work: performance.now() - start });
        last = now;
      }
      if (moved === 'pan') window.dispatchEvent(new MouseEvent('mouseup', { ...at, ...middle }));
      return measured;
    },
    { kind, frames: FRAMES },
  );
}

async function measure(signals: number): Promise<{ rows: Row[]; rasteriser: string }> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-frames-'));
  const folder = join(root, 'archive');
  const made = await createArchive(folder, {
    name: 'Banc d’essai',
    fill: async (fresh) => void (await loadCorpus(fresh)),
  });
  await made.close();
  fillWithSignals(made.databaseFile, { seed: Number(values.seed), count: signals });
  const host = createHost(await openArchive(folder));
  const author = await host.client.authors.create({ name: 'Camille', initials: 'C' });
  await host.client.authors.choose({ id: author.id });
  const server = await serveHttp(host, {
    files: await builtInterface((line) => void process.stderr.write(`${line}\n`)),
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    await page.addInitScript((tabs) => localStorage.setItem('vigie.tabs', tabs), TABS);
    await page.goto(server.link());
    await page.getByRole('radio', { name: 'Liste' }).click();
    const rows: Row[] = [];
    for (const [tab, name] of VIEWS) {
      const start = performance.now();
      await page.getByRole('radio', { name: tab, exact: true }).click();
      const marks = page.getByRole('listbox', { name }).getByRole('option');
      await marks.first().waitFor({ state: 'attached' });
      const shown = performance.now() - start;
      await page.waitForTimeout(800);
      for (const kind of ['zoom', 'pan'] as const) {
        await record(page, kind);
        rows.push({
          signals,
          what: `${name.split(' ')[0] ?? ''}, ${kind}`,
          frames: await record(page, kind),
          shown,
        });
      }
      if (values.picture) await page.screenshot({ path: `${values.picture}-${tab}-${String(signals)}.png` });
    }
    const rasteriser = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no GPU: Skia in software';
    });
    return { rows, rasteriser };
  } finally {
    await browser.close();
    await server.close();
    await host.close();
    rmSync(root, { recursive: true, force: true });
  }
}

const cell = (value: number, width: number): string => value.toFixed(1).padStart(width);
const lines: string[] = [];
let rasteriser = '';
for (const size of values.signals) {
  const found = await measure(Number(size));
  rasteriser = found.rasteriser;
  for (const { signals, what, frames, shown } of found.rows) {
    const columns = (['work', 'between'] as const).flatMap((of) => {
      const all = sorted(frames.map((frame) => frame[of]));
      return [median(all), percentile(all, 0.95), all.at(-1) ?? Number.NaN].map((value) => cell(value, 7));
    });
    lines.push(
      `| ${String(signals).padStart(7)} | ${what.padEnd(14)} | ${columns.join(' | ')} | ${cell(shown, 8)} |`,
    );
  }
}
process.stdout.write(
  `Frames in ms, ${FRAMES} each; rasteriser: ${rasteriser}; a screen of 60 Hz has 16.7 ms a frame.\n`,
);
process.stdout.write(
  '| signals | what           | work med | p95    | worst   | frame med | p95   | worst  | shown in |\n',
);
process.stdout.write(
  '|---------|----------------|----------|--------|---------|-----------|-------|--------|----------|\n',
);
process.stdout.write(`${lines.join('\n')}\n`);
