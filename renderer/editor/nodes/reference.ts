import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { ReferenceNode as SerializedReference } from '#db/domain/document/types.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type ReferenceFields = FieldsOf<SerializedReference>;

/**
 * A reference to another block of the same text: a heading, a figure, a table. The id of the block is the truth; `label` is
 * what it said when last saved.
 */
export class ReferenceNode extends FieldsNode<ReferenceFields> {
  override $config() {
    return this.config('renvoi', { extends: DecoratorNode });
  }
  override none(): ReferenceFields {
    return { target: '', shows: 'number', label: '' };
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
}

export const ReferenceExtension = fieldsExtension(ReferenceNode);

/** A reference not yet in a document. */
export function $createReferenceNode(fields: ReferenceFields): ReferenceNode {
  return $create(ReferenceNode).setFields(fields);
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}
