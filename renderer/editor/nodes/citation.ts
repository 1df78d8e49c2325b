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
import type { CitationNode as SerializedCitation } from '#db/domain/document/types.ts';
import { citationText } from '#db/domain/document/walk.ts';

export type CitationFields = Omit<SerializedCitation, 'type' | 'version' | '$'>;
type SerializedCitationNode = SerializedLexicalNode & CitationFields;

const NONE: CitationFields = { recordId: '', code: '', label: '', locator: '', prefix: '', suffix: '' };

/** A work cited with its place, in the author-date form. */
export class CitationNode extends DecoratorNode<JSX.Element | null> {
  __fields: CitationFields;

  override $config() {
    return this.config('citation', { extends: DecoratorNode });
  }

  constructor(fields: CitationFields = NONE, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedCitationNode): this {
    const { recordId, code, label, locator, prefix, suffix } = serialized;
    return super.updateFromJSON(serialized).setFields({ recordId, code, label, locator, prefix, suffix });
  }

  override exportJSON(): SerializedCitationNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): CitationFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<CitationFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('span');
    const name = (config.theme as { citation?: unknown }).citation;
    if (typeof name === 'string') element.className = name;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: the citation as one reads it. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span');
    element.textContent = this.getTextContent();
    return { element };
  }

  override getTextContent(): string {
    return citationText(this.getFields());
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): boolean {
    return true;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const citations = getPeerDependencyFromEditor<typeof CitationExtension>(editor, 'vigie/Citation');
    return citations?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type CitationRender = (props: { nodeKey: NodeKey; fields: CitationFields }) => JSX.Element;

/** Citations; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const CitationExtension = defineExtension({
  name: 'vigie/Citation',
  nodes: () => [CitationNode],
  config: safeCast<{ render: CitationRender | null }>({ render: null }),
});

/** Citations, not yet in a document. */
export function $createCitationNode(fields: CitationFields): CitationNode {
  return $create(CitationNode).setFields(fields);
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
