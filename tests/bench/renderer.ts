import { openArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { serveHttp } from '#db/host/http/serve-http.ts';
import { builtInterface } from '#main/launch/interface.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import type { Line } from './report.ts';

/** Where the page keeps its tabs: written before it loads, so that it opens on the table of all notes. */
const TABS = JSON.stringify({
  version: 1,
  state: { active: 'bench', tabs: [{ id: 'bench', at: 0, places: [{ page: 'kind', kind: 'note' }] }] },
});

/** Windows of rows to look at, from the top of the table to its end. */
const SCREENS = 60;

/**
 * What the page holds in memory with the table of every note open and read from top to bottom, in a real Chromium after a
 * collection. The archive is closed before and after.
 */
export async function benchRenderer({
  folder,
  notes,
  say,
}: {
  folder: string;
  notes: number;
  say: (line: string) => void;
}): Promise<Line[]> {
  const files = await builtInterface(say);
  const host = createHost(await openArchive(folder));
  const server = await serveHttp(host, { files });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    await page.addInitScript((tabs) => localStorage.setItem('vigie.tabs', tabs), TABS);
    const start = performance.now();
    await page.goto(server.link());
    const table = page.getByRole('grid').first();
    await table.getByRole('row').nth(5).waitFor();
    const shown = performance.now() - start;
    const rows = Number(await table.getAttribute('aria-rowcount'));
    if (rows < notes) throw new Error(`the table has ${rows} rows of ${notes}`);
    for (let screen = 1; screen <= SCREENS; screen += 1) {
      await table.evaluate((element, share) => {
        let scroller: Element | null = element;
        while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1)
          scroller = scroller.parentElement;
        if (scroller) scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * share;
      }, screen / SCREENS);
      await page.waitForTimeout(60);
    }
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const bar = notes <= 50_000 ? ({ bar: { at: 'most', value: 200 } } as const) : {};
    return [
      {
        what: 'renderer heap, table of all notes',
        notes,
        value: usedSize / 1e6,
        unit: 'MB',
        ...bar,
        detail: `${rows} rows, first shown after ${shown.toFixed(0)} ms`,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
    await host.close();
  }
}
