import type { Pen } from '../../drawing/pen.ts';
import { LABEL_FONT, SMALL_FONT, STRONG_FONT, type Ink } from '../../timeline/ink.ts';

/** An actor of the map and a tie between two of them, by their rank. */
export type Actor = { id: string; title: string; group: string | null };
export type Tie = {
  from: number;
  to: number;
  type: 'alliance-existante' | 'alliance-a-initier' | 'together';
  count: number;
};

/** Where an actor stands on the oval, and on which side its name is written. */
export type Place = { x: number; y: number; side: 'left' | 'right' };
export type GroupPlace = { name: string; x: number; y: number; side: 'left' | 'right' };
export type ActorsLayout = {
  width: number;
  height: number;
  places: readonly Place[];
  groups: readonly GroupPlace[];
};

const ROW = 22;
const TOP = 34;
/** Room for names on each side. */
const NAMES = 270;
const LEAST_WIDTH = 760;

/**
 * Actors around an oval, those of a group together, groups named where they begin on a side: the left half from top to bottom, then
 * the right half. Rows are of one height, so names never touch. `actors` come in the order of their groups.
 */
export function layActors(
  actors: readonly Actor[],
  size: { width: number; height: number },
  nameOf: (group: string | null) => string,
): ActorsLayout {
  // Groups take a row for their name.
  const rows: ({ group: string | null } | { actor: number })[] = [];
  actors.forEach((actor, rank) => {
    if (rank === 0 || actors[rank - 1]!.group !== actor.group) rows.push({ group: actor.group });
    rows.push({ actor: rank });
  });
  let half = Math.ceil(rows.length / 2);
  // A group's name is never the last of its side.
  const last = rows[half - 1];
  if (last && 'group' in last) half -= 1;
  // A group that both sides share is named on both.
  const first = rows[half];
  if (half > 0 && first && 'actor' in first) rows.splice(half, 0, { group: actors[first.actor]!.group });
  const most = Math.max(half, rows.length - half);
  const width = Math.max(LEAST_WIDTH, size.width);
  const height = Math.max(size.height, most * ROW + 2 * TOP);
  const [cx, cy] = [width / 2, height / 2];
  const rx = Math.max(90, width / 2 - NAMES);
  const places: Place[] = [];
  const groups: GroupPlace[] = [];
  rows.forEach((row, at) => {
    const right = at >= half;
    const side = right ? 'right' : 'left';
    const [count, rank] = right ? [rows.length - half, at - half] : [half, at];
    const step = Math.min(ROW * 1.7, (height - 2 * TOP) / Math.max(1, count));
    const y = cy + (rank - (count - 1) / 2) * step;
    const bow = Math.sqrt(Math.max(0.05, 1 - ((y - cy) / (cy - TOP / 2)) ** 2));
    const x = cx + (right ? rx * bow : -rx * bow);
    if ('actor' in row) places[row.actor] = { x, y, side };
    else groups.push({ name: nameOf(row.group), x, y, side });
  });
  return { width, height, places, groups };
}

export type ActorsScene = {
  layout: ActorsLayout;
  actors: readonly Actor[];
  ties: readonly Tie[];
  ink: Ink;
  measure: (text: string) => number;
  active: number | null;
  /** A line being drawn from an actor to the pointer. */
  joining: { from: number; x: number; y: number } | null;
};

const GAP = 9;
const DOT = 5;
const MOST_NAME = NAMES - 30;

/** A name cut to the room there is. */
export function nameThatFits(title: string, measure: (text: string) => number): string {
  if (measure(title) <= MOST_NAME) return title;
  let end = title.length;
  while (end > 4 && measure(`${title.slice(0, end)}…`) > MOST_NAME) end -= 1;
  return `${title.slice(0, end).trimEnd()}…`;
}

/** Draws the map of actors: meetings in grey, alliances in full lines, those to be initiated in dashes. */
export function drawActors(
  pen: Pen,
  { layout, actors, ties, ink, measure, active, joining }: ActorsScene,
): void {
  const { width, height, places, groups } = layout;
  pen.globalAlpha = 1;
  pen.setLineDash([]);
  pen.fillStyle = ink.paper;
  pen.fillRect(0, 0, width, height);
  const near = new Set<number>(active === null ? [] : [active]);
  for (const { from, to } of ties) {
    if (from === active) near.add(to);
    if (to === active) near.add(from);
  }
  const order = { together: 0, 'alliance-a-initier': 1, 'alliance-existante': 2 } as const;
  for (const tie of [...ties].sort((a, b) => order[a.type] - order[b.type])) {
    const [a, b] = [places[tie.from], places[tie.to]];
    if (!a || !b) continue;
    const mine = active === null || tie.from === active || tie.to === active;
    const together = tie.type === 'together';
    pen.globalAlpha = mine ? (together ? 0.55 : 1) : 0.08;
    pen.strokeStyle = together ? ink.muted : ink.kind('acteur').mark;
    pen.lineWidth = together ? Math.min(3, 0.8 + 0.4 * (tie.count - 1)) : 2.4;
    pen.setLineDash(tie.type === 'alliance-a-initier' ? [7, 5] : []);
    curve(pen, a, b, width / 2, height / 2);
  }
  pen.setLineDash([]);
  if (joining) {
    const from = places[joining.from];
    if (from) {
      pen.globalAlpha = 1;
      pen.strokeStyle = ink.accent;
      pen.lineWidth = 2;
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(joining.x, joining.y);
      pen.stroke();
    }
  }
  pen.textBaseline = 'middle';
  places.forEach(({ x, y, side }, rank) => {
    const bright = active === null || near.has(rank);
    pen.globalAlpha = bright ? 1 : 0.35;
    pen.fillStyle = ink.kind('acteur').mark;
    pen.beginPath();
    pen.arc(x, y, rank === active ? DOT + 2 : DOT, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = ink.ink;
    pen.font = rank === active ? STRONG_FONT : LABEL_FONT;
    pen.textAlign = side === 'right' ? 'left' : 'right';
    pen.fillText(nameThatFits(actors[rank]!.title, measure), x + (side === 'right' ? GAP : -GAP), y);
  });
  pen.globalAlpha = 1;
  for (const { name, x, y, side } of groups) {
    pen.fillStyle = ink.muted;
    pen.font = SMALL_FONT;
    pen.textAlign = side === 'right' ? 'left' : 'right';
    pen.fillText(name.toLocaleUpperCase(), x + (side === 'right' ? GAP : -GAP), y);
  }
  pen.textAlign = 'left';
}

function curve(pen: Pen, a: Place, b: Place, cx: number, cy: number): void {
  // Pulled towards the middle, less when the two stand near each other.
  const pull = 0.62;
  pen.beginPath();
  pen.moveTo(a.x, a.y);
  pen.bezierCurveTo(
    a.x + (cx - a.x) * pull,
    a.y + (cy - a.y) * pull,
    b.x + (cx - b.x) * pull,
    b.y + (cy - b.y) * pull,
    b.x,
    b.y,
  );
  pen.stroke();
}
