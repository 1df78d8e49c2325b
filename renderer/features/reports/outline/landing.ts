import type { Section } from './sections.ts';

/** Where what is dragged would go: beside a section, or in it. */
export type Landing = { key: string; where: 'before' | 'after' | 'in' };

/** By the half of the row that the pointer is over, `y` in the window. */
export function dropBeside(row: HTMLElement, y: number, { key }: Section): Landing {
  const { top, height } = row.getBoundingClientRect();
  return { key, where: y < top + height / 2 ? 'before' : 'after' };
}
