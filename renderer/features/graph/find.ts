import { fold } from '#db/domain/text/fold.ts';
import type { Graph } from './model.ts';

/** The nodes whose title or code holds some words, accents aside; null when nothing is asked. */
export function findIn(graph: Graph, asked: string): ReadonlySet<number> | null {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = new Set<number>();
  for (const node of graph.byDegree) {
    const text = fold(`${graph.titles[node] ?? ''} ${graph.codes[node] ?? ''}`);
    if (words.every((word) => text.includes(word))) found.add(node);
  }
  return found;
}
