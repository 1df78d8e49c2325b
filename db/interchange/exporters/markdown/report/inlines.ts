import { footnote, link, mention, lineBreak, text } from '../../../../domain/document/build.ts';
import type { InlineNode } from '../../../../domain/document/types.ts';
import { writeInline, type InlineAddresses, type Place } from '../../../../domain/markdown/write-inline.ts';
import type { Inline } from '../../flow/types.ts';

/** What the words of a line need of the document they stand in. */
export type LineContext = {
  /** True for a place the document has. */
  has(anchor: string): boolean;
};

/** Places are said by the address of a mention, the number of a note by its only word. */
const ADDRESSES: InlineAddresses = {
  record: (anchor) => `#${anchor}`,
  image: (name) => name,
  footnote: ({ children }) =>
    `[^${children.map((child) => (child.type === 'text' ? child.text : '')).join('')}]`,
};

/** The words of a line as Markdown (CommonMark and GFM). */
export function lineMarkdown(
  content: readonly Inline[],
  context: LineContext,
  place: Place = 'lines',
): string {
  return writeInline(nodes(content, context), place, ADDRESSES);
}

function nodes(content: readonly Inline[], context: LineContext): InlineNode[] {
  return content.flatMap((part): InlineNode[] => {
    switch (part.is) {
      case 'text':
        return [text(part.text, part.format)];
      case 'break':
        return [lineBreak()];
      case 'tab':
        return [text(' ')];
      case 'footnote':
        return [footnote(String(part.number))];
      case 'ref': {
        const said = part.unpaged ?? part.text;
        return context.has(part.anchor) ? [mention(part.anchor, said)] : [text(said)];
      }
      case 'link': {
        const inside = nodes(part.children, context);
        if ('url' in part.to)
          return [
            link(
              part.to.url,
              inside.filter((node) => node.type === 'text'),
            ),
          ];
        const { anchor } = part.to;
        if (!context.has(anchor)) return inside;
        return [mention(anchor, words(part.children))];
      }
    }
  });
}

const words = (content: readonly Inline[]): string =>
  content
    .map((part) =>
      part.is === 'text' || part.is === 'ref' ? part.text : part.is === 'link' ? words(part.children) : ' ',
    )
    .join('');
