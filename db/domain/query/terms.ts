import { otherDateWordings } from '../dates/written.ts';
import { parseCode } from '../kinds.ts';
import type { Term } from '../text/highlight.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { QueryNode, TextNode } from './ast.ts';

/** The words of a query that its answers contain, to highlight them: exclusions are left out, and « les », « de » beside others. */
export function termsOf(node: QueryNode | null): Term[] {
  const nodes = textNodes(node);
  const meaningful = nodes.filter(
    ({ quoted, words: [first = ''], words }) => quoted || words.length > 1 || !isStopWord(first),
  );
  return (meaningful.length > 0 ? meaningful : nodes).flatMap(termsOfText);
}

function textNodes(node: QueryNode | null): TextNode[] {
  if (node?.type === 'text') return [node];
  return node?.type === 'and' || node?.type === 'or' ? node.children.flatMap(textNodes) : [];
}

function termsOfText({ words, prefix, quoted, near }: TextNode): Term[] {
  if (near !== null) return words.map((word) => ({ words: [word], prefix: false, exact: false }));
  const terms: Term[] = [{ words, prefix, exact: quoted }];
  if (quoted) return terms;
  // What is found in other spellings is marked in them: co-construction and coconstruction, e12 and E-012, 11/04/2018 and 11 avril 2018.
  if (words.length > 1) terms.push({ words: [words.join('')], prefix, exact: false });
  const code = words.length <= 2 ? parseCode(words.join('-')) : null;
  if (code)
    terms.push({ words: tokenize(code.code).map((token) => token.folded), prefix: false, exact: true });
  for (const wording of otherDateWordings(words)) terms.push({ words: wording, prefix: false, exact: true });
  return terms;
}
