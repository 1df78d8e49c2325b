import { describe, expect, test } from 'vitest';
import type { Pen } from '#renderer/features/drawing/pen.ts';
import { Recorder } from '#renderer/features/drawing/recorder.ts';
import type { Segment, Shape } from '#renderer/features/drawing/shapes.ts';
import { escapeXml, svgOf } from '#renderer/features/drawing/svg.ts';
import { drawLanes } from '#renderer/features/timeline/draw.ts';
import { wrapped } from '#renderer/features/timeline/draw-names.ts';
import { dayOf } from '#renderer/features/timeline/days.ts';
import { sheetOf } from '#renderer/features/timeline/export/sheet.ts';
import { inkOf } from '#renderer/features/timeline/ink.ts';
import { lanesOf } from '#renderer/features/timeline/lanes.ts';
import { laneBoxes, layOut } from '#renderer/features/timeline/layout.ts';
import type { LanesScene } from '#renderer/features/timeline/scene.ts';
import { ticksFor } from '#renderer/features/timeline/ticks.ts';
import { dateRead, span } from './arbitraries.ts';

const measure = (text: string): number => text.length * 6.5;
const spans = [
  span('phare', '2013/2017', { kind: 'cycle', title: 'PHARE' }),
  span('citoyens', '2015-09-30', { title: 'PHARE & <b>' }),
  span('soft', '2016', { title: 'Année entière' }),
  span('open', '2019/..', { kind: 'publication', title: 'Ouverte' }),
  span('vers', '2014~', { kind: 'atelier', title: 'Vers 2014' }),
  span('deux', '2018-03-02', { title: 'Prévue avant', planned: dateRead('2017-02-01') }),
];

function scene(): LanesScene {
  const view = { from: dayOf('2012-01-01'), to: dayOf('2020-01-01') };
  const pixelsPerDay = 0.35;
  const lanes = lanesOf(spans, 'kind');
  const titleOf = ({ item }: (typeof spans)[number]): string => item.title;
  const { boxes, total } = laneBoxes(lanes, 400, { pixelsPerDay, measure, titleOf, extent: view });
  const layout = layOut(
    { lanes, boxes, height: total, pixelsPerDay, view, measure, titleOf, locale: 'fr', within: null },
    1,
  );
  const { fine, coarse } = ticksFor(view.from, view.to, pixelsPerDay, 'fr');
  return {
    ...{ layout, pixelsPerDay, view, measure, arcs: [], bands: [], ticks: { fine, coarse } },
    ...{ shift: -view.from * pixelsPerDay, width: 1000, inView: spans, selected: new Set(['citoyens']) },
    nameOf: (of) => ('kind' in of ? of.kind : 'autre'),
  };
}

type Call = { name: string; args: readonly unknown[] };

/** A canvas that only remembers what it was asked, as the screen's would be. */
function canvas(): { pen: Pen; calls: Call[] } {
  const calls: Call[] = [];
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...args: unknown[]) => {
            calls.push({ name, args });
            return name === 'createLinearGradient' ? { addColorStop: () => undefined } : undefined;
          },
  });
  return { pen: pen as unknown as Pen, calls };
}

function draw(pen: Pen, { layout, ticks, shift, width, pixelsPerDay, selected }: LanesScene): void {
  drawLanes(
    { context: pen, shift, width, pixelsPerDay, ink: inkOf('light'), measure, active: null, selected },
    { layout, ...ticks, bands: [], arcs: [], titleOf: (mark) => mark.span.item.title },
  );
}

const extentOf = (path: readonly Segment[]) => {
  const points = path.flatMap(([, ...numbers]) => numbers as number[]);
  const xs = points.filter((_, at) => at % 2 === 0);
  const ys = points.filter((_, at) => at % 2 === 1);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
};

describe('what is exported is what is on screen', () => {
  test('every circle, bar and text of the canvas is in the shapes, at the same place', () => {
    const shown = scene();
    const { pen, calls } = canvas();
    draw(pen, shown);
    const recorder = new Recorder();
    draw(recorder, shown);
    const of = <Type extends Shape['type']>(type: Type) =>
      recorder.shapes.filter((shape): shape is Extract<Shape, { type: Type }> => shape.type === type);
    const texts = calls.filter(({ name }) => name === 'fillText').map(({ args }) => args);
    expect(of('text').map(({ text, x }) => [text, x])).toEqual(texts.map(([text, x]) => [text, x]));
    for (const [at, { y, size }] of of('text').entries())
      expect(y - (texts[at]?.[2] as number)).toBeCloseTo(0.364 * size, 1);
    // A stroke of nothing draws nothing: a grid without lines at this scale.
    const drawn = calls.filter(({ name }, at) => {
      if (name === 'fillRect' || name === 'fill') return true;
      const before = calls[at - 1]?.name;
      return name === 'stroke' && before !== 'beginPath';
    }).length;
    expect(of('fill').length + of('stroke').length).toBe(drawn);
    const extents = [...of('fill'), ...of('stroke')].map(({ path }) => extentOf(path));
    for (const { name, args } of calls) {
      const [x = 0, y = 0, a = 0, b = 0] = args as number[];
      if (name !== 'arc' && name !== 'roundRect') continue;
      const box = name === 'arc' ? [x - a, x + a, y - a, y + a] : [x, x + a, y, y + b];
      const found = extents.some(({ x0, x1, y0, y1 }) =>
        [x0, x1, y0, y1].every((side, at) => Math.abs(side - (box[at] ?? 0)) < 1e-6),
      );
      expect(found).toBe(true);
    }
  });

  test('the file is whole: title, description, named fonts, every title, nothing fetched', () => {
    const svg = svgOf(
      sheetOf(scene(), inkOf('light'), {
        title: 'Chronologie',
        subtitle: '2012 – 2019, filtre : « a & b »',
        description: 'Six fiches.',
        footer: 'Vigie',
        language: 'fr',
      }),
    );
    expect(svg).toContain('<title id="titre">Chronologie — 2012 – 2019, filtre : « a &amp; b »</title>');
    expect(svg).toContain('<desc id="description">Six fiches.</desc>');
    expect(svg).toContain('font-family="Inter,');
    expect(svg).toContain('PHARE &amp; &lt;b&gt;');
    expect(svg).not.toMatch(/href=|<image|<script|url\((?!#)/);
    expect(svg.match(/<path|<rect/g)?.length).toBeGreaterThan(20);
    expect(svg).not.toContain('NaN');
  });

  test('text that XML cannot hold is left out, the rest is escaped', () => {
    expect(escapeXml('a\u0000<b>\u0007 "c" & d\n')).toBe('a&lt;b&gt; &quot;c&quot; &amp; d\n');
  });

  test('names are wrapped by words, and say what is missing', () => {
    expect(wrapped('Signaux faibles 3', 100, measure, 2)).toEqual(['Signaux faibles', '3']);
    expect(wrapped('Signaux faibles très longs', 60, measure, 2)).toEqual(['Signaux', 'faibles…']);
    expect(wrapped('Insécablement', 40, measure, 3)).toEqual(['Inséc…']);
  });
});
