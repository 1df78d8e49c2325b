import { KINDS } from '../../../domain/kinds.ts';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { detailSheets } from './details.ts';
import { recordSheet } from './records.ts';
import { workbook } from './workbook.ts';

/** The records as a workbook: one sheet a kind, then their relations, measures and sources in sheets of their own. */
export function exportXlsx({ title, pieces, locale, asOf }: Gathered): ExportedFile {
  const kinds = KINDS.filter((kind) => pieces.some(({ record }) => record.kind === kind));
  const sheets = kinds.map((kind) =>
    recordSheet(
      pieces.filter(({ record }) => record.kind === kind),
      locale,
      KIND_LABELS[kind].many[locale],
    ),
  );
  return {
    fileName: fileNameOf(title, 'xlsx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: workbook([...sheets, ...detailSheets(pieces, locale)], { title, asOf }),
  };
}
