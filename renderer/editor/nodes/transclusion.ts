import { $create, DecoratorNode } from 'lexical';
import type { TransclusionNode as SerializedTransclusion } from '#db/domain/document/types.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type TransclusionFields = FieldsOf<SerializedTransclusion>;

/** Another note, or one block of it, among the blocks of a text. */
export class TransclusionNode extends FieldsNode<TransclusionFields> {
  override $config() {
    return this.config('transclusion', { extends: DecoratorNode });
  }
  override none(): TransclusionFields {
    return { recordId: '', blockId: null, title: '' };
  }
  override getTextContent(): string {
    return this.getFields().title;
  }
  override isInline(): false {
    return false;
  }
}

export const TransclusionExtension = fieldsExtension(TransclusionNode);

/** Notes shown in another, not yet in a document. */
export function $createTransclusionNode(fields: TransclusionFields): TransclusionNode {
  return $create(TransclusionNode).setFields(fields);
}
