import { headingId } from '../readers/heading-ids.ts';
import { decodeBytes } from '../readers/decode.ts';
import { LONGEST_MARKDOWN } from '../../../domain/markdown/types.ts';
import { readSource, type PlannedNote } from './plan.ts';
import type { StoredNotes } from './stored.ts';

/** Texts looked at and kept: a vault shows parts of a few notes many times. */
const MOST_KEPT = 500;

/** Finds the blocks that links name in other notes: of this import by their text, of the archive by what is stored. */
export class Places {
  readonly #notes: ReadonlyMap<string, PlannedNote>;
  readonly #stored: StoredNotes;
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(notes: readonly PlannedNote[], stored: StoredNotes) {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
    this.#stored = stored;
  }

  /** The id of the block that `part` names in a record (`Titre`, `Titre#Sous-titre`, `^bloc`), or null. */
  find(recordId: string, part: string): string | null {
    const last = part.split('#').at(-1)!.trim();
    const blockId = last.startsWith('^') ? last.slice(1) : headingId(last);
    return this.#blocksOf(recordId).has(blockId) ? blockId : null;
  }

  #blocksOf(recordId: string): ReadonlySet<string> {
    const known = this.#known.get(recordId);
    if (known) return known;
    const note = this.#notes.get(recordId);
    const found =
      note?.format === 'markdown' || note?.format === 'joplin'
        ? blocksOfText(note)
        : this.#stored.blocks(recordId);
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(recordId, found);
    return found;
  }
}

/** The ids that the headings and marks of a Markdown file will give to its blocks. Marks in lists name no block of their own. */
function blocksOfText(note: PlannedNote): ReadonlySet<string> {
  const blocks = new Set<string>();
  const source = readSource(note, LONGEST_MARKDOWN);
  if ('failed' in source) return blocks;
  const { text } = decodeBytes(source.bytes);
  for (const [, heading] of text.matchAll(/^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm))
    blocks.add(headingId(bare(heading!)));
  for (const [, mark] of text.matchAll(
    /^(?![ \t]*(?:[-*+]|\d+[.)])[ \t]).*?(?:^|[ \t])\^([\w-]{1,40})[ \t]*$/gm,
  ))
    blocks.add(mark!);
  return blocks;
}

/** A heading as it is shown: links by their words, no mark at its end. */
function bare(heading: string): string {
  return heading
    .replace(/[ \t]\^[\w-]{1,40}$/, '')
    .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '');
}
