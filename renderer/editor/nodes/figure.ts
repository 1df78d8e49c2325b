import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { FigureNode as SerializedFigure } from '#db/domain/document/types.ts';
import { figureTitle } from '#db/domain/markdown/figures.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type FigureFields = FieldsOf<SerializedFigure>;

/** A measure of an indicator in a sentence: what is shown is what the archive says of it now. */
export class FigureNode extends FieldsNode<FigureFields> {
  override $config() {
    return this.config('figure', { extends: DecoratorNode });
  }
  override none(): FigureFields {
    return { recordId: '', measureId: '', label: '', date: '', base: '', title: '', kept: false };
  }
  override getTextContent(): string {
    return this.getFields().label;
  }
  override isInline(): true {
    return true;
  }
  /** For other programs: the words, and what they are the figure of. */
  override exportDOM(): { element: HTMLElement } {
    const { element } = super.exportDOM();
    element.title = figureTitle({ type: 'figure', version: 1, ...this.getFields() });
    return { element };
  }
}

export const FigureExtension = fieldsExtension(FigureNode);

/** A figure not yet in a document. */
export function $createFigureNode(fields: FigureFields): FigureNode {
  return $create(FigureNode).setFields(fields);
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}
