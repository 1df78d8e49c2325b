import {
  $insertGeneratedNodes,
  ClipboardImportExtension,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, CoreImportExtension, DOMImportExtension } from '@lexical/html';
import {
  $getEditor,
  $isElementNode,
  $isParagraphNode,
  $parseSerializedNode,
  configExtension,
  defineExtension,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { reduceBlocks } from '../document/reduce.ts';
import { readPastedHtml } from './inert.ts';
import { $pasteCells } from './spreadsheet.ts';

/** Serialized nodes from anywhere, as nodes the document may hold; empty when there is nothing in them. */
function $nodesFrom(serialized: readonly unknown[]): LexicalNode[] {
  const blocks = reduceBlocks(serialized, { from: 'elsewhere' });
  const nodes = blocks.map((block) => $parseSerializedNode(block as unknown as SerializedLexicalNode));
  const [only] = nodes;
  // One plain line goes into the line where the caret is.
  return nodes.length === 1 && $isParagraphNode(only) ? only.getChildren() : nodes;
}

/** Copied from a note of ours: read as untrusted JSON all the same, anything may write that clipboard type. */
export const $pasteLexical: ImportMimeTypeFunction = (data, selection) => {
  try {
    const payload: unknown = JSON.parse(data);
    const nodes =
      typeof payload === 'object' && payload !== null && 'nodes' in payload ? payload.nodes : null;
    if (!Array.isArray(nodes)) return false;
    const kept = $nodesFrom(nodes);
    if (kept.length === 0) return false;
    $insertGeneratedNodes($getEditor(), kept, selection);
    return true;
  } catch {
    // Not readable, or too much to read: the HTML or the plain text beside it is pasted instead.
    return false;
  }
};

/** From a page or a word processor: made inert, then read by Lexical's own rules, then reduced like everything else. */
export const $pasteHtml: ImportMimeTypeFunction = (data, selection) => {
  try {
    const body = readPastedHtml(data);
    if (body === null) return false;
    const nodes = $generateNodesFromDOMViaExtension(body.ownerDocument);
    const kept = $nodesFrom(nodes.map($serialize));
    if (kept.length === 0) return false;
    $insertGeneratedNodes($getEditor(), kept, selection);
    return true;
  } catch {
    return false;
  }
};

function $serialize(node: LexicalNode): SerializedLexicalNode {
  const json = node.exportJSON();
  return $isElementNode(node)
    ? ({ ...json, children: node.getChildren().map($serialize) } as SerializedLexicalNode)
    : json;
}

/** What comes in by the clipboard or a drop is reduced to the nodes of a note; on failure its plain text survives. */
export const PasteExtension = defineExtension({
  name: 'vigie/Paste',
  dependencies: [
    CoreImportExtension,
    DOMImportExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [$pasteLexical],
        'text/html': [$pasteHtml],
        'text/plain': [$pasteCells],
      },
    }),
  ],
});
