import {
  TEXT_FORMAT,
  type AnyNode,
  type MentionNode,
  type NoteDocument,
  type TextNode,
} from '../document/types.ts';
import { blockIdOf } from '../document/blocks.ts';
import { mentionText } from '../document/walk.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { NameTable } from './names.ts';

/** A paragraph, heading, list item… : its words, and which stretches of them are plain text that a mention may replace. */
export type Passage = {
  /** Its rank among the passages of the document, in reading order. */
  readonly index: number;
  readonly blockId: string | null;
  readonly text: string;
  readonly free: readonly { readonly start: number; readonly end: number }[];
};

/** A place of a document that names records without a mention. Offsets are in the passage's text. */
export type UnlinkedPlace = {
  readonly passage: number;
  readonly blockId: string | null;
  readonly start: number;
  readonly words: string;
  readonly seqs: readonly number[];
  readonly sentence: string;
  /** Where the words stand in the sentence. */
  readonly at: { readonly start: number; readonly length: number };
};

/** A place to make a mention of, as it was found; `words` must still be there. */
export type LinkChoice = {
  readonly passage: number;
  readonly start: number;
  readonly words: string;
  readonly recordId: string;
  /** The title of the record now. */
  readonly title: string;
};

/** Nodes whose words belong to something else: code, addresses. */
const CLOSED: ReadonlySet<string> = new Set(['code', 'link', 'autolink']);
const INLINE: ReadonlySet<string> = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'mention']);

type Parent = { children: AnyNode[] };
const isParent = (node: AnyNode): node is AnyNode & Parent =>
  'children' in node && Array.isArray(node.children);
const isFree = (node: AnyNode): node is TextNode =>
  node.type === 'text' && (node.format & TEXT_FORMAT.code) === 0;

/** True when a node holds words directly. Nodes this walk knows nothing of count as one unreadable character. */
function holdsWords(node: AnyNode & Parent): boolean {
  return node.children.some((child) => INLINE.has(child.type));
}

function wordsOf(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'code-highlight') return node.text;
  if (node.type === 'mention') return mentionText(node);
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'tab') return '\t';
  if (node.type === 'link' || node.type === 'autolink') return node.children.map(wordsOf).join('');
  return '\ufffc';
}

/** Rewrites each passage of a tree in reading order; gives the same object back where nothing changed. */
function mapPassages(
  document: NoteDocument,
  change: (passage: Passage, children: AnyNode[]) => AnyNode[],
): NoteDocument {
  let index = 0;
  const walk = <Node extends AnyNode>(node: Node, blockId: string | null): Node => {
    if (!isParent(node) || CLOSED.has(node.type)) return node;
    let children = node.children as AnyNode[];
    if (holdsWords(node)) {
      children = change(passageOf(children, index, blockId), children);
      index += 1;
    }
    const walked = children.map((child) => (INLINE.has(child.type) ? child : walk(child, blockId)));
    const same =
      walked.length === node.children.length && walked.every((child, at) => child === node.children[at]);
    return same ? node : { ...node, children: walked };
  };
  const blocks = document.root.children;
  const mapped = blocks.map((block) => walk(block, blockIdOf(block)));
  if (mapped.every((block, at) => block === blocks[at])) return document;
  return { ...document, root: { ...document.root, children: mapped } };
}

function passageOf(children: readonly AnyNode[], index: number, blockId: string | null): Passage {
  let text = '';
  const free: { start: number; end: number }[] = [];
  for (const child of children) {
    const start = text.length;
    text += wordsOf(child);
    if (!isFree(child)) continue;
    const last = free.at(-1);
    if (last?.end === start) last.end = text.length;
    else free.push({ start, end: text.length });
  }
  return { index, blockId, text, free };
}

/** The passages of a document in reading order: paragraphs, headings, quotes, list items, cells; code blocks apart. */
export function passagesOf(document: NoteDocument): Passage[] {
  const passages: Passage[] = [];
  mapPassages(document, (passage, children) => {
    passages.push(passage);
    return children;
  });
  return passages;
}

/**
 * Where a document names records of the table without a mention; `except` is the record it belongs to. Passages that
 * `mayHold` refuses are not looked at.
 */
export function unlinkedPlaces(
  document: NoteDocument,
  table: Pick<NameTable, 'find'>,
  except = -1,
  mayHold: (text: string) => boolean = () => true,
): UnlinkedPlace[] {
  return passagesOf(document).flatMap(({ index, blockId, text, free }) => {
    if (free.length === 0 || !mayHold(text)) return [];
    return table
      .find(text, except)
      .filter(({ start, end }) => free.some((span) => span.start <= start && end <= span.end))
      .map(({ start, end, seqs }) => {
        const sentence = sentenceAround(text, start, end);
        return {
          ...{ passage: index, blockId, start, words: text.slice(start, end), seqs },
          sentence: sentence.text,
          at: { start: start - sentence.start, length: end - start },
        };
      });
  });
}

/**
 * The document with mentions at the chosen places, the author's words kept where they differ from the title. A choice whose
 * words are no longer there, or are no free text any more, is left out.
 */
export function linkPlaces(
  document: NoteDocument,
  choices: readonly LinkChoice[],
): { document: NoteDocument; linked: LinkChoice[] } {
  const linked: LinkChoice[] = [];
  const byPassage = Map.groupBy(choices, (choice) => choice.passage);
  const after = mapPassages(document, (passage, children) => {
    // From the end, so that the offsets of those before stay true.
    const here = (byPassage.get(passage.index) ?? []).toSorted((a, b) => b.start - a.start);
    let next = children;
    let limit = Infinity;
    for (const choice of here) {
      const end = choice.start + choice.words.length;
      const there = passage.text.slice(choice.start, end) === choice.words && choice.words !== '';
      const free = passage.free.some((span) => span.start <= choice.start && end <= span.end);
      if (!there || !free || end > limit) continue;
      next = withMention(next, choice, end);
      limit = choice.start;
      linked.push(choice);
    }
    return next;
  });
  return { document: after, linked };
}

function withMention(children: readonly AnyNode[], choice: LinkChoice, end: number): AnyNode[] {
  const mention: MentionNode = {
    type: 'mention',
    recordId: choice.recordId,
    label: choice.title,
    text: choice.words === choice.title ? null : choice.words,
    version: 1,
  };
  const result: AnyNode[] = [];
  let at = 0;
  for (const child of children) {
    const [from, to] = [at, at + wordsOf(child).length];
    at = to;
    if (to <= choice.start || from >= end || child.type !== 'text') {
      // An empty text at the edge of the words stays where it is.
      result.push(child);
      continue;
    }
    const before = child.text.slice(0, Math.max(0, choice.start - from));
    const rest = child.text.slice(Math.min(child.text.length, end - from));
    if (before !== '') result.push({ ...child, text: before });
    if (from <= choice.start) result.push(mention);
    if (rest !== '') result.push({ ...child, text: rest });
  }
  return result;
}
