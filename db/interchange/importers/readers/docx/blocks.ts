import {
  footnote,
  horizontalRule,
  image,
  lineBreak,
  link,
  mention,
} from '../../../../domain/document/build.ts';
import { oneLine } from '../../../../domain/document/one-line.ts';
import type { MarkdownResolver } from '../../../../domain/markdown/types.ts';
import { normalizeUrl } from '../../../../domain/document/url.ts';
import {
  type BlockNode,
  type ElementFormat,
  type FootnoteContent,
  type FootnoteNode,
  TEXT_FORMAT,
} from '../../../../domain/document/types.ts';
import {
  addWords,
  aligned,
  apart,
  headingBlocks,
  lineBlocks,
  type Piece,
  trimmed,
  wordsOf,
} from '../pieces.ts';
import type { Problem } from '../reader.ts';
import { type ReadCell, tableOf } from '../tables.ts';
import { allBold, unbold } from './header-row.ts';
import { gathered, type Line } from './lines.ts';
import type { Numbering } from './numbering.ts';
import { FORMULA_MARK, LIST_MARK, RULE_MARK } from './prepare-part.ts';
import type { Role, Styles } from './styles.ts';
import type { WordImage, WordNode, WordParagraph, WordRun, WordTable, WordTree } from './tree.ts';

const ALIGNED: Readonly<Record<string, ElementFormat>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};
const FIXED_WIDTH =
  /^(?:consolas|courier(?: new)?|menlo|monaco|lucida console|(?:liberation|dejavu sans|noto sans) mono|cascadia (?:code|mono)|source code pro)$/i;
const BOX = /^[\s\u00a0]*([☐☑☒])[\s\u00a0]*/;

/** Reads the tree of a Word document as blocks of a note. Pictures were kept before: the hash of each is in `pictures`. */
export class WordReading {
  readonly problems: Problem[] = [];
  readonly #tree: WordTree;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #pictures: ReadonlyMap<WordImage, string | null>;
  readonly #seen = new Set<string>();
  readonly #footnotes = new Map<string, FootnoteNode | null>();
  #title: string | null;
  readonly #resolver: MarkdownResolver;
  #words: string | null = null;
  #tables = 0;

  constructor(
    tree: WordTree,
    known: {
      styles: Styles;
      numbering: Numbering;
      pictures: ReadonlyMap<WordImage, string | null>;
      title: string | null;
      resolver: MarkdownResolver;
    },
  ) {
    this.#tree = tree;
    this.#styles = known.styles;
    this.#numbering = known.numbering;
    this.#pictures = known.pictures;
    this.#title = known.title;
    this.#resolver = known.resolver;
  }

