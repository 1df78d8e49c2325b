import { $isCodeNode } from '@lexical/code';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type EditorState,
  type LexicalNode,
} from 'lexical';
import { findIn, type FindOptions } from '#db/domain/text/find.ts';

/** A piece of a line: words one may change, or a mention, a figure… that one may only find. */
export type Piece = { key: string; start: number; length: number; isText: boolean; isCode: boolean };

/** The words of one paragraph, item or cell, in one text; a match never goes from one run to the next. */
export type Run = { text: string; pieces: readonly Piece[] };

/** A place found: in `run`, from `start` to `end`. `block` is the key of the top-level block that holds it. */
export type Match = { block: string; run: Run; start: number; end: number };

/** The runs below a node, in the order one reads them. */
export function $runsOf(node: LexicalNode): Run[] {
  const runs: Run[] = [];
  let open: { text: string; pieces: Piece[] } | null = null;
  const close = () => {
    if (open && open.pieces.length > 0) runs.push(open);
    open = null;
  };
  const visit = (one: LexicalNode): void => {
    if ($isElementNode(one)) {
      if (!one.isInline()) close();
      one.getChildren().forEach(visit);
      if (!one.isInline()) close();
      return;
    }
    if (!one.isInline() && !$isTextNode(one) && !$isLineBreakNode(one)) return close();
    open ??= { text: '', pieces: [] };
    const isText = $isTextNode(one);
    const words = $isLineBreakNode(one) ? '\n' : one.getTextContent();
    open.pieces.push({
      key: one.getKey(),
      start: open.text.length,
      length: words.length,
      isText,
      isCode: isText && (one.hasFormat('code') || $isCodeNode(one.getParent())),
    });
    open.text += words;
  };
  visit(node);
  close();
  return runs;
}

/** What is looked for in a note. */
export type Query = FindOptions & { words: string };

/**
 * The matches of a note, kept block by block: after a change only the blocks that it touched are read again, so that a long
 * note stays light to write while one looks for something in it.
 */
export class Finder {
  #query: Query | null = null;
  #byBlock = new Map<string, readonly Match[]>();

  /** Forgets what was read of these blocks; of all of them when none is named. */
  forget(keys?: Iterable<string>): void {
    if (!keys) this.#byBlock.clear();
    else for (const key of keys) this.#byBlock.delete(key);
  }

  /** All the matches, in the order of the note. */
  find(state: EditorState, query: Query): readonly Match[] {
    const asked = this.#query;
    const isSame =
      asked?.words === query.words && asked.exact === query.exact && asked.wholeWord === query.wholeWord;
    if (!isSame) this.#byBlock.clear();
    this.#query = query;
    if (query.words === '') return [];
    return state.read(() =>
      $getRoot()
        .getChildrenKeys()
        .flatMap((block) => {
          const known = this.#byBlock.get(block);
          if (known) return known;
          const matches = $matchesIn(block, query);
          this.#byBlock.set(block, matches);
          return matches;
        }),
    );
  }
}

function $matchesIn(block: string, query: Query): Match[] {
  const node = $getNodeByKey(block);
  if (!node) return [];
  return $runsOf(node).flatMap((run) =>
    findIn(run.text, query.words, query).map(({ start, end }) => ({ block, run, start, end })),
  );
}
