import type { Archive } from '../../connection/types.ts';
import type { Locale } from '../../domain/locale.ts';
import { comparePictureWith } from '../../review/picture/pictures.ts';
import { gatherText } from '../gather-text.ts';
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
  const made = { code: 'REVUE', asOf: new Date().toISOString() };
  if (comparison) {
    const compared = await comparePictureWith(archive, { ...comparison, limit: MOST_ROWS }, signal);
    return gatherText(archive, { ...comparisonDocument(compared, locale), ...made }, locale);
  }
  const title = REVIEW_WORDS[locale].title;
  return gatherText(archive, { title, ...(await reviewDocument(archive, locale)), ...made }, locale);
}
