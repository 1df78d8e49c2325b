import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { $rootBlockOf } from '../blocks/move.ts';
import { change } from '../find/replace.ts';
import { Faults, type Fault } from './faults.ts';

/** A fault, its rank from 1 and how many there are. */
export type Found = { fault: Fault; rank: number; count: number };

/** The next fault after the caret, from the beginning again at the end; null when there is none. Reads the whole note. */
export async function nextFault(editor: LexicalEditor, faults: Faults): Promise<Found | null> {
  const state = editor.getEditorState();
  const blocks = Faults.blocksOf(state);
  await faults.check(state, blocks);
  const all = blocks.flatMap((block) => faults.of(block));
  if (all.length === 0) return null;
  const here = state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const { key, offset } = selection.focus;
    const block = $rootBlockOf(selection.focus.getNode());
    return block && { key, offset, block: blocks.indexOf(block.getKey()) };
  });
  const after = here === null ? 0 : all.findIndex((one) => isAfter(one, here, blocks));
  const rank = Math.max(0, after);
  return { fault: all[rank]!, rank: rank + 1, count: all.length };
}

function isAfter(
  { block, run, start }: Fault,
  here: { key: string; offset: number; block: number },
  blocks: readonly string[],
): boolean {
  const at = blocks.indexOf(block);
  if (at !== here.block) return at > here.block;
  const piece = run.pieces.find(({ key }) => key === here.key);
  // In another paragraph of the same list or table, or where no words are: what comes after in the block is next.
  return piece === undefined || start >= piece.start + here.offset;
}

/** Puts the caret at the end of a fault, on screen. */
export function goToFault(editor: LexicalEditor, { run, end }: Fault): void {
  putCaret(editor, run.pieces, end);
}

/** Puts another word in the place of a fault, and the caret after it; one step to undo. */
export function correctFault(editor: LexicalEditor, fault: Fault, text: string): void {
  const { run, start, end } = fault;
  if (change(editor, [{ run, start, end, text }]) === 0) return;
  const key = pieceAt(run.pieces, start + 1)?.key;
  const from = run.pieces.find((piece) => piece.key === key)?.start ?? 0;
  putCaret(editor, [{ key: key ?? '', start: from, length: Infinity }], start + text.length);
  editor.focus();
}

type Placed = { key: string; start: number; length: number };

/** The piece that holds the letter before a place. */
function pieceAt(pieces: readonly Placed[], place: number): Placed | undefined {
  return pieces.find(({ start, length }) => place > start && place <= start + length);
}

function putCaret(editor: LexicalEditor, pieces: readonly Placed[], place: number): void {
  const piece = pieceAt(pieces, place);
  if (!piece) return;
  editor.update(
    () => {
      const node = $getNodeByKey(piece.key);
      if ($isTextNode(node)) node.select(place - piece.start, place - piece.start);
    },
    { discrete: true },
  );
  editor.getElementByKey(piece.key)?.scrollIntoView({ block: 'nearest' });
}
