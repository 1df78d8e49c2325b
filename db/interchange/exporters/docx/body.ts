import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  Tab,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import type {
  BlockNode,
  CalloutNode,
  CodeNode,
  ChartNode,
  ElementFormat,
  FigureNode,
  ImageNode,
  InlineNode,
  ListNode,
  NoteDocument,
  TableNode,
} from '../../../domain/document/types.ts';
import { chartText, citationText } from '../../../domain/document/walk.ts';
import { CALLOUT_LABELS, partsOfCallout } from '../../../domain/document/callouts.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { DrawnChart } from '../../drawing/charts.ts';
import type { Picture } from '../../gathered.ts';
import { bookmarkName } from './bookmarks.ts';
import type { HeadingLevels } from './levels.ts';
import { fitted, pictureSize } from './picture-size.ts';
import { BULLETS, NUMBERS } from './styles.ts';

/** What a text needs to know of the document it is written into. */
export type BodyContext = {
  locale: Locale;
  /** The style of what stands in a frame. */
  frame?: string;
  levels: HeadingLevels;
  /** Levels added to the text's own headings, which stand under the title of their record. */
  shift: number;
  /** The record a mention means, when the document holds it: its bookmark's code and its title now. */
  recordOf(id: string): { code: string; title: string } | undefined;
  pictureOf(sha256: string): Picture | undefined;
  /** The number of the footnote that gives the source of a figure, when the document has one. */
  footnoteOf(figure: FigureNode): number | null;
  /** Puts a note at the foot of the page; gives its number. */
  addFootnote(children: ParagraphChild[]): number;
  /** A chart as a picture, and its figures as a table. */
  chartOf(chart: ChartNode): { drawn: DrawnChart | null; figures: readonly BlockNode[] };
  /** A fresh number for each numbered list, so that each starts again at its own first number. */
  nextList(): number;
};

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** The Word style of a heading level, from 1 to 6. */
export const headingStyle = (level: 1 | 2 | 3 | 4 | 5 | 6) => HEADINGS[level - 1]!;

/** Pixels between the margins of an A4 page, at 96 to the inch. */
const TEXT_WIDTH = 600;
const CHECKED = '☑\u00a0';
const UNCHECKED = '☐\u00a0';

const ALIGNMENTS: Readonly<
  Partial<Record<ElementFormat, (typeof AlignmentType)[keyof typeof AlignmentType]>>
> = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  end: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

/** The paragraphs and tables of a note's text. */
export function writeBody(document: NoteDocument, context: BodyContext): (Paragraph | Table)[] {
  return document.root.children.flatMap((block) => writeBlock(block, context));
}

function writeBlock(block: BlockNode, context: BodyContext): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return block.children.length === 0 ? [] : [paragraph(block, context)];
    case 'heading': {
      const level = context.levels.next(Number(block.tag.slice(1)) - 1 + context.shift);
      return [paragraph(block, context, { heading: headingStyle(level) })];
    }
    case 'quote':
      return [paragraph(block, context, { style: 'Quote' })];
    case 'callout':
      return writeCallout(block, context);
    case 'code':
      return writeCode(block);
    case 'list':
      return writeList(block, context, 0, context.nextList());
    case 'table':
      return [writeTable(block, context), new Paragraph({ children: [] })];
    case 'horizontalrule':
      return [
        new Paragraph({
          children: [],
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'C9C4B8' } },
        }),
      ];
    case 'image':
      return writePicture(block, context);
    case 'chart':
      return writeChart(block, context);
    // What could be shown was put in its place before: this one is gone, or holds itself.
    case 'transclusion':
      return [new Paragraph({ children: [linked(block.title, context.recordOf(block.recordId))] })];
    case 'piece':
      return [new Paragraph({ children: [new TextRun(block.title)] })];
  }
}

function paragraph(
  block: { children: readonly InlineNode[]; format: ElementFormat; indent: number },
  context: BodyContext,
  options: IParagraphOptions = {},
): Paragraph {
  const alignment = ALIGNMENTS[block.format];
  return new Paragraph({
    ...(context.frame !== undefined && { style: context.frame }),
    ...options,
    ...(alignment && { alignment }),
    ...(block.indent > 0 && !options.numbering && { indent: { left: 425 * block.indent } }),
    children: writeInlines(block.children, context),
  });
}

