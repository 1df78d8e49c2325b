import {
  DecoratorNode,
  defineExtension,
  safeCast,
  setDOMUnmanaged,
  stopLexicalPropagation,
  type EditorConfig,
  type Klass,
  type LexicalEditor,
  type LexicalExtension,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import { getPeerDependencyFromEditor } from '@lexical/extension';
import type { JSX } from 'react';

/** What is kept of a node beside what Lexical keeps of every one. */
export type FieldsOf<Serialized> = Omit<Serialized, 'type' | 'version' | '$'>;
/** Draws a node of this kind. */
export type FieldsRender<Fields> = (props: { nodeKey: NodeKey; fields: Fields }) => JSX.Element;

/**
 * A thing in a text that is a whole with named values (a mention, a picture, a chart), as the document keeps it. Each kind
 * says its values when there are none, its words and whether it stands in a line; its extension says how it is drawn.
 */
export abstract class FieldsNode<Fields extends object> extends DecoratorNode<JSX.Element | null> {
  __fields: Fields;

  constructor(fields?: Fields, key?: NodeKey) {
    super(key);
    this.__fields = fields ?? this.none();
  }

  /** Every field, as it is when nothing is said: also the list of what is kept. */
  abstract none(): Fields;
  /** What is read where the node cannot be drawn. */
  abstract override getTextContent(): string;
  abstract override isInline(): boolean;

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedLexicalNode): this {
    const given = serialized as unknown as Record<string, unknown>;
    const kept = Object.entries(this.none()).map(([name, none]) => [name, given[name] ?? none]);
    const fields = Object.fromEntries(kept) as Fields;
    return super.updateFromJSON(serialized).setFields(fields);
  }

  override exportJSON(): SerializedLexicalNode & Fields {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): Fields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<Fields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  elementName(): string {
    return this.isInline() ? 'span' : 'div';
  }

  /** The element that holds it, with the class that the theme has for its type. */
  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement(this.elementName());
    const name = (config.theme as Record<string, unknown>)[this.getType()];
    if (typeof name === 'string') element.className = name;
    if (this.isInline()) return element;
    // The buttons of a block hear their own keys: Enter on one of them is no new paragraph.
    setDOMUnmanaged(element, { captureSelection: true });
    element.addEventListener('keydown', (event) => {
      if (event.target !== element) stopLexicalPropagation(event);
    });
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: its words. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement(this.isInline() ? 'span' : 'p');
    element.textContent = this.getTextContent();
    return { element };
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const drawing = getPeerDependencyFromEditor<FieldsExtension<Fields>>(
      editor,
      extensionName(this.getType()),
    );
    return drawing?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

type FieldsExtension<Fields> = LexicalExtension<
  { render: FieldsRender<Fields> | null },
  string,
  unknown,
  unknown
>;

const extensionName = (type: string) => `vigie/${type}`;

/**
 * The extension of a kind of node. Its `render` draws one: the node itself knows no screen, so that it also lives in a
 * headless editor.
 */
export function fieldsExtension<Fields extends object>(
  node: Klass<FieldsNode<Fields>>,
  register?: (editor: LexicalEditor) => () => void,
) {
  return defineExtension({
    name: extensionName(node.getType()),
    nodes: () => [node as Klass<LexicalNode>],
    config: safeCast<{ render: FieldsRender<Fields> | null }>({ render: null }),
    ...(register && { register }),
  });
}
