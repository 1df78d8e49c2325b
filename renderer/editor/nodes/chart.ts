import {
  $create,
  DecoratorNode,
  defineExtension,
  safeCast,
  setDOMUnmanaged,
  stopLexicalPropagation,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import { getPeerDependencyFromEditor } from '@lexical/extension';
import type { EditorConfig, LexicalEditor } from 'lexical';
import type { JSX } from 'react';
import type { ChartNode as SerializedChart } from '#db/domain/document/types.ts';
import { chartText } from '#db/domain/document/walk.ts';

export type ChartFields = Omit<SerializedChart, 'type' | 'version' | '$'>;
type SerializedChartNode = SerializedLexicalNode & ChartFields;

const NONE: ChartFields = {
  recordId: '',
  title: '',
  label: '',
  caption: '',
  series: [],
  view: 'chart',
  size: 'medium',
};

/** An indicator's chart among the blocks of a text, drawn from what the archive says now. */
export class ChartNode extends DecoratorNode<JSX.Element | null> {
  __fields: ChartFields;

  override $config() {
    return this.config('chart', { extends: DecoratorNode });
  }

  constructor(fields: ChartFields = NONE, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedChartNode): this {
    const { recordId, title, label, caption, series, view, size } = serialized;
    return super
      .updateFromJSON(serialized)
      .setFields({ recordId, title, label, caption, series, view, size });
  }

  override exportJSON(): SerializedChartNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): ChartFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<ChartFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    const name = (config.theme as { chart?: unknown }).chart;
    if (typeof name === 'string') element.className = name;
    // Its buttons and marks hear their own keys: Enter on one of them is no new paragraph.
    setDOMUnmanaged(element, { captureSelection: true });
    element.addEventListener('keydown', (event) => {
      if (event.target !== element) stopLexicalPropagation(event);
    });
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** For other programs: its caption and its figures, in words. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('p');
    element.textContent = this.getTextContent();
    return { element };
  }

  override getTextContent(): string {
    return chartText({ type: 'chart', version: 1, ...this.getFields() });
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const charts = getPeerDependencyFromEditor<typeof ChartExtension>(editor, 'vigie/Chart');
    return charts?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type ChartRender = (props: { nodeKey: NodeKey; fields: ChartFields }) => JSX.Element;

/** Charts; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const ChartExtension = defineExtension({
  name: 'vigie/Chart',
  nodes: () => [ChartNode],
  config: safeCast<{ render: ChartRender | null }>({ render: null }),
});

/** A chart not yet in a document. */
export function $createChartNode(fields: ChartFields): ChartNode {
  return $create(ChartNode).setFields(fields);
}

export function $isChartNode(node: LexicalNode | null | undefined): node is ChartNode {
  return node instanceof ChartNode;
}
