import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Highlighter, Radio } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { captureHere } from '../../app/capture.ts';
import { codeHere } from '../../app/code-passage.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Shortcut } from '../../ui/layout/Shortcut.tsx';
import { readScreen } from '../excerpts/leaves.ts';
import { selectedRange } from '../excerpts/selection.ts';
import * as css from '../view/menus.css.ts';
import { $mentionAfter, $removeMentions, $selectedPassage } from './passage.ts';
import { offerReading } from './selected.ts';

const MARGIN = 8;
const HEIGHT = 36;

type Place = { top: number; left: number };

/** Above what is selected, or under it when there is no room. */
function placeOf(root: HTMLElement): Place | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const box = range.getBoundingClientRect();
  if (box.height === 0 || box.bottom < 0 || box.top > window.innerHeight) return null;
  const above = box.top - HEIGHT - MARGIN;
  return {
    top: above > 130 ? above : Math.min(box.bottom + MARGIN, window.innerHeight - HEIGHT - MARGIN),
    left: Math.max(MARGIN, Math.min(box.left, window.innerWidth - 260)),
  };
}

/** What one can do with a selected passage, floating by it once the pointer is up; the shortcut does the same. */
export function SelectionActions({ recordId, host }: { recordId: string; host: HTMLElement }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<Place | null>(null);

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
        removeMentions: (id) => editor.update(() => $removeMentions(id)),
      }),
    [editor, recordId],
  );

  useEffect(() => {
    let isDown = false;
    const show = () => {
      const root = editor.getRootElement();
      const next =
        !isDown && root?.contains(document.activeElement) && editor.getEditorState().read($selectedPassage)
          ? placeOf(root)
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

  if (!place) return null;
  return createPortal(
    <div
      role="group"
      aria-label={t`Texte sélectionné`}
      className={css.selectionActions}
      style={place}
      // The selection must stay.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button variant="quiet" compact preventFocusOnPress excludeFromTabOrder onPress={captureHere}>
        <Radio size={14} aria-hidden />
        {t`Capter un signal`}
        <Shortcut keys="Alt+S" />
      </Button>
      <Button variant="quiet" compact preventFocusOnPress excludeFromTabOrder onPress={codeHere}>
        <Highlighter size={14} aria-hidden />
        {t`Coder`}
        <Shortcut keys="Alt+C" />
      </Button>
    </div>,
    host,
  );
}
