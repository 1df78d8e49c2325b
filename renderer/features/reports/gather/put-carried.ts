import { t } from '@lingui/core/macro';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { mutable } from '../../../app/create-report.ts';
import { client } from '../../../client/client.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { chartFieldsOf, PLAIN_CHART } from '../../../editor/figures/ChartDialog.tsx';
import { $createChartNode, type ChartFields } from '../../../editor/nodes/chart.ts';
import { $getBlockId } from '../../../editor/nodes/block-id.ts';
import { $createMentionNode } from '../../../editor/nodes/mention.ts';
import type { PieceFields } from '../../../editor/nodes/piece.ts';
import { $newPieces, $putBlocks, type PiecePlace } from '../../../editor/pieces/edit.ts';
import { $insertInline } from '../../../editor/selection/insert-inline.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { $sectionBlocks } from '../outline/edit.ts';
import { $isHeadingNode } from '@lexical/rich-text';
import type { Carried } from './carried.ts';

/** Where it goes: a place of the text, or the end of the section whose heading has this block id. */
export type Where = PiecePlace | { section: string };

type Block = { piece: Pick<PieceFields, 'source' | 'title' | 'copy' | 'takenAt'> } | { chart: ChartFields };

/** Takes what is carried as the archive has it now and puts it in the text, as one step. What fails is said; gives whether it was done. */
export async function putCarried(
  editor: LexicalEditor,
  carried: readonly Carried[],
  where: Where,
): Promise<boolean> {
  try {
    const mentions = carried.filter((one) => one.as === 'mention');
    const blocks = await takeAll(carried);
    editor.update(() => {
      if (blocks.length > 0) $putBlocks(blocks.map($nodeOf), $placeOf(where));
      for (const { record } of mentions)
        $insertInline($createMentionNode({ recordId: record.id, label: record.title, text: null }));
    });
    return true;
  } catch (error) {
    showToast({ text: sentenceNow(error) });
    return false;
  }
}

/** In the order they were carried. */
async function takeAll(carried: readonly Carried[]): Promise<Block[]> {
  const sources = carried.flatMap((one) => (one.as === 'piece' ? [one.source] : []));
  const taken = sources.length > 0 ? await client.reports.take({ sources: mutable(sources) }) : [];
  const blocks: Block[] = [];
  for (const one of carried) {
    if (one.as === 'piece') {
      const piece = taken.shift();
      if (piece) blocks.push({ piece });
    } else if (one.as === 'chart') {
      const { rows } = await client.indicators.series({ id: one.recordId, offset: 0, limit: 1 });
      const [series] = rows;
      if (!series || series.measures.length === 0) {
        showToast({ text: t`Cet indicateur n’a pas encore de mesure.` });
        continue;
      }
      const choices = { ...PLAIN_CHART, view: one.view, caption: series.indicator.title };
      blocks.push({ chart: chartFieldsOf(series, choices) });
    }
  }
  return blocks;
}

const $nodeOf = (block: Block): LexicalNode =>
  'chart' in block ? $createChartNode(block.chart) : $newPieces([block.piece])[0]!;

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
