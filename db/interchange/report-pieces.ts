import { blockIdOf } from '../domain/document/blocks.ts';
import { mention, note, paragraph, text } from '../domain/document/build.ts';
import { mapNodes } from '../domain/document/map.ts';
import {
  DOCUMENT_LIMITS,
  type BlockNode,
  type NoteDocument,
  type PieceNode,
} from '../domain/document/types.ts';
import { documentMentions, visitNodes } from '../domain/document/walk.ts';
import { fail } from '../domain/errors.ts';
import { headingLevel, inPlace } from '../domain/reports/in-place.ts';
import type { Locale } from '../domain/locale.ts';
import type { Reader } from '../connection/types.ts';
import { readPiece } from '../reports/pieces/read.ts';
import type { RecordUse } from './gathered.ts';

/** Reports in reports in reports, no deeper. */
const DEEPEST = 5;

export type WithPieces = {
  document: NoteDocument;
  /** The records the text uses, with the headings under which it does. */
  uses: RecordUse[];
  /** The latest change of what the pieces say; '' without any. */
  asOf: string;
};

/**
 * The text of a report with what its pieces say in their places: their headings under the heading they stand under, their
 * caption on the figure or the table they are, their id on the block that references lead to. A piece that would hold the
 * report again leaves its title.
 */
export async function withPieces(
  reader: Reader,
  document: NoteDocument,
  recordId: string,
  locale: Locale,
  signal?: AbortSignal,
): Promise<WithPieces> {
  const expansion = new Expansion(reader, locale, signal);
  const children = await expansion.blocks(document.root.children, [recordId]);
  return {
    document: { ...document, root: { ...document.root, children } },
    uses: expansion.uses(recordId),
    asOf: expansion.asOf,
  };
}

/** What a piece of a report shows, as its document has it, with what the pieces in it say in their places. */
export async function withPiecesOf(
  reader: Reader,
  document: NoteDocument,
  { source }: Pick<PieceNode, 'source'>,
  reportId: string,
  locale: Locale,
  signal?: AbortSignal,
): Promise<NoteDocument> {
  let holds = false;
  visitNodes(document.root, (node) => (holds ||= node.type === 'piece'));
  if (!holds) return document;
  const children = await new Expansion(reader, locale, signal).shown(document, { source }, [reportId]);
  return { ...document, root: { ...document.root, children } };
}

class Expansion {
  asOf = '';
  readonly #reader: Reader;
  readonly #locale: Locale;
  readonly #signal: AbortSignal | undefined;
  /** By record, the block ids of the headings it is used under; null before the first. */
  readonly #uses = new Map<string, Set<string | null>>();
  #section: string | null = null;
  /** However often pieces show one another, an export stays one that can be read. */
  #left: number = DOCUMENT_LIMITS.nodes * 4;

  constructor(reader: Reader, locale: Locale, signal: AbortSignal | undefined) {
    this.#reader = reader;
    this.#locale = locale;
    this.#signal = signal;
  }

  uses(except: string): RecordUse[] {
    return [...this.#uses]
      .filter(([recordId]) => recordId !== except)
      .map(([recordId, sections]) => ({ recordId, sections: [...sections] }));
  }

  /** The blocks of a text. `chain`: the records being shown. */
  async blocks(blocks: readonly BlockNode[], chain: readonly string[], listed = false): Promise<BlockNode[]> {
    const out: BlockNode[] = [];
    let under = 0;
    for (const block of blocks) {
      if (block.type === 'heading') {
        under = headingLevel(block);
        if (chain.length === 1) this.#section = blockIdOf(block);
      }
      if (!listed) this.#use(block);
      if (block.type === 'piece') out.push(...(await this.#piece(block, under, chain)));
      else out.push(await this.#within(block, under, chain));
    }
    return out;
  }

  /** A block whose cells or frame may hold pieces. */
  async #within(block: BlockNode, level: number, chain: readonly string[]): Promise<BlockNode> {
    let holds = false;
    visitNodes(block, (node) => (holds ||= node.type === 'piece'));
    if (!holds) return block;
    const pieces = new Map<PieceNode, BlockNode[]>();
    const found: PieceNode[] = [];
    visitNodes(block, (node) => node.type === 'piece' && found.push(node));
    for (const node of found) pieces.set(node, await this.#piece(node, level, chain));
    const mapped = mapNodes(note(block), (node) =>
      node.type === 'piece' ? (pieces.get(node) ?? node) : node,
    );
    return mapped.root.children[0] ?? block;
  }

  async #piece(piece: PieceNode, level: number, chain: readonly string[]): Promise<BlockNode[]> {
    if (this.#signal?.aborted) fail({ kind: 'cancelled' });
    const { source } = piece;
    const recordId = source.is === 'note' ? source.recordId : null;
    if ((recordId !== null && chain.includes(recordId)) || chain.length > DEEPEST || this.#left <= 0)
      return [paragraph(recordId === null ? text(piece.title) : mention(recordId, piece.title))];
    const { document, changedAt } = await readPiece(this.#reader, piece, this.#locale);
    if (changedAt !== null && !piece.frozen && changedAt > this.asOf) this.asOf = changedAt;
    return inPlace(await this.shown(document, piece, chain), piece, level);
  }

  /** What a piece shows, other pieces in it in their places. */
  async shown(
    { root }: NoteDocument,
    { source }: Pick<PieceNode, 'source'>,
    chain: readonly string[],
  ): Promise<BlockNode[]> {
    visitNodes(root, () => (this.#left -= 1));
    const listed = source.is === 'liste' || source.is === 'frise';
    const next = source.is === 'note' ? source.recordId : '';
    // Its headings are lowered as a whole, once it is put in its place.
    return this.blocks(root.children, [...chain, next], listed);
  }

  #use(block: BlockNode): void {
    for (const { recordId } of documentMentions(note(block))) {
      const sections = this.#uses.get(recordId) ?? new Set();
      this.#uses.set(recordId, sections.add(this.#section));
    }
  }
}
