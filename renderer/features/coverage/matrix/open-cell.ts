import { create } from 'zustand';
import type { OpenCell } from './MatrixGrid.tsx';

/** The cell whose records are shown, kept while the program runs: other pages may lead to one. */
export const useOpenCell = create<{ cell: OpenCell | null }>()(() => ({ cell: null }));
