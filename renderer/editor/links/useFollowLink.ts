import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useEffect } from 'react';
import { parseRecordUrl } from '#db/domain/document/url.ts';
import { $linkHere } from '../commands/links.ts';
import { openMention } from '../mentions/open.ts';

/** Follows an address the reader sees: a record or one of its blocks here, anything else in the browser of the machine. */
export function follow(url: string, inTab = false): void {
  const record = parseRecordUrl(url);
  if (record) openMention(record.recordId, { inTab, blockId: record.blockId });
  else window.open(url, '_blank', 'noopener,noreferrer');
}

/**
 * A link of a text that one writes is followed in one act: Ctrl and a click, or Ctrl and Enter where the caret is. A text
 * that one only reads follows at a click. The middle button opens another tab.
 */
export function useFollowLink(editor: LexicalEditor): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const element = event.target instanceof Element ? event.target.closest('a') : null;
      const middle = event.button === 1;
      if (!element || (editor.isEditable() && !event.ctrlKey && !event.metaKey && !middle)) return;
      const url = editor.read(() => {
        const node = $getNearestNodeFromDOMNode(element);
        return (node && $findMatchingParent(node, $isLinkNode)?.getURL()) ?? null;
      });
      if (url === null) return;
      event.preventDefault();
      follow(url, middle);
    };
    const leaveRoot = editor.registerRootListener((root, before) => {
      for (const type of ['click', 'auxclick'] as const) {
        before?.removeEventListener(type, onClick);
        root?.addEventListener(type, onClick);
      }
    });
    const leaveKeys = editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!event || event.shiftKey || !(event.ctrlKey || event.metaKey)) return false;
        const url = $linkHere()?.getURL();
        if (url === undefined) return false;
        event.preventDefault();
        follow(url);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
    return () => {
      leaveKeys();
      leaveRoot();
    };
  }, [editor]);
}
