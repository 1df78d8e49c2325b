import type { Id } from '../ids.ts';
import { sentenceAround } from '../text/sentence.ts';
import { blockIdOf } from './blocks.ts';
import { image } from './build.ts';
import { parseRecordUrl } from './url.ts';
import type {
  AnyNode,
  ChartNode,
  CitationNode,
  FileNode,
  FootnoteNode,
  ImageNode,
  MentionNode,
  NoteDocument,
  PieceNode,
} from './types.ts';

/** A top-level block's place in the plain text, in UTF-16 units; `end` excludes the line end after it. */
export type TextBlock = { blockId: string | null; start: number; end: number };
export type DocumentText = { text: string; blocks: TextBlock[] };
/** One mention with its sentence; `start` and `length` locate the mention's words in the sentence. */
export type DocumentMention = {
  recordId: Id;
  blockId: string | null;
  sentence: string;
  start: number;
  length: number;
  /** The block of that record the link leads to, when it leads to one. */
  targetBlock?: string;
};

/** Visits every node in reading order, parents first. */
export function visitNodes(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) visitNodes(child, visit);
}

/** The words that stand for a mention: the author's own, else the record's title. */
export function mentionText(mention: MentionNode): string {
  return mention.text ?? mention.label;
}

/** The words that stand for a chart: what the author says of it, else what it shows. */
export function chartText(chart: ChartNode): string {
  const figures = chart.label === '' ? chart.title : `${chart.title}\u00a0: ${chart.label}`;
  return chart.caption === '' ? figures : `${chart.caption}\n${figures}`;
}

/** A citation as one reads it: « (voir Dupont, 2018, p. 12) ». */
export function citationText({
  prefix,
  label,
  locator,
  suffix,
}: Omit<CitationNode, 'type' | 'version'>): string {
  const work = [label, locator, suffix].filter((part) => part !== '').join(', ');
  return `(${prefix === '' ? '' : `${prefix} `}${work})`;
}

/** Nodes that end a line of the plain text. */
const LINES: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'quote',
  'callouttitle',
  'code',
  'listitem',
  'tablerow',
  'horizontalrule',
  'image',
  'file',
  'chart',
  'transclusion',
  'piece',
]);

/** Nodes that hold lines. */
const HOLDERS: ReadonlySet<string> = new Set(['list', 'table', 'tablecell', 'callout']);

type PlacedMention = {
  recordId: Id;
  blockId: string | null;
  start: number;
  end: number;
  targetBlock?: string;
};
type Flat = DocumentText & { mentions: PlacedMention[]; images: ImageNode[]; files: FileNode[] };
type Flattening = {
  text: string;
  mentions: PlacedMention[];
  images: ImageNode[];
  files: FileNode[];
  blockId: string | null;
  /** Footnotes of the block being written: they are read after it, so that they cut no sentence. */
  footnotes: FootnoteNode[];
  /** Hears of every node, at the place in the text where it begins. */
  visit?: ((node: AnyNode, start: number) => void) | undefined;
};

function flatten(document: NoteDocument, visit?: Flattening['visit']): Flat {
  const state: Flattening = {
    ...{ text: '', mentions: [], images: [], files: [] },
    ...{ blockId: null, footnotes: [], visit },
  };
  const blocks: TextBlock[] = [];
  for (const [index, block] of document.root.children.entries()) {
    if (index > 0) state.text += '\n';
    state.blockId = blockIdOf(block);
    const start = state.text.length;
    write(block, state);
    writeFootnotes(state);
    blocks.push({ blockId: state.blockId, start, end: state.text.length });
  }
  const { text, mentions, images, files } = state;
  return { text, blocks, mentions, images, files };
}

/** What the footnotes of a block say, a line each, after its text. */
function writeFootnotes(state: Flattening): void {
  const { footnotes, visit } = state;
  if (footnotes.length === 0) return;
  state.footnotes = [];
  // Only the text itself is on screen: what stands in a footnote has no place there.
  state.visit = undefined;
  for (const { children } of footnotes) {
    if (children.length === 0) continue;
    state.text += '\n';
    writeChildren(children, '\n', state);
  }
  state.visit = visit;
}

