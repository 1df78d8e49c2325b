import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../../connection/types.ts';
import { codesInUse, listExcerpts, type ExcerptFilter } from '../queries.ts';
import { codebookQdc } from './codebook-qdc.ts';
import { quotationsCsv } from './quotations-csv.ts';
import { codeName } from './words.ts';

export type ExcerptExport = ExcerptFilter & { format: 'csv' | 'qdc'; locale: Locale };

const NAMES = {
  fr: { quotations: 'citations', codes: 'codes' },
  en: { quotations: 'quotations', codes: 'codes' },
};

/** A file of the quotations that answer, or of the codes they use. */
export async function exportExcerpts(reader: Reader, { format, locale, ...filter }: ExcerptExport) {
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
  const { codes } = await codesInUse(reader);
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
