import type { Archive } from '../../connection/types.ts';
import type { NoteDocument } from '../../domain/document/types.ts';
import type { Locale } from '../../domain/locale.ts';
import { comparePictureWith } from '../../review/picture/pictures.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { citedRecords } from '../gather.ts';
import type { Gathered } from '../gathered.ts';
import { comparisonDocument } from './comparison-document.ts';
import { reviewDocument } from './review-document.ts';
import { REVIEW_WORDS } from './words.ts';

/** Rows of a comparison that a document holds. */
const MOST_ROWS = 5000;

/**
 * The review, or a comparison of pictures, as what the exporters of any format take.
 * @throws VigieError `not-found`, `archive-damaged`, `cancelled`
 */
export async function gatherReview(
  archive: Archive,
  input: { locale: Locale; comparison?: { from: string; to: string | null } | undefined },
  signal: AbortSignal,
): Promise<Gathered> {
  const { locale, comparison } = input;
  if (comparison) {
    const compared = await comparePictureWith(archive, { ...comparison, limit: MOST_ROWS }, signal);
    return gathered(archive, comparisonDocument(compared, locale), locale);
  }
  const title = REVIEW_WORDS[locale].title;
  return gathered(archive, { title, ...(await reviewDocument(archive, locale)) }, locale);
}

async function gathered(
  archive: Archive,
  { title, said, document }: { title: string; said: string; document: NoteDocument },
  locale: Locale,
): Promise<Gathered> {
  const asOf = new Date().toISOString();
  const piece = { record: nobody(title, asOf), document, said };
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
function nobody(title: string, at: string): RecordDetail {
  return {
    ...{ id: '', code: 'REVUE', kind: 'rapport', title, date: null, planned: null, tags: [], impacts: [] },
    ...{ verification: 'attested', example: false, summary: '', properties: {}, updatedAt: at, aliases: [] },
    ...{ revision: 1, createdAt: at, createdBy: null, updatedBy: null, deletedAt: null, hasBody: true },
    ...{ sources: [], claims: [], relations: [], measures: [], attachments: [], backlinkCounts: [] },
  };
}
