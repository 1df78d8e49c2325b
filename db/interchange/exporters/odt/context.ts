import type { Locale } from '../../../domain/locale.ts';
import type { FlowCaption, FlowHeading, Inline } from '../flow/types.ts';
import type { AutomaticStyles, ParagraphLook } from './automatic.ts';

/** What the parts of an ODF text need of the document they stand in. */
export type OdtContext = {
  locale: Locale;
  styles: AutomaticStyles;
  /** The most a picture may take here, in centimetres. */
  room: { width: number; height: number };
  /** Text of a footnote, by its number. */
  footnote(number: number): readonly Inline[];
  /** True when notes say their own numbers, because one stands in another and ODF has no such thing. */
  labelled: boolean;
  /** Where a place leads: a heading, a caption, any other place; undefined for one the document does not have. */
  placeOf(anchor: string): FlowHeading | FlowCaption | 'other' | undefined;
  /** True the first time a place is met: two bookmarks of one name are refused. */
  first(anchor: string): boolean;
  /** The style of a paragraph, with the page it begins when one is due. */
  paragraph(parent: string, look?: ParagraphLook): string;
  /** Says that the next paragraph begins a page. */
  breakPage(): void;
  /** True when headings are numbered by the reader, as the document numbers them. */
  numbered: boolean;
  /** Keeps a picture in the package; gives its path there. */
  picture(content: Uint8Array, ending: string): string;
  /** A number no other object of the kind has. */
  next(what: 'image' | 'table' | 'note' | 'list'): number;
};

/** The name of the number of a caption, to which references refer: every reader knows bookmarks. */
export const numberName = (anchor: string): string => `${anchor}-numero`;

/** The name LibreOffice knows a caption by. */
export const sequenceName = ({ of, number }: Pick<FlowCaption, 'of' | 'number'>): string =>
  `ref${of === 'figure' ? 'Figure' : 'Table'}${number - 1}`;
