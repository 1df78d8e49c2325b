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
import type { DateNode as SerializedDate } from '#db/domain/document/types.ts';

export type DateFields = Omit<SerializedDate, 'type' | 'version' | '$'>;
type SerializedDateNode = SerializedLexicalNode & DateFields;

const NONE: DateFields = { edtf: '', wording: '' };

/** A date in a sentence: its words, and its value for whoever asks. */
export class DateNode extends DecoratorNode<JSX.Element | null> {
  __fields: DateFields;

  override $config() {
    return this.config('date', { extends: DecoratorNode });
  }

  constructor(fields: DateFields = NONE, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedDateNode): this {
    const { edtf, wording } = serialized;
    return super.updateFromJSON(serialized).setFields({ edtf, wording });
  }

  override exportJSON(): SerializedDateNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): DateFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<DateFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('span');
    const name = (config.theme as { date?: unknown }).date;
    if (typeof name === 'string') element.className = name;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: its words, its value as a machine reads it. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span');
    element.textContent = this.getTextContent();
    element.setAttribute('data-edtf', this.getFields().edtf);
    return { element };
  }

  override getTextContent(): string {
    return this.getFields().wording;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): boolean {
    return true;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const dates = getPeerDependencyFromEditor<typeof DateExtension>(editor, 'vigie/Date');
    return dates?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type DateRender = (props: { nodeKey: NodeKey; fields: DateFields }) => JSX.Element;

/** Dates; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const DateExtension = defineExtension({
  name: 'vigie/Date',
  nodes: () => [DateNode],
  config: safeCast<{ render: DateRender | null }>({ render: null }),
});

/** Dates, not yet in a document. */
export function $createDateNode(fields: DateFields): DateNode {
  return $create(DateNode).setFields(fields);
}

export function $isDateNode(node: LexicalNode | null | undefined): node is DateNode {
  return node instanceof DateNode;
}
