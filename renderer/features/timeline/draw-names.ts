import type { Pen } from '../drawing/pen.ts';
import type { Ink } from './ink.ts';
import { STRONG_FONT } from './ink.ts';
import type { LaidLane } from './layout.ts';
import { kindOfLane, type Lane, type LaneOf } from './lanes.ts';
import { type Measure, shorten } from './pack.ts';

const LINE = 15;
/** The strip of a group is empty beside its name, which may run on. */
const LEAD_WIDTH = 420;

/** The names of the lanes beside them, for a drawing without a page around it: on screen they are text of the page. */
export function drawNames(
  pen: Pen,
  lanes: readonly LaidLane[],
  {
    width,
    ink,
    measure,
    nameOf,
  }: { width: number; ink: Ink; measure: Measure; nameOf: (of: LaneOf) => string },
): void {
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = STRONG_FONT;
  for (const { lane, box } of lanes) {
    if (lane.group && box.lead > 0) {
      pen.fillStyle = ink.ink;
      pen.fillText(
        shorten(`${nameOf(lane.group.of)}  ${lane.group.size}`, LEAD_WIDTH, measure),
        8,
        box.top + box.lead / 2,
      );
    }
    const room = box.height - box.lead;
    const indent = lane.group ? 20 : 8;
    const lines = wrapped(
      named(lane, nameOf),
      width - indent - 8,
      measure,
      Math.max(1, Math.floor(room / LINE)),
    );
    const kind = kindOfLane(lane.of);
    pen.fillStyle = kind ? ink.kind(kind).text : ink.ink;
    lines.forEach((line, index) =>
      pen.fillText(line, indent, box.top + box.lead + room / 2 + (index - (lines.length - 1) / 2) * LINE),
    );
  }
  pen.strokeStyle = ink.line;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const { box } of lanes) {
    const y = Math.round(box.top + box.height) - 0.5;
    pen.moveTo(0, y);
    pen.lineTo(width, y);
  }
  pen.stroke();
}

const named = (lane: Lane, nameOf: (of: LaneOf) => string): string =>
  `${nameOf(lane.of)} ${lane.spans.length}`;

/** Words in lines of some width, at most so many; what does not fit ends with an ellipsis. */
export function wrapped(text: string, width: number, measure: Measure, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.map((line) => shorten(line, width, measure));
  const kept = lines.slice(0, most);
  kept[most - 1] = shorten(`${lines.slice(most - 1).join(' ')}`, width, measure);
  return kept.map((line) => shorten(line, width, measure));
}
