import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_NORMAL,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Menu } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { list } from '../../ui/overlay/overlay.css.ts';
import { PopoverSurface } from '../../ui/overlay/Popover.tsx';
import { HERE_MENU_KEYS, WIDEN_KEYS } from '../commands/keys.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import { useFormatState } from '../toolbar/useFormatState.ts';
import { $cellHere, $rowAfterLast } from './edit.ts';
import { TableItems } from './TableItems.tsx';
import * as css from './tables.css.ts';
import { widen } from './widen.ts';

const SIZE = 22;

type Place = { top: number; left: number };

/** The menu of the cell where the caret is, in its corner; Alt+Entrée opens it from the text. */
export function CellMenu({ host }: { host: HTMLElement }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const { inTable, cells, merged } = useFormatState();
  const [place, setPlace] = useState<Place | null>(null);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!inTable) {
      setPlace(null);
      return;
    }
    let frame = 0;
    const follow = () => {
      const key = editor.getEditorState().read(() => $cellHere()?.getKey());
      const box = key === undefined ? undefined : editor.getElementByKey(key)?.getBoundingClientRect();
      const isSeen = box && box.top > 110 && box.top < window.innerHeight - SIZE;
      setPlace(isSeen ? { top: box.top + 2, left: box.right - SIZE - 2 } : null);
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    };
    later();
    const off = editor.registerUpdateListener(later);
    document.addEventListener('scroll', later, true);
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      off();
      document.removeEventListener('scroll', later, true);
      window.removeEventListener('resize', later);
    };
  }, [editor, inTable]);

  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            if (event.shiftKey || !$rowAfterLast()) return false;
            event.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            if (!event.altKey || !$cellHere()) return false;
            if (isKeys(HERE_MENU_KEYS, event)) setOpen(true);
            else if (isKeys(WIDEN_KEYS.more, event)) widen(editor, 1);
            else if (isKeys(WIDEN_KEYS.less, event)) widen(editor, -1);
            else return false;
            event.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_NORMAL,
        ),
      ),
    [editor],
  );

  const close = () => {
    setOpen(false);
    editor.focus();
  };
  if (!place) return null;
  return createPortal(
    <div className={css.cellMenu} style={place} onMouseDown={(event) => event.preventDefault()}>
      <IconButton
        ref={button}
        icon={ChevronDown}
        size={13}
        label={t`Menu de la cellule`}
        shortcut={HERE_MENU_KEYS}
        className={css.cellButton}
        preventFocusOnPress
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <PopoverSurface isOpen triggerRef={button} placement="bottom end" onOpenChange={close}>
          <Menu aria-label={t`Cellule`} className={list} autoFocus="first" onClose={close}>
            <TableItems editor={editor} canMerge={cells} canSplit={merged} />
          </Menu>
        </PopoverSurface>
      )}
    </div>,
    host,
  );
}
