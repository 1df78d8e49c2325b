import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORIC_TAG,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  mergeRegister,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $rootBlockOf } from '../blocks/move.ts';
import { $isPointAtEdge } from '../callouts/edit.ts';
import { LOADED_TAG } from '../document/load.ts';
import type { Folds } from './folds.ts';

/**
 * Keeps what is folded in step with the text: what is written anew is hidden again, a caret that comes to a hidden place
 * unfolds it, and no key erases what one does not see. Returns what stops it.
 */
export function followFolds(editor: LexicalEditor, folds: Folds): () => void {
  const erase = (isBackward: boolean) => $unfoldsFirst(folds, isBackward);
  const step = (isBackward: boolean) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !$stepsOver(folds, isBackward, event.shiftKey))
      return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerRootListener(() => folds.follow()),
    editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      // What was undone or loaded comes as a whole, without saying what changed in it.
      const isWhole = tags.has(HISTORIC_TAG) || tags.has(LOADED_TAG) || dirtyElements.get('root') === true;
      if (isWhole || folds.concerns(dirtyElements.keys()) || folds.concerns(dirtyLeaves)) folds.follow();
      if (folds.hiddenCount === 0) return;
      const place = editorState.read(() => $hiddenPlace(folds));
      if (place === null || !folds.reveal(place)) return;
      if (editor.getRootElement()?.contains(document.activeElement))
        editor.getElementByKey(place)?.scrollIntoView({ block: 'nearest' });
    }),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, step(true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, step(false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CLICK_COMMAND,
      ({ detail }) => detail >= 3 && $staysInHeading(folds),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, erase, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, erase, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, erase, COMMAND_PRIORITY_HIGH),
  );
}

/** The hidden block where the caret is, or where the whole selection is; a selection across what is folded hides none. */
function $hiddenPlace(folds: Folds): string | null {
  const selection = $getSelection();
  const ends = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode()]
    : $isNodeSelection(selection)
      ? selection.getNodes()
      : [];
  const keys = ends.map((node) => $rootBlockOf(node)?.getKey() ?? null);
  if (keys.some((key) => key === null || folds.hiddenBy(key) === null)) return null;
  return keys.at(-1) ?? null;
}

/** The hidden block that follows a point, or comes before it; null when what is beside is seen. */
function $hiddenBeside(folds: Folds, point: PointType, isBackward: boolean): LexicalNode | null {
  const block = $rootBlockOf(point.getNode());
  const beside = isBackward ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !beside || folds.hiddenBy(beside.getKey()) === null) return null;
  return $isPointAtEdge(point, block, isBackward ? 'start' : 'end') ? beside : null;
}

/** Erasing towards a folded section shows it, and does no more: the next press acts on what one then sees. */
function $unfoldsFirst(folds: Folds, isBackward: boolean): boolean {
  const selection = $getSelection();
  if (folds.hiddenCount === 0 || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const beside = $hiddenBeside(folds, selection.anchor, isBackward);
  return beside !== null && folds.reveal(beside.getKey());
}

/** An arrow goes past what is folded, to what one sees next. */
function $stepsOver(folds: Folds, isBackward: boolean, extend: boolean): boolean {
  const selection = $getSelection();
  if (folds.hiddenCount === 0 || !$isRangeSelection(selection)) return false;
  if (!extend && !selection.isCollapsed()) return false;
  const beside = $hiddenBeside(folds, selection.focus, isBackward);
  if (!beside) return false;
  const target = isBackward ? $headingOver(folds, beside) : $seenAfter(folds, beside);
  // There is nothing after it to go to.
  if (target === null) return true;
  if (!$isElementNode(target)) return false;
  const { key, offset, type } = selection.anchor;
  const moved = isBackward ? target.selectEnd() : target.selectStart();
  if (extend) moved.anchor.set(key, offset, type);
  return true;
}

function $headingOver(folds: Folds, hidden: LexicalNode): ElementNode | null {
  const key = folds.hiddenBy(hidden.getKey());
  const heading = key === null ? null : $getNodeByKey(key);
  return $isElementNode(heading) ? heading : null;
}

function $seenAfter(folds: Folds, hidden: LexicalNode): LexicalNode | null {
  let next = hidden.getNextSibling();
  while (next && folds.hiddenBy(next.getKey()) !== null) next = next.getNextSibling();
  return next;
}

/** Three clicks choose a folded heading alone: the browser goes on into what it hides. */
function $staysInHeading(folds: Folds): boolean {
  const selection = $getSelection();
  if (folds.hiddenCount === 0 || !$isRangeSelection(selection)) return false;
  const [first, last] = [selection.anchor, selection.focus].map((point) => $rootBlockOf(point.getNode()));
  if (!first || !last || folds.hiddenBy(last.getKey()) === null || !$isElementNode(first)) return false;
  if (folds.hiddenBy(first.getKey()) !== null) return false;
  first.select(0, first.getChildrenSize());
  return true;
}
