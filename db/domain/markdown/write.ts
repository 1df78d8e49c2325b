import {
  type BlockNode,
  type CalloutNode,
  type ChartNode,
  type FigureNode,
  type FileNode,
  type FootnoteNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type NoteDocument,
  type PieceNode,
  type ReferenceNode,
  type TableNode,
  type TransclusionNode,
} from '../document/types.ts';
import { mention, text } from '../document/build.ts';
import { partsOfCallout } from '../document/callouts.ts';
import { blockIdOf } from '../document/blocks.ts';
import { chartText, visitNodes } from '../document/walk.ts';
import { documentWithoutBrackets } from './brackets.ts';
import { destination, escapeLine, escapeText, linkTitle, longestRun } from './escape.ts';
import { CALLOUT_WORDS } from './callouts.ts';
import { chartAddress, figureAddress } from './figures.ts';
import { fileAddress } from './files.ts';
import { imageLook } from './images.ts';
import { blockMark, pieceAddress, referenceAddress } from './pieces.ts';
import { embedAddress } from './transclusions.ts';
import { CAPTION, IMAGE_ADDRESS } from './types.ts';
import { type InlineAddresses, type Place, writeInline } from './write-inline.ts';

/** Where the mentions and pictures of a written note lead. A record without an address leaves its words. */
export type WriteAddresses = {
  record(id: string): string | null;
  image(sha256: string): string;
  /** Where a live figure leads; to its indicator without it. */
  figure?(figure: FigureNode): string | null;
  /** The address of a chart as a picture; without it, its words lead to its indicator. */
  chart?(chart: ChartNode): string | null;
  /** The address of an embedded note; without it, its title leads to it. */
  embed?(transclusion: TransclusionNode): string | null;
  /** The address of a piece of a report; without it, its title leads to its record. */
  piece?(piece: PieceNode): string | null;
  /** The address of a reference; without it, it is its words. With it, blocks that references lead to say their ids. */
  reference?(reference: ReferenceNode): string | null;
  /** Where a file leads, and what its link says besides; without it, its name is left. */
  file?(file: FileNode): { address: string; title?: string } | null;
  /** Dates keep their value in an address of ours; without it, they are their words. */
  dates?: boolean;
};

/** Addresses inside the archive, which reading takes back for what they were. */
export const ARCHIVE_ADDRESSES: WriteAddresses = {
  record: (id) => `vigie:${id}`,
  image: (sha256) => IMAGE_ADDRESS + sha256,
  figure: figureAddress,
  chart: chartAddress,
  embed: embedAddress,
  file: fileAddress,
  piece: pieceAddress,
  reference: referenceAddress,
  dates: true,
};

/**
 * Writes a note as Markdown (CommonMark and GFM; `==` for highlight, HTML tags for underline, sub- and superscript).
 * Mentions become links where `addresses` says. Reading it back gives the same note but for what Markdown cannot say:
 * empty paragraphs, alignment and indent of blocks, colours, merged cells, column headers, spaces and line breaks at the ends of a line.
 * `shift` lowers every heading by so many levels (six at most).
 */
