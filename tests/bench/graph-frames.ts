import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { newId } from '#db/domain/ids.ts';
import { formatCode } from '#db/domain/kinds.ts';
import { createHost } from '#db/host/create-host.ts';
import { serveHttp } from '#db/host/http/serve-http.ts';
import { builtInterface } from '#main/launch/interface.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { median, percentile, sorted } from './measure.ts';

/*
 * node tests/bench/graph-frames.ts [--nodes 10000] [--edges 36000] [--frames 120]
 * Frames while the graph of the whole archive is panned and zoomed in a real Chromium: the time between two of them, and the
 * time the page itself works in one. Says which rasteriser drew them, and how long the layout took in its worker.
 */
const { values } = parseArgs({
  options: {
    nodes: { type: 'string', multiple: true, default: ['1000', '10000'] },
    edges: { type: 'string', default: '3.6' },
    frames: { type: 'string', default: '120' },
    picture: { type: 'string' },
  },
});
const FRAMES = Number(values.frames);
const PER_NODE = Number(values.edges);
const TABS = JSON.stringify({
  version: 1,
  state: { active: 'bench', tabs: [{ id: 'bench', at: 0, places: [{ page: 'graph' }] }] },
});

/** Free records in circles of forty that know one another, and some links between circles: what archives look like. */
function fillWithLinked(file: string, nodes: number): void {
  const database = new Database(file);
  const record = database.prepare(
    `INSERT INTO record (id, code, kind, title, sort_title, summary, verification, example, properties, tags, aliases, impacts, revision, created_at, updated_at, hash)
     VALUES (?, ?, 'libre', ?, ?, '', 'to-verify', 0, '{}', '[]', '[]', '[]', 1, '2020', '2020', x'00')`,
  );
  const relation = database.prepare(
    `INSERT OR IGNORE INTO relation (id, type, source_seq, target_seq, comment, created_at, hash) VALUES (?, 'lie-a', ?, ?, '', '2020', x'00')`,
  );
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  database.transaction(() => {
    const first = Number(
      database.prepare('SELECT coalesce(max(seq), 0) + 1 AS seq FROM record').pluck().get(),
    );
    for (let node = 0; node < nodes; node += 1) {
      const title = `Fiche ${node + 1}`;
      record.run(newId(), formatCode('libre', node + 1), title, title.toLowerCase());
    }
    for (let made = 0; made < nodes * PER_NODE;) {
      const a = random(nodes);
      const circle = Math.floor(a / 40) * 40;
      const b = random(10) < 8 ? Math.min(nodes - 1, circle + random(40)) : random(nodes);
      if (a !== b) made += relation.run(newId(), first + a, first + b).changes;
    }
  })();
  database.close();
}

async function record(page: Page, kind: 'pan' | 'zoom'): Promise<{ between: number; work: number }[]> {
  return page.evaluate(
    async ({ kind: moved, frames }) => {
      const graph = document.querySelector('[role=listbox]');
      if (!graph) throw new Error('no graph');
      const box = graph.getBoundingClientRect();
      const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
      const send = (target: EventTarget, type: string, x: number) =>
        target.dispatchEvent(
          new MouseEvent(type, { ...at, clientX: x, bubbles: true, cancelable: true, view: window }),
        );
      if (moved === 'pan') send(graph, 'mousedown', at.clientX);
      const measured: { between: number; work: number }[] = [];
      let last = 0;
      for (let frame = 0; frame < frames; frame += 1) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        const start = performance.now();
        if (moved === 'pan') send(window, 'mousemove', at.clientX + 120 * Math.sin(frame / 9));
        else
          graph.dispatchEvent(
            new WheelEvent('wheel', {
              ...at,
              deltaY: frame % 40 < 20 ? -40 : 40,
              bubbles: true,
              cancelable: true,
              view: window,
            }),
          );
        // The drawing itself was asked for and comes in the next frame: what it costs shows between two of them.
        await new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
        if (frame > 2) measured.push({ between: now - last, work: performance.now() - start });
        last = now;
      }
      if (moved === 'pan') send(window, 'mouseup', at.clientX);
      return measured;
    },
    { kind, frames: FRAMES },
  );
}

const lines: string[] = [];
let rasteriser = '';
for (const size of values.nodes.map(Number)) {
  const root = mkdtempSync(join(tmpdir(), 'vigie-graph-'));
  const made = await createArchive(join(root, 'archive'), { name: 'Banc d’essai' });
  await made.close();
  fillWithLinked(made.databaseFile, size);
  const host = createHost(await openArchive(join(root, 'archive')));
  const author = await host.client.authors.create({ name: 'Camille', initials: 'C' });
  await host.client.authors.choose({ id: author.id });
  const server = await serveHttp(host, {
    files: await builtInterface((line) => void process.stderr.write(`${line}\n`)),
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    await page.addInitScript((tabs) => localStorage.setItem('vigie.tabs', tabs), TABS);
    const start = performance.now();
    await page.goto(server.link());
    await page.locator('[role=listbox]').waitFor();
    const shown = performance.now() - start;
    await page.getByText('Mise en place').waitFor({ state: 'detached', timeout: 300_000 });
    const laid = performance.now() - start;
    await page.waitForTimeout(800);
    if (values.picture) await page.screenshot({ path: `${values.picture}-${size}.png` });
    for (const kind of ['pan', 'zoom'] as const) {
      await record(page, kind);
      const frames = await record(page, kind);
      const between = sorted(frames.map((frame) => frame.between));
      const figures = [median(between), percentile(between, 0.95), between.at(-1) ?? Number.NaN];
      lines.push(
        `| ${size} | ${size * PER_NODE} | ${kind} | ${figures.map((value) => value.toFixed(1)).join(' | ')} | ${(1000 / figures[0]!).toFixed(0)} | ${(shown / 1000).toFixed(1)} | ${(laid / 1000).toFixed(1)} |`,
      );
    }
    rasteriser = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no GPU: Skia in software';
    });
  } finally {
    await browser.close();
    await server.close();
    await host.close();
    rmSync(root, { recursive: true, force: true });
  }
}
process.stdout.write(`Frames in ms, ${FRAMES} each; rasteriser: ${rasteriser}.\n`);
process.stdout.write(
  '| nodes | edges | what | frame med | p95 | worst | frames/s | shown in, s | laid out in, s |\n',
);
process.stdout.write('|---|---|---|---|---|---|---|---|---|\n');
process.stdout.write(`${lines.join('\n')}\n`);
