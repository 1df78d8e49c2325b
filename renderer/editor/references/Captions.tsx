import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isTableNode, type TableNode } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  COMMAND_PRIORITY_LOW,
  type NodeKey,
} from 'lexical';
import { useEffect } from 'react';
import { $rootBlockOf } from '../blocks/move.ts';
import { CAPTION_TABLE_COMMAND } from '../commands/reports.ts';
import { $getCaption, $setCaption } from '../nodes/table-caption.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import { CaptionDialog } from './CaptionDialog.tsx';

/** Asks for the caption of a table: that of the caret, or the nearest one before it. A click on a caption asks for it too. */
export function Captions() {
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked, close] = useTextWindow<{ key: NodeKey; caption: string }>();
  useEffect(() => {
    const ask = (table: TableNode) => setAsked({ key: table.getKey(), caption: $getCaption(table) });
    const onClick = (event: MouseEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.dataset['caption'] === undefined || !editor.isEditable())
        return;
      editor.read(() => {
        const node = $getNearestNodeFromDOMNode(target);
        if ($isTableNode(node)) ask(node);
      });
    };
    const offRoot = editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', onClick);
      root?.addEventListener('click', onClick);
    });
    const offCommand = editor.registerCommand(
      CAPTION_TABLE_COMMAND,
      () => {
        const table = $tableNear();
        if (table) ask(table);
        return table !== null;
      },
      COMMAND_PRIORITY_LOW,
    );
    return () => {
      offRoot();
      offCommand();
    };
  }, [editor, setAsked]);
  if (!asked) return null;
  return (
    <CaptionDialog
      caption={asked.caption}
      onChosen={(caption) => {
        editor.update(() => {
          const node = $getNodeByKey(asked.key);
          if ($isTableNode(node)) $setCaption(node, caption);
        });
        close();
      }}
      onClose={close}
    />
  );
}

function $tableNear(): TableNode | null {
  const [here] = $getSelection()?.getNodes() ?? [];
  for (let block = here ? $rootBlockOf(here) : null; block; block = block.getPreviousSibling())
    if ($isTableNode(block)) return block;
  return null;
}
