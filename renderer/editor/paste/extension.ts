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
import { footnote } from '#db/domain/document/build.ts';
import { oneLine } from '#db/domain/document/one-line.ts';
import type { BlockNode, FootnoteContent } from '#db/domain/document/types.ts';
import { reduceBlocks } from '../document/reduce.ts';
import { FOOTNOTE_MARK } from './footnotes.ts';
import { readPastedHtml } from './inert.ts';
import { $pasteCells } from './spreadsheet.ts';
import { $pasteWrapped } from './wrapped.ts';

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
    const read = readPastedHtml(data);
    if (read === null) return false;
    const notes = read.notes.map((note) => oneLine($blocksOf(documentOf(note))));
    const nodes = $generateNodesFromDOMViaExtension(read.body.ownerDocument).map($serialize);
    const kept = $nodesFrom(nodes.flatMap((node) => withFootnotes(node, notes)));
    if (kept.length === 0) return false;
    $insertGeneratedNodes($getEditor(), kept, selection);
    return true;
  } catch {
    return false;
  }
};

/** What a page holds, as blocks of a note. */
function $blocksOf(page: Document): BlockNode[] {
  return reduceBlocks($generateNodesFromDOMViaExtension(page).map($serialize), { from: 'elsewhere' });
}

/** An element as a page of its own. */
function documentOf(element: HTMLElement): Document {
  const page = new DOMParser().parseFromString('', 'text/html');
  page.body.append(...element.childNodes);
  return page;
}

type Plain = SerializedLexicalNode & { text?: string; children?: SerializedLexicalNode[] };

/** The node with footnotes where its text has their marks. */
function withFootnotes(node: Plain, notes: readonly FootnoteContent[][]): SerializedLexicalNode[] {
  if (node.children)
    return [{ ...node, children: node.children.flatMap((child) => withFootnotes(child, notes)) } as Plain];
  if (node.text === undefined || !FOOTNOTE_MARK.test(node.text)) return [node];
  // Cut at the marks: words, a number, words…
  return node.text.split(FOOTNOTE_MARK).flatMap((part, index): SerializedLexicalNode[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ ...node, text: part } as Plain];
    return [footnote(...(notes[Number(part)] ?? []))];
  });
}

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
        'text/plain': [$pasteWrapped, $pasteCells],
      },
    }),
  ],
});
