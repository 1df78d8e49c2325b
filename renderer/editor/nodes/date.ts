import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { DateNode as SerializedDate } from '#db/domain/document/types.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type DateFields = FieldsOf<SerializedDate>;

/** A date in a sentence: its words, and its value for whoever asks. */
export class DateNode extends FieldsNode<DateFields> {
  override $config() {
    return this.config('date', { extends: DecoratorNode });
  }
  override none(): DateFields {
    return { edtf: '', wording: '' };
  }
  override getTextContent(): string {
    return this.getFields().wording;
  }
  override isInline(): true {
    return true;
  }
  /** For other programs: its words, its value as a machine reads it. */
  override exportDOM(): { element: HTMLElement } {
    const { element } = super.exportDOM();
    element.setAttribute('data-edtf', this.getFields().edtf);
    return { element };
  }
}

export const DateExtension = fieldsExtension(DateNode);

/** Dates, not yet in a document. */
export function $createDateNode(fields: DateFields): DateNode {
  return $create(DateNode).setFields(fields);
}

export function $isDateNode(node: LexicalNode | null | undefined): node is DateNode {
  return node instanceof DateNode;
}
