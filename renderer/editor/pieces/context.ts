import { createContext } from 'react';

/** The report whose text is on screen; null in any other text. */
export const PiecesContext = createContext<{ reportId: string } | null>(null);
