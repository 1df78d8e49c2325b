import { $findTableNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { $cellHere, $widenHere } from './edit.ts';

/** How far one keystroke moves a border, in pixels. */
const STEP = 24;

/** Widens the column of the caret by one step, or narrows it (`way` −1). False outside a table. */
export function widen(editor: LexicalEditor, way: 1 | -1): boolean {
  const key = editor.read(() => {
    const cell = $cellHere();
    return cell && $findTableNode(cell)?.getKey();
  });
  const total = key ? widthOnScreen(editor, key) : 0;
  if (total === 0) return false;
  editor.update(() => {
    $widenHere(way * STEP, total);
  });
  return true;
}

/** The width of a table on screen, in pixels; 0 when it is not there. */
export function widthOnScreen(editor: LexicalEditor, tableKey: string): number {
  const shown = editor.getElementByKey(tableKey);
  const table = shown instanceof HTMLTableElement ? shown : shown?.querySelector('table');
  return table?.getBoundingClientRect().width ?? 0;
}
