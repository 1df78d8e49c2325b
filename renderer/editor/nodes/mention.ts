import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { MentionNode as SerializedMention } from '#db/domain/document/types.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type MentionFields = FieldsOf<SerializedMention>;

/**
 * A mention of a record. The id is the truth: what is shown is the current title of the record; `label` is the title
 * known when it was written, `text` the author's own words for it.
 */
export class MentionNode extends FieldsNode<MentionFields> {
  override $config() {
    return this.config('mention', { extends: DecoratorNode });
  }
  override none(): MentionFields {
    return { recordId: '', label: '', text: null };
  }
  override getTextContent(): string {
    const { text, label } = this.getFields();
    return text ?? label;
  }
  override isInline(): true {
    return true;
  }
}

export const MentionExtension = fieldsExtension(MentionNode);

/** A mention not yet in a document. */
export function $createMentionNode(fields: MentionFields): MentionNode {
  return $create(MentionNode).setFields(fields);
}

export function $isMentionNode(node: LexicalNode | null | undefined): node is MentionNode {
  return node instanceof MentionNode;
}
