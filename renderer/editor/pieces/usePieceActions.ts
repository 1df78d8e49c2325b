import { t } from '@lingui/core/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { useMemo } from 'react';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { mutable } from '../../app/create-report.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { $removeBlocks } from '../blocks/move.ts';
import type { PieceFields } from '../nodes/piece.ts';
import { $setPiece, $writeFrom } from './edit.ts';

/** What can be done with a piece; each is one step that Ctrl+Z takes back. */
export type PieceActions = {
  set: (fields: Partial<PieceFields>) => void;
  /** Shows what the source says now, as what was agreed to. */
  takeNew: () => Promise<void>;
  /** Holds to what it said when it was taken. */
  freeze: () => void;
  unfreeze: () => void;
  remove: () => void;
  /** Makes what it shows text of the report. */
  writeFrom: (piece: ReadPiece) => void;
};

/** What can be done with the piece of this node; each is one step of the editor’s undo. */
export function usePieceActions(nodeKey: NodeKey, { source, copy }: PieceFields): PieceActions {
  const [editor] = useLexicalComposerContext();
  return useMemo(() => {
    const set = (fields: Partial<PieceFields>) => editor.update(() => $setPiece(nodeKey, fields));
    const takeNew = async () => {
      try {
        const [taken] = await client.reports.take({ sources: mutable([source]) });
        if (taken) set({ title: taken.title, copy: taken.copy, takenAt: taken.takenAt, frozen: false });
      } catch (error) {
        showToast({ text: sentenceNow(error) });
      }
    };
    return {
      set,
      takeNew,
      // A piece that was never taken has no copy to hold to: it is taken first.
      freeze: () => {
        if (copy !== '') set({ frozen: true });
        else void takeNew().then(() => set({ frozen: true }));
      },
      unfreeze: () => set({ frozen: false }),
      remove: () => {
        editor.update(() => {
          const node = $getNodeByKey(nodeKey);
          if (node) $removeBlocks([node]);
        });
        editor.focus();
      },
      writeFrom: (piece) => {
        editor.update(() =>
          $writeFrom(nodeKey, piece.document, {
            words: t`D’après`,
            record: piece.record,
            title: piece.title,
          }),
        );
        editor.focus();
      },
    };
  }, [editor, nodeKey, source, copy]);
}
