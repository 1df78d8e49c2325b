import type { AnyBlock } from './content.ts';
import { contentKey } from './content.ts';

/** The smallest thing that is added or taken away: a word, a space, a sign, a mention, a line end, an inline object. */
export type Token = {
  kind: 'text' | 'mention' | 'object' | 'break';
  text: string;
  /** Bits of TEXT_FORMAT. */
  format: number;
  /** The address of the link it stands in. */
  url: string | null;
  /** Two tokens with one key are the same, their look aside. */
  key: string;
};

type Loose = AnyBlock & {
  text?: string | null;
  format?: number | string;
  label?: string;
  url?: string;
  recordId?: string;
};

/** Words with the elision before the apostrophe apart (« l’ », « alliance »), runs of spaces, single signs. */
const WORDS = /[\p{L}\p{M}\p{N}]+['’]?|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** The words of inline nodes, in reading order, each with its look. */
export function tokensOf(nodes: readonly AnyBlock[], url: string | null = null): Token[] {
  return nodes.flatMap((node) => tokensOfNode(node as Loose, url));
}

function tokensOfNode(node: Loose, url: string | null): Token[] {
  switch (node.type) {
    case 'text':
    case 'code-highlight': {
      const format = typeof node.format === 'number' ? node.format : 0;
      return (node.text?.match(WORDS) ?? []).map((text) => ({ kind: 'text', text, format, url, key: text }));
    }
    case 'linebreak':
      return [{ kind: 'break', text: '\n', format: 0, url: null, key: '\n' }];
    case 'tab':
      return [{ kind: 'text', text: '\t', format: 0, url, key: '\t' }];
    case 'mention': {
      const key = `@${node.recordId ?? ''} ${node.text ?? ''}`;
      return [{ kind: 'mention', text: node.text ?? node.label ?? '', format: 0, url, key }];
    }
  }
  if (node.children) return tokensOf(node.children, node.url ?? url);
  return [{ kind: 'object', text: wordsOfObject(node), format: 0, url, key: contentKey(node) }];
}

/** The words that stand for a node without text of its own: what it says of itself, else nothing. */
export function wordsOfObject(node: AnyBlock): string {
  const { caption, label, alt, title, text, name } = node as unknown as Record<string, unknown>;
  const words = [caption, label, alt, text, title, name].find((one) => typeof one === 'string' && one !== '');
  return typeof words === 'string' ? words : '';
}

/** Every word of a block, for likeness; spaces and signs left out. */
export function bagOf(node: AnyBlock): Map<string, number> {
  const bag = new Map<string, number>();
  const add = (one: AnyBlock) => {
    const own = one.children ? [] : tokensOf([one]);
    for (const { kind, key } of own) {
      if (kind === 'text' && !/[\p{L}\p{N}]/u.test(key)) continue;
      if (kind === 'break') continue;
      bag.set(key, (bag.get(key) ?? 0) + 1);
    }
    one.children?.forEach(add);
  };
  add(node);
  return bag;
}
