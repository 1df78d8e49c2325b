import { IMPACTS, type Impact } from '#db/domain/impacts.ts';

/** A signal's impacts as one text: `performance+confiance`, empty for none. In the order of IMPACTS. */
export type SectorId = string;
export type RingId = '0-3' | '3-7' | '7-10' | 'unknown';

/** A slice of the radar. Angles in radians, clockwise from the top. */
export type Sector = { id: SectorId; impacts: readonly Impact[]; from: number; to: number; count: number };
/** A ring: inner and outer radius, the known horizons ending at 1. */
export type Ring = { id: RingId; from: number; to: number; count: number };

/** Room for those whose impacts are several or none: never less than this much of the circle, never more. */
const NARROW = { least: (18 * Math.PI) / 180, most: (42 * Math.PI) / 180 };
/** Marks that a degree of a narrow slice takes before it grows. */
const MARKS_A_SLICE = 24;
const KNOWN: readonly (Omit<Ring, 'count'> & { id: Exclude<RingId, 'unknown'> })[] = [
  { id: '0-3', from: 0.1, to: 0.4 },
  { id: '3-7', from: 0.4, to: 0.71 },
  { id: '7-10', from: 0.71, to: 1 },
];
const UNKNOWN: Omit<Ring, 'count'> = { id: 'unknown', from: 1, to: 1.22 };

type Placed = { impacts: readonly Impact[]; horizon: Exclude<RingId, 'unknown'> | null };

/** The slice of a signal: its impacts, in the order of the circle; '' when it has none. */
export function sectorOf({ impacts }: Pick<Placed, 'impacts'>): SectorId {
  return IMPACTS.filter((impact) => impacts.includes(impact)).join('+');
}

/** The ring of a signal: its horizon, or the one of those whose horizon is not known. */
export function ringOf({ horizon }: Pick<Placed, 'horizon'>): RingId {
  return horizon ?? 'unknown';
}

/**
 * The slices of the circle. The three impacts are always there, Confiance on top; between two of them stand the signals
 * that have both, and at the bottom those that have all three or none: slices of their own, only when someone is in them.
 */
export function sectorsOf(signals: readonly Pick<Placed, 'impacts'>[]): Sector[] {
  const counts = new Map<SectorId, number>();
  for (const signal of signals) {
    const id = sectorOf(signal);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [performance, innovation, confiance] = IMPACTS;
  const around: readonly (readonly Impact[])[] = [
    [confiance],
    [performance, confiance],
    [performance],
    [performance, innovation],
    [performance, innovation, confiance],
    [],
    [innovation],
    [innovation, confiance],
  ];
  const slices = around
    .map((impacts) => {
      const id = sectorOf({ impacts });
      const count = counts.get(id) ?? 0;
      return { id, impacts, count, main: impacts.length === 1 };
    })
    .filter(({ main, count }) => main || count > 0);
  const narrow = ({ count }: { count: number }): number =>
    Math.min(NARROW.most, NARROW.least + ((NARROW.most - NARROW.least) * count) / MARKS_A_SLICE);
  const rest = slices.filter(({ main }) => !main).reduce((sum, slice) => sum + narrow(slice), 0);
  const wide = (2 * Math.PI - rest) / IMPACTS.length;
  // Confiance is centred on the top.
  let from = -wide / 2;
  return slices.map(({ main, id, impacts, count }) => {
    const to = from + (main ? wide : narrow({ count }));
    const sector = { id, impacts, from, to, count };
    from = to;
    return sector;
  });
}

/** The rings, nearest horizon inside; those whose horizon nobody said stand outside the circle, when there are some. */
export function ringsOf(signals: readonly Pick<Placed, 'horizon'>[]): Ring[] {
  const count = (id: RingId): number => signals.filter((signal) => ringOf(signal) === id).length;
  const rings: Ring[] = KNOWN.map((ring) => ({ ...ring, count: count(ring.id) }));
  const unknown = count('unknown');
  return unknown > 0 ? [...rings, { ...UNKNOWN, count: unknown }] : rings;
}

/** Half the room that the name of a ring takes, as shares of the radius: it stands on top, just inside its circle. */
const NAME = { across: 0.17, down: 0.035 };

/** The middle of the name of a ring, from the centre up, as a share of the radius. */
export function nameHeight({ to }: Pick<Ring, 'to'>): number {
  return to - 0.04;
}

/** How far a point (y down) is from the names of the rings; negative inside one. */
export function fromNames(rings: readonly Pick<Ring, 'to'>[], { x, y }: { x: number; y: number }): number {
  return Math.min(
    ...rings.map((ring) => {
      const [across, down] = [Math.abs(x) - NAME.across, Math.abs(y + nameHeight(ring)) - NAME.down];
      return across <= 0 || down <= 0 ? Math.max(across, down) : Math.hypot(across, down);
    }),
  );
}
