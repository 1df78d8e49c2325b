import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesTouch, boxOfLabel } from '#renderer/features/signals/views/placement/labels.ts';
import { layOutRadar, type Radar } from '#renderer/features/signals/views/radar/layout.ts';
import { placesOf } from '#renderer/features/signals/views/radar/places.ts';
import type { Signal } from '#renderer/features/signals/views/signal.ts';
import { measure, signal, signalsOf } from '../arbitraries.ts';

const SIZES = [
  { width: 1180, height: 640 },
  { width: 560, height: 440 },
];
const MOVES = [
  { k: 1, x: 0, y: 0 },
  { k: 4, x: -1300, y: -700 },
];

const layOut = (signals: readonly Signal[], size = SIZES[0]!, move = MOVES[0]!): Radar =>
  layOutRadar(signals, {
    ...size,
    move,
    analyst: 'all',
    measure,
    strong: measure,
    sectorName: ({ impacts }) => impacts.join(' et ') || 'Sans impact',
    ringName: ({ id }) => id,
    foremost: () => false,
  });

describe('the radar', () => {
  test('stands every signal once, in the sector of its impacts and the ring of its horizon', () => {
    fc.assert(
      fc.property(signalsOf(120), (signals) => {
        const { places } = placesOf(signals);
        expect(places.map(({ signal: { id } }) => id).sort()).toEqual(signals.map(({ id }) => id).sort());
        for (const { signal: one, sector, ring, x, y } of places) {
          expect([...sector.impacts].sort()).toEqual([...one.impacts].sort());
          expect(ring.id).toBe(one.horizon ?? 'unknown');
          const radius = Math.hypot(x, y);
          expect(radius).toBeGreaterThan(ring.from);
          expect(radius).toBeLessThan(ring.to);
          // Clockwise from the top; the first sector begins before it.
          const turn = Math.atan2(x, -y);
          const angle = turn < sector.from ? turn + 2 * Math.PI : turn;
          expect(angle).toBeGreaterThan(sector.from);
          expect(angle).toBeLessThan(sector.to);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order the signals come in', () => {
    fc.assert(
      fc.property(signalsOf(60), fc.infiniteStream(fc.nat()), (signals, keys) => {
        const shuffled = signals
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const at = (radar: Radar) =>
          radar.spots.map(({ x, y, r, signals: inside }) => ({ x, y, r, ids: inside.map(({ id }) => id) }));
        expect(at(layOut(shuffled))).toEqual(at(layOut(signals)));
      }),
      { numRuns: 40 },
    );
  });

  test('a signal captured later moves none of those there', () => {
    const day = (date: string) => ({ edtf: date, wording: null, start: date, end: date });
    const before = Array.from({ length: 12 }, (_, index) =>
      signal({
        id: `a${String(index)}`,
        impacts: ['innovation'],
        horizon: '3-7',
        capturedOn: day('2012-01-01'),
      }),
    );
    const after = [
      ...before,
      signal({ id: 'b', impacts: ['innovation'], horizon: '3-7', capturedOn: day('2018-04-11') }),
    ];
    const placesBefore = placesOf(before).places;
    for (const place of placesBefore) {
      const again = placesOf(after).places.find((one) => one.signal.id === place.signal.id);
      expect({ x: again?.x, y: again?.y }).toEqual({ x: place.x, y: place.y });
    }
  });

  test('no name covers a mark, another name, or the name of a ring or a sector, near or far', () => {
    fc.assert(
      fc.property(
        signalsOf(150),
        fc.constantFrom(...SIZES),
        fc.constantFrom(...MOVES),
        (signals, size, move) => {
          const { spots, ringNames, sectorNames } = layOut(signals, size, move);
          const boxes = spots.flatMap(({ label }) => (label ? [boxOfLabel(label)] : []));
          const fixed = [
            ...ringNames.map(({ x, y, width }) => boxOfLabel({ text: '', x: x - width / 2, y, width })),
            ...sectorNames.map(({ box }) => box),
            ...spots.map(({ x, y, r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r })),
          ];
          boxes.forEach((box, index) => {
            expect(box.x0 >= 0 && box.x1 <= size.width && box.y0 >= 0 && box.y1 <= size.height).toBe(true);
            for (const other of [...fixed, ...boxes.slice(index + 1)])
              expect(boxesTouch(box, other)).toBe(false);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('marks of one cell never cover each other, and a bubble counts each of its signals once', () => {
    fc.assert(
      fc.property(signalsOf(200), fc.constantFrom(...MOVES), (signals, move) => {
        const { spots } = layOut(signals, SIZES[0], move);
        expect(spots.flatMap(({ signals: inside }) => inside.map(({ id }) => id)).sort()).toEqual(
          signals.map(({ id }) => id).sort(),
        );
        for (const [index, one] of spots.entries()) {
          for (const other of spots.slice(index + 1)) {
            if (one.sector !== other.sector || one.ring !== other.ring) continue;
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a slice of its own for several impacts or none, only when someone is in it', () => {
    const ids = (signals: Signal[]) => placesOf(signals).sectors.map(({ id }) => id);
    expect(ids([])).toEqual(['confiance', 'performance', 'innovation']);
    expect(ids([signal({ id: '1', impacts: ['confiance', 'performance'] })])).toEqual([
      'confiance',
      'performance+confiance',
      'performance',
      'innovation',
    ]);
    expect(ids([signal({ id: '1' })])).toContain('');
  });

  test('the ring of unknown horizons is outside the others, and only there when needed', () => {
    expect(placesOf([signal({ id: '1', horizon: '0-3' })]).rings.map(({ id }) => id)).toEqual([
      '0-3',
      '3-7',
      '7-10',
    ]);
    expect(placesOf([signal({ id: '1' })]).rings.at(-1)).toMatchObject({ id: 'unknown', from: 1 });
  });
});
