import type { Id } from '../ids.ts';
import type { PieceSource } from '../reports/sources.ts';
import type {
  BlockNode,
  CalloutNode,
  CalloutTone,
  ChartNode,
  CitationNode,
  CodeNode,
  DateNode,
  FigureNode,
  FileNode,
  FootnoteContent,
  FootnoteNode,
  HeadingNode,
  HorizontalRuleNode,
  ImageNode,
  InlineNode,
  LineBreakNode,
  LinkNode,
  ListItemNode,
  ListNode,
  MentionNode,
  NoteDocument,
  ParagraphNode,
  PieceNode,
  QuoteNode,
  ReferenceNode,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextNode,
  TransclusionNode,
} from './types.ts';
import { DOCUMENT_SCHEMA } from './types.ts';

/*
 * Small constructors of document nodes, in the form the editor saves them, for importers and tests.
 * Inline content may be given as a plain string.
 */

type Inline = InlineNode | string;

const shape = { direction: null, format: '', indent: 0, version: 1 } as const;

/** A run of text; `format` is bits of TEXT_FORMAT. */
export function text(words: string, format = 0): TextNode {
  return { type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 };
}

function inlines(content: readonly Inline[]): InlineNode[] {
  return content.map((item) => (typeof item === 'string' ? text(item) : item));
}

export function lineBreak(): LineBreakNode {
  return { type: 'linebreak', version: 1 };
}

/** A mention of a record; `words` are the author's own when they differ from the title. */
export function mention(recordId: Id, label: string, words: string | null = null): MentionNode {
  return { type: 'mention', recordId, label, text: words, version: 1 };
}

/** A link; `url` must have come through `normalizeUrl`. */
export function link(url: string, content: readonly Inline[], title: string | null = null): LinkNode {
  return { type: 'link', url, rel: null, target: null, title, children: inlines(content), ...shape };
}

/** Words and other inline nodes as a paragraph; strings become plain text, here and in every builder below. */
export function paragraph(...content: Inline[]): ParagraphNode {
  return { type: 'paragraph', children: inlines(content), ...shape };
}

/** A heading of level 1 to 6. */
export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, ...content: Inline[]): HeadingNode {
  return { type: 'heading', tag: `h${level}`, children: inlines(content), ...shape };
}

/** A block quotation; it holds words, not blocks. */
export function quote(...content: Inline[]): QuoteNode {
  return { type: 'quote', children: inlines(content), ...shape };
}

/** Blocks in a frame, under a title; without a title the name of the tone is shown. */
export function callout(
  tone: CalloutTone,
  title: readonly Inline[],
  blocks: readonly BlockNode[],
  fold: CalloutNode['fold'] = 'none',
): CalloutNode {
  const head = { type: 'callouttitle', children: inlines(title), ...shape } as const;
  return { type: 'callout', tone, fold, children: [head, ...blocks], ...shape };
}

/** A code block, one text node a line. */
export function code(source: string, language: string | null = null): CodeNode {
  const children = source.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : [text(line)];
    return index === 0 ? words : [lineBreak(), ...words];
  });
  return { type: 'code', language, children, ...shape };
}

/** A list item: its text, or one nested list. `value` is set by the list. */
export function listItem(content: readonly (Inline | ListNode)[], checked?: boolean): ListItemNode {
  const children = content.map((item) => (typeof item === 'string' ? text(item) : item));
  return { type: 'listitem', value: 1, ...(checked === undefined ? {} : { checked }), children, ...shape };
}

/** A list; items are numbered from `start`, a nested list sharing the number of the item before it. */
export function list(listType: ListNode['listType'], items: readonly ListItemNode[], start = 1): ListNode {
  let value = start;
  const children = items.map((item) => {
    const nested = item.children.length === 1 && item.children[0]?.type === 'list';
    const numbered = { ...item, value };
    if (!nested) value += 1;
    return numbered;
  });
  return { type: 'list', listType, start, tag: listType === 'number' ? 'ol' : 'ul', children, ...shape };
}

