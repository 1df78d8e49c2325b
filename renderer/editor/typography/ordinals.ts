import { $getNodeByKey, $isTextNode, type NodeKey } from 'lexical';
import { ordinalBefore } from '#db/domain/text/ordinals.ts';
import type { TypedRule } from './as-typed.ts';

/** Raises the letters of « 1er », « 2e », « XIXe » once what follows is typed. */
export const ORDINALS: TypedRule<{ key: NodeKey; offset: number; start: number; end: number }, NodeKey> = {
  tag: 'vigie-ordinal',
  $find({ node, text, offset }) {
    const letters = ordinalBefore(text.slice(0, offset));
    return letters && { key: node.getKey(), offset, ...letters };
  },
  $make({ key, offset, start, end }) {
    const node = $getNodeByKey(key);
    if (!$isTextNode(node) || node.hasFormat('superscript')) return null;
    const [, letters, rest] = node.splitText(start, end);
    if (!letters || !rest) return null;
    letters.toggleFormat('superscript');
    rest.select(offset - end, offset - end);
    return letters.getKey();
  },
  $takeBack(key) {
    const letters = $getNodeByKey(key);
    if (!$isTextNode(letters) || !letters.hasFormat('superscript')) return false;
    letters.toggleFormat('superscript');
    return true;
  },
};
