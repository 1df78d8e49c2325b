import { type Look, lookOf } from '../look.ts';
import { type Cluster, gather } from '../placement/discs.ts';
import { type Box, boxesTouch, boxOfLabel, type PlacedLabel, placeLabels } from '../placement/labels.ts';
import { type Analyst, byImportance, type Signal } from '../signal.ts';
import type { Move } from '../stage/picture.ts';
import type { Measure } from '../../../timeline/pack.ts';
import { wrapped } from '../../../timeline/draw-names.ts';
import { nameHeight, type Ring, type Sector } from './cells.ts';
import { type Place, placesOf, pointAt } from './places.ts';

/** A bubble or one signal on the radar, in pixels of the picture. */
export type Spot = Cluster & {
  sector: Sector;
  ring: Ring;
  /** Most important first. */
  signals: readonly Signal[];
  /** How it looks when it is one signal. */
  look: Look | null;
  label: PlacedLabel | null;
};

export type Radar = {
  sectors: readonly Sector[];
  rings: readonly Ring[];
  centre: { x: number; y: number };
  /** Pixels of the radius of the known horizons. */
  radius: number;
  spots: readonly Spot[];
  /** Names of rings and sectors: lines centred on `x`. */
  ringNames: readonly { text: string; x: number; y: number; width: number }[];
  sectorNames: readonly { sector: Sector; lines: readonly string[]; x: number; y: number; box: Box }[];
};

export type RadarOptions = {
  width: number;
  height: number;
  move: Move;
  analyst: Analyst;
  measure: Measure;
  /** The measure of the names of sectors. */
  strong: Measure;
  sectorName: (sector: Sector) => string;
  ringName: (ring: Ring) => string;
  /** Shown by name before any other. */
  foremost: (signal: Signal) => boolean;
};

const NAME_WIDTH = 170;
const NAME_LINE = 16;
/** Room around the circle for the names of the sectors. */
const MARGIN = { x: 150, y: 46 };

const known = new WeakMap<readonly Signal[], ReturnType<typeof placesOf>>();

/** Places do not depend on how the radar is looked at: found once, they hold while one zooms. */
function knownPlaces(signals: readonly Signal[]): ReturnType<typeof placesOf> {
  const before = known.get(signals);
  if (before) return before;
  const found = placesOf(signals);
  known.set(signals, found);
  return found;
}

/** Everything of the radar where it is drawn. */
export function layOutRadar(signals: readonly Signal[], options: RadarOptions): Radar {
  const { width, height, move, measure } = options;
  const { places, sectors, rings } = knownPlaces(signals);
  const outer = rings.at(-1)?.to ?? 1;
  const home = Math.max(
    60,
    Math.min((width - 2 * Math.min(MARGIN.x, width * 0.16)) / 2, (height - 2 * MARGIN.y) / 2) / outer,
  );
  const radius = home * move.k;
  const centre = { x: (width / 2) * move.k + move.x, y: (height / 2) * move.k + move.y };
  const bounds = { x0: 4, y0: 4, x1: width - 4, y1: height - 4 };
  const ringNames = ringNamesOf(rings, centre, radius, options);
  const sectorNames = sectorNamesOf(sectors, outer * radius, centre, bounds, options);
  const spots = spotsOf(places, centre, radius, options);
  const labels = placeLabels(
    spots.map(({ x, y, r, signals: inside }) => ({
      x,
      y,
      r,
      name: inside[0]?.title ?? null,
      suffix: inside.length > 1 ? `  + ${inside.length - 1}` : '',
    })),
    {
      measure,
      widths: [move.k > 2 ? 300 : 170, 92],
      bounds,
      obstacles: [
        ...ringNames.map(({ x, y, width: wide }) =>
          boxOfLabel({ text: '', x: x - wide / 2, y, width: wide }),
        ),
        ...sectorNames.map(({ box }) => box),
      ],
      most: 160,
    },
  );
  return {
    sectors,
    rings,
    centre,
    radius,
    spots: spots.map((spot, index) => ({ ...spot, label: labels[index] ?? null })),
    ringNames,
    sectorNames,
  };
}

