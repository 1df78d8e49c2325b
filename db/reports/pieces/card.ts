import { cell, mention, note, paragraph, row, table } from '../../domain/document/build.ts';
import type { BlockNode, NoteDocument } from '../../domain/document/types.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../../connection/types.ts';
import { factsOf, sourceText } from '../../interchange/facts.ts';
import { TABLE_WORDS } from '../../interchange/exporters/tables/words.ts';
import { EXPORT_WORDS } from '../../interchange/wording.ts';
import { recordDetail } from '../../records/detail.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { orNull } from './or-null.ts';
import { GONE, type Resolved } from './types.ts';

/** The card of a record, one table: what it is, its facts, its summary and its sources. */
export async function resolveCard(
  reader: Reader,
  { recordId }: { recordId: string },
  locale: Locale,
): Promise<Resolved> {
  const record = await orNull(recordDetail(reader, recordId));
  if (!record) return GONE;
  const { id, code, kind, title, verification, updatedAt, deletedAt } = record;
  return {
    ...{ title, verification, record: { id, code, kind, title } },
    changedAt: deletedAt ?? updatedAt,
    state: deletedAt === null ? 'there' : 'trashed',
    document: cardOf(record, locale),
  };
}

function cardOf(record: RecordDetail, locale: Locale): NoteDocument {
  const words = EXPORT_WORDS[locale];
  const { title, summary } = TABLE_WORDS[locale];
  const line = (name: string, content: readonly BlockNode[]) => row(cell(name, HEAD), cell(content));
  const said = record.summary.split('\n').filter((part) => part !== '');
  const rows = [
    line(title, [paragraph(mention(record.id, record.title))]),
    ...factsOf(record, locale).map(({ label, value }) => line(label, [paragraph(value)])),
    ...(said.length > 0
      ? [
          line(
            summary,
            said.map((part) => paragraph(part)),
          ),
        ]
      : []),
    ...(record.sources.length > 0
      ? [
          line(
            words.sources,
            record.sources.map((source) => paragraph(sourceText(source))),
          ),
        ]
      : []),
  ];
  return note({ ...table(...rows), colWidths: [...WIDTHS] });
}

/** The first cell of a row says what the others are. */
const HEAD = 2;
/** Of the two columns, in pixels. */
const WIDTHS = [160, 440] as const;
