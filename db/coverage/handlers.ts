import type { coverage } from '#preload/contract/coverage.ts';
import type { Handlers } from '../connection/handlers.ts';
import { cyclePage } from './cycle-page.ts';
import { coverageMatrix, recordsInCell } from './matrix.ts';
import { readCycles } from './members.ts';
import { missingRecords } from './missing.ts';
import { recordsInSlots, superposeCycles } from './superpose.ts';

/** The door of the review of cycles: reads only. */
export const coverageHandlers: Handlers<typeof coverage> = {
  cycles: async ({ archive: { reader } }) => (await readCycles(reader)).map(({ read }) => read),
  superpose: ({ archive: { reader } }, input) => superposeCycles(reader, input),
  slot: ({ archive: { reader } }, input) => recordsInSlots(reader, input),
  matrix: ({ archive: { reader } }, input) => coverageMatrix(reader, input),
  cell: ({ archive: { reader } }, { row, cycle, ...input }) =>
    recordsInCell(reader, {
      ...input,
      ...(row !== undefined && { row }),
      ...(cycle !== undefined && { cycle }),
    }),
  missing: ({ archive: { reader } }, input) => missingRecords(reader, input),
  cycle: ({ archive: { reader } }, { id }) => cyclePage(reader, id),
};
