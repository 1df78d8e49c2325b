import {
  $create,
  DecoratorNode,
  defineExtension,
  safeCast,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import { getPeerDependencyFromEditor } from '@lexical/extension';
import type { EditorConfig, LexicalEditor } from 'lexical';
import type { JSX } from 'react';
import type { ImageNode as SerializedImage } from '#db/domain/document/types.ts';

export type ImageFields = Pick<SerializedImage, 'sha256' | 'alt' | 'caption' | 'width' | 'height'>;
type SerializedImageNode = SerializedLexicalNode & ImageFields;

/** A picture of the attachment store, shown as a figure with its caption. */
export class ImageNode extends DecoratorNode<JSX.Element | null> {
  __fields: ImageFields;

  override $config() {
    return this.config('image', { extends: DecoratorNode });
  }

  constructor(
    fields: ImageFields = { sha256: '', alt: '', caption: '', width: 0, height: 0 },
    key?: NodeKey,
  ) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedImageNode): this {
    const { sha256, alt, caption, width, height } = serialized;
    return super.updateFromJSON(serialized).setFields({ sha256, alt, caption, width, height });
  }

  override exportJSON(): SerializedImageNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): ImageFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<ImageFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('figure');
    if (typeof config.theme.image === 'string') element.className = config.theme.image;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): { element: HTMLElement } {
    const { alt, caption } = this.getFields();
    const element = document.createElement('p');
    element.textContent = caption || alt;
    return { element };
  }

  override getTextContent(): string {
    const { alt, caption } = this.getFields();
    return caption || alt;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): JSX.Element | null {
    const images = getPeerDependencyFromEditor<typeof ImageExtension>(editor, 'vigie/Image');
    return images?.config.render?.({ nodeKey: this.getKey(), fields: this.__fields }) ?? null;
  }
}

export type ImageRender = (props: { nodeKey: NodeKey; fields: ImageFields }) => JSX.Element;

/** Pictures; `render` draws one (the node itself knows no screen, so that it also lives in a headless editor). */
export const ImageExtension = defineExtension({
  name: 'vigie/Image',
  nodes: () => [ImageNode],
  config: safeCast<{ render: ImageRender | null }>({ render: null }),
});

/** A picture node not yet in a document. */
export function $createImageNode(fields: ImageFields): ImageNode {
  return $create(ImageNode).setFields(fields);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
