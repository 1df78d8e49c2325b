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
import type { FigureNode as SerializedFigure } from '#db/domain/document/types.ts';
import { figureTitle } from '#db/domain/markdown/figures.ts';

export type FigureFields = Omit<SerializedFigure, 'type' | 'version' | '$'>;
type SerializedFigureNode = SerializedLexicalNode & FigureFields;

const NONE: FigureFields = {
  recordId: '',
  measureId: '',
  label: '',
  date: '',
  base: '',
  title: '',
  kept: false,
};

/** A measure of an indicator in a sentence: what is shown is what the archive says of it now. */
export class FigureNode extends DecoratorNode<JSX.Element | null> {
  __fields: FigureFields;

  override $config() {
    return this.config('figure', { extends: DecoratorNode });
  }

  constructor(fields: FigureFields = NONE, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedFigureNode): this {
    const { recordId, measureId, label, date, base, title, kept } = serialized;
    return super
      .updateFromJSON(serialized)
      .setFields({ recordId, measureId, label, date, base, title, kept });
  }

  override exportJSON(): SerializedFigureNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): FigureFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<FigureFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('span');
    const name = (config.theme as { liveFigure?: unknown }).liveFigure;
    if (typeof name === 'string') element.className = name;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: the words, and what they are the figure of. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span');
    element.textContent = this.getTextContent();
    element.title = figureTitle({ type: 'figure', version: 1, ...this.getFields() });
    return { element };
  }

  override getTextContent(): string {
    return this.getFields().label;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): boolean {
    return true;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const figures = getPeerDependencyFromEditor<typeof FigureExtension>(editor, 'vigie/Figure');
    return figures?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type FigureRender = (props: { nodeKey: NodeKey; fields: FigureFields }) => JSX.Element;

/** Live figures; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const FigureExtension = defineExtension({
  name: 'vigie/Figure',
  nodes: () => [FigureNode],
  config: safeCast<{ render: FigureRender | null }>({ render: null }),
});

/** A figure not yet in a document. */
export function $createFigureNode(fields: FigureFields): FigureNode {
  return $create(FigureNode).setFields(fields);
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}
