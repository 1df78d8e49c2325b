import { $getRoot, $isElementNode, $isTextNode, type EditorState, type LexicalNode } from 'lexical';
import { documentPlaces, type DocumentText } from '#db/domain/document/walk.ts';
import { exportDocument } from '../document/export.ts';
import { $isCitationNode } from '../nodes/citation.ts';
import { $isDateNode } from '../nodes/date.ts';
import { $isFigureNode } from '../nodes/figure.ts';
import { $isMentionNode } from '../nodes/mention.ts';

/** A run of words on screen, and its place in the plain text of the note, in UTF-16 units. */
export type Leaf = { key: string; start: number; length: number; isText: boolean };

/** What is on screen as its plain text, and where each run of words stands in it. */
export type ScreenText = DocumentText & { leaves: readonly Leaf[] };

const WORDS: ReadonlySet<string> = new Set([
  'text',
  'code-highlight',
  'tab',
  'mention',
  'figure',
  'citation',
  'date',
]);

/**
 * Reads the text on screen as the archive will read it once saved. The runs of words of the editor and of the document are
 * the same in the same order; were they not, there would be no places, and nothing would be shown at a wrong one.
 */
export function readScreen(state: EditorState): ScreenText {
  const { text, blocks, places } = documentPlaces(exportDocument(state));
  const starts = places.flatMap(([node, start]) => (WORDS.has(node.type) ? [start] : []));
  const shown = state.read($wordNodes);
  if (shown.length !== starts.length) return { text, blocks, leaves: [] };
  const leaves = shown.map(({ key, words, isText }, index): Leaf => {
    const start = starts[index] ?? 0;
    return { key, start, length: words.length, isText };
  });
  const agree = shown.every(({ words }, index) => text.startsWith(words, starts[index]));
  return { text, blocks, leaves: agree ? leaves : [] };
}

type Words = { key: string; words: string; isText: boolean };

function $wordNodes(): Words[] {
  const found: Words[] = [];
  const visit = (node: LexicalNode): void => {
    const isText = $isTextNode(node);
    if (isText || $isMentionNode(node) || $isFigureNode(node) || $isCitationNode(node) || $isDateNode(node)) {
      const words = node.getTextContent();
      if (words !== '' || !isText) found.push({ key: node.getKey(), words, isText });
    } else if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  $getRoot().getChildren().forEach(visit);
  return found;
}
