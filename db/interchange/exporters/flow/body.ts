import type { HeadingLevels } from '../../../domain/document/headings.ts';
import {
  type AnyNode,
  type BlockNode,
  type ChartNode,
  type CitationNode,
  type CodeNode,
  type ElementFormat,
  type FigureNode,
  type ImageNode,
  type InlineNode,
  type LinkNode,
  type ListNode,
  type NoteDocument,
  type TableNode,
} from '../../../domain/document/types.ts';
import { blockIdOf } from '../../../domain/document/blocks.ts';
import { CALLOUT_LABELS, partsOfCallout } from '../../../domain/document/callouts.ts';
import { normalizeUrl, parseRecordUrl } from '../../../domain/document/url.ts';
import { chartText, citationText, documentText } from '../../../domain/document/walk.ts';
import { DOCUMENT_SCHEMA } from '../../../domain/document/types.ts';
import { fileText } from '../../../domain/document/files.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { Picture } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { fitted, pictureSize } from './picture-size.ts';
import { line, recordAnchor, words } from './parts.ts';
import type { Captions } from './numbers.ts';
import type { Targets } from './targets.ts';
import type {
  FlowBlock,
  FlowCell,
  FlowDrawing,
  FlowItem,
  FlowList,
  FlowTable,
  Inline,
  Level,
} from './types.ts';
import { FLOW_WORDS } from './words.ts';

/** What a text needs to know of the document it is composed into. */
export type BodyContext = {
  locale: Locale;
  levels: HeadingLevels;
  /** Levels added to the text's own headings, which stand under the title of their record. */
  shift: number;
  recordOf(id: string): { code: string; title: string } | undefined;
  pictureOf(sha256: string): Picture | undefined;
  chartOf(chart: ChartNode): { drawing: FlowDrawing | null; figures: readonly BlockNode[] };
  /** The source of a figure as a footnote, when footnotes give them. */
  sourceOf(figure: FigureNode): readonly Inline[] | null;
  /** Puts a note at the foot of the page; gives its number. */
  addFootnote(content: () => readonly Inline[]): number;
  targets: Targets;
  captions: Captions;
  /** « 2.1 », for a heading of this level in a document that numbers them. */
  numberOf(level: Level): string | undefined;
  /** What stands for a citation, when the document has a style of its own for them. `noted`: in a footnote already. */
  citationOf(node: CitationNode, noted: boolean): readonly Inline[] | null;
  /** True when every block of the text has its place, not headings and captions alone. */
  places: boolean;
};

/** Pixels between the margins of an A4 page, at 96 to the inch. */
const TEXT_WIDTH = 600;

/** The text of a note, block by block. */
export function composeBody(document: NoteDocument, context: BodyContext): FlowBlock[] {
  return document.root.children.flatMap((block) => {
    const composed = composeBlock(block, context);
    const [first] = composed;
    const id = blockIdOf(block);
    if (!context.places || id === null || first?.is !== 'line') return composed;
    return [{ ...first, anchor: context.targets.anchorOf(id) }, ...composed.slice(1)];
  });
}

function composeBlock(block: BlockNode, context: BodyContext): FlowBlock[] {
  switch (block.type) {
    case 'paragraph':
      return block.children.length === 0 ? [] : [paragraph(block, 'text', context)];
    case 'heading': {
      const content = inlines(block.children, context);
      // One that says nothing is a line left empty: it has no place in the contents, nor in a number.
      if (content.every((part) => part.is === 'break' || (part.is === 'text' && part.text.trim() === '')))
        return [];
      const level = context.levels.next(Number(block.tag.slice(1)) - 1 + context.shift);
      const id = blockIdOf(block);
      const anchor = context.targets.anchorOf(id);
      const number = context.numberOf(level);
      context.targets.heading(id, anchor, number, content);
      return [{ is: 'heading', level, anchor, content, ...(number !== undefined && { number }) }];
    }
    case 'quote':
      return [paragraph(block, 'quote', context)];
    case 'callout': {
      const { title, body } = partsOfCallout(block);
      const named =
        title.length > 0 ? inlines(title, context) : [words(CALLOUT_LABELS[block.tone][context.locale])];
      const blocks = body.flatMap((inner) => composeBlock(inner, context));
      return [{ is: 'callout', tone: block.tone, title: named, blocks }];
    }
    case 'code':
      return [{ is: 'code', lines: codeLines(block) }];
    case 'list':
      return [list(block, context)];
    case 'table':
      return [...captionOf('table', block, block.$?.caption ?? '', context), table(block, context)];
    case 'horizontalrule':
      return [{ is: 'rule' }];
    case 'file':
      return [line('text', fileText(block, context.locale))];
    case 'image':
      return picture(block, context);
    case 'chart':
      return chart(block, context);
    // What it shows was put in its place when it was gathered; one whose source is gone leaves its title.
    case 'transclusion':
      return [
        line('subtitle', toRecord(context.recordOf(block.recordId)?.title ?? block.title, block, context)),
      ];
    // Likewise.
    case 'piece':
      return [line('subtitle', block.title)];
    default:
      return plainly(block);
  }
}

