import {
  $create,
  DecoratorNode,
  defineExtension,
  safeCast,
  setDOMUnmanaged,
  stopLexicalPropagation,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import { getPeerDependencyFromEditor } from '@lexical/extension';
import type { EditorConfig, LexicalEditor } from 'lexical';
import type { JSX } from 'react';
import type { TransclusionNode as SerializedTransclusion } from '#db/domain/document/types.ts';

export type TransclusionFields = Omit<SerializedTransclusion, 'type' | 'version' | '$'>;
type SerializedTransclusionNode = SerializedLexicalNode & TransclusionFields;

const NONE: TransclusionFields = { recordId: '', blockId: null, title: '' };

/** Another note, or one block of it, among the blocks of a text. */
export class TransclusionNode extends DecoratorNode<JSX.Element | null> {
  __fields: TransclusionFields;

  override $config() {
    return this.config('transclusion', { extends: DecoratorNode });
  }

  constructor(fields: TransclusionFields = NONE, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedTransclusionNode): this {
    const { recordId, blockId, title } = serialized;
    return super.updateFromJSON(serialized).setFields({ recordId, blockId, title });
  }

  override exportJSON(): SerializedTransclusionNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): TransclusionFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<TransclusionFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    const name = (config.theme as { transclusion?: unknown }).transclusion;
    if (typeof name === 'string') element.className = name;
    // Its buttons hear their own keys: Enter on one of them is no new paragraph.
    setDOMUnmanaged(element, { captureSelection: true });
    element.addEventListener('keydown', (event) => {
      if (event.target !== element) stopLexicalPropagation(event);
    });
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: the title of what is shown. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('p');
    element.textContent = this.getTextContent();
    return { element };
  }

  override getTextContent(): string {
    return this.getFields().title;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const transclusions = getPeerDependencyFromEditor<typeof TransclusionExtension>(
      editor,
      'vigie/Transclusion',
    );
    return transclusions?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type TransclusionRender = (props: { nodeKey: NodeKey; fields: TransclusionFields }) => JSX.Element;

/** Notes shown in another; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const TransclusionExtension = defineExtension({
  name: 'vigie/Transclusion',
  nodes: () => [TransclusionNode],
  config: safeCast<{ render: TransclusionRender | null }>({ render: null }),
});

/** Notes shown in another, not yet in a document. */
export function $createTransclusionNode(fields: TransclusionFields): TransclusionNode {
  return $create(TransclusionNode).setFields(fields);
}
