import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIGNAL_STATES } from '#db/domain/signals/vocabulary.ts';
import type { RetrospectiveRow } from '#preload/contract/signals.ts';
import { layOutFlow, outcomeOf } from '#renderer/features/signals/views/retrospective/flow.ts';

const CYCLES = ['ARPEA', 'PHARE', 'Cycle 2018-2022', null] as const;
const rowsOf = fc
  .array(
    fc.record({
      cycleId: fc.constantFrom(...CYCLES),
      state: fc.constantFrom(...SIGNAL_STATES),
      found: fc.boolean(),
    }),
    { maxLength: 300 },
  )
  .map((parts) =>
    parts.map(({ cycleId, state, found }, index): RetrospectiveRow => ({
      signal: { id: String(index), code: `S-${String(index)}`, kind: 'signal', title: '' },
      example: false,
      impacts: [],
      cycleId,
      captureDay: '2012-01-01',
      capturedOn: null,
      state,
      path: [],
      findingIds: found ? ['constat'] : [],
      daysToFinding: null,
    })),
  );

const layOut = (rows: readonly RetrospectiveRow[]) =>
  layOutFlow(rows, { width: 900, height: 600, cycles: CYCLES, margins: [200, 150] });

describe('what signals became', () => {
  test('every signal is in one band, from its cycle to what it became', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const { bands } = layOut(rows);
        expect(bands.flatMap(({ ids }) => ids).sort()).toEqual(rows.map(({ signal }) => signal.id).sort());
        for (const { cycle, outcome, ids } of bands) {
          for (const id of ids) {
            const row = rows[Number(id)]!;
            expect([row.cycleId, outcomeOf(row)]).toEqual([cycle, outcome]);
          }
        }
      }),
    );
  });

  test('bands fill their node on both sides, and nodes leave room for their words', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const { bands, cycles, outcomes, height } = layOut(rows);
        for (const { id, box } of cycles) {
          const parts = bands.filter(({ cycle }) => cycle === id).map(({ left }) => left[1] - left[0]);
          expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(box.y1 - box.y0, 6);
        }
        for (const column of [cycles, outcomes]) {
          column.forEach(({ slot }, index) => {
            expect(slot.y1 - slot.y0).toBeGreaterThanOrEqual(30);
            expect(slot.y1).toBeLessThanOrEqual(height);
            const next = column[index + 1];
            if (next) expect(next.slot.y0).toBeGreaterThanOrEqual(slot.y1);
          });
        }
      }),
    );
  });

  test('a signal that supports a finding is a finding, whatever its state', () => {
    expect(outcomeOf({ findingIds: ['x'], state: 'archive' })).toBe('finding');
    expect(outcomeOf({ findingIds: [], state: 'archive' })).toBe('archive');
  });
});
