import {
  $create,
  DecoratorNode,
  defineExtension,
  safeCast,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import { $isLinkNode } from '@lexical/link';
import { getPeerDependencyFromEditor } from '@lexical/extension';
import type { EditorConfig, LexicalEditor } from 'lexical';
import type { JSX } from 'react';
import type { FootnoteNode as SerializedFootnote } from '#db/domain/document/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { note, paragraph } from '#db/domain/document/build.ts';

export type FootnoteFields = Omit<SerializedFootnote, 'type' | 'version' | '$'>;
type SerializedFootnoteNode = SerializedLexicalNode & FootnoteFields;

const NONE: FootnoteFields = { children: [] };

/** What a footnote says, in one line of plain text. */
export function footnoteWords({ children }: FootnoteFields): string {
  return documentText(note(paragraph(...children)))
    .text.replace(/\s+/gu, ' ')
    .trim();
}

/** Where a footnote is called; what it says is kept with it, in the form of the document. */
export class FootnoteNode extends DecoratorNode<JSX.Element | null> {
  __fields: FootnoteFields;

  override $config() {
    return this.config('footnote', { extends: DecoratorNode });
  }

  constructor(fields: FootnoteFields = NONE, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedFootnoteNode): this {
    const { children } = serialized;
    return super.updateFromJSON(serialized).setFields({ children });
  }

  override exportJSON(): SerializedFootnoteNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): FootnoteFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<FootnoteFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('span');
    const name = (config.theme as { footnote?: unknown }).footnote;
    if (typeof name === 'string') element.className = name;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: what it says, in brackets where it is called. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span');
    const said = footnoteWords(this.getFields());
    element.textContent = said === '' ? '' : ` [${said}]`;
    return { element };
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): boolean {
    return true;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const footnotes = getPeerDependencyFromEditor<typeof FootnoteExtension>(editor, 'vigie/Footnote');
    return footnotes?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type FootnoteRender = (props: { nodeKey: NodeKey; fields: FootnoteFields }) => JSX.Element;

/** Footnotes; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const FootnoteExtension = defineExtension({
  name: 'vigie/Footnote',
  nodes: () => [FootnoteNode],
  // A link holds no footnote: one that was written in it stands after it.
  register: (editor) =>
    editor.registerNodeTransform(FootnoteNode, (node) => {
      const parent = node.getParent();
      if ($isLinkNode(parent)) parent.insertAfter(node);
    }),
  config: safeCast<{ render: FootnoteRender | null }>({ render: null }),
});

/** Footnotes, not yet in a document. */
export function $createFootnoteNode(fields: FootnoteFields): FootnoteNode {
  return $create(FootnoteNode).setFields(fields);
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
