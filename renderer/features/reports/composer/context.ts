import type { LexicalEditor } from 'lexical';
import { createContext } from 'react';
import type { Plan } from './plan.ts';

/** The editor of the report on screen, for what stands around its text; null until it is there. */
export const EditorContext = createContext<LexicalEditor | null>(null);

/** The plan of the report on screen, kept as its text says. */
export const PlanContext = createContext<Plan | null>(null);
