import type { LexicalEditor } from 'lexical';
import { createContext } from 'react';

/** The editor of the report on screen, for what stands around its text; null until it is there. */
export const EditorContext = createContext<LexicalEditor | null>(null);
