import type { Locale } from '../../domain/locale.ts';
import { fail } from '../../domain/errors.ts';
import type { Archive } from '../../connection/types.ts';
import { gatherText } from '../../interchange/gather-text.ts';
import { makeExport } from '../../interchange/exporters/make.ts';
import { codesInUse, listExcerpts, type ExcerptFilter } from '../queries.ts';
import { codebookQdc } from './codebook-qdc.ts';
import { quotationsDocument } from './quotations-document.ts';
import { quotationsCsv } from './quotations-csv.ts';
import { codeName } from './words.ts';

export type ExcerptExport = ExcerptFilter & { format: 'csv' | 'docx' | 'qdc'; locale: Locale };

const NAMES = {
  fr: { quotations: 'citations', codes: 'codes' },
  en: { quotations: 'quotations', codes: 'codes' },
};

/**
 * A file of the quotations that answer, or of the codes they use.
 * @throws VigieError `not-found` for a codebook without codes, `cancelled` when the signal aborts
 */
export async function exportExcerpts(
  archive: Archive,
  { format, locale, ...filter }: ExcerptExport,
  signal: AbortSignal,
) {
  const { reader } = archive;
  const excerpts = await listExcerpts(reader, filter);
  const [only] = filter.code === undefined ? [] : excerpts;
  const about = only ? ` ${only.code.record?.code ?? codeName(only.code, locale)}` : '';
  if (format === 'csv') {
    return {
      fileName: `${NAMES[locale].quotations}${about}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      excerpts: excerpts.length,
      content: new Blob([quotationsCsv(excerpts, locale)]),
    };
  }
  if (format === 'docx') {
    const gathered = await gatherText(archive, quotationsDocument(excerpts, locale), locale);
    const { fileName, mediaType, content } = await makeExport('docx', gathered, signal);
    return {
      fileName,
      mediaType,
      excerpts: excerpts.length,
      content: new Blob([content], { type: mediaType }),
    };
  }
  const { codes } = await codesInUse(reader);
  // A codebook holds a code at least (REFI-QDA 1.5, « CodesType »).
  if (codes.length === 0) fail({ kind: 'not-found', what: 'exportable', id: format });
  const summaries = await reader
    .selectFrom('record')
    .select(['id', 'summary'])
    .where(
      'id',
      'in',
      codes.flatMap(({ record }) => record?.id ?? []),
    )
    .execute();
  const summaryOf = new Map(summaries.map(({ id, summary }) => [id, summary]));
  const described = codes.map((code) => ({ ...code, description: summaryOf.get(code.key) ?? '' }));
  return {
    fileName: `${NAMES[locale].codes}.qdc`,
    mediaType: 'application/xml',
    excerpts: excerpts.length,
    content: new Blob([codebookQdc(described, locale)]),
  };
}
