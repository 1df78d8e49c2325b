import type { Token } from 'markdown-it';
import {
  callout,
  captioned,
  cell,
  code,
  heading,
  horizontalRule,
  lineBreak,
  paragraph,
  quote,
  row,
  table,
  text,
} from '../document/build.ts';
import { type BlockNode, type ElementFormat, type InlineNode, TEXT_FORMAT } from '../document/types.ts';
import { addItem, type ListRow, listOfRows, quotationOf } from '../document/gathered-blocks.ts';
import { type CalloutHead, calloutHead } from './callouts.ts';
import { cutText } from './addresses.ts';
import { cellsBeyond } from './cells.ts';
import { blockMark } from './pieces.ts';
import {
  type InlineContent,
  isPicture,
  loseComments,
  type PictureNode,
  plainWords,
  readInline,
} from './read-inline.ts';
import type { Reading } from './reading.ts';
import { markdownParser } from './syntax.ts';
import { CAPTION } from './types.ts';

/** Where one reads in the flat list of block tokens. */
export type Cursor = { tokens: readonly Token[]; at: number };

/** The first word after a fence, references in it read. */
function languageOf(token: Token): string | null {
  const [word = ''] = token.info.trim().split(/\s+/);
  return markdownParser().utils.unescapeAll(word).slice(0, 100) || null;
}

/** Languages of blocks that Obsidian or one of its extensions shows as something else than code. */
const DRAWN =
  /^\s*(?:mermaid|dataview(?:js)?|tasks|query|base|chart|kanban|excalidraw|plantuml|ad-[\w-]+|button|meta-bind[\w-]*)\b/i;

/** The blocks up to the token that closes their container (which is passed too), or to the end. */
export function readBlocks(cursor: Cursor, closing: string | null, reading: Reading): BlockNode[] {
  const blocks: BlockNode[] = [];
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at]!;
    cursor.at += 1;
    if (token.type === closing) return blocks;
    readBlock(token, cursor, reading, blocks);
  }
  return blocks;
}

