import {
  $create,
  DecoratorNode,
  defineExtension,
  safeCast,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import { getPeerDependencyFromEditor } from '@lexical/extension';
import type { EditorConfig, LexicalEditor } from 'lexical';
import type { JSX } from 'react';
import type { MentionNode as SerializedMention } from '#db/domain/document/types.ts';

export type MentionFields = Pick<SerializedMention, 'recordId' | 'label' | 'text'>;
type SerializedMentionNode = SerializedLexicalNode & MentionFields;

/**
 * A mention of a record. The id is the truth: what is shown is the current title of the record; `label` is the title
 * known when it was written, `text` the author's own words for it.
 */
export class MentionNode extends DecoratorNode<JSX.Element | null> {
  __fields: MentionFields;

  override $config() {
    return this.config('mention', { extends: DecoratorNode });
  }

  constructor(fields: MentionFields = { recordId: '', label: '', text: null }, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedMentionNode): this {
    const { recordId, label, text } = serialized;
    return super.updateFromJSON(serialized).setFields({ recordId, label, text });
  }

  override exportJSON(): SerializedMentionNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): MentionFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<MentionFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('span');
    const name = (config.theme as { mention?: unknown }).mention;
    if (typeof name === 'string') element.className = name;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span');
    element.textContent = this.getTextContent();
    return { element };
  }

  override getTextContent(): string {
    const { text, label } = this.getFields();
    return text ?? label;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): boolean {
    return true;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const mentions = getPeerDependencyFromEditor<typeof MentionExtension>(editor, 'vigie/Mention');
    return mentions?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type MentionRender = (props: { nodeKey: NodeKey; fields: MentionFields }) => JSX.Element;

/** Mentions; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const MentionExtension = defineExtension({
  name: 'vigie/Mention',
  nodes: () => [MentionNode],
  config: safeCast<{ render: MentionRender | null }>({ render: null }),
});

/** A mention not yet in a document. */
export function $createMentionNode(fields: MentionFields): MentionNode {
  return $create(MentionNode).setFields(fields);
}

export function $isMentionNode(node: LexicalNode | null | undefined): node is MentionNode {
  return node instanceof MentionNode;
}