export function documentToMarkdown(
  document: NoteDocument,
  addresses: WriteAddresses = ARCHIVE_ADDRESSES,
  shift = 0,
): string {
  const footnotes: FootnoteNode[] = [];
  const footnote = (node: FootnoteNode): string => `[^${footnotes.push(node)}]`;
  const marked = addresses.reference ? referredBlocks(document) : new Set<string>();
  const writing: Writing = { addresses: { ...addresses, footnote }, shift, marked };
  const blocks = [writeBlocks(documentWithoutBrackets(document).root.children, writing)];
  // At the end, in the order they are called.
  footnotes.forEach(({ children }, index) => {
    const said = writeInline(children, 'lines', writing.addresses);
    blocks.push(prefixed(said, `[^${index + 1}]: `, '    '));
  });
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

/** `marked`: ids of the blocks that are followed by their id. */
type Writing = { addresses: InlineAddresses; shift: number; marked: ReadonlySet<string> };

function referredBlocks({ root }: NoteDocument): Set<string> {
  const targets = new Set<string>();
  visitNodes(root, (node) => node.type === 'renvoi' && targets.add(node.target));
  return targets;
}

function writeBlocks(blocks: readonly BlockNode[], writing: Writing): string {
  return writtenBlocks(blocks, writing)
    .map(({ text }) => text)
    .join('\n\n');
}

/** The blocks that have something to say, with what they say. */
function writtenBlocks(
  blocks: readonly BlockNode[],
  writing: Writing,
): { type: BlockNode['type']; text: string }[] {
  const written: { type: BlockNode['type']; text: string }[] = [];
  let previous: BlockNode | null = null;
  let other = false;
  for (const block of blocks) {
    // Two lists in a row would be read as one: the second takes the other mark.
    const second: boolean =
      block.type === 'list' && previous?.type === 'list' && sameMark(previous, block) && !other;
    const said = writeBlock(block, second, writing);
    if (said === '') continue;
    const text = block.type === 'paragraph' ? plainParagraph(said, previous) : said;
    const id = blockIdOf(block);
    const marked = id !== null && writing.marked.has(id);
    other = second;
    written.push({ type: block.type, text: marked ? `${text}\n\n^${id}` : text });
    previous = block;
  }
  return written;
}

/** A paragraph that would be read as the id of the block before it, or as the caption of the table before it. */
function plainParagraph(text: string, previous: BlockNode | null): string {
  const taken = blockMark(text) !== null || (previous?.type === 'table' && text.startsWith(CAPTION));
  return taken ? `\\${text}` : text;
}

function sameMark(one: ListNode, two: ListNode): boolean {
  return (one.listType === 'number') === (two.listType === 'number');
}

function writeBlock(block: BlockNode, otherMark: boolean, writing: Writing): string {
  const { addresses } = writing;
  switch (block.type) {
    case 'paragraph':
      return writeInline(block.children, 'lines', addresses);
    case 'heading': {
      const level = Math.min(6, Number(block.tag.slice(1)) + writing.shift);
      const text = writeInline(block.children, 'one-line', addresses).replace(/#+$/, (signs) => `\\${signs}`);
      return `${'#'.repeat(level)} ${text}`.trimEnd();
    }
    case 'quote':
      return prefixed(writeInline(block.children, 'lines', addresses), '> ', '> ');
    case 'callout':
      return writeCallout(block, writing);
    case 'code': {
      const source = block.children
        .map((node) => (node.type === 'linebreak' ? '\n' : node.type === 'tab' ? '\t' : node.text))
        .join('');
      const fence = '`'.repeat(Math.max(3, longestRun(source) + 1));
      return `${fence}${(block.language ?? '').replace(/[`\s\\&]/g, '')}\n${source === '' ? '' : `${source}\n`}${fence}`;
    }
    case 'list':
      return writeList(block, otherMark, writing);
    case 'table': {
      const caption = oneLine(block.$?.caption ?? '').trim();
      const table = writeTable(block, writing);
      return caption === '' ? table : `${table}\n\n${CAPTION}${escapeText(caption)}`;
    }
    case 'horizontalrule':
      return '***';
    case 'image': {
      const alt = escapeText(block.alt.replace(/\s+/g, ' '));
      return `![${alt}${imageLook(block)}](${destination(addresses.image(block.sha256))}${linkTitle(block.caption)})`;
    }
    case 'file': {
      const name = escapeText(oneLine(block.name));
      const { address, title = null } = addresses.file?.(block) ?? { address: null };
      return address === null ? escapeLine(name) : `[${name}](${destination(address)}${linkTitle(title)})`;
    }
    case 'transclusion': {
      const address = addresses.embed?.(block) ?? null;
      const title = block.title.replace(/[\t\r\n]+/g, ' ');
      if (address === null) return writeInline([mention(block.recordId, title)], 'lines', addresses);
      return `![${escapeText(title)}](${destination(address)})`;
    }
    case 'piece': {
      const { source } = block;
      const address = addresses.piece?.(block) ?? null;
      const title = oneLine(block.title);
      if (address !== null)
        return `![${escapeText(title)}](${destination(address)}${linkTitle(block.caption)})`;
      const named = 'recordId' in source ? mention(source.recordId, title) : text(title);
      return writeInline([named], 'lines', addresses);
    }
    case 'chart': {
      const address = addresses.chart?.(block) ?? null;
      if (address === null)
        return writeInline(
          [mention(block.recordId, chartText(block).replace(/[\t\r\n]+/g, ' '))],
          'lines',
          addresses,
        );
      const alt = escapeText(block.label.replace(/[\t\r\n]+/g, ' '));
      return `![${alt}](${destination(address)}${linkTitle(block.caption)})`;
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const FOLDS = { none: '', open: '+', closed: '-' } as const;

/** `> [!note]- Titre`, as vaults of notes and GitHub write it. */
function writeCallout(callout: CalloutNode, writing: Writing): string {
  const { title, body } = partsOfCallout(callout);
  const words = writeInline(title, 'one-line', writing.addresses);
  const lines = [`[!${CALLOUT_WORDS[callout.tone]}]${FOLDS[callout.fold]} ${words}`.trimEnd()];
  for (const [index, { type, text }] of writtenBlocks(body, writing).entries()) {
    // A paragraph goes on from the line of the title; anything else could be read as more of it.
    if (index > 0 || type !== 'paragraph') lines.push('');
    lines.push(text);
  }
  // The spaces at the end of a line of code are part of it.
  return lines
    .join('\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function prefixed(text: string, first: string, next: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : next) + line).trimEnd())
    .join('\n');
}

function writeList(list: ListNode, otherMark: boolean, writing: Writing): string {
  const lines: string[] = [];
  const width = list.listType === 'number' ? String(list.start + list.children.length).length + 2 : 2;
  const indent = ' '.repeat(width);
  let number = list.start;
  let lastNested: ListNode | null = null;
  for (const item of list.children) {
    const { text, nested } = partsOf(item, writing);
    if (text !== null || lines.length === 0 || nested.length === 0) {
      const box = list.listType === 'check' ? `[${item.checked ? 'x' : ' '}] ` : '';
      const mark = list.listType === 'number' ? `${number}${otherMark ? ')' : '.'}` : otherMark ? '*' : '-';
      const lead = mark.padEnd(width);
      number += 1;
      lastNested = null;
      // An item that holds only a list still needs something to stand on.
      if (text === null && nested.length > 0) {
        lines.push(...startingWithList(lead, indent, nested[0]!, writing));
        lastNested = nested.shift()!;
      } else lines.push(prefixed(box + (text ?? ''), lead, indent));
    }
    for (const inner of nested) {
      const second = lastNested !== null && sameMark(lastNested, inner);
      const text = writeList(inner, second, writing);
      // Only a list that starts at one and with words may follow a line of text directly; another is read as more of it.
      if (!/^(?:[-*]|1[.)]) +\S/.test(text) && lines.at(-1)?.slice(width).trim()) lines.push('');
      lines.push(prefixed(text, indent, indent));
      lastNested = second ? null : inner;
    }
  }
  return lines.join('\n');
}

function startingWithList(lead: string, indent: string, nested: ListNode, writing: Writing): string[] {
  return [prefixed(writeList(nested, false, writing), lead, indent)];
}

function partsOf(item: ListItemNode, writing: Writing): { text: string | null; nested: ListNode[] } {
  const inline = item.children.filter((child): child is InlineNode => child.type !== 'list');
  const nested = item.children.filter((child) => child.type === 'list');
  const text =
    inline.length === 0 && nested.length > 0 ? null : writeInline(inline, 'lines', writing.addresses);
  return { text, nested };
}

function writeTable(table: TableNode, writing: Writing): string {
  const grid = gridOf(table, writing);
  const columns = Math.max(1, ...grid.map((row) => row.length));
  const [first] = grid;
  const headed = first !== undefined && first.some((cell) => cell?.header === true);
  const rows = headed ? grid : [[], ...grid];
  const alignments = Array.from({ length: columns }, (_, column) => {
    const found = new Set(grid.map((row) => row[column]?.align ?? ''));
    const align = found.size === 1 ? [...found][0] : '';
    return align === 'center' ? ':-:' : align === 'right' ? '--:' : align === 'left' ? ':--' : '---';
  });
  const lines = rows.map(
    (row) => `| ${Array.from({ length: columns }, (_, column) => row[column]?.text ?? '').join(' | ')} |`,
  );
  return [lines[0], `| ${alignments.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

type GridCell = { text: string; align: string; header: boolean };

/** The cells of a table in their columns; what a merged cell covers to the right and below stays empty. */
function gridOf(table: TableNode, writing: Writing): (GridCell | null)[][] {
  const grid: (GridCell | null)[][] = table.children.map(() => []);
  for (const [at, row] of table.children.entries()) {
    const line = grid[at]!;
    let column = 0;
    for (const cell of row.children) {
      while (line[column] !== undefined) column += 1;
      const text = cell.children
        .map((block) => writeInCell(block, writing))
        .filter((part) => part !== '')
        .join('<br>');
      const first = cell.children[0];
      const align = first && 'format' in first ? first.format : '';
      const below = Math.min(grid.length - at, cell.rowSpan ?? 1);
      const across = Math.min(63, cell.colSpan ?? 1);
      for (let down = 0; down < below; down += 1)
        for (let right = 0; right < across; right += 1) grid[at + down]![column + right] = null;
      line[column] = { text, align, header: (cell.headerState & 1) === 1 };
    }
  }
  // A place no cell was given, beside a merged one, is empty too.
  return grid.map((line) => Array.from(line, (cell) => cell ?? null));
}

/** A cell holds one line: blocks in it are kept as text, lists with their marks. */
function writeInCell(block: BlockNode, writing: Writing): string {
  const place: Place = 'cell';
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return writeInline(block.children, place, writing.addresses);
    case 'list':
      return block.children
        .flatMap((item) =>
          item.children.filter((child): child is ListNode => child.type === 'list').length > 0
            ? item.children.flatMap((child) => (child.type === 'list' ? [writeInCell(child, writing)] : []))
            : [
                `${block.listType === 'number' ? `${item.value}\\.` : '•'} ${writeInline(
                  item.children.filter((child): child is InlineNode => child.type !== 'list'),
                  place,
                  writing.addresses,
                )}`,
              ],
        )
        .join('<br>');
    case 'table':
      return [
        ...(block.$?.caption ? [escapeText(oneLine(block.$.caption))] : []),
        ...block.children.flatMap((row) =>
          row.children.flatMap((cell) => cell.children.map((inner) => writeInCell(inner, writing))),
        ),
      ].join('<br>');
    case 'callout': {
      const { title, body } = partsOfCallout(block);
      const words = writeInline(title, place, writing.addresses);
      return [words, ...body.map((inner) => writeInCell(inner, writing))]
        .filter((part) => part !== '')
        .join('<br>');
    }
    case 'code':
      return block.children
        .map((node) => (node.type === 'linebreak' ? '<br>' : escapeText(node.text)))
        .join('');
    case 'image':
    case 'file':
    case 'chart':
    case 'transclusion':
    case 'piece':
      return writeBlock(block, false, writing).replaceAll(/(?<!\\)\|/g, '\\|');
    case 'horizontalrule':
      return '';
  }
}
