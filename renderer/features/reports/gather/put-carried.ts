import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { sentenceNow } from '../../../client/sentences.ts';
import { $getBlockId } from '../../../editor/nodes/block-id.ts';
import { $createChartNode } from '../../../editor/nodes/chart.ts';
import { $createMentionNode } from '../../../editor/nodes/mention.ts';
import { $createPieceNode } from '../../../editor/nodes/piece.ts';
import { $putBlocks, type PiecePlace } from '../../../editor/pieces/edit.ts';
import { $insertInline } from '../../../editor/selection/insert-inline.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { $sectionBlocks } from '../outline/edit.ts';
import type { Dragged } from './carried.ts';
import { takeAll, type Taken } from './take.ts';

/** Where it goes: a place of the text, or the end of the section whose heading has this block id. */
export type Where = PiecePlace | { section: string };

/** Takes what is carried as the archive has it now and puts it in the text, as one step. What fails is said; gives whether it was done. */
export async function putCarried(
  editor: LexicalEditor,
  carried: readonly Dragged[],
  where: Where,
): Promise<boolean> {
  try {
    const taken = await takeAll(carried);
    editor.update(() => {
      const blocks = taken.flatMap((one) => $blockOf(one) ?? []);
      if (blocks.length > 0) $putBlocks(blocks, $placeOf(where));
      for (const one of taken)
        if ('mention' in one)
          $insertInline(
            $createMentionNode({ recordId: one.mention.id, label: one.mention.title, text: null }),
          );
    });
    return true;
  } catch (error) {
    showToast({ text: sentenceNow(error) });
    return false;
  }
}

function $blockOf(taken: Taken): LexicalNode | null {
  if ('chart' in taken) return $createChartNode(taken.chart);
  if (!('piece' in taken)) return null;
  const { source, title, copy, takenAt } = taken.piece;
  return $createPieceNode({ source, title, copy, takenAt, caption: '', frozen: false });
}

function $placeOf(where: Where): PiecePlace {
  if (!('section' in where)) return where;
  const heading = $getRoot()
    .getChildren()
    .find((block) => $getBlockId(block) === where.section);
  const last = $isHeadingNode(heading) ? $sectionBlocks(heading).at(-1) : null;
  return last ? { after: last.getKey() } : { at: 'end' };
}

/** Where the caret is, for what is put there later; the end of the text when it is nowhere. */
export function caretPlace(editor: LexicalEditor): PiecePlace {
  const isHere = editor.getEditorState().read(() => {
    const selection = $getSelection();
    return selection !== null && (!$isRangeSelection(selection) || selection.getNodes().length > 0);
  });
  return isHere ? { at: 'caret' } : { at: 'end' };
}

/** The key of the block that a place before is said by, for a drop between two blocks. */
export function placeBefore(key: NodeKey | null): PiecePlace {
  return key === null ? { at: 'end' } : { before: key };
}
