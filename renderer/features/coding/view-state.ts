import { create } from 'zustand';
import type { MatrixColumns } from '#preload/contract/excerpts.ts';

export const CODING_TABS = ['quotations', 'atelier', 'profil', 'together'] as const;
export type CodingTab = (typeof CODING_TABS)[number];

/** Which passages the report shows: all, or those of a code, an Atelier, a profile ('' : of none). */
export type ReportFilter = { code?: string; atelier?: string; profile?: string };

type View = { tab: CodingTab; filter: ReportFilter };

/** Where one was on the page of codings: kept while the program runs. */
export const useCodingView = create<View>(() => ({ tab: 'quotations', filter: {} }));

/** Shows the quotations of one code. */
export function showCode(code: string): void {
  useCodingView.setState({ tab: 'quotations', filter: { code } });
}

/** Shows the quotations behind a cell of a matrix. */
export function showCell(code: string, columns: MatrixColumns, key: string): void {
  const filter = columns === 'atelier' ? { code, atelier: key } : { code, profile: key };
  useCodingView.setState({ tab: 'quotations', filter });
}
