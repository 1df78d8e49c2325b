import {
  $create,
  $createParagraphNode,
  defineExtension,
  ElementNode,
  mergeRegister,
  setDOMUnmanaged,
  type EditorConfig,
  type ElementDOMSlot,
  type LexicalNode,
  type NodeKey,
  type ParagraphNode,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical';
import type { CalloutFold, CalloutTone } from '#db/domain/document/types.ts';
import { CALLOUT_WORDS } from '#db/domain/markdown/callouts.ts';

type CalloutFields = { tone: CalloutTone; fold: CalloutFold };
type SerializedCalloutNode = SerializedElementNode & CalloutFields;

const PLAIN: CalloutFields = { tone: 'note', fold: 'none' };

/** Blocks in a frame. Its first child is its title; it bounds the blocks in it like the note itself does its own. */
export class CalloutNode extends ElementNode {
  __fields: CalloutFields;

  override $config() {
    return this.config('callout', { extends: ElementNode });
  }

  constructor(fields: CalloutFields = PLAIN, key?: NodeKey) {
    super(key);
    this.__fields = fields;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override updateFromJSON(serialized: SerializedCalloutNode): this {
    const { tone, fold } = serialized;
    return super.updateFromJSON(serialized).setFields({ tone, fold });
  }

  override exportJSON(): SerializedCalloutNode {
    return { ...super.exportJSON(), ...this.getFields() };
  }

  getFields(): CalloutFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<CalloutFields>): this {
    const writable = this.getWritable();
    writable.__fields = { ...writable.__fields, ...fields };
    return writable;
  }

  /** The sign of the tone stands before the blocks: `CalloutSigns` draws it. */
  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    const name = (config.theme as { callout?: unknown }).callout;
    if (typeof name === 'string') element.className = name;
    element.setAttribute('role', 'group');
    const sign = document.createElement('span');
    sign.contentEditable = 'false';
    setDOMUnmanaged(sign, { captureSelection: true });
    element.append(sign);
    draw(element, this.__fields);
    return element;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    return super.getDOMSlot(element).withAfter(element.firstChild);
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    draw(element, this.__fields);
    return false;
  }

  /** For other programs: a frame they draw, under a name that vaults of notes know. */
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('div');
    element.dataset['callout'] = CALLOUT_WORDS[this.getFields().tone];
    element.style.cssText = 'border-left:3px solid #0f6b78;background:#f4f2ec;padding:4px 12px;margin:8px 0';
    return { element };
  }

  override isShadowRoot(): true {
    return true;
  }
  override canBeEmpty(): false {
    return false;
  }
  override canIndent(): false {
    return false;
  }

  /** Its title, when it has one. */
  getTitle(): CalloutTitleNode | null {
    const first = this.getFirstChild();
    return $isCalloutTitleNode(first) ? first : null;
  }

  /** Takes the frame away: the words of the title and the blocks stay, in its place. Gives the first of them. */
  unwrap(): LexicalNode | null {
    const title = this.getTitle();
    if (title) {
      const words = title.getChildren();
      if (words.length === 0 && this.getChildrenSize() > 1) {
        const next = title.getNextSibling();
        title.remove();
        next?.selectStart();
      } else title.replace($createParagraphNode(), true);
    }
    const blocks = this.getChildren();
    for (const block of blocks) this.insertBefore(block);
    this.remove();
    return blocks[0] ?? null;
  }
}

function draw(element: HTMLElement, { tone, fold }: CalloutFields): void {
  element.dataset['tone'] = tone;
  element.dataset['fold'] = fold;
}

/** The line at the head of a callout. */
export class CalloutTitleNode extends ElementNode {
  override $config() {
    return this.config('callouttitle', { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('p');
    const name = (config.theme as { calloutTitle?: unknown }).calloutTitle;
    if (typeof name === 'string') element.className = name;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('p');
    element.style.fontWeight = 'bold';
    return { element };
  }

  override canIndent(): false {
    return false;
  }

  /** Enter goes on in the text: what was after the caret begins it. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace at its beginning takes the frame away. */
  override collapseAtStart(): true {
    const parent = this.getParent();
    if ($isCalloutNode(parent)) parent.unwrap();
    else this.replace($createParagraphNode(), true);
    return true;
  }
}

/** A callout has one title, first, and one block at least; a title stands nowhere else. */
function $repairCallout(callout: CalloutNode): void {
  const [first, ...others] = callout.getChildren();
  if (!first) return callout.remove();
  if (!$isCalloutTitleNode(first)) first.insertBefore($create(CalloutTitleNode));
  else if (others.length === 0) first.insertAfter($createParagraphNode());
  for (const other of others) if ($isCalloutTitleNode(other)) other.replace($createParagraphNode(), true);
}

function $repairTitle(title: CalloutTitleNode): void {
  if (!$isCalloutNode(title.getParent())) title.replace($createParagraphNode(), true);
}

/** Callouts and their titles. */
export const CalloutExtension = defineExtension({
  name: 'vigie/Callout',
  nodes: () => [CalloutNode, CalloutTitleNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(CalloutNode, $repairCallout),
      editor.registerNodeTransform(CalloutTitleNode, $repairTitle),
    ),
});

/** A callout not yet in a document, with an empty title and no block. */
export function $createCalloutNode(tone: CalloutTone, fold: CalloutFold = 'none'): CalloutNode {
  const callout = $create(CalloutNode).setFields({ tone, fold });
  callout.append($create(CalloutTitleNode));
  return callout;
}

export function $isCalloutNode(node: LexicalNode | null | undefined): node is CalloutNode {
  return node instanceof CalloutNode;
}

export function $isCalloutTitleNode(node: LexicalNode | null | undefined): node is CalloutTitleNode {
  return node instanceof CalloutTitleNode;
}
