import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { FileNode as SerializedFile } from '#db/domain/document/types.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type FileFields = FieldsOf<SerializedFile>;

/** A file of the attachment store, on a line of its own among the blocks. */
export class FileNode extends FieldsNode<FileFields> {
  override $config() {
    return this.config('file', { extends: DecoratorNode });
  }
  override none(): FileFields {
    return { sha256: '', name: '', mediaType: '', bytes: 0 };
  }
  override getTextContent(): string {
    return this.getFields().name;
  }
  override isInline(): false {
    return false;
  }
}

export const FileExtension = fieldsExtension(FileNode);

/** A file not yet in a document. */
export function $createFileNode(fields: FileFields): FileNode {
  return $create(FileNode).setFields(fields);
}

export function $isFileNode(node: LexicalNode | null | undefined): node is FileNode {
  return node instanceof FileNode;
}
