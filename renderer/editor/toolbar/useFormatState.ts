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
  canUndo: boolean;
  canRedo: boolean;
};

const NOTHING: FormatState = {
  block: null,
  formats: [],
  inLink: false,
  inTable: false,
  cells: false,
  canUndo: false,
  canRedo: false,
};

function same(a: FormatState, b: FormatState): boolean {
  return (
    a.block === b.block &&
    a.inLink === b.inLink &&
    a.inTable === b.inTable &&
    a.cells === b.cells &&
    a.formats.length === b.formats.length &&
    a.formats.every((format, index) => format === b.formats[index])
  );
}

/** What the toolbar shows of the place where the caret is; the same object while nothing of it changes. */
export function useFormatState(): FormatState {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    const $read = (before: FormatState): FormatState => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) {
        const cells = $isTableSelection(selection);
        const next = { ...before, block: null, formats: [], inLink: false, inTable: cells, cells };
        return same(before, next) ? before : next;
      }
      const anchor = selection.anchor.getNode();
      const next = {
        ...before,
        block: $currentBlock(selection),
        formats: formatsOf(selection),
        inLink: $findMatchingParent(anchor, $isLinkNode) !== null,
        inTable: $findMatchingParent(anchor, $isTableCellNode) !== null,
        cells: false,
      };
      return same(before, next) ? before : next;
    };
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => editorState.read(() => setState($read))),
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
