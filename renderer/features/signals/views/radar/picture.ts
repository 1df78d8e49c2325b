import type { Mark, Picture } from '../stage/picture.ts';
import { drawRadar, spotKey } from './draw.ts';
import type { Radar } from './layout.ts';

/** The radar as a picture: its marks sector by sector, then from the nearest horizon out, then by importance. */
export function pictureOfRadar(radar: Radar, size: { width: number; height: number }): Picture {
  const order = new Map(radar.sectors.map(({ id }, index) => [id, index]));
  const marks = radar.spots
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height)
    .toSorted(
      (a, b) => (order.get(a.sector.id) ?? 0) - (order.get(b.sector.id) ?? 0) || a.ring.from - b.ring.from,
    )
    .map((spot): Mark => {
      const { x, y, r, signals, sector, ring } = spot;
      return {
        key: spotKey(spot),
        ids: signals.map(({ id }) => id),
        group: `${sector.id} ${ring.id}`,
        box: { x0: x - r, y0: y - r, x1: x + r, y1: y + r },
      };
    });
  return { ...size, marks, draw: (pen, ink, state) => drawRadar(pen, ink, radar, state) };
}
