import { $findMatchingParent, $getNodeByKey, $isElementNode, $isTextNode, type NodeKey } from 'lexical';
import { correctionAtCaret } from '#db/domain/text/typography.ts';
import { $caretText, type TypedRule } from './as-typed.ts';
import { $maskedRun } from './masked.ts';

/** A correction in a text node: `was` becomes `text` at `start`, and the caret stands at `caret` after it. */
type Correction = { key: NodeKey; start: number; was: string; text: string; caret: number };

/** Guillemets, no-break spaces, œ and apostrophes of French, put right as one types. */
export const CORRECTIONS: TypedRule<Correction, Correction> = {
  tag: 'vigie-typography',
  $find({ node, text, offset }) {
    const key = node.getKey();
    const block = $findMatchingParent(node, (one) => $isElementNode(one) && !one.isInline());
    const run = block && $maskedRun(block, key);
    const piece = run?.pieces.find((one) => one.key === key);
    if (!run || !piece) return null;
    const one = correctionAtCaret(run.text.slice(0, piece.start + offset));
    if (!one || one.start < piece.start) return null;
    const start = one.start - piece.start;
    const end = one.end - piece.start;
    const caret = offset + one.text.length - (end - start);
    return { key, start, was: text.slice(start, end), text: one.text, caret };
  },
  $make(correction) {
    const node = $getNodeByKey(correction.key);
    if (!$isTextNode(node)) return null;
    node.spliceText(correction.start, correction.was.length, correction.text);
    node.select(correction.caret, correction.caret);
    return correction;
  },
  $takeBack({ key, start, was, text, caret }) {
    const here = $caretText();
    if (!here || here.node.getKey() !== key || here.offset !== caret) return false;
    here.node.spliceText(start, text.length, was);
    const back = caret - text.length + was.length;
    here.node.select(back, back);
    return true;
  },
};