  readonly tell = (problem: Problem): void => {
    const key = `${problem.kind} ${problem.detail}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.problems.push(problem);
  };

  read(): BlockNode[] {
    const blocks = this.#blocks(this.#tree.children);
    for (const { authorName, body } of this.#tree.comments) {
      const said = wordsOf(this.#blocks(body)).trim();
      this.tell({
        kind: 'comment',
        detail: (authorName === null ? said : `${authorName} : ${said}`).slice(0, 500),
      });
    }
    return blocks;
  }

  #blocks(nodes: readonly WordNode[]): BlockNode[] {
    const lines = nodes.flatMap((node): Line[] => {
      if (node.type === 'paragraph') return this.#line(node);
      if (node.type === 'table') return [{ is: 'blocks', blocks: this.#table(node) }];
      const pieces: Piece[] = [];
      this.#inline([node], pieces, 0, false);
      return [{ is: 'blocks', blocks: lineBlocks(pieces) }];
    });
    return gathered(lines, this.tell);
  }

  #line(node: WordParagraph): Line[] {
    const role = this.#styles.role(node.styleId, node.styleName);
    const pieces: Piece[] = [];
    this.#inline(node.children, pieces, 0, false);
    const words = wordsOf(pieces);
    const format = ALIGNED[node.alignment ?? ''] ?? '';
    const lines = (): BlockNode[] => lineBlocks(pieces, aligned(format));
    switch (role.is) {
      case 'title':
        // Said by the note itself.
        if (this.#title !== null && words.replace(/\s+/g, ' ').trim() === this.#title) {
          this.#title = null;
          return [{ is: 'blocks', blocks: apart(pieces).pictures }];
        }
        return [{ is: 'blocks', blocks: headingBlocks(1, pieces) }];
      case 'heading':
        return [{ is: 'blocks', blocks: headingBlocks(role.level, pieces) }];
      case 'contents':
        if (words.trim() !== '') this.tell({ kind: 'contents', detail: '' });
        return [];
      case 'code':
        return [{ is: 'code', words: words.replace(/\u00a0/g, ' ') }];
      case 'quote':
      case 'callout':
      case 'callout-title':
        return [{ is: role.is, blocks: lines() }];
      case 'rule':
        return [{ is: 'blocks', blocks: [...lines(), horizontalRule()] }];
      case 'caption':
        return [{ is: 'caption', blocks: lines(), words: words.trim() }];
      default:
        if (pieces.length === 0 && node.children.some(isRule))
          return [{ is: 'blocks', blocks: [horizontalRule()] }];
        return [this.#item(node, role, pieces) ?? { is: 'blocks', blocks: lines() }];
    }
  }

  /** A paragraph that is an item of a list: by its numbering, its style, or a box at its start. */
  #item(node: WordParagraph, role: Role, pieces: readonly Piece[]): Line | null {
    const mark = node.children.find(
      (child) => child.type === 'bookmarkStart' && child.name.startsWith(LIST_MARK),
    );
    const [list = '', said = '0'] =
      mark?.type === 'bookmarkStart' ? mark.name.slice(LIST_MARK.length).split(':') : [];
    const first = pieces.find((piece) => piece.type === 'text');
    const box = first?.type === 'text' ? BOX.exec(first.text) : null;
    // A number 0 takes a paragraph out of the list of its style.
    if (list === '0' && !box) return null;
    const style = role.is === 'list' ? role : null;
    if (mark === undefined && node.numbering === null && style === null && !box) return null;
    const level = Math.min(
      8,
      Math.max(0, Number(mark ? said : (node.numbering?.level ?? style?.level ?? 0)) || 0),
    );
    const known = mark ? this.#numbering.level(list, level) : null;
    const own =
      box && first?.type === 'text'
        ? pieces.map((piece) =>
            piece === first ? { ...first, text: first.text.slice(box[0].length) } : piece,
          )
        : pieces;
    return {
      is: 'item',
      list: list || node.styleId || 'boxes',
      level,
      numbered: known?.numbered ?? node.numbering?.isOrdered ?? style?.numbered ?? false,
      start: known?.start ?? 1,
      item: { blocks: lineBlocks(own), checked: box ? box[1] !== '☐' : null },
    };
  }

  #inline(nodes: readonly WordNode[], pieces: Piece[], format: number, within: boolean): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          addWords(pieces, clean(node.value), format);
          break;
        case 'tab':
          addWords(pieces, ' ', format);
          break;
        case 'break':
          if (node.breakType === 'line') pieces.push(lineBreak());
          break;
        case 'checkbox':
          addWords(pieces, node.checked ? '☑ ' : '☐ ', format);
          break;
        case 'run':
          this.#inline(node.children, pieces, format | this.#format(node), within);
          break;
        case 'hyperlink':
          this.#link(node, pieces, format, within);
          break;
        case 'noteReference': {
          const note = within ? null : this.#footnote(node);
          if (note) pieces.push(note);
          break;
        }
        case 'bookmarkStart':
          if (node.name.startsWith(FORMULA_MARK))
            addWords(pieces, node.name.slice(FORMULA_MARK.length), format | TEXT_FORMAT.code);
          break;
        case 'image':
          this.#image(node, pieces, format);
          break;
        case 'paragraph':
        case 'tableRow':
        case 'tableCell':
          if (pieces.length > 0) pieces.push(lineBreak());
          this.#inline(node.children, pieces, format, within);
          break;
        case 'table':
          for (const row of node.children) this.#inline([row], pieces, format, within);
          break;
        case 'commentReference':
          break;
      }
    }
  }

  #format(run: WordRun): number {
    const raised = run.verticalAlignment;
    const code = run.font !== null && FIXED_WIDTH.test(run.font);
    return (
      this.#styles.format(run.styleId) |
      (run.isBold ? TEXT_FORMAT.bold : 0) |
      (run.isItalic ? TEXT_FORMAT.italic : 0) |
      (run.isUnderline ? TEXT_FORMAT.underline : 0) |
      (run.isStrikethrough ? TEXT_FORMAT.strikethrough : 0) |
      (raised === 'superscript'
        ? TEXT_FORMAT.superscript
        : raised === 'subscript'
          ? TEXT_FORMAT.subscript
          : 0) |
      (run.highlight === null ? 0 : TEXT_FORMAT.highlight) |
      (code ? TEXT_FORMAT.code : 0)
    );
  }

  #link(
    node: Extract<WordNode, { type: 'hyperlink' }>,
    pieces: Piece[],
    format: number,
    within: boolean,
  ): void {
    const inside: Piece[] = [];
    this.#inline(node.children, inside, format, within);
    const own = node.anchor === undefined ? null : this.#ownRecord(node.anchor);
    if (own) {
      const words = wordsOf(inside).trim();
      pieces.push(mention(own.id, own.title, words === '' || words === own.title ? null : words));
      return;
    }
    const url = node.href === undefined ? null : normalizeUrl(node.href);
    // A link inside the document has nowhere to lead in a note.
    if (node.href !== undefined && url === null)
      this.tell({ kind: 'link-refused', detail: node.href.slice(0, 200) });
    if (url === null) {
      pieces.push(...inside.map(plainLook));
      return;
    }
    const content = inside
      .filter((piece): piece is FootnoteContent => piece.type !== 'image' && piece.type !== 'footnote')
      .map(plainLook);
    const last = pieces.at(-1);
    // Word cuts one link into as many fields as it has runs.
    if (last?.type === 'link' && last.url === url) last.children.push(...content);
    else if (content.length > 0) pieces.push(link(url, content));
    pieces.push(...inside.filter((piece) => piece.type === 'image' || piece.type === 'footnote'));
  }

  /**
   * The record that a link inside one of our own exports means, by the code in its bookmark. Another archive gives the same codes:
   * the document has to say the title too.
   */
  #ownRecord(anchor: string): { id: string; title: string } | null {
    const named = /^fiche[-_]([a-z]{1,2})[-_](\d{1,7})$/i.exec(anchor);
    const record = named && this.#resolver.record({ form: 'wikilink', text: `${named[1]}-${named[2]}` });
    if (!record) return null;
    this.#words ??= wordsOfTree(this.#tree.children);
    return this.#words.includes(record.title) ? record : null;
  }

  #footnote(reference: Extract<WordNode, { type: 'noteReference' }>): FootnoteNode | null {
    const key = `${reference.noteType} ${reference.noteId}`;
    const known = this.#footnotes.get(key);
    if (known !== undefined) return known;
    this.#footnotes.set(key, null);
    const note = this.#tree.notes.resolve(reference);
    if (!note) return null;
    const node = footnote(...(trimmed(oneLine(this.#blocks(note.body))) as FootnoteContent[]));
    this.#footnotes.set(key, node);
    return node;
  }

  #image(node: WordImage, pieces: Piece[], format: number): void {
    const sha256 = this.#pictures.get(node) ?? null;
    const alt = (node.altText ?? '').replace(/\s+/g, ' ').trim().slice(0, 10_000);
    if (sha256 !== null) pieces.push(image(sha256, alt));
    else if (alt !== '') addWords(pieces, `[${alt}]`, format);
  }

  #table(node: WordTable): BlockNode[] {
    // A table in a table in a table is a way to lay a page out.
    if (this.#tables >= 3)
      return this.#blocks(
        node.children
          .flatMap((row) => ('children' in row ? row.children : []))
          .flatMap((cell) => ('children' in cell ? cell.children : [])),
      );
    this.#tables += 1;
    const rows = node.children.flatMap((row) => (row.type === 'tableRow' ? [row] : []));
    const read = rows.map(({ children, isHeader }) => ({
      isHeader,
      cells: children.flatMap((cell): ReadCell[] =>
        cell.type === 'tableCell'
          ? [{ blocks: this.#blocks(cell.children), across: cell.colSpan, down: cell.rowSpan, header: 0 }]
          : [],
      ),
    }));
    this.#tables -= 1;
    // Few people tell Word that the first row is one of headers: they make it bold.
    const told = read.some(({ isHeader }) => isHeader);
    const guessed = !told && read.length > 1 && allBold(read[0]!.cells) && !allBold(read[1]!.cells);
    return tableOf(
      read.map(({ isHeader, cells }, index) => {
        const header = isHeader || (guessed && index === 0);
        return header
          ? cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(unbold), header: 1 }))
          : cells;
      }),
    );
  }
}

/** The underline of a link is no format of its words. */
function plainLook<Node extends Piece>(piece: Node): Node {
  return piece.type === 'text' ? { ...piece, format: piece.format & ~TEXT_FORMAT.underline } : piece;
}

/** The mark of a paragraph with a line under it. */
const isRule = (node: WordNode): boolean => node.type === 'bookmarkStart' && node.name === RULE_MARK;

/** Control characters have no place in a note. */
const clean = (words: string): string =>
  words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/[\t\r\n]/g, ' ');

/** Every word of a tree, for what has to be said somewhere in it. */
function wordsOfTree(nodes: readonly WordNode[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? wordsOfTree(node.children) : ''))
    .join('');
}