/** A block of a kind this program version does not know how to lay out: its words, a line each. */
function plainly(block: never): FlowBlock[] {
  return wordsOf(block)
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line('text', text));
}

function wordsOf(node: AnyNode): string {
  const children = [node] as unknown as BlockNode[];
  return documentText({
    schema: DOCUMENT_SCHEMA,
    root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
  }).text;
}

function paragraph(
  block: { children: readonly InlineNode[]; format: ElementFormat; indent: number },
  style: 'text' | 'quote',
  context: BodyContext,
): FlowBlock {
  const content = inlines(block.children, context);
  return { is: 'line', style, content, align: block.format, indent: block.indent };
}

function inlines(nodes: readonly InlineNode[], context: BodyContext, noted = false): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [words(node.text, node.format)];
      case 'tab':
        return [{ is: 'tab' }];
      case 'linebreak':
        return [{ is: 'break' }];
      case 'link':
      case 'autolink':
        return composeLink(node, context, noted);
      case 'mention':
        return [toRecord(node.text ?? context.recordOf(node.recordId)?.title ?? node.label, node, context)];
      case 'citation':
        return [...(context.citationOf(node, noted) ?? [toRecord(citationText(node), node, context)])];
      case 'date':
        return [words(node.wording)];
      case 'renvoi':
        return [context.targets.reference(node)];
      case 'footnote':
        return [{ is: 'footnote', number: context.addFootnote(() => inlines(node.children, context, true)) }];
      case 'figure': {
        const source = context.sourceOf(node);
        const label = toRecord(node.label, node, context);
        return source ? [label, { is: 'footnote', number: context.addFootnote(() => source) }] : [label];
      }
      default:
        return [words(wordsOf(node))];
    }
  });
}

/** Words that lead to a record, when the document holds it. */
function toRecord(text: string, { recordId }: { recordId: string }, context: BodyContext): Inline {
  const record = context.recordOf(recordId);
  if (!record) return words(text);
  return { is: 'link', to: { anchor: recordAnchor(record.code) }, children: [words(text)] };
}

function composeLink(node: LinkNode, context: BodyContext, noted: boolean): Inline[] {
  const children = inlines(node.children, context, noted);
  const target = parseRecordUrl(node.url);
  const record = target && context.recordOf(target.recordId);
  if (record) return [{ is: 'link', to: { anchor: recordAnchor(record.code) }, children }];
  const url = target ? null : normalizeUrl(node.url);
  return url === null || node.isUnlinked ? children : [{ is: 'link', to: { url }, children }];
}

function codeLines(block: CodeNode): string[] {
  const lines = [''];
  for (const node of block.children) {
    if (node.type === 'linebreak') lines.push('');
    else lines[lines.length - 1] += node.type === 'tab' ? '\t' : node.text;
  }
  return lines;
}

function list(node: ListNode, context: BodyContext): FlowList {
  const items: FlowItem[] = [];
  for (const item of node.children) {
    const inner = item.children.filter((child) => child.type === 'list').map((child) => list(child, context));
    const own = item.children.filter((child) => child.type !== 'list');
    const last = items.at(-1);
    // Lexical keeps a nested list in an item of its own, after the one it stands under.
    if (own.length === 0 && inner.length > 0 && last)
      items[items.length - 1] = { ...last, nested: [...last.nested, ...inner] };
    else {
      const checked = node.listType === 'check' ? item.checked === true : null;
      items.push({ checked, content: inlines(own, context), nested: inner });
    }
  }
  return { is: 'list', kind: node.listType, start: node.start, items };
}

