import {
  $getNodeByKey,
  $getRoot,
  HISTORIC_TAG,
  type EditorState,
  type LexicalEditor,
  type SerializedElementNode,
} from 'lexical';
import { DOCUMENT_SCHEMA, type BlockNode, type NoteDocument } from '#db/domain/document/types.ts';
import { $serialize } from '../blocks/move.ts';
import { LOADED_TAG } from './load.ts';
import { reduceBlocks } from './reduce.ts';

/** A text as it is at one moment, whatever is typed afterwards. */
export type Snapshot = { readonly state: EditorState; readonly at: number };

/** What the page is held for at most between two letters, in milliseconds. */
const SLICE = 5;

/**
 * What is on screen as the document that is saved, block by block: a block that did not change since it was last read is the
 * same object again, and a long note is read a few milliseconds at a time.
 */
export class Exporter {
  #known = new Map<string, readonly BlockNode[]>();
  /** Counts changes; a block read from a moment before its last change is not kept. */
  #moment = 0;
  #changed = new Map<string, number>();
  #allChanged = 0;
  readonly stop: () => void;

  constructor(editor: LexicalEditor) {
    this.stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      this.#moment += 1;
      // What was undone, loaded or put in its place comes as a whole, without saying what changed in it.
      const says = dirtyLeaves.size > 0 || dirtyElements.size > 1 || dirtyElements.get('root') === true;
      const isWhole = dirtyElements.size > 0 && !says;
      if (isWhole || tags.has(HISTORIC_TAG) || tags.has(LOADED_TAG)) {
        this.#known.clear();
        this.#changed.clear();
        this.#allChanged = this.#moment;
        return;
      }
      for (const keys of [dirtyElements.keys(), dirtyLeaves])
        for (const key of keys) {
          this.#known.delete(key);
          this.#changed.set(key, this.#moment);
        }
    });
  }

  /** The text as it is now. */
  snapshot(editor: LexicalEditor): Snapshot {
    return { state: editor.getEditorState(), at: this.#moment };
  }

  /** The document of a snapshot, at once. */
  read(snapshot: Snapshot): NoteDocument {
    const reading = this.#read(snapshot);
    for (;;) {
      const { done, value } = reading.next();
      if (done) return value;
    }
  }

  /** The same, leaving the page to others whenever it has worked for a few milliseconds. */
  async readInSlices(snapshot: Snapshot): Promise<NoteDocument> {
    const reading = this.#read(snapshot);
    let started = performance.now();
    for (;;) {
      const { done, value } = reading.next();
      if (done) return value;
      if (performance.now() - started < SLICE) continue;
      await othersFirst();
      started = performance.now();
    }
  }

  *#read({ state, at }: Snapshot): Generator<undefined, NoteDocument, undefined> {
    const { keys, root } = state.read(() => ({
      keys: $getRoot().getChildrenKeys(),
      root: $getRoot().exportJSON() as SerializedElementNode,
    }));
    const children: BlockNode[] = [];
    for (const key of keys) {
      const changedAt = Math.max(this.#allChanged, this.#changed.get(key) ?? 0);
      let blocks = changedAt <= at ? this.#known.get(key) : undefined;
      if (!blocks) {
        blocks = state.read(() => {
          const node = $getNodeByKey(key);
          return node ? reduceBlocks([$serialize(node)], { from: 'editor' }) : [];
        });
        if (changedAt <= at) this.#known.set(key, blocks);
        yield;
      }
      for (const block of blocks) children.push(block);
    }
    return {
      schema: DOCUMENT_SCHEMA,
      root: {
        type: 'root',
        children,
        direction: root.direction,
        format: root.format,
        indent: root.indent,
        version: root.version,
      },
    };
  }
}

/** Resolves once the page has heard what waits: letters, frames. A timer would be held back in a window one left. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
