import type { Id } from '../ids.ts';
import type { BlockNode, NoteDocument } from '../document/types.ts';

/** How a Markdown text names a record: `[[…]]`, a link to another file, or a link to a record of the archive. */
export type LinkTarget = { form: 'wikilink' | 'path' | 'id'; text: string };

/** Answers what the names of a Markdown text stand for, in the archive or among the files being imported. */
export type MarkdownResolver = {
  /**
   * The record a link means, or null: by title, code or alias (`wikilink`), relative path (`path`) or id (`id`).
   * `alias` when the name is another one of the record's own: the mention then keeps it as the author's words.
   */
  record(target: LinkTarget): { id: Id; title: string; alias?: boolean } | null;
  /** The stored picture an address or file name means, or null. Sizes in CSS pixels, 0 when natural. */
  image(address: string): { sha256: string; width?: number; height?: number } | null;
  /** The stored file that an embed means where it is no picture a note shows, or null. */
  file?(address: string): { sha256: string; name: string; mediaType: string; bytes: number } | null;
  /** The block of a record that a part of a link names, `Titre` or `^bloc`, or null when there is none such. */
  block?(recordId: Id, part: string): string | null;
};

/** What a Markdown text had that a note cannot hold as it was. */
export type MarkdownLoss =
  | { kind: 'html'; detail: string }
  | { kind: 'image-missing'; detail: string }
  | { kind: 'image-remote'; detail: string }
  | { kind: 'transclusion'; detail: string }
  | { kind: 'link-refused'; detail: string }
  | { kind: 'moved-out-of-list'; detail: string }
  /** A picture that is kept as a file, and not shown. */
  | { kind: 'image-kept'; detail: string }
  /** A link to a place of the same text. */
  | { kind: 'inner-link'; detail: string }
  /** A formula, kept as code. */
  | { kind: 'math'; detail: string }
  /** A block of code that another program draws or works out. */
  | { kind: 'code-kept'; detail: string }
  /** A remark between `%%`, which stays in the text. */
  | { kind: 'remark'; detail: string }
  /** A remark of HTML, which nothing shows. */
  | { kind: 'comment'; detail: string }
  /** A part of another note that a link names and the note has not: the link leads to the note. */
  | { kind: 'part'; detail: string }
  /** The word that says what a callout is, where its look does not say it. */
  | { kind: 'callout'; detail: string }
  /** The address of a link around a picture alone. */
  | { kind: 'picture-link'; detail: string }
  /** Cells beyond the columns of their table, which GFM leaves out. */
  | { kind: 'cells'; detail: string }
  /** An address given apart that nothing calls. */
  | { kind: 'unused-address'; detail: string };

export type ReadMarkdown = {
  document: NoteDocument;
  /** `#tags` written in the text, without their sign, in order of appearance. */
  tags: string[];
  /** Names in `[[…]]` that the resolver did not know, in order, each once; their words stay as text. */
  unresolved: string[];
  losses: MarkdownLoss[];
};

export type ReadOptions = {
  resolver: MarkdownResolver;
  /** What a line end inside a paragraph is: a space (CommonMark) or a line break (as Obsidian shows it). */
  lineEnds?: 'space' | 'break';
  /** True for a text of a vault of notes: formulas, footnotes in the line, block marks at the end of a line mean something. */
  vault?: boolean;
  /** Reads a piece of raw HTML as blocks; without it, only its words are left. */
  html?(source: string): BlockNode[];
};

/** No Markdown text longer than this is read (UTF-16 units). */
export const LONGEST_MARKDOWN = 5_000_000;

/** What the caption of a table begins with, in a paragraph of its own after the table: as pandoc writes it. */
export const CAPTION = ': ';

/** The address that stands for a stored picture in the Markdown of a note. */
export const IMAGE_ADDRESS = 'vigie:image/';
