import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Minimize2 } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/button/Button.tsx';
import { Shortcut } from '../../ui/layout/Shortcut.tsx';
import { $blocksHere } from '../blocks/move.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import * as css from './focus.css.ts';
import { FOCUS_KEYS, setFocusMode, useFocusMode } from './mode.ts';

/** Only the text, the block of the caret lit: Ctrl+Maj+F goes there and comes back, Escape comes back. */
export function FocusMode({ host }: { host: HTMLElement }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const { isOn } = useFocusMode();

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const toggles = isKeys(FOCUS_KEYS, event);
      if (!toggles && !(event.key === 'Escape' && useFocusMode.getState().isOn)) return;
      // Asked last: it looks through the whole page, which every letter would pay in a long note.
      if (event.defaultPrevented || document.querySelector('[role="dialog"],[role="menu"],#caret-menu'))
        return;
      event.preventDefault();
      setFocusMode(toggles && !useFocusMode.getState().isOn);
      editor.focus();
    };
    window.addEventListener('keydown', heard);
    return () => {
      window.removeEventListener('keydown', heard);
      setFocusMode(false);
    };
  }, [editor]);

  useEffect(() => {
    if (!isOn) return;
    document.documentElement.dataset['focusMode'] = '';
    let lit: HTMLElement[] = [];
    const light = () => {
      const keys = editor.getEditorState().read(() => $blocksHere().map((block) => block.getKey()));
      const next = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
      for (const element of lit) if (!next.includes(element)) delete element.dataset['here'];
      for (const element of next) element.dataset['here'] = '';
      lit = next;
    };
    light();
    const off = editor.registerUpdateListener(light);
    return () => {
      off();
      for (const element of lit) delete element.dataset['here'];
      delete document.documentElement.dataset['focusMode'];
    };
  }, [editor, isOn]);

  if (!isOn) return null;
  return createPortal(
    <div className={css.leave}>
      <Button
        variant="quiet"
        compact
        onPress={() => {
          setFocusMode(false);
          editor.focus();
        }}
      >
        <Minimize2 size={14} aria-hidden />
        {t`Quitter la concentration`}
        <Shortcut keys="Échap" />
      </Button>
    </div>,
    host,
  );
}
