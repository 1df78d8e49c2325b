import type { Verification } from '../../impacts.ts';
import type { ChartInk } from './ink.ts';
import { FAMILY } from './ink.ts';
import type { Label } from './labels.ts';
import { outlineOf } from './marker.ts';
import type { Scene } from './scene.ts';

/** An element of SVG as plain data, its attributes under their own names: the screen and files are made of the same. */
export type Drawn = {
  tag: 'g' | 'defs' | 'pattern' | 'rect' | 'line' | 'path' | 'text';
  attributes: Readonly<Record<string, string | number>>;
  children: readonly Drawn[] | string;
};

type Attributes = Record<string, string | number>;
const node = (
  tag: Drawn['tag'],
  attributes: Attributes,
  children: readonly (Drawn | null)[] | string = [],
): Drawn => ({
  tag,
  attributes,
  children: typeof children === 'string' ? children : children.filter((child) => child !== null),
});

/**
 * A scene as SVG. `id` keeps the pattern of one drawing apart from those of the others on a page. Values in conflict are a
 * hatched range, a break says why nothing is joined there.
 */
export function drawingOf(scene: Scene, ink: ChartInk, id: string): Drawn {
  const { plot } = scene;
  const right = plot.x + plot.width;
  return node('g', { 'font-family': FAMILY, 'font-size': 12 }, [
    node('defs', {}, [
      node(
        'pattern',
        { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        [
          node('rect', { width: 6, height: 6, fill: ink.conflict, 'fill-opacity': 0.1 }),
          node('rect', { width: 2, height: 6, fill: ink.conflict, 'fill-opacity': 0.35 }),
        ],
      ),
    ]),
    ...scene.yTicks.map(({ y, label }) =>
      node('g', {}, [
        node('line', { x1: plot.x, x2: right, y1: y, y2: y, stroke: ink.line }),
        node(
          'text',
          { x: plot.x - 8, y: y + 4, 'text-anchor': 'end', 'font-size': 11, fill: ink.muted },
          label,
        ),
      ]),
    ),
    ...scene.xTicks.map(({ x, label }) =>
      node('g', {}, [
        node('line', {
          x1: x,
          x2: x,
          y1: plot.y + plot.height,
          y2: plot.y + plot.height + 4,
          stroke: ink.muted,
        }),
        node(
          'text',
          { x, y: plot.y + plot.height + 18, 'text-anchor': 'middle', 'font-size': 11, fill: ink.muted },
          label,
        ),
      ]),
    ),
    ...scene.ranges.map(({ ids, x, y, width, height }) =>
      node('g', { 'data-conflict': ids.join(' ') }, [
        node('rect', { x, y, width, height, rx: 6, fill: `url(#${id})`, stroke: ink.conflict }),
      ]),
    ),
    ...scene.lines.map(({ from, to, x1, y1, x2, y2, sure }) =>
      node('path', {
        'data-from': from,
        'data-to': to,
        d: `M${x1} ${y1}L${x2} ${y2}`,
        fill: 'none',
        stroke: ink.mark,
        'stroke-width': 2,
        ...(!sure && { 'stroke-dasharray': '2 5', 'stroke-linecap': 'round' }),
      }),
    ),
    ...scene.points.map((point) =>
      node('g', {}, [
        point.span &&
          node('path', {
            d: `M${point.span.x1} ${point.y - 3}v6m0 -3H${point.span.x2}m0 -3v6`,
            fill: 'none',
            stroke: ink.mark,
            'stroke-opacity': 0.55,
          }),
        point.margin &&
          node('path', {
            d: `M${point.x - 4} ${point.margin.y1}h8m-4 0V${point.margin.y2}m-4 0h8`,
            fill: 'none',
            stroke: ink.mark,
            'stroke-width': 1.5,
          }),
        ...markOf(point.shape, point.measure.verification, point.x, point.y, ink),
      ]),
    ),
    ...scene.breaks.map(({ before, after, x, y, label }) =>
      node('g', { 'data-break': `${before} ${after}` }, [
        node('path', {
          d: `M${x - 6} ${y + 4}l3 -8l4 8l4 -8`,
          fill: 'none',
          stroke: ink.gap,
          'stroke-width': 1.6,
          'stroke-linejoin': 'round',
        }),
        written(label, { fill: ink.gap, ground: ink.ground, size: 11 }),
      ]),
    ),
    ...scene.ranges.map(({ label }) =>
      written(label, { fill: ink.conflictText, ground: ink.ground, strong: true }),
    ),
    ...scene.points.map(({ label }) => written(label, { fill: ink.text, ground: ink.ground, strong: true })),
  ]);
}

/** One figure: full when attested, hollow with a heart when reported, hollow when still to be verified. */
export function markOf(
  shape: number,
  verification: Verification,
  x: number,
  y: number,
  ink: ChartInk,
): Drawn[] {
  return [
    node('path', {
      d: outlineOf(shape, x, y),
      fill: verification === 'attested' ? ink.mark : ink.ground,
      stroke: ink.mark,
      'stroke-width': 2,
      ...(verification === 'to-verify' && { 'stroke-dasharray': '2.5 2' }),
    }),
    ...(verification === 'reported' ? [node('path', { d: outlineOf(shape, x, y, 2), fill: ink.mark })] : []),
  ];
}

/** A text with a rim of the ground around it, so that it reads over a line. */
function written(
  label: Label | null,
  {
    fill,
    ground,
    size = 12,
    strong = false,
  }: { fill: string; ground: string; size?: number; strong?: boolean },
): Drawn | null {
  if (!label) return null;
  return node(
    'text',
    {
      x: label.x,
      y: label.y,
      'font-size': size,
      'font-weight': strong ? 600 : 400,
      fill,
      stroke: ground,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    label.text,
  );
}
