import type { Pen } from '../../../drawing/pen.ts';
import { contrast } from '../../../../ui/theme/colour.ts';
import { withAlpha } from '../../../timeline/draw-marks.ts';
import { type Ink, LABEL_FONT, SMALL_FONT, STRONG_FONT } from '../../../timeline/ink.ts';
import { drawBubble, drawSignal } from '../look.ts';
import { isRetired } from '../signal.ts';
import { drawLabel } from '../placement/draw-label.ts';
import type { PictureState } from '../stage/picture.ts';
import type { Radar, Spot } from './layout.ts';
import { pointAt } from './places.ts';

const FULL = 2 * Math.PI;
const NAME_LINE = 16;

/** The rings, the sectors, their names, then the signals. */
export function drawRadar(pen: Pen, ink: Ink, radar: Radar, state: PictureState): void {
  drawGround(pen, ink, radar);
  for (const spot of radar.spots) drawSpot(pen, ink, spot, state);
  pen.font = LABEL_FONT;
  for (const { label, signals } of radar.spots)
    if (label)
      drawLabel(
        pen,
        ink,
        label,
        signals.some(({ id }) => id === state.current),
      );
}

function drawGround(
  pen: Pen,
  ink: Ink,
  { centre, radius, rings, sectors, ringNames, sectorNames }: Radar,
): void {
  const { fill } = ink.kind('signal');
  const outer = rings.at(-1)?.to ?? 1;
  // On a dark page the pale colour of the kind is a strong one.
  const strength = contrast(fill, ink.paper) > 1.25 ? 0.35 : 1;
  for (const { id, to } of rings.toReversed()) {
    pen.beginPath();
    pen.arc(centre.x, centre.y, to * radius, 0, FULL);
    if (id !== 'unknown') {
      pen.fillStyle = withAlpha(fill, (id === '7-10' ? 0.35 : 0.6) * strength);
      pen.fill();
    }
    pen.strokeStyle = id === 'unknown' ? ink.muted : ink.line;
    pen.lineWidth = 1;
    pen.setLineDash(id === 'unknown' ? [2, 4] : []);
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.strokeStyle = ink.line;
  pen.beginPath();
  for (const { from } of sectors) {
    const start = pointAt(from, (rings[0]?.from ?? 0) * radius);
    const end = pointAt(from, outer * radius);
    pen.moveTo(centre.x + start.x, centre.y + start.y);
    pen.lineTo(centre.x + end.x, centre.y + end.y);
  }
  pen.stroke();
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  pen.font = SMALL_FONT;
  for (const { text, x, y } of ringNames) write(pen, ink, text, x, y, ink.muted);
  for (const { lines, x, y, sector } of sectorNames) {
    pen.font = sector.impacts.length === 1 ? STRONG_FONT : SMALL_FONT;
    lines.forEach((line, index) =>
      write(
        pen,
        ink,
        line,
        x,
        y + (index - (lines.length - 1) / 2) * NAME_LINE,
        sector.impacts.length === 1 ? ink.ink : ink.muted,
      ),
    );
  }
  pen.textAlign = 'left';
}

function write(pen: Pen, ink: Ink, text: string, x: number, y: number, colour: string): void {
  pen.strokeStyle = ink.paper;
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

function drawSpot(pen: Pen, ink: Ink, spot: Spot, { active, current, selected }: PictureState): void {
  const [signal] = spot.signals;
  if (!signal) return;
  const now = {
    active: active === spotKey(spot),
    current: spot.signals.some(({ id }) => id === current),
    selected: spot.signals.some(({ id }) => selected.has(id)),
  };
  if (spot.look) drawSignal(pen, ink, spot, spot.look, { ...now, retired: isRetired(signal) });
  else drawBubble(pen, ink, spot, now);
}

/** The same for a bubble as long as it has the same first signal. */
export function spotKey({ signals }: Pick<Spot, 'signals'>): string {
  return signals[0]?.id ?? '';
}
