import {
  $getNodeByKey,
  $getState,
  $isRootNode,
  $setState,
  createState,
  defineExtension,
  mergeRegister,
  ParagraphNode,
  type Klass,
  type LexicalNode,
} from 'lexical';
import { HorizontalRuleNode } from '@lexical/extension';
import { CodeNode } from '@lexical/code';
import { ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import { newBlockId } from '#db/domain/document/blocks.ts';
import { CalloutNode } from './callout.ts';
import { ChartNode } from './chart.ts';
import { FileNode } from './file.ts';
import { ImageNode } from './image.ts';
import { PieceNode } from './piece.ts';
import { TransclusionNode } from './transclusion.ts';

/** The stable id of a top-level block, kept by Lexical under `$`; a block that is copied or split off gets its own. */
export const blockIdState = createState('blockId', {
  parse: (value) => (typeof value === 'string' ? value : ''),
  resetOnCopyNode: true,
});

/** The block id of a node, or the empty text when it has none. */
export function $getBlockId(node: LexicalNode): string {
  return $getState(node, blockIdState);
}

/** Hands the identity of a block over to the one that takes its place (a paragraph that becomes a heading). */
export function $moveBlockId(from: LexicalNode, to: LexicalNode): void {
  const id = $getBlockId(from);
  if (id !== '' && $getBlockId(to) === '') $setState(to, blockIdState, id);
}

const BLOCKS: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  CalloutNode,
  CodeNode,
  ListNode,
  TableNode,
  HorizontalRuleNode,
  ImageNode,
  FileNode,
  ChartNode,
  TransclusionNode,
  PieceNode,
];

/**
 * Gives every top-level block an id of its own. It works on the blocks that changed only: which node owns an id is
 * remembered, so that finding a second owner costs nothing while typing.
 */
export const BlockIdExtension = defineExtension({
  name: 'vigie/BlockId',
  register(editor) {
    const owners = new Map<string, string>();
    const $keepUnique = (node: LexicalNode) => {
      const id = $getBlockId(node);
      if (!$isRootNode(node.getParent())) {
        // A block that went into a table cell or a list is no longer a place one can point at.
        if (id !== '') $setState(node, blockIdState, '');
        return;
      }
      const owner = id === '' ? undefined : owners.get(id);
      if (id !== '' && (owner === undefined || owner === node.getKey() || !$stillOwns(owner, id))) {
        owners.set(id, node.getKey());
        return;
      }
      const fresh = newBlockId();
      owners.set(fresh, node.getKey());
      $setState(node, blockIdState, fresh);
    };
    const $stillOwns = (key: string, id: string) => {
      const other = $getNodeByKey(key);
      return other !== null && $isRootNode(other.getParent()) && $getBlockId(other) === id;
    };
    return mergeRegister(...BLOCKS.map((klass) => editor.registerNodeTransform(klass, $keepUnique)));
  },
});
