import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { PieceNode as SerializedPiece } from '#db/domain/document/types.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type PieceFields = FieldsOf<SerializedPiece>;

/** A part of a report taken from elsewhere in the archive, among the blocks of its text. */
export class PieceNode extends FieldsNode<PieceFields> {
  override $config() {
    return this.config('piece', { extends: DecoratorNode });
  }
  override none(): PieceFields {
    const source = { is: 'fiche', recordId: '' } as const;
    return { source, title: '', caption: '', copy: '', takenAt: '', frozen: false };
  }
  override getTextContent(): string {
    const { title, caption } = this.getFields();
    return caption === '' ? title : caption;
  }
  override isInline(): false {
    return false;
  }
}

export const PieceExtension = fieldsExtension(PieceNode);

/** A piece not yet in a document. */
export function $createPieceNode(fields: PieceFields): PieceNode {
  return $create(PieceNode).setFields(fields);
}

export function $isPieceNode(node: LexicalNode | null | undefined): node is PieceNode {
  return node instanceof PieceNode;
}
