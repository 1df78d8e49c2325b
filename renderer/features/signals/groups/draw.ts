import type { Pen } from '../../drawing/pen.ts';
import { withAlpha } from '../../timeline/draw-marks.ts';
import { type Ink, LABEL_FONT, SMALL_FONT, STRONG_FONT } from '../../timeline/ink.ts';
import type { PictureState } from '../views/stage/picture.ts';
import type { GroupMap, Layer, MapNode } from './layout.ts';

/** The columns with their names, the links, then what they join; what leads to and from the mark looked at stands out. */
export function drawMap(
  pen: Pen,
  ink: Ink,
  { columns, nodes, links }: GroupMap,
  names: Readonly<Record<Layer, string>>,
  state: PictureState,
): void {
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.setLineDash([]);
  pen.font = STRONG_FONT;
  pen.fillStyle = ink.muted;
  for (const { layer, x } of columns) pen.fillText(names[layer], x, 18);
  const lit = (node: MapNode): boolean =>
    node.id === state.active || (node.layer === 'signal' && node.ids.some((id) => id === state.current));
  for (const isLit of [false, true]) {
    for (const { from, to } of links) {
      if ((lit(from) || lit(to)) !== isLit) continue;
      const [x0, y0] = [from.box.x1, (from.box.y0 + from.box.y1) / 2];
      const [x1, y1] = [to.box.x0, (to.box.y0 + to.box.y1) / 2];
      const middle = (x0 + x1) / 2;
      pen.beginPath();
      pen.moveTo(x0, y0);
      pen.bezierCurveTo(middle, y0, middle, y1, x1, y1);
      pen.strokeStyle = isLit ? ink.accent : withAlpha(ink.muted, 0.35);
      pen.lineWidth = isLit ? 1.75 : 1;
      pen.stroke();
    }
  }
  for (const node of nodes) drawNode(pen, ink, node, state);
}

function drawNode(pen: Pen, ink: Ink, node: MapNode, { active, current, selected }: PictureState): void {
  const { box, layer, title, ids, more } = node;
  const isSignal = layer === 'signal';
  const colours = isSignal ? ink.kind('signal') : ink.kind('libre');
  const isSelected = ids.length > 0 && ids.every((id) => selected.has(id)) && (isSignal || ids.length > 0);
  const isCurrent = isSignal && ids.some((id) => id === current);
  const depth = { signal: 0, grappe: 0.1, tendance: 0.18, constat: 1 }[layer];
  pen.beginPath();
  pen.roundRect(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0, isSignal ? 13 : 6);
  pen.fillStyle = ink.paper;
  pen.fill();
  if (layer === 'constat') {
    pen.fillStyle = withAlpha(ink.accent, 0.16);
    pen.fill();
  } else if (!isSignal) {
    pen.fillStyle = withAlpha(ink.muted, depth);
    pen.fill();
  }
  pen.strokeStyle =
    isSelected || isCurrent || layer === 'constat' ? ink.accent : node.id === active ? ink.ink : ink.line;
  pen.lineWidth = isSelected ? 2 : node.id === active ? 1.5 : 1;
  pen.setLineDash(more ? [3, 3] : []);
  pen.stroke();
  pen.setLineDash([]);
  const middle = (box.y0 + box.y1) / 2;
  if (isSignal && !more) {
    pen.beginPath();
    pen.arc(box.x0 + 11, middle, 3.5, 0, 2 * Math.PI);
    pen.fillStyle = colours.mark;
    pen.fill();
  }
  pen.textAlign = 'left';
  pen.font = layer === 'constat' ? STRONG_FONT : more ? SMALL_FONT : LABEL_FONT;
  pen.fillStyle = more ? ink.muted : ink.ink;
  pen.fillText(title, box.x0 + (isSignal ? 20 : 10), middle + 0.5);
}
