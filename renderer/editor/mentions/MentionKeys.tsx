import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isNodeSelection, COMMAND_PRIORITY_NORMAL, KEY_ENTER_COMMAND } from 'lexical';
import { useEffect } from 'react';
import { $isMentionNode } from '../nodes/mention.ts';
import { openMention } from './open.ts';

/** Enter on a selected mention opens its record; with Ctrl, in another tab. */
export function MentionKeys(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection();
          const [node, more] = $isNodeSelection(selection) ? selection.getNodes() : [];
          if (more || !$isMentionNode(node)) return false;
          event?.preventDefault();
          openMention(node.getFields().recordId, { inTab: event?.ctrlKey || event?.metaKey || false });
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  );
  return null;
}