function write(node: AnyNode, state: Flattening): void {
  state.visit?.(node, state.text.length);
  switch (node.type) {
    case 'text':
    case 'code-highlight':
      state.text += node.text;
      return;
    case 'tab':
      state.text += '\t';
      return;
    case 'linebreak':
      state.text += '\n';
      return;
    case 'mention': {
      const start = state.text.length;
      state.text += mentionText(node);
      state.mentions.push({ recordId: node.recordId, blockId: state.blockId, start, end: state.text.length });
      return;
    }
    // A figure or a chart leads to its indicator like a mention that says it in its own words.
    case 'figure':
    case 'citation':
    case 'chart': {
      const start = state.text.length;
      state.text +=
        node.type === 'figure' ? node.label : node.type === 'chart' ? chartText(node) : citationText(node);
      state.mentions.push({ recordId: node.recordId, blockId: state.blockId, start, end: state.text.length });
      return;
    }
    // A link to a record of the archive, or to one of its blocks, leads there like a mention.
    case 'link':
    case 'autolink': {
      const target = parseRecordUrl(node.url);
      const start = state.text.length;
      writeChildren(node.children, '\n', state);
      if (!target) return;
      const { recordId, blockId } = target;
      const place = { recordId, blockId: state.blockId, start, end: state.text.length };
      state.mentions.push(blockId === null ? place : { ...place, targetBlock: blockId });
      return;
    }
    // The words of the source are the source's own: here it is only named.
    case 'transclusion': {
      const { recordId, blockId: targetBlock, title } = node;
      const start = state.text.length;
      state.text += title;
      const place = { recordId, blockId: state.blockId, start, end: state.text.length };
      state.mentions.push(targetBlock === null ? place : { ...place, targetBlock });
      return;
    }
    case 'piece':
      writePiece(node, state);
      return;
    case 'table':
      if (node.$?.caption) state.text += `${node.$.caption}\n`;
      writeChildren(node.children, '\n', state);
      return;
    case 'date':
      state.text += node.wording;
      return;
    case 'renvoi':
      state.text += node.label;
      return;
    case 'footnote':
      state.footnotes.push(node);
      return;
    case 'file':
      state.files.push(node);
      state.text += node.name;
      return;
    case 'image':
      state.images.push(node);
      state.text += node.caption || node.alt;
      return;
    case 'horizontalrule':
      return;
    default:
      writeChildren(node.children, node.type === 'tablerow' ? '\t' : '\n', state);
  }
}

/** A piece of a report is named, like any text shown elsewhere, after what is said of it here. */
function writePiece(node: PieceNode, state: Flattening): void {
  const { source, title, caption } = node;
  if (caption !== '') state.text += `${caption}\n`;
  const start = state.text.length;
  state.text += title;
  if ('recordId' in source) {
    const place = { recordId: source.recordId, blockId: state.blockId, start, end: state.text.length };
    const targetBlock = source.is === 'note' ? source.blockId : null;
    state.mentions.push(targetBlock === null ? place : { ...place, targetBlock });
  }
  if (source.is === 'frise') state.images.push(image(source.sha256, title, caption));
}

/** Cells are kept apart by a tab, other blocks by a line end; inline nodes follow one another. */
function writeChildren(children: readonly AnyNode[], separator: string, state: Flattening): void {
  let first = true;
  let inline = false;
  for (const child of children) {
    // The name of the tone that is shown instead is no word of the author.
    if (child.type === 'callouttitle' && child.children.length === 0) continue;
    const line = LINES.has(child.type) || HOLDERS.has(child.type);
    if (!first && (line || !inline)) state.text += separator;
    write(child, state);
    first = false;
    inline = !line;
  }
}

/**
 * The plain text of a document, block by block with a line end between, mentions as their words, table cells apart by
 * a tab; and where each top-level block stands in it.
 */
export function documentText(document: NoteDocument): DocumentText {
  const { text, blocks } = flatten(document);
  return { text, blocks };
}

/** The plain text of a document, and every node in reading order with the place in the text where it begins. */
export function documentPlaces(document: NoteDocument): DocumentText & { places: [AnyNode, number][] } {
  const places: [AnyNode, number][] = [];
  const { text, blocks } = flatten(document, (node, start) => places.push([node, start]));
  return { text, blocks, places };
}

/** Every mention in reading order, with the sentence around it. */
export function documentMentions(document: NoteDocument): DocumentMention[] {
  const flat = flatten(document);
  return flat.mentions.map((mention) => withSentence(flat.text, mention));
}

/** Every picture in reading order. */
export function documentImages(document: NoteDocument): ImageNode[] {
  return flatten(document).images;
}

/** Every file in reading order. */
export function documentFiles(document: NoteDocument): FileNode[] {
  return flatten(document).files;
}

/** All that a save derives from a document, in one walk. */
export function digestDocument(
  document: NoteDocument,
): DocumentText & { mentions: DocumentMention[]; images: ImageNode[]; files: FileNode[]; words: number } {
  const flat = flatten(document);
  return {
    ...flat,
    mentions: flat.mentions.map((mention) => withSentence(flat.text, mention)),
    words: countWords(flat.text),
  };
}

function withSentence(text: string, mention: PlacedMention): DocumentMention {
  const sentence = sentenceAround(text, mention.start, mention.end);
  const start = Math.max(0, mention.start - sentence.start);
  const length = Math.max(0, Math.min(mention.end, sentence.end) - Math.max(mention.start, sentence.start));
  const { recordId, blockId, targetBlock } = mention;
  const found = { recordId, blockId, sentence: sentence.text, start, length };
  return targetBlock === undefined ? found : { ...found, targetBlock };
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Words as a word processor counts them: what stands between spaces and holds a letter or a digit, so that French
 * punctuation set apart by a no-break space is not a word and « l’alliance » is one.
 */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) counted = false;
    else if (!counted && isWordly(code, text, at)) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

/** The code units that JavaScript's `\s` matches. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x202f || (code >= 0x1680 && SPACES.has(code));
}
const SPACES = new Set([
  0x1680,
  0x2028,
  0x2029,
  0x205f,
  0x3000,
  0xfeff,
  ...Array.from({ length: 11 }, (_, at) => 0x2000 + at),
]);

/** True at a letter or a digit; Latin ones are told without asking the tables of Unicode. */
function isWordly(code: number, text: string, at: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  return LETTER.test(String.fromCodePoint(text.codePointAt(at)!));
}
