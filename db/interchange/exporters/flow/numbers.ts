import type { FlowCaption, Inline, Level } from './types.ts';

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

/** Numbers headings: « 1 », « 1.1 », « 1.1.1 »; to the fourth level, below which numbers say no more. */
export class HeadingNumbers {
  readonly #counts: number[] = [];

  next(level: Level): string | undefined {
    if (level > DEEPEST) return undefined;
    this.#counts.length = Math.max(this.#counts.length, level);
    this.#counts[level - 1] = (this.#counts[level - 1] ?? 0) + 1;
    this.#counts.length = level;
    return Array.from(this.#counts, (count) => count ?? 0).join('.');
  }
}

const DEEPEST = 4;
