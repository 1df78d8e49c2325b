import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { ImageNode as SerializedImage } from '#db/domain/document/types.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type ImageFields = FieldsOf<SerializedImage>;

/** A picture of the attachment store, shown as a figure with its caption. */
export class ImageNode extends FieldsNode<ImageFields> {
  override $config() {
    return this.config('image', { extends: DecoratorNode });
  }
  override none(): ImageFields {
    return { sha256: '', alt: '', caption: '', width: 0, height: 0, align: '', decorative: false };
  }
  override getTextContent(): string {
    const { alt, caption } = this.getFields();
    return caption || alt;
  }
  override isInline(): false {
    return false;
  }
  override elementName(): string {
    return 'figure';
  }
}

export const ImageExtension = fieldsExtension(ImageNode);

/** A picture node not yet in a document. */
export function $createImageNode(fields: ImageFields): ImageNode {
  return $create(ImageNode).setFields(fields);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
