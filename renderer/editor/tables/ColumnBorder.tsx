import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findTableNode, $isTableCellNode } from '@lexical/table';
import { $findMatchingParent, $getNearestNodeFromDOMNode, $getNodeByKey, type LexicalEditor } from 'lexical';
import { $isTableNode } from '@lexical/table';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { createPortal } from 'react-dom';
import { $columnsUpTo, $moveBorder } from './edit.ts';
import * as css from './tables.css.ts';
import { widthOnScreen } from './widen.ts';

/** How near the pointer must be to take hold of a border, in pixels. */
const REACH = 5;

/** The border one points at: where it is on screen, and after how many columns of which table. */
type Border = { table: string; columns: number; x: number; top: number; height: number };

/** The border under the pointer, or null. The outer ones stay: a table is as wide as the text. */
function borderAt(
  editor: LexicalEditor,
  event: { clientX: number; target: EventTarget | null },
): Border | null {
  const cell = event.target instanceof Element ? event.target.closest('td,th') : null;
  const table = cell?.closest('table');
  if (!(cell instanceof HTMLTableCellElement) || !table) return null;
  const box = cell.getBoundingClientRect();
  const atRight = box.right - event.clientX < REACH;
  if (!atRight && event.clientX - box.left >= REACH) return null;
  return editor.read(() => {
    const near = $getNearestNodeFromDOMNode(cell);
    const node = near && $findMatchingParent(near, $isTableCellNode);
    const holder = node && $findTableNode(node);
    if (!node || !holder) return null;
    const columns = $columnsUpTo(node) - (atRight ? 0 : node.getColSpan());
    if (columns < 1 || columns >= holder.getColumnCount()) return null;
    const { top, height } = table.getBoundingClientRect();
    return { table: holder.getKey(), columns, x: atRight ? box.right : box.left, top, height };
  });
}

/** Drags the border between two columns; the keyboard has Alt+Maj+→ and ←. */
export function ColumnBorder({ host }: { host: HTMLElement }) {
  const [editor] = useLexicalComposerContext();
  const [border, setBorder] = useState<Border | null>(null);
  const [by, setBy] = useState<number | null>(null);
  const from = useRef(0);
  const isHeld = by !== null;

  useEffect(() => {
    if (isHeld) return;
    const look = (event: globalThis.PointerEvent) => {
      if (event.buttons !== 0 || (event.target instanceof Element && event.target.closest('[data-border]')))
        return;
      const isInside = event.target instanceof Node && editor.getRootElement()?.contains(event.target);
      const next = isInside && editor.isEditable() ? borderAt(editor, event) : null;
      setBorder((before) => (before?.x === next?.x && before?.top === next?.top ? before : next));
    };
    const hide = () => setBorder(null);
    document.addEventListener('pointermove', look);
    document.addEventListener('scroll', hide, true);
    return () => {
      document.removeEventListener('pointermove', look);
      document.removeEventListener('scroll', hide, true);
    };
  }, [editor, isHeld]);

  if (!border) return null;
  const release = (keep: boolean) => {
    if (keep && by !== null && by !== 0) {
      const total = widthOnScreen(editor, border.table);
      editor.update(() => {
        const table = $getNodeByKey(border.table);
        if ($isTableNode(table)) $moveBorder(table, border.columns, by, total);
      });
    }
    setBy(null);
    setBorder(null);
  };
  const hold = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = event.clientX;
    setBy(0);
  };
  return createPortal(
    <div
      data-border
      aria-hidden="true"
      className={css.border}
      style={{ left: border.x + (by ?? 0), top: border.top, height: border.height }}
      onPointerDown={hold}
      onPointerMove={(event) => isHeld && setBy(event.clientX - from.current)}
      onPointerUp={() => release(true)}
      onPointerCancel={() => release(false)}
      onPointerLeave={() => !isHeld && setBorder(null)}
    />,
    host,
  );
}