/** A cell; strings make one paragraph. `headerState`: 0 none, 1 row, 2 column, 3 both. */
export function cell(content: readonly BlockNode[] | string, headerState = 0): TableCellNode {
  const children =
    typeof content === 'string' ? [paragraph(...(content === '' ? [] : [content]))] : [...content];
  return {
    type: 'tablecell',
    headerState,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
    children,
    ...shape,
  };
}

export function row(...cells: TableCellNode[]): TableRowNode {
  return { type: 'tablerow', children: cells, ...shape };
}

/** Rows as a table; merged cells and head cells are said by the cells themselves. */
export function table(...rows: TableRowNode[]): TableNode {
  return { type: 'table', children: rows, ...shape };
}

/** The same table with words above it, which make it a numbered one. */
export function captioned(node: TableNode, caption: string): TableNode {
  return { ...node, $: { ...node.$, caption } };
}

export function horizontalRule(): HorizontalRuleNode {
  return { type: 'horizontalrule', version: 1 };
}

/** A picture of the attachment store; sizes in CSS pixels, 0 when natural; `look` where it stands, and if it says nothing. */
export function image(
  sha256: string,
  alt: string,
  caption = '',
  size = { width: 0, height: 0 },
  look: Pick<ImageNode, 'align' | 'decorative'> = {},
): ImageNode {
  const { width, height } = size;
  return { type: 'image', sha256, alt, caption, width, height, ...look, version: 1 };
}

/** A file of the attachment store. */
export function file(fields: Omit<FileNode, 'type' | 'version' | '$'>): FileNode {
  return { type: 'file', ...fields, version: 1 };
}

/** A live figure: a measure of an indicator, with what was agreed of it. */
export function figure(fields: Omit<FigureNode, 'type' | 'version' | '$'>): FigureNode {
  return { type: 'figure', ...fields, version: 1 };
}

/** An indicator's chart: all its series, in the middle size, unless told otherwise. */
export function chart(
  recordId: Id,
  fields: Partial<Omit<ChartNode, 'type' | 'version' | '$' | 'recordId'>> = {},
): ChartNode {
  return {
    type: 'chart',
    recordId,
    title: '',
    label: '',
    caption: '',
    series: [],
    view: 'chart',
    size: 'medium',
    ...fields,
    version: 1,
  };
}

/** A footnote, with what it says. */
export function footnote(...content: (FootnoteContent | string)[]): FootnoteNode {
  return { type: 'footnote', children: inlines(content) as FootnoteContent[], version: 1 };
}

/** A work cited; `label` is its author and year. */
export function citation(
  recordId: Id,
  fields: Partial<Omit<CitationNode, 'type' | 'version' | '$' | 'recordId'>> = {},
): CitationNode {
  return {
    type: 'citation',
    recordId,
    code: '',
    label: '',
    locator: '',
    prefix: '',
    suffix: '',
    ...fields,
    version: 1,
  };
}

/** A date with the words that say it; `edtf` must be EDTF. */
export function date(edtf: string, wording: string): DateNode {
  return { type: 'date', edtf, wording, version: 1 };
}

/** Another note, or one block of it, shown where it stands. */
export function transclusion(recordId: Id, title: string, blockId: string | null = null): TransclusionNode {
  return { type: 'transclusion', recordId, blockId, title, version: 1 };
}

/** A part of a report: what its source says now, unless `fields` hold a copy and freeze it. */
export function piece(
  source: PieceSource,
  fields: Partial<Omit<PieceNode, 'type' | 'version' | 'source'>> = {},
): PieceNode {
  return {
    ...{ type: 'piece', source, title: '', caption: '', copy: '', takenAt: '', frozen: false },
    ...fields,
    version: 1,
  };
}

/** A reference to a block of the same text, by its id. */
export function reference(
  target: string,
  shows: ReferenceNode['shows'] = 'number',
  label = '',
): ReferenceNode {
  return { type: 'renvoi', target, shows, label, version: 1 };
}

/** Blocks as a whole document, in the present schema version. */
export function note(...blocks: BlockNode[]): NoteDocument {
  return { schema: DOCUMENT_SCHEMA, root: { type: 'root', children: blocks, ...shape } };
}

/** A note nobody wrote in yet: one empty paragraph, where the caret goes. */
export function emptyDocument(): NoteDocument {
  return note(paragraph());
}
