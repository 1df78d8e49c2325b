import type { FlowCaption, Inline } from './types.ts';

/** Numbers figures and tables, each from 1, in the order they are composed. */
export class Captions {
  readonly all: FlowCaption[] = [];

  next(of: FlowCaption['of'], anchor: string, content: readonly Inline[]): FlowCaption {
    const number = this.all.filter((caption) => caption.of === of).length + 1;
    const caption: FlowCaption = { is: 'caption', of, number, anchor, content };
    this.all.push(caption);
    return caption;
  }
}
