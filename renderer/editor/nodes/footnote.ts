import { $isLinkNode } from '@lexical/link';
import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import { note, paragraph } from '#db/domain/document/build.ts';
import type { FootnoteNode as SerializedFootnote } from '#db/domain/document/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type FootnoteFields = FieldsOf<SerializedFootnote>;

/** What a footnote says, in one line of plain text. */
export function footnoteWords({ children }: FootnoteFields): string {
  return documentText(note(paragraph(...children)))
    .text.replace(/\s+/gu, ' ')
    .trim();
}

/** Where a footnote is called; what it says is kept with it, in the form of the document. */
export class FootnoteNode extends FieldsNode<FootnoteFields> {
  override $config() {
    return this.config('footnote', { extends: DecoratorNode });
  }
  override none(): FootnoteFields {
    return { children: [] };
  }
  override getTextContent(): string {
    return '';
  }
  override isInline(): true {
    return true;
  }
  /** For other programs: what it says, in brackets where it is called. */
  override exportDOM(): { element: HTMLElement } {
    const { element } = super.exportDOM();
    const said = footnoteWords(this.getFields());
    element.textContent = said === '' ? '' : ` [${said}]`;
    return { element };
  }
}

// A link holds no footnote: one that was written in it stands after it.
export const FootnoteExtension = fieldsExtension(FootnoteNode, (editor) =>
  editor.registerNodeTransform(FootnoteNode, (node) => {
    const parent = node.getParent();
    if ($isLinkNode(parent)) parent.insertAfter(node);
  }),
);

/** Footnotes, not yet in a document. */
export function $createFootnoteNode(fields: FootnoteFields): FootnoteNode {
  return $create(FootnoteNode).setFields(fields);
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
