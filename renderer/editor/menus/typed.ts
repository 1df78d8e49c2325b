import { $getSelection, $isRangeSelection, $isTextNode, type TextNode } from 'lexical';
import type { Match } from './match.ts';

/**
 * The words typed for a menu, as they stand when an option is taken, in a node of their own. Lexical hands over what was
 * typed when the menu was last drawn: letters typed faster than that would stay in the text. Null where `rule` finds
 * nothing before the caret. Call it in an update.
 */
export function $typedNow(
  rule: (text: string) => Match | null,
): { node: TextNode; matchingString: string } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const caret = selection.anchor.getNode();
  if (!$isTextNode(caret) || !caret.isSimpleText()) return null;
  const { offset } = selection.anchor;
  const last = offset > 0 && offset < caret.getTextContentSize() ? caret.splitText(offset)[0]! : caret;
  const run: TextNode[] = [last];
  for (let before = last.getPreviousSibling(); $isTextNode(before) && before.isSimpleText();) {
    run.unshift(before);
    before = before.getPreviousSibling();
  }
  const match = rule(run.map((node) => node.getTextContent()).join(''));
  if (!match) return null;
  return { node: $lastLetters(run, match.replaceableString), matchingString: match.matchingString };
}

/** The node that holds the last letters of a run of text, taken out of the nodes they are spread over. */
function $lastLetters(run: readonly TextNode[], letters: string): TextNode {
  const over: TextNode[] = [];
  let left = letters.length;
  for (const node of run.toReversed()) {
    if (left === 0) break;
    const size = node.getTextContentSize();
    over.unshift(size <= left ? node : node.splitText(size - left)[1]!);
    left -= Math.min(size, left);
  }
  const [first, ...others] = over;
  for (const node of others) node.remove();
  first!.setTextContent(letters);
  first!.selectEnd();
  return first!;
}
