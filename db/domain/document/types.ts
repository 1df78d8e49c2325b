import type { Id } from '../ids.ts';
import type { PieceSource } from '../reports/sources.ts';

/**
 * The note document: what the editor saves and every other part reads without an editor. It is Lexical's serialized
 * tree reduced to the node types below, wrapped with a schema version so that an older form can be lifted when read.
 */
export const DOCUMENT_SCHEMA = 1;

export type NoteDocument = { schema: typeof DOCUMENT_SCHEMA; root: RootNode };

/** Text formats of Lexical, as bits of `TextNode.format`. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;

export type ElementFormat = '' | 'left' | 'start' | 'center' | 'right' | 'end' | 'justify';
export type Direction = 'ltr' | 'rtl' | null;

/** Lexical keeps typed node state under `$`; ours is the stable id of a top-level block, and the caption of a table. */
export type BlockState = { blockId?: string; caption?: string };

interface Base<Type extends string> {
  type: Type;
  version: number;
  $?: BlockState;
}
interface Container<Type extends string, Child> extends Base<Type> {
  children: Child[];
  direction: Direction;
  format: ElementFormat;
  indent: number;
}

export interface RootNode extends Container<'root', BlockNode> {}

export interface ParagraphNode extends Container<'paragraph', InlineNode> {
  textFormat?: number;
  textStyle?: string;
}
export interface HeadingNode extends Container<'heading', InlineNode> {
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
}
export interface QuoteNode extends Container<'quote', InlineNode> {}

/** What a callout is for: its colour and its sign. */
export const CALLOUT_TONES = ['note', 'question', 'idee', 'constat', 'attention', 'citation'] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];
/** Whether a callout can be folded, and how it was left. */
export const CALLOUT_FOLDS = ['none', 'open', 'closed'] as const;
export type CalloutFold = (typeof CALLOUT_FOLDS)[number];
/** The title of a callout, its first child; without words, the name of the tone stands for it. */
export interface CalloutTitleNode extends Container<'callouttitle', InlineNode> {}
/** Blocks set apart in a frame (« encadré »), under a title. */
export interface CalloutNode extends Container<'callout', CalloutTitleNode | BlockNode> {
  tone: CalloutTone;
  fold: CalloutFold;
}
/** A code block; its lines are text nodes separated by line breaks. */
export interface CodeNode extends Container<'code', TextNode | CodeHighlightNode | LineBreakNode | TabNode> {
  language?: string | null;
}
export interface ListNode extends Container<'list', ListItemNode> {
  listType: 'bullet' | 'number' | 'check';
  start: number;
  tag: 'ul' | 'ol';
}
/** A list item holds text, or exactly one nested list. `checked` is present in check lists only. */
export interface ListItemNode extends Container<'listitem', InlineNode | ListNode> {
  checked?: boolean;
  value: number;
}
export interface TableNode extends Container<'table', TableRowNode> {
  colWidths?: number[];
  rowStriping?: boolean;
  frozenColumnCount?: number;
  frozenRowCount?: number;
}
export interface TableRowNode extends Container<'tablerow', TableCellNode> {
  height?: number;
}
/** `headerState`: 0 none, 1 row, 2 column, 3 both (TableCellHeaderStates of Lexical). */
export interface TableCellNode extends Container<'tablecell', BlockNode> {
  colSpan?: number;
  rowSpan?: number;
  headerState: number;
  width?: number;
  backgroundColor?: string | null;
  verticalAlign?: string;
}
export interface HorizontalRuleNode extends Base<'horizontalrule'> {}
export const IMAGE_ALIGNS = ['', 'left', 'center', 'right'] as const;
/**
 * A picture of the attachment store, by content hash; `width` and `height` in CSS pixels, 0 when natural. `decorative`: it says
 * nothing, and so needs no alternative text.
 */
export interface ImageNode extends Base<'image'> {
  sha256: string;
  alt: string;
  caption: string;
  width: number;
  height: number;
  align?: (typeof IMAGE_ALIGNS)[number];
  decorative?: boolean;
}
/** A file of the attachment store among the blocks, by content hash; `bytes` is 0 when its size is not known. */
export interface FileNode extends Base<'file'> {
  sha256: string;
  name: string;
  mediaType: string;
  bytes: number;
}

