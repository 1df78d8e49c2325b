import type { VigieClient } from '#preload/contract/index.ts';

/** What the list of reports says of one. */
export type ReportRow = Awaited<ReturnType<VigieClient['reports']['list']>>[number];
