import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { ChartNode as SerializedChart } from '#db/domain/document/types.ts';
import { chartText } from '#db/domain/document/walk.ts';
import { fieldsExtension, FieldsNode, type FieldsOf } from './fields-node.ts';

export type ChartFields = FieldsOf<SerializedChart>;

/** An indicator's chart among the blocks of a text, drawn from what the archive says now. */
export class ChartNode extends FieldsNode<ChartFields> {
  override $config() {
    return this.config('chart', { extends: DecoratorNode });
  }
  override none(): ChartFields {
    return { recordId: '', title: '', label: '', caption: '', series: [], view: 'chart', size: 'medium' };
  }
  /** Its caption and its figures. */
  override getTextContent(): string {
    return chartText({ type: 'chart', version: 1, ...this.getFields() });
  }
  override isInline(): false {
    return false;
  }
}

export const ChartExtension = fieldsExtension(ChartNode);

/** A chart not yet in a document. */
export function $createChartNode(fields: ChartFields): ChartNode {
  return $create(ChartNode).setFields(fields);
}

export function $isChartNode(node: LexicalNode | null | undefined): node is ChartNode {
  return node instanceof ChartNode;
}
