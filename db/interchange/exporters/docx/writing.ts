import type { Locale } from '../../../domain/locale.ts';
import type { FlowBlock, Inline } from '../flow/types.ts';
import type { House } from './house.ts';
import type { Numbering } from './numbering.ts';
import type { Media } from './package/media.ts';
import type { Relations } from './package/relations.ts';
import type { Places } from './places.ts';
import { paragraphLook, type Edges, type ParagraphLook } from './properties.ts';
import type { Role } from './styles/roles.ts';

/** What a part of the document is written with: what it refers to, and what was left for the next paragraph to do. */
export type Writing = {
  readonly locale: Locale;
  readonly house: House;
  /** Of the part that is written. */
  readonly relations: Relations;
  readonly media: Media;
  readonly places: Places;
  readonly numbering: Numbering;
  /** The page on which a place begins, as far as one knows before a word processor lays the document out. */
  pageOf(anchor: string): number | undefined;
  readonly footnotes: readonly (readonly Inline[])[];
  /** The style of plain lines here: in a frame and in a table they have another. */
  readonly plain: Role;
  /** The rule beside the lines of a frame. */
  readonly frame?: Edges;
  /** Room between the margins here, and the highest a picture may be, in twentieths of a point. */
  readonly width: number;
  readonly height: number;
  /** True where each paragraph stays on the page of the next. */
  readonly together: boolean;
  /** A page to begin, the space a table leaves under it: the next paragraph takes them. */
  readonly pending: { page: boolean; space: boolean };
};

/** Space under a table, which has none of its own: twentieths of a point. */
const UNDER_TABLE = 200;

/** A paragraph of a style, with what is left to it by what stands before. */
export function paragraph(writing: Writing, role: Role, content: string, own: ParagraphLook = {}): string {
  const { pending, together, house } = writing;
  const look: ParagraphLook = { style: house.styles[role], ...own };
  if (together) look.keepNext = true;
  if (pending.page) {
    look.breakBefore = true;
    pending.page = false;
    pending.space = false;
  }
  if (pending.space) {
    if (!role.startsWith('heading') && own.before === undefined) look.before = UNDER_TABLE;
    pending.space = false;
  }
  return `<w:p><w:pPr>${paragraphLook(look)}</w:pPr>${content}</w:p>`;
}

/** Writes blocks where they stand: given to what holds blocks of its own, a table or a frame. */
export type WriteBlocks = (blocks: readonly FlowBlock[], writing: Writing) => string;
