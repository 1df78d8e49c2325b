import {
  $createHeadingNode,
  $isHeadingNode,
  type HeadingNode,
  type HeadingTagType,
} from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isTextNode,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { $rootBlockOf, $serialize } from '../../../editor/blocks/move.ts';
import { reveal } from '../../../editor/folding/reveal.ts';
import { $getBlockId } from '../../../editor/nodes/block-id.ts';

/** The level a heading is written at, from 1. */
export const levelOf = (heading: HeadingNode) => Number(heading.getTag().slice(1));
const tagOf = (level: number) => `h${Math.min(6, Math.max(1, level))}` as HeadingTagType;

/** The heading of the section that holds a node: the last one before it, or itself. Null before the first. */
export function $headingOver(node: LexicalNode): HeadingNode | null {
  for (let block = $rootBlockOf(node); block; block = block.getPreviousSibling())
    if ($isHeadingNode(block)) return block;
  return null;
}

/** The blocks of a section: its heading and all that follows it up to the next heading that is not under it. */
export function $sectionBlocks(heading: HeadingNode): LexicalNode[] {
  const blocks: LexicalNode[] = [heading];
  const level = levelOf(heading);
  for (let block = heading.getNextSibling(); block; block = block.getNextSibling()) {
    if ($isHeadingNode(block) && levelOf(block) <= level) break;
    blocks.push(block);
  }
  return blocks;
}

/** Moves a section before the heading of another, or to the end of the text, every heading `shift` levels further in. */
export function $moveSection(key: string, before: string | null, shift = 0): void {
  const heading = $getNodeByKey(key);
  if (!$isHeadingNode(heading)) return;
  const blocks = $sectionBlocks(heading);
  const target = before === null ? null : $getNodeByKey(before);
  if (blocks.some((block) => block.is(target))) return;
  $shift(blocks, shift);
  for (const block of blocks) {
    if (target) target.insertBefore(block, false);
    else $getRoot().append(block);
  }
}

function $shift(blocks: readonly LexicalNode[], shift: number): void {
  if (shift === 0) return;
  for (const block of blocks) if ($isHeadingNode(block)) block.setTag(tagOf(levelOf(block) + shift));
}

/** Takes the headings of a section `shift` levels further in, or out when it is negative. */
export function $shiftSection(key: string, shift: number): void {
  const heading = $getNodeByKey(key);
  if ($isHeadingNode(heading)) $shift($sectionBlocks(heading), shift);
}

/** True when a heading is words alone: to rename it is to write others. */
export function $isPlain(key: string): boolean {
  const heading = $getNodeByKey(key);
  return $isHeadingNode(heading) && heading.getChildren().every($isTextNode);
}

/** Writes the words of a heading, in the looks its first words had. */
export function $renameSection(key: string, words: string): void {
  const heading = $getNodeByKey(key);
  if (!$isHeadingNode(heading)) return;
  const [first] = heading.getChildren();
  const text = $createTextNode(words);
  if ($isTextNode(first)) text.setFormat(first.getFormat());
  heading.clear();
  if (words !== '') heading.append(text);
}

/** A new section after another one and all that holds, at the same level; at the end, at the first level, without one. Gives its key. */
export function $addSection(after: string | null, words = ''): string {
  const heading = after === null ? null : $getNodeByKey(after);
  const level = $isHeadingNode(heading) ? levelOf(heading) : 1;
  const added = $createHeadingNode(tagOf(level));
  if (words !== '') added.append($createTextNode(words));
  const last = $isHeadingNode(heading) ? $sectionBlocks(heading).at(-1) : null;
  if (last) last.insertAfter(added, false);
  else {
    const root = $getRoot();
    const end = root.getLastChild();
    // The empty line with which a text begins gives way.
    if (
      root.getChildrenSize() === 1 &&
      end &&
      end.getTextContentSize() === 0 &&
      end.getType() === 'paragraph'
    )
      end.remove();
    root.append(added);
  }
  added.insertAfter($createParagraphNode(), false);
  return added.getKey();
}

/** What was taken away, to be put back. */
export type Removed = { nodes: SerializedLexicalNode[]; before: string | null; after: string | null };

/** Takes a section away with all it holds. */
export function $removeSection(key: string): Removed | null {
  const heading = $getNodeByKey(key);
  if (!$isHeadingNode(heading)) return null;
  const blocks = $sectionBlocks(heading);
  const next = blocks.at(-1)?.getNextSibling() ?? null;
  const previous = heading.getPreviousSibling();
  const removed = {
    nodes: blocks.map($serialize),
    before: next && $getBlockId(next),
    after: previous && $getBlockId(previous),
  };
  for (const block of blocks) block.remove();
  if ($getRoot().getChildrenSize() === 0) $getRoot().append($createParagraphNode());
  (
    $getRoot()
      .getChildren()
      .find((block) => block.is(next)) ?? previous
  )?.selectStart();
  return removed;
}

/** Puts a section back where it was, as near as what is there now allows. */
export function $putBack({ nodes, before, after }: Removed): void {
  const children = $getRoot().getChildren();
  const byId = (id: string | null) => children.find((block) => id !== null && $getBlockId(block) === id);
  const [next, previous] = [byId(before), byId(after)];
  const blocks = nodes.map((node) => $parseSerializedNode(node));
  if (previous && !next) {
    let last = previous;
    for (const block of blocks) last = last.insertAfter(block, false);
    return;
  }
  for (const block of blocks) {
    if (next) next.insertBefore(block, false);
    else $getRoot().append(block);
  }
}

/** Shows a block on the page and puts the caret at its beginning. */
export function goToKey(editor: LexicalEditor, key: string, focus = true): void {
  reveal(editor, key);
  editor.update(() => {
    $getNodeByKey(key)?.selectStart();
  });
  if (focus) editor.getRootElement()?.focus({ preventScroll: true });
  editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
}
