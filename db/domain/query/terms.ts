import type { Term } from '../text/highlight.ts';
import type { QueryNode } from './ast.ts';

/** The words of a query that its answers contain, to highlight them: exclusions are left out. */
export function termsOf(node: QueryNode | null): Term[] {
  if (node === null) return [];
  switch (node.type) {
    case 'text': {
      const whole: Term = { words: node.words, prefix: node.prefix, exact: node.quoted };
      // A hyphenated word is also found written as one: co-construction, coconstruction.
      return node.words.length > 1 && !node.quoted
        ? [whole, { ...whole, words: [node.words.join('')] }]
        : [whole];
    }
    case 'and':
    case 'or':
      return node.children.flatMap(termsOf);
    case 'filter':
    case 'not':
      return [];
  }
}