function table(node: TableNode, context: BodyContext): FlowTable {
  const isHeadRow = node.children.map(
    ({ children }) => children.length > 0 && children.every((cell) => (cell.headerState & 1) !== 0),
  );
  const firstPlain = isHeadRow.indexOf(false);
  const widths = widthsOf(node);
  return {
    is: 'table',
    repeated: firstPlain < 0 ? isHeadRow.length : firstPlain,
    ...(widths && { widths }),
    rows: node.children.map((row) =>
      row.children.map((cell): FlowCell => {
        const head = (cell.headerState & 1) !== 0 ? 'column' : cell.headerState !== 0 ? 'row' : null;
        const content = cell.children.flatMap((block) => composeBlock(block, context));
        return { head, columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1, content };
      }),
    ),
  };
}

/** The columns of a table whose author gave them their widths, in percent. */
function widthsOf({ colWidths = [], children }: TableNode): number[] | null {
  const columns = Math.max(
    0,
    ...children.map((row) => row.children.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)),
  );
  const total = colWidths.reduce((sum, width) => sum + width, 0);
  if (colWidths.length !== columns || colWidths.some((width) => width <= 0) || total === 0) return null;
  return colWidths.map((width) => Math.round((width / total) * 1000) / 10);
}

/** The numbered caption of a block, nothing without words. */
function captionOf(
  of: 'figure' | 'table',
  block: BlockNode,
  said: string | Inline,
  context: BodyContext,
): FlowBlock[] {
  if (said === '') return [];
  const id = blockIdOf(block);
  const content = [typeof said === 'string' ? words(said) : said];
  const caption = context.captions.next(of, context.targets.anchorOf(id), content);
  context.targets.caption(id, caption);
  return [caption];
}

/** A picture with its caption; one that cannot be shown, or that is gone, leaves its words. */
function picture(node: ImageNode, context: BodyContext): FlowBlock[] {
  const file = context.pictureOf(node.sha256);
  const size = file && pictureSize(file.content);
  const caption = captionOf('figure', node, node.caption, context);
  // Its words stand where it stood: else its caption would be read as that of the picture above.
  if (!file || !size) return [line('caption', missingPicture(node, context.locale)), ...caption];
  const asked = node.width > 0 && node.height > 0 ? { width: node.width, height: node.height } : size;
  const { name, content } = file;
  const mediaType = `image/${size.kind === 'jpg' ? 'jpeg' : size.kind}`;
  // One that says nothing is not read out; what it has under it is.
  const alt = node.decorative ? '' : node.alt || node.caption;
  const side = node.align === 'left' || node.align === 'right' ? { align: node.align } : {};
  return [
    { is: 'picture', name, content, mediaType, alt, ...side, ...fitted(asked, TEXT_WIDTH) },
    ...caption.map((one) => ({ ...one, ...side })),
  ];
}

/** What stands for a picture that no one can show. */
function missingPicture({ alt }: ImageNode, locale: Locale): string {
  const { picture: name } = EXPORT_WORDS[locale];
  return alt === '' ? `[${name}]` : `[${name}${FLOW_WORDS[locale].colon}${alt}]`;
}

/**
 * A chart as a drawing told in words to who does not see it, its caption, and its figures as a table. One that can no longer be
 * drawn leaves its words, and keeps its number: references lead to it.
 */
function chart(node: ChartNode, context: BodyContext): FlowBlock[] {
  const { drawing, figures } = context.chartOf(node);
  const title = context.recordOf(node.recordId)?.title ?? node.title;
  const text = drawing || figures.length > 0 ? node.caption || title : chartText(node).replaceAll('\n', '. ');
  const of = node.view === 'chart' ? 'figure' : 'table';
  return [
    ...(drawing ? [drawing] : []),
    ...captionOf(of, node, toRecord(text, node, context), context),
    ...figures.flatMap((block) => composeBlock(block, context)),
  ];
}