function writeInlines(nodes: readonly InlineNode[], context: BodyContext, link = false): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [
          new TextRun({ text: node.text, ...runOptions(node.format), ...(link && { style: 'Hyperlink' }) }),
        ];
      case 'tab':
        return [new TextRun({ children: [new Tab()] })];
      case 'linebreak':
        return [new TextRun({ break: 1 })];
      case 'link':
      case 'autolink':
        return writeLink(node, context);
      case 'mention': {
        const record = context.recordOf(node.recordId);
        return [linked(node.text ?? record?.title ?? node.label, record)];
      }
      case 'citation':
        return [linked(citationText(node), context.recordOf(node.recordId))];
      case 'date':
        return [new TextRun(node.wording)];
      case 'renvoi':
        return [new TextRun(node.label)];
      case 'footnote':
        return [new FootnoteReferenceRun(context.addFootnote(writeInlines(node.children, context)))];
      case 'figure': {
        const footnote = context.footnoteOf(node);
        return [
          linked(node.label, context.recordOf(node.recordId)),
          ...(footnote === null ? [] : [new FootnoteReferenceRun(footnote)]),
        ];
      }
    }
  });
}

/** Words that lead to a record, when the document holds it. */
function linked(words: string, record: { code: string } | undefined): ParagraphChild {
  if (!record) return new TextRun(words);
  return new InternalHyperlink({
    anchor: bookmarkName(record.code),
    children: [new TextRun({ text: words, style: 'Hyperlink' })],
  });
}

function writeLink(node: Extract<InlineNode, { url: string }>, context: BodyContext): ParagraphChild[] {
  const children = writeInlines(node.children, context, true);
  const recordId = /^vigie:([0-9a-f-]{36})$/.exec(node.url)?.[1];
  const record = recordId === undefined ? undefined : context.recordOf(recordId);
  if (record) return [new InternalHyperlink({ anchor: bookmarkName(record.code), children })];
  return recordId === undefined
    ? [new ExternalHyperlink({ link: node.url, children })]
    : writeInlines(node.children, context);
}

function runOptions(format: number): IRunOptions {
  const has = (bit: keyof typeof TEXT_FORMAT) => (format & TEXT_FORMAT[bit]) !== 0;
  return {
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('underline') && { underline: {} }),
    ...(has('strikethrough') && { strike: true }),
    ...(has('subscript') && { subScript: true }),
    ...(has('superscript') && { superScript: true }),
    ...(has('highlight') && { shading: { type: ShadingType.CLEAR, fill: 'FDEFC3' } }),
    ...(has('code') && { font: 'Consolas', shading: { type: ShadingType.CLEAR, fill: 'F4F2EC' } }),
  };
}

/** A frame is a style of its paragraphs: a house restyles it once, and it breaks across pages. */
function writeCallout(callout: CalloutNode, context: BodyContext): (Paragraph | Table)[] {
  const { title, body } = partsOfCallout(callout);
  const name = [new TextRun(CALLOUT_LABELS[callout.tone][context.locale])];
  const children = title.length > 0 ? writeInlines(title, context) : name;
  const framed = { ...context, frame: 'Callout' };
  return [
    new Paragraph({ style: 'CalloutTitle', children }),
    ...body.flatMap((block) => writeBlock(block, framed)),
  ];
}

/** One paragraph a line, so that a long block breaks across pages. */
function writeCode(block: CodeNode): Paragraph[] {
  const lines: string[] = [''];
  for (const node of block.children) {
    if (node.type === 'linebreak') lines.push('');
    else lines[lines.length - 1] += node.type === 'tab' ? '\t' : node.text;
  }
  return lines.map((line) => new Paragraph({ style: 'Code', children: [new TextRun(line)] }));
}

