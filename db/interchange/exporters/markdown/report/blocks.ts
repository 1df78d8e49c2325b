import { CALLOUT_WORDS } from '../../../../domain/markdown/callouts.ts';
import { destination, escapeText, longestRun } from '../../../../domain/markdown/escape.ts';
import { captionHead } from '../../flow/captions.ts';
import { gridOf } from '../../flow/grid.ts';
import { unlinked, words } from '../../flow/parts.ts';
import type { FlowBlock, FlowIndex, FlowList, FlowTable, Inline } from '../../flow/types.ts';
import type { Locale } from '../../../../domain/locale.ts';
import { lineMarkdown, type LineContext } from './inlines.ts';

export type BlockContext = LineContext & {
  locale: Locale;
  /** Keeps a picture beside the text; gives its address from there. */
  picture(content: Uint8Array, mediaType: string): string;
};

/** Blocks as Markdown, a blank line between them; headings one level lower, since the document's title is the first. */
export function blocksMarkdown(blocks: readonly FlowBlock[], context: BlockContext): string {
  return blocks
    .map((block, at) => blockMarkdown(block, context, otherMark(blocks, at)))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Two lists in a row would be read as one: each second one takes the other mark. */
function otherMark(blocks: readonly FlowBlock[], at: number): boolean {
  const block = blocks[at];
  const before = blocks[at - 1];
  if (
    block?.is !== 'list' ||
    before?.is !== 'list' ||
    (block.kind === 'number') !== (before.kind === 'number')
  )
    return false;
  return !otherMark(blocks, at - 1);
}

/** A place that links lead to: HTML, which Markdown lets through. */
const place = (anchor: string | undefined): string => (anchor === undefined ? '' : `<a id="${anchor}"></a>`);

function blockMarkdown(block: FlowBlock, context: BlockContext, other: boolean): string {
  switch (block.is) {
    case 'heading': {
      const number: Inline[] = block.number === undefined ? [] : [words(`${block.number} `)];
      const title = lineMarkdown([...number, ...block.content], context, 'one-line');
      return `${'#'.repeat(Math.min(6, block.level + 1))} ${place(block.anchor)}${title}`;
    }
    case 'line': {
      const text = lineMarkdown(block.content, context);
      if (block.style === 'quote') return quoted(text);
      // A work begins a line of its own in a list: in a row, paragraphs would be hard to tell apart.
      if (block.style === 'work') return `- ${place(block.anchor)}${indented(text, '  ')}`;
      return place(block.anchor) + (block.style === 'label' && text !== '' ? bold(text) : text);
    }
    case 'list':
      return listMarkdown(block, context, other);
    case 'table':
      return tableMarkdown(block, context);
    case 'code': {
      const source = block.lines.join('\n');
      const fence = '`'.repeat(Math.max(3, longestRun(source) + 1));
      return `${fence}\n${source}\n${fence}`;
    }
    case 'rule':
      return '***';
    case 'picture':
      return image(block.alt, context.picture(block.content, block.mediaType));
    case 'drawing':
      return block.png === null
        ? lineMarkdown([words(block.summary)], context)
        : image(block.summary, context.picture(block.png, 'image/png'));
    case 'caption': {
      const head = words(captionHead(block, context.locale));
      return place(block.anchor) + lineMarkdown([head, ...block.content], context);
    }
    case 'index':
      return indexMarkdown(block, context);
    case 'callout': {
      const tone = Object.hasOwn(CALLOUT_WORDS, block.tone)
        ? CALLOUT_WORDS[block.tone as keyof typeof CALLOUT_WORDS]
        : 'note';
      const title = lineMarkdown(block.title, context, 'one-line');
      return quoted(`[!${tone}] ${title}\n\n${blocksMarkdown(block.blocks, context)}`.trim());
    }
    case 'page-break':
      return '';
  }
}

/** Whole lines in bold, where nothing in them is already. */
const bold = (text: string): string => (text.includes('*') || text.includes('\n') ? text : `**${text}**`);

const quoted = (text: string): string => text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
const indented = (text: string, margin: string): string => text.replace(/\n(?=.)/g, `\n${margin}`);

function image(words: string, address: string): string {
  return `![${escapeText(words.replace(/\s+/g, ' '))}](${destination(address)})`;
}

function indexMarkdown({ of, title, entries }: FlowIndex, context: BlockContext): string {
  const lines = entries.map(({ number, anchor, content }) =>
    entryMarkdown([words(captionHead({ of, number }, context.locale)), ...content], anchor, context),
  );
  return `## ${lineMarkdown([words(title)], context, 'one-line')}\n\n${lines.join('\n')}`;
}

/** A line of a table of contents, which leads to a place. */
export function entryMarkdown(content: readonly Inline[], anchor: string, context: LineContext): string {
  const link: Inline = { is: 'link', to: { anchor }, children: unlinked(content) };
  return `- ${lineMarkdown([link], context, 'one-line')}`;
}

function listMarkdown({ kind, start, items }: FlowList, context: BlockContext, other: boolean): string {
  const width = kind === 'number' ? String(start + items.length).length + 2 : 2;
  const margin = ' '.repeat(width);
  return items
    .map(({ checked, content, nested }, index) => {
      const sign = kind === 'number' ? `${start + index}${other ? ')' : '.'}` : other ? '*' : '-';
      const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
      const own = `${sign.padEnd(width)}${box}${indented(lineMarkdown(content, context), margin)}`;
      const inner = nested.map(
        (list, at) =>
          `\n${list.kind === 'number' && list.start !== 1 ? '\n' : ''}${margin}${indented(
            listMarkdown(list, context, at % 2 === 1),
            margin,
          )}`,
      );
      return (own + inner.join('')).trimEnd();
    })
    .join('\n');
}

/** A table of GFM: one row of heads, an empty one where the table has none; merged cells say their words once. */
function tableMarkdown(table: FlowTable, context: BlockContext): string {
  const { columns, heads, cells } = gridOf(table);
  const rows = table.rows.map(() => Array.from({ length: columns }, () => ''));
  for (const { cell, x, y } of cells) {
    const text = cellMarkdown(cell.content, context);
    rows[y]![x] = cell.head === 'row' && text !== '' ? bold(text) : text;
  }
  const [head, ...body] = heads > 0 ? rows : [Array.from({ length: columns }, () => ''), ...rows];
  const written = [head ?? [], Array.from({ length: columns }, () => '---'), ...body];
  return written.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** What a cell says, in one line. */
function cellMarkdown(blocks: readonly FlowBlock[], context: BlockContext): string {
  return blocks
    .flatMap((block): string[] => {
      switch (block.is) {
        case 'heading':
        case 'line':
        case 'caption':
          return [place(block.anchor) + lineMarkdown(block.content, context, 'cell')];
        case 'list':
          return [listInCell(block, context)];
        case 'table':
          return block.rows.flatMap((row) => row.map(({ content }) => cellMarkdown(content, context)));
        case 'callout':
          return [lineMarkdown(block.title, context, 'cell'), cellMarkdown(block.blocks, context)];
        case 'code':
          return block.lines.map((line) => lineMarkdown([words(line)], context, 'cell'));
        case 'picture':
        case 'drawing':
          return [blockMarkdown(block, context, false).replaceAll(/(?<!\\)\|/g, '\\|')];
        default:
          return [];
      }
    })
    .filter((text) => text !== '')
    .join('<br>');
}

function listInCell({ kind, start, items }: FlowList, context: BlockContext): string {
  return items
    .flatMap(({ checked, content, nested }, index) => {
      const sign = checked === null ? (kind === 'number' ? `${start + index}\\.` : '•') : checked ? '☑' : '☐';
      return [
        `${sign} ${lineMarkdown(content, context, 'cell')}`,
        ...nested.map((list) => listInCell(list, context)),
      ];
    })
    .join('<br>');
}
