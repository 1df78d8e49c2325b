import { $isCodeNode } from '@lexical/code';
import { AutoLinkNode, LinkNode } from '@lexical/link';
import { $isListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { normalizeUrl } from '#db/domain/document/url.ts';

/** A link leads to an address the archive keeps, in its normal form, or is only its text. */
function $keepSafe(link: LinkNode): void {
  const url = normalizeUrl(link.getURL());
  if (url === link.getURL()) return;
  if (url !== null) {
    link.setURL(url);
    return;
  }
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/** What keeps the tree a document that can be saved, whatever was typed. */
export const LinkRulesExtension = defineExtension({
  name: 'vigie/LinkRules',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(LinkNode, $keepSafe),
      editor.registerNodeTransform(AutoLinkNode, $keepSafe),
    ),
});

/**
 * Tab nests a list item and indents code; elsewhere, and after Escape, it leaves the text as it does everywhere on the
 * page: nobody gets caught in the editor.
 */
export const TabKeyExtension = defineExtension({
  name: 'vigie/TabKey',
  register(editor) {
    let leaving = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          leaving = true;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) leaving = false;
      }),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const selection = $getSelection();
          if (leaving || !$isRangeSelection(selection)) return false;
          const anchor = selection.anchor.getNode();
          const item = $findMatchingParent(anchor, $isListItemNode);
          if (item) {
            if (event.shiftKey && item.getIndent() === 0) return false;
            event.preventDefault();
            return editor.dispatchCommand(
              event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
              undefined,
            );
          }
          if (event.shiftKey || !$findMatchingParent(anchor, $isCodeNode)) return false;
          event.preventDefault();
          return editor.dispatchCommand(INSERT_TAB_COMMAND, undefined);
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    );
  },
});