function writeList(
  list: ListNode,
  context: BodyContext,
  level: number,
  instance: number,
): (Paragraph | Table)[] {
  return list.children.flatMap((item): (Paragraph | Table)[] => {
    const nested = item.children.filter((child) => child.type === 'list');
    const words = item.children.filter((child) => child.type !== 'list');
    const own: Paragraph[] = [];
    if (words.length > 0 || nested.length === 0) {
      const mark = list.listType === 'check' ? [new TextRun(item.checked ? CHECKED : UNCHECKED)] : [];
      const numbering = {
        reference: list.listType === 'number' ? NUMBERS : BULLETS,
        level: Math.min(level, 8),
        instance,
      };
      own.push(
        new Paragraph({
          ...(context.frame !== undefined && { style: context.frame }),
          numbering,
          spacing: { after: 60 },
          children: [...mark, ...writeInlines(words, context)],
        }),
      );
    }
    return [
      ...own,
      ...nested.flatMap((inner) =>
        writeList(
          inner,
          context,
          level + 1,
          inner.listType === list.listType ? instance : context.nextList(),
        ),
      ),
    ];
  });
}

/** A real Word table: rows of headers repeat on each page, merged cells stay merged. */
function writeTable(table: TableNode, context: BodyContext): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.children.map(
      (row) =>
        new TableRow({
          tableHeader: row.children.length > 0 && row.children.every((cell) => (cell.headerState & 1) !== 0),
          cantSplit: true,
          children: row.children.map(
            (cell) =>
              new TableCell({
                ...((cell.colSpan ?? 1) > 1 && { columnSpan: cell.colSpan! }),
                ...((cell.rowSpan ?? 1) > 1 && { rowSpan: cell.rowSpan! }),
                ...(cell.headerState !== 0 && { shading: { type: ShadingType.CLEAR, fill: 'EFEDE6' } }),
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: cellContent(cell.children, cell.headerState !== 0, context),
              }),
          ),
        }),
    ),
  });
}

/** A cell holds at least one paragraph, or Word repairs the file. */
function cellContent(
  blocks: readonly BlockNode[],
  header: boolean,
  context: BodyContext,
): (Paragraph | Table)[] {
  const content = blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.type !== 'paragraph') return writeBlock(block, context);
    const bold = header
      ? block.children.map((node) =>
          node.type === 'text' ? { ...node, format: node.format | TEXT_FORMAT.bold } : node,
        )
      : block.children;
    return [paragraph({ ...block, children: bold }, context, { style: 'TableText' })];
  });
  return content.at(-1) instanceof Paragraph
    ? content
    : [...content, new Paragraph({ style: 'TableText', children: [] })];
}

/** A line as high as the picture in it: one of a fixed height would cut it. */
const PICTURE_LINE = {
  alignment: AlignmentType.CENTER,
  spacing: { line: 240, lineRule: LineRuleType.AUTO },
} as const;

/** A picture with its alternative text and caption; one Word cannot show, or that is gone, leaves its words. */
function writePicture(node: ImageNode, context: BodyContext): Paragraph[] {
  const picture = context.pictureOf(node.sha256);
  const size = picture && pictureSize(picture.content);
  const caption =
    node.caption === '' ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(node.caption)] })];
  if (!picture || !size) {
    return caption.length > 0 || node.alt === ''
      ? caption
      : [new Paragraph({ style: 'Caption', children: [new TextRun(node.alt)] })];
  }
  const asked = node.width > 0 && node.height > 0 ? { width: node.width, height: node.height } : size;
  const image = new ImageRun({
    type: size.kind,
    data: picture.content,
    transformation: fitted(asked, TEXT_WIDTH),
    altText: { name: picture.name, description: node.alt || node.caption, title: node.caption },
  });
  return [new Paragraph({ ...PICTURE_LINE, keepNext: caption.length > 0, children: [image] }), ...caption];
}

/** A chart as a picture told in words to who does not see it, its caption, and its figures as a real table. */
function writeChart(chart: ChartNode, context: BodyContext): (Paragraph | Table)[] {
  const { drawn, figures } = context.chartOf(chart);
  const record = context.recordOf(chart.recordId);
  const title = record?.title ?? chart.title;
  const words = drawn || figures.length > 0 ? chart.caption || title : chartText(chart);
  const caption = new Paragraph({
    style: 'Caption',
    keepNext: figures.length > 0,
    children: [linked(words, record)],
  });
  const table = figures.flatMap((block) => writeBlock(block, context));
  if (!drawn) return [caption, ...table];
  const picture = new ImageRun({
    type: 'png',
    data: drawn.png,
    transformation: fitted(drawn, TEXT_WIDTH),
    altText: { name: title, title, description: drawn.summary },
  });
  return [new Paragraph({ ...PICTURE_LINE, keepNext: true, children: [picture] }), caption, ...table];
}
