import { blockIdOf } from '../../domain/document/blocks.ts';
import { unsourcedClaims } from '../../domain/reports/claims.ts';
import { FINDING_RULES, type Finding } from '../../domain/reports/findings.ts';
import type { Reader } from '../../connection/types.ts';
import { readNote } from '../../notes/queries.ts';
import { findRecord } from '../../records/find.ts';
import { reportOnly } from '../settings.ts';
import { checkLayout } from './layout.ts';
import { checkSources } from './sources.ts';

/**
 * What to look at before a report goes out: the gravest first, then in the order of the text.
 * @throws VigieError `not-found`
 */
export async function checkReport(reader: Reader, id: string): Promise<Finding[]> {
  const record = reportOnly(await findRecord(reader, id));
  const { document } = await readNote(reader, record.id);
  const claims = unsourcedClaims(document).map(({ blockId, words }): Finding => ({
    rule: 'affirmation-sans-source',
    blockId,
    words,
    recordId: null,
  }));
  const findings = [...checkLayout(document), ...claims, ...(await checkSources(reader, document))];
  const place = new Map(document.root.children.map((block, index) => [blockIdOf(block), index]));
  const rank = ({ rule, blockId }: Finding) =>
    FINDING_RULES.indexOf(rule) * 1_000_000 + (place.get(blockId) ?? 0);
  return findings.toSorted((one, other) => rank(one) - rank(other));
}
