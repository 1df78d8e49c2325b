import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type TextFormatType,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $currentBlock, type BlockId } from '../commands/blocks.ts';
import { formatsOf } from '../commands/formats.ts';

export type FormatState = {
  block: BlockId | null;
  formats: readonly TextFormatType[];
  inLink: boolean;
  inTable: boolean;
  /** Several cells are selected, so that they can be merged. */
  cells: boolean;
  /** The caret is in a cell made of several. */
  merged: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

const NOTHING: FormatState = {
  block: null,
  formats: [],
  inLink: false,
  inTable: false,
  cells: false,
  merged: false,
  canUndo: false,
  canRedo: false,
};

function same(a: Place, b: Place): boolean {
  return (
    a.block === b.block &&
    a.inLink === b.inLink &&
    a.inTable === b.inTable &&
    a.cells === b.cells &&
    a.merged === b.merged &&
    a.formats.length === b.formats.length &&
    a.formats.every((format, index) => format === b.formats[index])
  );
}

type Place = Omit<FormatState, 'canUndo' | 'canRedo'>;

function $readPlace(): Place {
  const selection = $getSelection();
  const cells = $isTableSelection(selection);
  if (!$isRangeSelection(selection))
    return { block: null, formats: [], inLink: false, inTable: cells, cells, merged: false };
  const anchor = selection.anchor.getNode();
  const cell = $findMatchingParent(anchor, $isTableCellNode);
  return {
    block: $currentBlock(selection),
    formats: formatsOf(selection),
    inLink: $findMatchingParent(anchor, $isLinkNode) !== null,
    inTable: cell !== null,
    cells,
    merged: cell !== null && (cell.getColSpan() > 1 || cell.getRowSpan() > 1),
  };
}

/** What the toolbar shows of the place where the caret is; the same object while nothing of it changes. */
export function useFormatState(): FormatState {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => {
        // Read now: React may run an updater later, when the state can no longer be read.
        const place = editorState.read($readPlace);
        setState((before) => (same(before, place) ? before : { ...before, ...place }));
      }),
      editor.registerCommand(
        CAN_UNDO_COMMAND,
        (canUndo) => (setState((before) => ({ ...before, canUndo })), false),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CAN_REDO_COMMAND,
        (canRedo) => (setState((before) => ({ ...before, canRedo })), false),
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);
  return state;
}
