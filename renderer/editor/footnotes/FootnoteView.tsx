import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import {
  $addUpdateTag,
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type NodeKey,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { FootnoteContent } from '#db/domain/document/types.ts';
import { classes } from '../../ui/classes.ts';
import { popover } from '../../ui/overlay/overlay.css.ts';
import { OPEN_FOOTNOTE_COMMAND } from '../commands/insertions.ts';
import { $isFootnoteNode, footnoteWords, type FootnoteFields } from '../nodes/footnote.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { FootnoteEditor } from './FootnoteEditor.tsx';
import * as css from './footnotes.css.ts';
import { useFootnotes } from './numbers.ts';

/** The mark that calls a footnote, with its number; a click or Enter opens what it says, to read it or to write it. */
export function FootnoteView({ nodeKey, fields }: { nodeKey: NodeKey; fields: FootnoteFields }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const [open, setOpen] = useState(false);
  const mark = useRef<HTMLElement>(null);
  const rank = useFootnotes(editor).findIndex(({ key }) => key === nodeKey) + 1;
  const number = rank === 0 ? '' : String(rank);
  const words = footnoteWords(fields);

  useEnterOn(selected, () => setOpen(true));
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_FOOTNOTE_COMMAND,
        (key) => key === nodeKey && (setOpen(true), true),
        COMMAND_PRIORITY_LOW,
      ),
    [editor, nodeKey],
  );

  const write = (children: FootnoteContent[]) =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if ($isFootnoteNode(node)) node.setFields({ children });
      },
      // The caret is in the footnote, not in the text.
      { tag: [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
    );
  const close = () => {
    setOpen(false);
    if (!editable) return;
    requestAnimationFrame(() => {
      editor.update(() => {
        const node = $getNodeByKey(nodeKey);
        if (!$isFootnoteNode(node)) return;
        $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
        node.selectNext(0, 0);
        // One that says nothing was not meant.
        if (footnoteWords(node.getFields()) === '') node.remove();
      });
      editor.focus();
    });
  };

  return (
    <>
      <sup
        ref={mark}
        role="button"
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-label={t`Note de bas de page ${number} : ${words}`}
        title={open ? undefined : words}
        data-footnote={nodeKey}
        className={classes(css.mark, selected && css.selected)}
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        {number}
      </sup>
      <Popover
        className={popover}
        triggerRef={mark}
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
        placement="bottom start"
        offset={6}
      >
        <Dialog className={css.sheet} aria-label={t`Note de bas de page ${number}`}>
          <FootnoteEditor
            content={fields.children}
            around={editor}
            readOnly={!editable}
            onWrite={write}
            onDone={close}
          />
        </Dialog>
      </Popover>
    </>
  );
}