/** The signals of each cell, gathered where they would cover each other; named first those that matter most. */
function spotsOf(
  all: readonly Place[],
  { x: cx, y: cy }: { x: number; y: number },
  scale: number,
  { analyst, foremost }: RadarOptions,
): Omit<Spot, 'label'>[] {
  const first = (a: Place, b: Place): number => Number(foremost(b.signal)) - Number(foremost(a.signal));
  const cells = Map.groupBy(all, ({ sector, ring }) => `${sector.id} ${ring.id}`);
  const found = [...cells.values()].flatMap((cell) => {
    // A crowd gathers well inside its cell, away from those of its neighbours.
    const ordered = cell.toSorted(
      (a, b) => first(a, b) || b.border - a.border || byImportance(a.signal, b.signal),
    );
    const limit = (rank: number): number => Math.max(5, (ordered[rank]?.border ?? 0) * scale - 1);
    const looks = ordered.map(({ signal }, rank) => {
      const look = lookOf(signal, analyst);
      return { ...look, r: Math.min(look.r, limit(rank)) };
    });
    const discs = ordered.map(({ x, y }, rank) => ({
      x: cx + x * scale,
      y: cy + y * scale,
      r: looks[rank]?.r ?? 4,
    }));
    return gather(discs, limit).flatMap((cluster): Omit<Spot, 'label'>[] => {
      const inside = cluster.members
        .flatMap((rank) => ordered[rank] ?? [])
        .sort((a, b) => first(a, b) || byImportance(a.signal, b.signal));
      const [leader] = inside;
      const [rank = 0] = cluster.members;
      if (!leader) return [];
      return [
        {
          ...cluster,
          sector: leader.sector,
          ring: leader.ring,
          signals: inside.map(({ signal }) => signal),
          look: inside.length === 1 ? (looks[rank] ?? null) : null,
        },
      ];
    });
  });
  return found.sort((a, b) => {
    const [one, other] = [a.signals[0], b.signals[0]];
    if (!one || !other) return 0;
    return (
      Number(foremost(other)) - Number(foremost(one)) ||
      b.signals.length - a.signals.length ||
      byImportance(one, other)
    );
  });
}

/** The horizon of each ring, on top and just inside its circle. */
function ringNamesOf(
  rings: readonly Ring[],
  centre: { x: number; y: number },
  radius: number,
  { measure, ringName }: RadarOptions,
): Radar['ringNames'] {
  return rings.map((ring) => {
    const text = ringName(ring);
    return { text, x: centre.x, y: centre.y - nameHeight(ring) * radius, width: measure(text) };
  });
}

/** The names of the sectors beside the circle, kept in view; one that would cover another is left out. */
function sectorNamesOf(
  sectors: readonly Sector[],
  edge: number,
  centre: { x: number; y: number },
  bounds: Box,
  { strong, sectorName }: RadarOptions,
): Radar['sectorNames'] {
  const placed: Radar['sectorNames'][number][] = [];
  const ordered = sectors.toSorted((a, b) => Number(b.impacts.length === 1) - Number(a.impacts.length === 1));
  for (const sector of ordered) {
    const lines = wrapped(sectorName(sector), NAME_WIDTH, strong, 3);
    const half = { x: Math.max(...lines.map(strong)) / 2, y: (lines.length * NAME_LINE) / 2 };
    const middle = (sector.from + sector.to) / 2;
    const side = pointAt(middle, 1);
    const x = centre.x + side.x * (edge + 10 + half.x * Math.abs(side.x));
    const y = centre.y + side.y * (edge + 10 + half.y);
    const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
    const at = {
      x: within(x, bounds.x0 + half.x, bounds.x1 - half.x),
      y: within(y, bounds.y0 + half.y, bounds.y1 - half.y),
    };
    const box = { x0: at.x - half.x, y0: at.y - half.y, x1: at.x + half.x, y1: at.y + half.y };
    if (placed.some((other) => boxesTouch(other.box, box))) continue;
    placed.push({ sector, lines, ...at, box });
  }
  return placed;
}
