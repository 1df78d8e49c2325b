import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { CitationNode as SerializedCitation } from '#db/domain/document/types.ts';
import { citationText } from '#db/domain/document/walk.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type CitationFields = FieldsOf<SerializedCitation>;

/** A work cited with its place, in the author-date form. */
export class CitationNode extends FieldsNode<CitationFields> {
  override $config() {
    return this.config('citation', { extends: DecoratorNode });
  }
  override none(): CitationFields {
    return { recordId: '', code: '', label: '', locator: '', prefix: '', suffix: '' };
  }
  override getTextContent(): string {
    return citationText(this.getFields());
  }
  override isInline(): true {
    return true;
  }
}

export const CitationExtension = fieldsExtension(CitationNode);

/** Citations, not yet in a document. */
export function $createCitationNode(fields: CitationFields): CitationNode {
  return $create(CitationNode).setFields(fields);
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
