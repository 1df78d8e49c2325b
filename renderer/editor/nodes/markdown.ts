import { $createHorizontalRuleNode, $isHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  HEADING,
  HIGHLIGHT,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  UNORDERED_LIST,
  type ElementTransformer,
  type Transformer,
} from '@lexical/markdown';
import {
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  $setState,
  defineExtension,
  type ElementNode,
} from 'lexical';
import { calloutHead } from '#db/domain/markdown/callouts.ts';
import { $getBlockId, blockIdState } from './block-id.ts';
import { $createCalloutNode, CalloutNode, CalloutTitleNode } from './callout.ts';

/** `---`, `***` or `___` and a space make a rule, with a paragraph after it to go on writing. */
const RULE: ElementTransformer = {
  dependencies: [HorizontalRuleNode],
  export: (node) => ($isHorizontalRuleNode(node) ? '---' : null),
  regExp: /^(---|\*\*\*|___)\s$/,
  replace: (paragraph) => {
    const rule = $createHorizontalRuleNode();
    paragraph.insertBefore(rule);
    const next = $createParagraphNode();
    paragraph.replace(next);
    next.select();
  },
  triggerOnEnter: false,
  type: 'element',
};

/** `[!question] ` at the beginning of a line, or of a quote, makes a callout; what follows is its title. */
const CALLOUT: ElementTransformer = {
  dependencies: [CalloutNode, CalloutTitleNode],
  export: () => null,
  regExp: /^\[!([\p{L}\p{N}_-]{1,30})\]([+-]?)\s$/u,
  replace: (block, children, [typed = '']) => {
    const head = calloutHead(typed);
    if (!head) return false;
    const callout = $createCalloutNode(head.tone, head.fold);
    const title = callout.getTitle();
    title?.append(...(head.title === '' ? [] : [$createTextNode(head.title)]), ...children);
    callout.append($createParagraphNode());
    block.replace(callout);
    title?.selectEnd();
    return undefined;
  },
  triggerOnEnter: false,
  type: 'element',
};

/** After `replace`, the block where the caret now stands takes over the id of the one it replaces. */
function $keepingBlockId<Result>(block: ElementNode, replace: () => Result): Result {
  const id = $isRootNode(block.getParent()) ? $getBlockId(block) : '';
  const result = replace();
  const selection = $getSelection();
  if (id === '' || block.isAttached() || !$isRangeSelection(selection)) return result;
  const now = $findMatchingParent(selection.anchor.getNode(), (one) => $isRootNode(one.getParent()));
  if (now && $getBlockId(now) === '') $setState(now, blockIdState, id);
  return result;
}

function keepingBlockId(transformer: Transformer): Transformer {
  if (transformer.type === 'element') {
    const { replace } = transformer;
    const keeping: typeof replace = (block, ...rest) => $keepingBlockId(block, () => replace(block, ...rest));
    return { ...transformer, replace: keeping };
  }
  if (transformer.type === 'multiline-element') {
    const { replace } = transformer;
    const keeping: typeof replace = (block, ...rest) => $keepingBlockId(block, () => replace(block, ...rest));
    return { ...transformer, replace: keeping };
  }
  return transformer;
}

/** What becomes something else as one types; links are checked by the link rules of the document. */
export const SHORTCUTS: Transformer[] = [
  RULE,
  CALLOUT,
  HEADING,
  QUOTE,
  // Before the plain list, whose sign it begins with.
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  CODE,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  HIGHLIGHT,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
].map(keepingBlockId);

export const MarkdownShortcutsExtension = defineExtension({
  name: 'vigie/MarkdownShortcuts',
  register: (editor) => registerMarkdownShortcuts(editor, SHORTCUTS),
});
