import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_NORMAL,
  KEY_DOWN_COMMAND,
} from 'lexical';
import { GripVertical } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react';
import { createPortal } from 'react-dom';
import { BLOCK_KEYS } from '../commands/keys.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import { dropAt } from './at.ts';
import { $concerned, BlockMenu } from './BlockMenu.tsx';
import { $withHidden } from '../folding/folds.ts';
import * as css from './blocks.css.ts';
import { $blocksHere, $duplicate, $moveHere, $putBefore } from './move.ts';
import { scrollNear } from './scroll-near.ts';
import { useBlockBeside } from './useBlockBeside.ts';

/** A press that goes further than this drags, in pixels. */
const DRAG_FROM = 4;

type Drop = { key: string | null; y: number };

/** The handle beside a block: drag it to move the block, press it for the menu. Alt+B and Alt+↑ ↓ do it from the text. */
export function BlockHandle({ recordId, host }: { recordId: string; host: HTMLElement }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [menu, setMenu] = useState<string | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const beside = useBlockBeside(menu !== null || drop !== null);

  const openHere = useEffectEvent(() => {
    const key = editor.read(() => $blocksHere()[0]?.getKey());
    if (key !== undefined && button.current) setMenu(key);
  });
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!event.altKey && !event.ctrlKey && !event.metaKey) return false;
          if (isKeys(BLOCK_KEYS.up, event)) $moveHere(-1);
          else if (isKeys(BLOCK_KEYS.down, event)) $moveHere(1);
          else if (isKeys(BLOCK_KEYS.copy, event)) $duplicate($withHidden($blocksHere()));
          else if (isKeys(BLOCK_KEYS.menu, event)) openHere();
          else return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  );
  useEffect(() => {
    if (!drop) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      from.current = null;
      setDrop(null);
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [drop]);

  if (!beside) return null;
  const root = editor.getRootElement();
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    const start = from.current;
    if (!start || !root) return;
    const far = Math.hypot(event.clientX - start.x, event.clientY - start.y) > DRAG_FROM;
    if (!drop && !far) return;
    scrollNear(root, event.clientY);
    const place = dropAt(root, event.clientY);
    const before = place?.before;
    const key = before ? editor.read(() => $getNearestNodeFromDOMNode(before)?.getKey()) : null;
    setDrop(place && key !== undefined ? { key, y: place.y } : null);
  };
  const release = () => {
    if (drop) {
      editor.update(() => {
        const blocks = $withHidden($concerned(beside.key));
        $putBefore(blocks, drop.key === null ? null : $getNodeByKey(drop.key));
      });
      editor.focus();
    } else if (from.current) setMenu(beside.key);
    from.current = null;
    setDrop(null);
  };
  return createPortal(
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className={css.handle}
        style={{ top: beside.top, left: beside.left }}
        aria-label={t`Déplacer le bloc, ou ouvrir son menu`}
        title={t`Glisser pour déplacer, cliquer pour le menu`}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        data-block-handle
        data-dragging={drop ? '' : undefined}
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => {
          from.current = null;
          setDrop(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            setMenu(beside.key);
          }
        }}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      {drop && root && (
        <div
          aria-hidden="true"
          className={css.line}
          style={{ top: drop.y, left: root.getBoundingClientRect().left, width: root.clientWidth }}
        />
      )}
      {menu !== null && (
        <BlockMenu
          editor={editor}
          recordId={recordId}
          block={menu}
          trigger={button}
          onClose={() => {
            setMenu(null);
            editor.focus();
          }}
        />
      )}
    </>,
    host,
  );
}
