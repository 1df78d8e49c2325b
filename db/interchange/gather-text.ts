import type { Archive } from '../connection/types.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import type { Locale } from '../domain/locale.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { citedRecords } from './gather.ts';
import type { Gathered } from './gathered.ts';

/** A text made by the program that is no record of the archive: a review, a report of quotations. */
export type MadeText = {
  title: string;
  /** Its short name, where a record has its code. */
  code: string;
  /** One line under its title: what it is, and of when. */
  said: string;
  document: NoteDocument;
  /** The instant it speaks of. */
  asOf: string;
};

/** A text as what the exporters of any format take, with the records it cites. */
export async function gatherText(archive: Archive, text: MadeText, locale: Locale): Promise<Gathered> {
  const { title, said, document, asOf } = text;
  const piece = { record: nobody(text), document, said };
  return {
    title,
    locale,
    pieces: [piece],
    cited: await citedRecords(archive, [piece]),
    pictures: [],
    figureSources: 'annex',
    asOf,
  };
}

/** What the exporters call a record, of a text that is none in the archive. */
function nobody({ title, code, asOf: at }: MadeText): RecordDetail {
  return {
    ...{ id: '', code, kind: 'rapport', title, date: null, planned: null, tags: [], impacts: [] },
    ...{ verification: 'attested', example: false, summary: '', properties: {}, updatedAt: at, aliases: [] },
    ...{ revision: 1, createdAt: at, createdBy: null, updatedBy: null, deletedAt: null, hasBody: true },
    ...{ sources: [], claims: [], relations: [], measures: [], attachments: [], backlinkCounts: [] },
  };
}