interface Leaf<Type extends string> extends Base<Type> {
  text: string;
  /** Bits of TEXT_FORMAT. */
  format: number;
  detail: number;
  mode: 'normal' | 'token' | 'segmented';
  style: string;
}
export interface TextNode extends Leaf<'text'> {}
export interface TabNode extends Leaf<'tab'> {}
export interface CodeHighlightNode extends Leaf<'code-highlight'> {
  highlightType?: string | null;
}
export interface LineBreakNode extends Base<'linebreak'> {}
export interface LinkNode extends Container<'link' | 'autolink', InlineNode> {
  url: string;
  rel?: string | null;
  target?: string | null;
  title?: string | null;
  isUnlinked?: boolean;
}
/**
 * A mention of a record: the id is the truth, `label` the title it had when last saved (what an export shows when the
 * record is gone), `text` the author's own words for it when they differ from the title (`[[target|text]]`).
 */
export interface MentionNode extends Base<'mention'> {
  recordId: Id;
  label: string;
  text: string | null;
}
/**
 * A live figure: a measure of an indicator, read from the archive wherever it is shown. `label` (« 37 % », or the range of
 * values in conflict), `date` (EDTF), `base` and `title` (of the indicator) are what the author last agreed to: shown when
 * the measure is gone, compared with it when it is there. `kept`: the author holds to them though the measure changed.
 */
export interface FigureNode extends Base<'figure'> {
  recordId: Id;
  measureId: Id;
  label: string;
  date: string;
  base: string;
  title: string;
  kept: boolean;
}

export const CHART_VIEWS = ['chart', 'table'] as const;
export const CHART_SIZES = ['small', 'medium', 'large'] as const;
/**
 * An indicator's chart, drawn from the archive wherever it is shown. `series` names the comparability groups to draw (the
 * base, for one without), all when empty. `title` and `label` (the figures in one line) are those of the last edit.
 */
export interface ChartNode extends Base<'chart'> {
  recordId: Id;
  title: string;
  label: string;
  caption: string;
  series: string[];
  view: (typeof CHART_VIEWS)[number];
  size: (typeof CHART_SIZES)[number];
}

/** What a footnote says: everything of a line but another footnote. */
export type FootnoteContent =
  | TextNode
  | LineBreakNode
  | TabNode
  | LinkNode
  | MentionNode
  | FigureNode
  | CitationNode
  | DateNode
  | ReferenceNode;
/** A footnote where it is called; its number is its rank in the text, nobody writes it. */
export interface FootnoteNode extends Base<'footnote'> {
  children: FootnoteContent[];
}
/**
 * A work cited with its place: the id is the truth, `code` and `label` (author and year, « Dupont, 2018 ») what the record
 * said when last saved. `locator` is the place as written (« p. 12 »), `prefix` and `suffix` the author's words around.
 */
export interface CitationNode extends Base<'citation'> {
  recordId: Id;
  code: string;
  label: string;
  locator: string;
  prefix: string;
  suffix: string;
}
/** A date in a sentence: its value (EDTF) and the words that say it (« fin avril 2018 »). */
export interface DateNode extends Base<'date'> {
  edtf: string;
  wording: string;
}

/**
 * Another note, or one block of it, shown where it stands as the archive has it now. `title` is the source's when last saved:
 * what is read when the source is gone.
 */
export interface TransclusionNode extends Base<'transclusion'> {
  recordId: Id;
  blockId: string | null;
  title: string;
}

/**
 * A part of a report taken from elsewhere in the archive. It shows what its source says now, or, `frozen`, what it said when it
 * was taken (`takenAt`): `copy` names that by its content, '' before it was first taken. `title` is the source's when last
 * taken. A `caption` makes it a numbered figure or table, where it is one.
 */
export interface PieceNode extends Base<'piece'> {
  source: PieceSource;
  title: string;
  caption: string;
  copy: string;
  takenAt: string;
  frozen: boolean;
}

export const REFERENCE_SHOWS = ['number', 'title', 'page'] as const;
export type ReferenceShows = (typeof REFERENCE_SHOWS)[number];
/**
 * A reference to a heading, a figure, a table or a piece of the same text by the id of its block. What it says is worked out
 * when the text is composed; `label` is what it last said.
 */
export interface ReferenceNode extends Base<'renvoi'> {
  target: string;
  shows: ReferenceShows;
  label: string;
}

export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | QuoteNode
  | CalloutNode
  | CodeNode
  | ListNode
  | TableNode
  | HorizontalRuleNode
  | ImageNode
  | FileNode
  | ChartNode
  | TransclusionNode
  | PieceNode;
export type InlineNode = FootnoteContent | FootnoteNode;
export type AnyNode =
  | RootNode
  | BlockNode
  | InlineNode
  | ListItemNode
  | TableRowNode
  | TableCellNode
  | CalloutTitleNode
  | CodeHighlightNode;

/** What a document may weigh (design of safety §5): nesting, nodes, and bytes of its JSON. */
export const DOCUMENT_LIMITS = { depth: 100, nodes: 50_000, bytes: 5_000_000 } as const;