function readBlock(token: Token, cursor: Cursor, reading: Reading, blocks: BlockNode[]): void {
  switch (token.type) {
    case 'inline':
      if (readsOfBlockBefore(token, blocks, reading)) return;
      blocks.push(...marked(readInline(token.children ?? [], reading), splitAtImages, reading));
      return;
    case 'heading_open': {
      const level = Number(token.tag.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6;
      const content = readInline(cursor.tokens[cursor.at]?.children ?? [], reading);
      cursor.at += 2;
      blocks.push(
        ...marked(
          content,
          (all) => {
            const [inline, images] = apart(all);
            return [heading(level, ...inline), ...images];
          },
          reading,
        ),
      );
      return;
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      blocks.push(...readList(token, cursor, reading));
      return;
    case 'blockquote_open':
      blocks.push(...readQuote(cursor, reading));
      return;
    case 'formula_block':
      reading.lose({ kind: 'math', detail: '' });
      blocks.push(code(token.content, 'math'));
      return;
    case 'fence':
    case 'code_block':
      if (reading.vault && DRAWN.test(token.info))
        reading.lose({ kind: 'code-kept', detail: token.info.trim().split(/\s+/)[0]! });
      blocks.push(code(token.content.replace(/\n$/, ''), languageOf(token)));
      return;
    case 'hr':
      blocks.push(horizontalRule());
      return;
    case 'table_open':
      blocks.push(readTable(cursor, reading));
      return;
    case 'html_block':
      loseComments(token.content, reading);
      blocks.push(...(reading.html?.(token.content) ?? readHtml(token.content, reading)));
      return;
    default:
  }
}

/** The id of the block before, or the caption of the table before, in a paragraph of its own; true when it was one. */
function readsOfBlockBefore(token: Token, blocks: BlockNode[], reading: Reading): boolean {
  const before = blocks.at(-1);
  if (!before) return false;
  const blockId = blockMark(token.content);
  if (blockId !== null) blocks[blocks.length - 1] = { ...before, $: { ...before.$, blockId } };
  else if (before.type === 'table' && before.$?.caption === undefined && token.content.startsWith(CAPTION)) {
    const caption = plainWords(readInline(token.children ?? [], reading)).slice(CAPTION.length);
    blocks[blocks.length - 1] = captioned(before, cutText(caption, 10_000));
  } else return false;
  return true;
}

const MARK_AT_END = /(?:^|[ \t])\^([\w-]{1,40})[ \t]*$/;

/** A line as blocks; in a vault, a mark at its end is the id of its last block, and none of its words. */
function marked(
  content: InlineContent,
  make: (content: InlineContent) => BlockNode[],
  reading: Reading,
): BlockNode[] {
  const last = content.at(-1);
  const mark =
    reading.vault && last?.type === 'text' && last.format === 0 ? MARK_AT_END.exec(last.text) : null;
  if (!mark || last?.type !== 'text') return make(content);
  const words = last.text.slice(0, mark.index);
  const blocks = make(
    words === '' ? content.slice(0, -1) : [...content.slice(0, -1), { ...last, text: words }],
  );
  const block = blocks.at(-1);
  if (block) blocks[blocks.length - 1] = { ...block, $: { ...block.$, blockId: mark[1]! } };
  return blocks;
}

function apart(content: InlineContent): [InlineNode[], PictureNode[]] {
  const images = content.filter((node) => isPicture(node));
  const inline = content.filter((node): node is InlineNode => !isPicture(node));
  return [images.length > 0 ? trimmed(inline) : inline, images];
}

/** A paragraph cut at its pictures, which become blocks. */
function splitAtImages(content: InlineContent): BlockNode[] {
  const blocks: BlockNode[] = [];
  let run: InlineNode[] = [];
  let cut = false;
  const flush = (): void => {
    const inline = cut ? trimmed(run) : run;
    if (inline.length > 0) blocks.push(paragraph(...inline));
    run = [];
  };
  for (const node of content) {
    if (!isPicture(node)) run.push(node);
    else {
      cut = true;
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}

/** Without the spaces and line breaks that a picture taken out left at the ends. */
function trimmed(inline: InlineNode[]): InlineNode[] {
  const nodes = [...inline];
  const blank = (node: InlineNode | undefined): boolean =>
    node?.type === 'linebreak' ||
    (node?.type === 'text' && node.text.trim() === '' && !(node.format & TEXT_FORMAT.code));
  while (blank(nodes[0])) nodes.shift();
  while (blank(nodes.at(-1))) nodes.pop();
  return nodes;
}

/** A block quotation, or the callout that its first line makes of it. */
function readQuote(cursor: Cursor, reading: Reading): BlockNode[] {
  const [open, first] = cursor.tokens.slice(cursor.at, cursor.at + 2);
  const head =
    open?.type === 'paragraph_open' && first?.type === 'inline' ? calloutHead(first.content) : null;
  if (head && first) return readCallout(head, first, cursor, reading);
  const inner = readBlocks(cursor, 'blockquote_close', reading);
  const blocks = quotationOf(inner);
  return blocks.length > 0 ? blocks : [quote()];
}

/** What follows the line of the title in its paragraph is the first paragraph of the body. */
function readCallout(head: CalloutHead, first: Token, cursor: Cursor, reading: Reading): BlockNode[] {
  if (head.unsaid !== null) reading.lose({ kind: 'callout', detail: head.unsaid });
  const [title, images] = apart(readInline(reading.parseInline(head.title), reading));
  first.content = first.content.slice(head.length);
  first.children = reading.parseInline(first.content);
  const body = readBlocks(cursor, 'blockquote_close', reading);
  const blocks = [...images, ...body];
  return [callout(head.tone, title, blocks.length > 0 ? blocks : [paragraph()], head.fold)];
}

const TASK = /^\[([ xX])\](?:\s+|$)/;

function readList(open: Token, cursor: Cursor, reading: Reading): BlockNode[] {
  const numbered = open.type === 'ordered_list_open';
  const closing = numbered ? 'ordered_list_close' : 'bullet_list_close';
  const rows: ListRow[] = [];
  const after: BlockNode[] = [];
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at]!;
    cursor.at += 1;
    if (token.type === closing) break;
    if (token.type !== 'list_item_open') continue;
    const blocks = readBlocks(cursor, 'list_item_close', reading);
    const leads = blocks[0]?.type !== 'list';
    const first = addItem(rows, blocks, { checked: null, leads }, (block) => {
      reading.lose({ kind: 'moved-out-of-list', detail: block.type });
      after.push(block);
    });
    if (first) readTask(first);
  }
  const start = numbered ? Number(open.attrGet('start') ?? 1) : 1;
  return [listOfRows(rows, numbered, start), ...after];
}

/** `[x]` at the beginning of a line is its box. */
function readTask(row: ListRow): void {
  const lead = row.content[0];
  const task = lead?.type === 'text' && lead.format === 0 ? TASK.exec(lead.text) : null;
  if (!task || lead?.type !== 'text') return;
  row.checked = task[1] !== ' ';
  const rest = lead.text.slice(task[0].length);
  row.content = rest === '' ? row.content.slice(1) : [{ ...lead, text: rest }, ...row.content.slice(1)];
}

function readTable(cursor: Cursor, reading: Reading): BlockNode {
  const rows: { header: boolean; cells: { blocks: BlockNode[]; format: ElementFormat }[] }[] = [];
  let header = false;
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at]!;
    cursor.at += 1;
    if (token.type === 'table_close') break;
    if (token.type === 'thead_open') header = true;
    else if (token.type === 'tbody_open') header = false;
    else if (token.type === 'tr_open') {
      rows.push({ header, cells: [] });
      const beyond = cellsBeyond(token);
      if (beyond !== '') reading.lose({ kind: 'cells', detail: beyond.slice(0, 500).toWellFormed() });
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      const align = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1] ?? '';
      const content = splitAtImages(readInline(cursor.tokens[cursor.at]?.children ?? [], reading));
      rows.at(-1)?.cells.push({
        blocks: content.length > 0 ? content : [paragraph()],
        format: align as ElementFormat,
      });
    }
  }
  // A table without a header row is written with an empty one: GFM has no other way.
  const blank = (blocks: readonly BlockNode[]): boolean =>
    blocks.length === 1 && blocks[0]!.type === 'paragraph' && blocks[0]!.children.length === 0;
  const headless = rows.length > 1 && rows[0]!.header && rows[0]!.cells.every((item) => blank(item.blocks));
  return table(
    ...(headless ? rows.slice(1) : rows).map((line) =>
      row(
        ...line.cells.map((item) =>
          cell(
            item.blocks.map((block) =>
              block.type === 'paragraph' ? { ...block, format: item.format } : block,
            ),
            line.header ? 1 : 0,
          ),
        ),
      ),
    ),
  );
}

/** Raw HTML leaves its words, line by line; comments, scripts and styles leave nothing. */
function readHtml(html: string, reading: Reading): BlockNode[] {
  const bare = html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style|template)\b[\s\S]*?(<\/\1\s*>|$)/gi, '');
  for (const tag of html.match(/<[a-z][a-z0-9-]*/gi) ?? [])
    reading.lose({ kind: 'html', detail: `${tag.toLowerCase()}>` });
  const lines = bare
    .replace(/<\/?[a-z!?][^>]*>/gi, '')
    .split('\n')
    .map((line) => markdownParser().utils.unescapeAll(line).trim())
    .filter((line) => line !== '');
  return lines.length === 0
    ? []
    : [
        paragraph(
          ...lines.flatMap((line, index) => (index === 0 ? [text(line)] : [lineBreak(), text(line)])),
        ),
      ];
}
