import type { NoteDocument } from '../domain/document/types.ts';
import type { Locale } from '../domain/locale.ts';
import type { ReportSettings } from '../domain/reports/settings.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import type { WordTemplate } from './exporters/docx/template/read.ts';
import type { SignalLife } from './signal-life.ts';

/** A record that a report uses: the block ids of the headings it is used under, null before the first. */
export type RecordUse = { recordId: string; sections: readonly (string | null)[] };

/** What a report says beside its text, when it is exported as one. */
export type ReportLayout = {
  settings: ReportSettings;
  uses: readonly RecordUse[];
  /** The state of each record it uses: that of its text where it has one, else of its properties. */
  versions: ReadonlyMap<string, number>;
  /** The house template it is written in, when that is one that was imported. */
  template?: WordTemplate;
};

/** One record of an export, with its text when it has one. */
export type Piece = {
  record: RecordDetail;
  document: NoteDocument | null;
  /** Of a signal: what was seen of it and made of it, and its steps. */
  life?: SignalLife;
  /** What stands under the title of a text that is no record of the archive, in the place of the record's line. */
  said?: string;
  /** Of a report: the records its text and pieces use. */
  uses?: readonly RecordUse[];
};

/** A picture a text shows, by its content hash. */
export type Picture = { sha256: string; name: string; mediaType: string; content: Uint8Array };

/**
 * Everything an exporter needs, as plain data: what is exported in its order, the records its texts cite, the pictures
 * they show. Exporters read nothing else, so they may run in another thread and give the same bytes for the same data.
 */
export type Gathered = {
  title: string;
  locale: Locale;
  pieces: readonly Piece[];
  /** When it is one report, laid out as such. */
  report?: ReportLayout;
  /** Records cited that are not themselves pieces, in the order they are first cited. */
  cited: readonly RecordDetail[];
  pictures: readonly Picture[];
  /** Files among the blocks of the texts, where the form can hold them; else they are told by name. */
  files?: readonly Picture[];
  /** Where the sources of live figures are given: in the annex alone, or at the foot of the page as well. */
  figureSources: 'annex' | 'footnotes';
  /** The latest change among the pieces: what the file says it was made of, instead of the hour of its making. */
  asOf: string;
};

/** A file an export makes. */
export type ExportedFile = { fileName: string; mediaType: string; content: Uint8Array<ArrayBuffer> };
