import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { $seenAt, $withHidden } from '../folding/folds.ts';

/** The block of the note that holds a node: a paragraph of a table cell is in the block of its table. */
export function $rootBlockOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isRootNode(one.getParent()));
}

/** The blocks that the selection touches, in the order of the note. */
export function $blocksHere(): LexicalNode[] {
  const nodes = $getSelection()?.getNodes() ?? [];
  const blocks = new Map(nodes.flatMap((node) => $rootBlockOf(node) ?? []).map((one) => [one.getKey(), one]));
  // Asked at each letter: a caret must not cost a walk through a long note.
  if (blocks.size <= 1) return [...blocks.values()];
  return $getRoot()
    .getChildren()
    .filter((block) => blocks.has(block.getKey()));
}

/**
 * Moves blocks that follow one another before their neighbour (`way` −1) or after it. What is folded goes with its heading.
 * False at the end of the note.
 */
export function $moveBlocks(blocks: readonly LexicalNode[], way: 1 | -1): boolean {
  const whole = $withHidden(blocks);
  const [first, last] = [whole[0], whole.at(-1)];
  const beside = way < 0 ? first?.getPreviousSibling() : last?.getNextSibling();
  if (!first || !last || !beside) return false;
  // The neighbour is what moves: the selection stays where it is.
  let after = last;
  for (const one of $withHidden([$seenAt(beside)])) {
    if (way < 0) after = after.insertAfter(one, false);
    else first.insertBefore(one, false);
  }
  return true;
}

/** Puts blocks before another one, or at the end of the note when there is none. */
export function $putBefore(blocks: readonly LexicalNode[], target: LexicalNode | null): void {
  if (blocks.some((block) => block.is(target))) return;
  for (const block of blocks) {
    if (target) target.insertBefore(block, false);
    else $getRoot().append(block);
  }
}

/** The list item where the caret is, when the selection does not leave it. */
function $itemHere(): ListItemNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [anchor, focus] = [selection.anchor, selection.focus].map((point) =>
    $findMatchingParent(point.getNode(), $isListItemNode),
  );
  return anchor && anchor.is(focus) ? anchor : null;
}

/** A list item and the nested list under it, which Lexical keeps in an item of its own. */
function $unitsOf(item: ListItemNode): LexicalNode[][] {
  const units: LexicalNode[][] = [];
  for (const one of item.getParent()?.getChildren() ?? []) {
    const isUnder = $isElementNode(one) && $isListNode(one.getFirstChild());
    if (isUnder && units.length > 0) units.at(-1)!.push(one);
    else units.push([one]);
  }
  return units;
}

/** Moves the list item of the caret, with what is under it, among its neighbours. Null outside a list. */
function $moveItem(way: 1 | -1): boolean | null {
  const item = $itemHere();
  if (!item) return null;
  const units = $unitsOf(item);
  const index = units.findIndex((unit) => unit.some((one) => one.is(item)));
  const [own, neighbour] = [units[index], units[index + way]];
  if (!own || !neighbour) return false;
  if (way < 0) {
    let after = own.at(-1)!;
    for (const one of neighbour) after = after.insertAfter(one, false);
  } else for (const one of neighbour) own[0]!.insertBefore(one, false);
  return true;
}

/** What Alt+↑ and Alt+↓ do: the list item of the caret moves in its list, any other block in the note. */
export function $moveHere(way: 1 | -1): void {
  if ($moveItem(way) === null) $moveBlocks($blocksHere(), way);
}

/** A node with all it holds, as plain data. */
export function $serialize(node: LexicalNode): SerializedLexicalNode {
  const json = node.exportJSON();
  return $isElementNode(node)
    ? ({ ...json, children: node.getChildren().map($serialize) } as SerializedLexicalNode)
    : json;
}

/** Writes blocks a second time after the last of them; the caret goes to the first copy. */
export function $duplicate(blocks: readonly LexicalNode[]): void {
  const copies = blocks.map((block) => $parseSerializedNode($serialize(block)));
  let after = blocks.at(-1);
  for (const copy of copies) after = after?.insertAfter(copy, false);
  if (copies[0]) $caretIn(copies[0]);
}

/** Takes blocks away; a note always has a paragraph to write in. */
export function $removeBlocks(blocks: readonly LexicalNode[]): void {
  const next = blocks.at(-1)?.getNextSibling() ?? blocks[0]?.getPreviousSibling();
  for (const block of blocks) block.remove();
  const root = $getRoot();
  if (root.getChildrenSize() === 0) root.append($createParagraphNode());
  const here = next?.isAttached() ? next : root.getFirstChild();
  if (here) $caretIn(here);
}

/** Puts the caret at the beginning of a block, or on it when it holds no text. */
export function $caretIn(block: LexicalNode): void {
  if ($isDecoratorNode(block)) block.selectPrevious();
  else if ($isElementNode(block)) block.selectStart();
}
