import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { useCallback, useSyncExternalStore } from 'react';
import type { FootnoteContent } from '#db/domain/document/types.ts';
import { $isFootnoteNode, FootnoteNode } from '../nodes/footnote.ts';

/** A footnote of the text on screen; its number is its rank. */
export type NumberedFootnote = { key: string; content: readonly FootnoteContent[] };

type Store = { list: readonly NumberedFootnote[]; listeners: Set<() => void>; stop: () => void };

const stores = new WeakMap<LexicalEditor, Store>();
const NONE: readonly NumberedFootnote[] = [];

/**
 * The footnotes of an editor in reading order. Numbering follows the page: only a change that moves blocks or touches a
 * footnote counts them again, so that typing costs nothing.
 */
function storeOf(editor: LexicalEditor): Store {
  const known = stores.get(editor);
  if (known) return known;
  const keys = new Set<string>();
  const store: Store = { list: NONE, listeners: new Set(), stop: () => undefined };
  let touched = false;
  const count = () => {
    const marks = [...keys].flatMap((key): [string, HTMLElement][] => {
      const element = editor.getElementByKey(key);
      return element ? [[key, element]] : [];
    });
    const sorted = marks
      .sort(([, one], [, two]) =>
        one.compareDocumentPosition(two) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )
      .map(([key]) => key);
    store.list = editor.getEditorState().read(() =>
      sorted.flatMap((key): NumberedFootnote[] => {
        const node = $getNodeByKey(key);
        return $isFootnoteNode(node) && node.isAttached()
          ? [{ key, content: node.getFields().children }]
          : [];
      }),
    );
    for (const listener of store.listeners) listener();
  };
  const offMutations = editor.registerMutationListener(FootnoteNode, (mutations) => {
    for (const [key, mutation] of mutations) {
      if (mutation === 'destroyed') keys.delete(key);
      else keys.add(key);
    }
    touched = true;
  });
  const offUpdates = editor.registerUpdateListener(({ dirtyElements }) => {
    if (!touched && (keys.size < 2 || dirtyElements.get('root') !== true)) return;
    touched = false;
    // Once the marks stand in the page.
    queueMicrotask(count);
  });
  store.stop = () => {
    offMutations();
    offUpdates();
    stores.delete(editor);
  };
  stores.set(editor, store);
  // Those that were there before anyone asked.
  if (touched) queueMicrotask(count);
  return store;
}

/** The footnotes on screen, in reading order; heard of again whenever one is written, moved or removed. */
export function useFootnotes(editor: LexicalEditor): readonly NumberedFootnote[] {
  const subscribe = useCallback(
    (changed: () => void) => {
      const store = storeOf(editor);
      store.listeners.add(changed);
      return () => {
        store.listeners.delete(changed);
        if (store.listeners.size === 0) store.stop();
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => stores.get(editor)?.list ?? NONE);
}
