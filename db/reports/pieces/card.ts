import {
  cell,
  list,
  listItem,
  mention,
  note,
  paragraph,
  row,
  table,
  text,
} from '../../domain/document/build.ts';
import { TEXT_FORMAT, type NoteDocument } from '../../domain/document/types.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../../connection/types.ts';
import { factsOf, sourceText } from '../../interchange/facts.ts';
import { TABLE_WORDS } from '../../interchange/exporters/tables/words.ts';
import { EXPORT_WORDS } from '../../interchange/wording.ts';
import { recordDetail } from '../../records/detail.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { orNull } from './or-null.ts';
import { GONE, type Resolved } from './types.ts';

/** The card of a record: what it is, its facts, its summary and its sources. */
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
  // The card holds the record's title: a mention would follow it wherever it goes, bold or not.
  const head = row(
    cell(TABLE_WORDS[locale].title, HEAD),
    cell([paragraph(mention(record.id, record.title))]),
  );
  const facts = factsOf(record, locale).map(({ label, value }) => row(cell(label, HEAD), cell(value)));
  const sources = record.sources.map((source) => listItem([text(sourceText(source))]));
  return note(
    table(head, ...facts),
    ...record.summary
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => paragraph(line)),
    ...(sources.length === 0
      ? []
      : [paragraph(text(words.sources, TEXT_FORMAT.bold)), list('bullet', sources)]),
  );
}

/** The first cell of a row says what the others are. */
const HEAD = 2;
