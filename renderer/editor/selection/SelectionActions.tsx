import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Highlighter, Radio, RadioTower } from 'lucide-react';
import { COMMAND_PRIORITY_NORMAL, KEY_DOWN_COMMAND } from 'lexical';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Toolbar } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { captureHere } from '../../app/capture.ts';
import { codeHere } from '../../app/code-passage.ts';
import { observeHere } from '../../app/observe-passage.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { Shortcut } from '../../ui/layout/Shortcut.tsx';
import { copyAs } from '../copy/copy-as.ts';
import { readScreen } from '../excerpts/leaves.ts';
import { selectedRange } from '../excerpts/selection.ts';
import * as css from '../view/menus.css.ts';
import { BAR_KEYS } from '../commands/keys.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import { FormatButtons } from './FormatButtons.tsx';
import { placeOf, type Place } from './place.ts';
import { $mentionAfter, $removeMentions, $selectedPassage } from './passage.ts';
import { offerReading } from './selected.ts';

/** As wide as the bar may be, in pixels: with the marks, and without them where one only reads. */
const WIDTHS = { written: 676, read: 296 } as const;

/** What one can do with a selected passage, floating by it once the pointer is up; Alt+F10 leads there from the text. */
export function SelectionActions({ recordId, host }: { recordId: string; host: HTMLElement }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<Place | null>(null);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      offerReading({
        recordId,
        passage: () => editor.getEditorState().read($selectedPassage),
        range: () => {
          const state = editor.getEditorState();
          return selectedRange(state, readScreen(state));
        },
        isWritten: () => editor.isEditable(),
        mentionAfter: (passage, mention) =>
          editor.update(() => {
            $mentionAfter(passage, mention);
          }),
        copyAs: (form) => void copyAs(editor, form),
        removeMentions: (id) => editor.update(() => $removeMentions(id)),
      }),
    [editor, recordId],
  );

  useEffect(() => {
    let isDown = false;
    const show = () => {
      const root = editor.getRootElement();
      const here = document.activeElement;
      const hasFocus = root?.contains(here) || bar.current?.contains(here);
      const own = bar.current?.offsetWidth;
      const width = own ?? (editor.isEditable() ? WIDTHS.written : WIDTHS.read);
      const next =
        !isDown && root && hasFocus && editor.getEditorState().read($selectedPassage)
          ? placeOf(root, width)
          : null;
      setPlace((before) => (before?.top === next?.top && before?.left === next?.left ? before : next));
    };
    // Once the browser has moved the selection.
    const later = () => requestAnimationFrame(show);
    const down = () => {
      isDown = true;
    };
    const up = () => {
      isDown = false;
      later();
    };
    const off = editor.registerUpdateListener(later);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('scroll', later, true);
    document.addEventListener('focusout', later);
    return () => {
      off();
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('scroll', later, true);
      document.removeEventListener('focusout', later);
    };
  }, [editor]);

  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const first = bar.current?.querySelector('button');
          if (!first || !isKeys(BAR_KEYS, event)) return false;
          event.preventDefault();
          first.focus();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  );
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    editor.focus();
  };

  if (!place) return null;
  return createPortal(
    <div
      ref={bar}
      className={css.selectionActions}
      style={place}
      // The selection must stay.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={leave}
    >
      <Toolbar aria-label={t`Texte sélectionné`} className={css.selectionBar}>
        {editor.isEditable() && (
          <>
            <FormatButtons editor={editor} />
            <span className={css.toolbarSeparator} aria-hidden />
          </>
        )}
        <Button variant="quiet" compact preventFocusOnPress onPress={captureHere}>
          <Radio size={14} aria-hidden />
          {t`Capter un signal`}
          <Shortcut keys="Alt+S" />
        </Button>
        <IconButton
          icon={RadioTower}
          label={t`Observer un signal existant`}
          shortcut="Alt+O"
          preventFocusOnPress
          onPress={observeHere}
        />
        <Button variant="quiet" compact preventFocusOnPress onPress={codeHere}>
          <Highlighter size={14} aria-hidden />
          {t`Coder`}
          <Shortcut keys="Alt+C" />
        </Button>
      </Toolbar>
    </div>,
    host,
  );
}
