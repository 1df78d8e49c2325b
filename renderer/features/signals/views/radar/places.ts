import { type Candidate, spread } from '../placement/spread.ts';
import { byCapture, type Signal } from '../signal.ts';
import { fromNames, type Ring, ringOf, ringsOf, type Sector, sectorOf, sectorsOf } from './cells.ts';

/** Where a signal stands on a radar of radius 1 (y down), and how far the nearest border of its cell is. */
export type Place = { signal: Signal; sector: Sector; ring: Ring; x: number; y: number; border: number };

/** Marks keep this much of the radius between them and a border, where the cell is wide enough. */
const INSET = 0.05;
const STEPS = [0.03, 0.015, 0.0075] as const;

/** Angle clockwise from the top and distance, as a point with y down. */
export function pointAt(angle: number, radius: number): { x: number; y: number } {
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}

/**
 * Every signal in its cell. Within a cell places mean nothing: they are filled in the order of capture, so that the
 * same signals always stand at the same place, whatever the order they come in, and a new one moves no other.
 */
export function placesOf(signals: readonly Signal[]): { places: Place[]; sectors: Sector[]; rings: Ring[] } {
  const sectors = sectorsOf(signals);
  const rings = ringsOf(signals);
  const cells = Map.groupBy(signals.toSorted(byCapture), (signal) => `${sectorOf(signal)} ${ringOf(signal)}`);
  const places = sectors.flatMap((sector) =>
    rings.flatMap((ring) => {
      const inside = cells.get(`${sector.id} ${ring.id}`) ?? [];
      if (inside.length === 0) return [];
      const candidates = candidatesIn(sector, ring, rings, inside.length);
      const chosen = spread(candidates, inside.length);
      return inside.flatMap((signal, index): Place[] => {
        const at = candidates[chosen[index % chosen.length] ?? 0];
        return at ? [{ signal, sector, ring, ...at }] : [];
      });
    }),
  );
  return { places, sectors, rings };
}

/** Points all over a cell, close enough together for so many marks. */
function candidatesIn(sector: Sector, ring: Ring, rings: readonly Ring[], count: number): Candidate[] {
  for (const step of STEPS) {
    const found = gridIn(sector, ring, rings, step);
    if (found.length >= 4 * count) return found;
  }
  return gridIn(sector, ring, rings, 0.005);
}

function gridIn({ from, to }: Sector, ring: Ring, rings: readonly Ring[], step: number): Candidate[] {
  const found: Candidate[] = [];
  const depth = ring.to - ring.from;
  const inset = Math.min(INSET, depth / 3);
  const rows = Math.max(1, Math.floor((depth - 2 * inset) / step) + 1);
  for (let row = 0; row < rows; row += 1) {
    const radius =
      rows === 1 ? (ring.from + ring.to) / 2 : ring.from + inset + ((depth - 2 * inset) * row) / (rows - 1);
    // Near the middle of the radar a narrow slice only has its middle line.
    const reach = Math.max(0, (to - from) / 2 - Math.asin(Math.min(1, INSET / radius)));
    const columns = Math.floor((2 * reach * radius) / step) + 1;
    for (let column = 0; column < columns; column += 1) {
      const part = columns === 1 ? 0 : (2 * column) / (columns - 1) - 1;
      const angle = (from + to) / 2 + reach * part;
      const side = Math.min(Math.PI / 2, angle - from, to - angle);
      const at = pointAt(angle, radius);
      const name = fromNames(rings, at);
      if (name <= 0) continue;
      const border = Math.min(radius - ring.from, ring.to - radius, Math.sin(side) * radius, name);
      found.push({ ...at, border });
    }
  }
  return found;
}
