import type { DateValue } from '../../domain/dates/edtf.ts';
import type { BlockNode } from '../../domain/document/types.ts';
import type { Verification } from '../../domain/impacts.ts';
import type { Locale } from '../../domain/locale.ts';
import type { RecordRef } from '#preload/contract/base.ts';

/** One record as an exported document shows it: a heading, a line about it, and its text. */
export type Section = {
  record: RecordRef;
  /** « N-012 · note · 11 avril 2018 · validé ». */
  about: string;
  /** What the archive knows of the record, then the words of its note; headings as levels below the section's own. */
  blocks: readonly BlockNode[];
};

/** A source as it was entered. */
export type CitedSource = { label: string; address: string | null; detail: string };

/** A record that the text mentions, for the annex. */
export type CitedRecord = {
  record: RecordRef;
  date: DateValue | null;
  verification: Verification;
  summary: string;
  sources: readonly CitedSource[];
};

export type Picture = { content: Uint8Array; mediaType: string; name: string };

/** All that a document is made of, plain data: the writers read nothing else, so they can run in another thread. */
export type ExportContent = {
  title: string;
  locale: Locale;
  sections: readonly Section[];
  /** In the order of kinds, then of codes. */
  cited: readonly CitedRecord[];
  /** By content hash; a picture whose file is gone is absent. */
  pictures: ReadonlyMap<string, Picture>;
  authors: readonly string[];
  /** The latest change of what is exported: the date of the document, so that the same content gives the same bytes. */
  modified: string;
};

/** Inside a single note's document its title is the document's; gathered records have headings of their own. */
export function isSingle(content: ExportContent): boolean {
  return content.sections.length === 1;
}
