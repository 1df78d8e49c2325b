import { blockIdOf } from '../../domain/document/blocks.ts';
import { mapNodes } from '../../domain/document/map.ts';
import type { NoteDocument } from '../../domain/document/types.ts';
import { visitNodes } from '../../domain/document/walk.ts';
import { chartLabel, chartData } from '../../domain/indicators/chart/series.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../../connection/types.ts';
import { withCurrentCitations } from '../../interchange/citations.ts';
import { withCurrentFigures } from '../../interchange/figures.ts';
import { sourcesShown, withTransclusions, type Source } from '../../interchange/transclusions.ts';
import { readNote } from '../../notes/queries.ts';
import { recordDetail } from '../../records/detail.ts';
import { findRecord } from '../../records/find.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { orNull } from './or-null.ts';
import { GONE, type Resolved } from './types.ts';

/**
 * The text of a record, or one block of it, with what it shows of other notes in place, its figures, charts and citations as the
 * archive gives them now. A block that is no longer in the text is gone.
 */
export async function resolveNote(
  reader: Reader,
  { recordId, blockId }: { recordId: string; blockId: string | null },
  locale: Locale,
): Promise<Resolved> {
  const row = await orNull(findRecord(reader, recordId));
  if (!row) return GONE;
  const { id, code, kind, title, verification } = row;
  const about = { title, record: { id, code, kind, title }, verification };
  const { document } = await readNote(reader, id);
  const part = blockId === null ? document : partOf(document, blockId);
  return {
    ...about,
    changedAt: row.deleted_at ?? row.updated_at,
    state: part === null ? 'gone' : row.deleted_at === null ? 'there' : 'trashed',
    document: part && (await asOfNow(reader, id, part, locale)),
  };
}

function partOf(document: NoteDocument, blockId: string): NoteDocument | null {
  const block = document.root.children.find((one) => blockIdOf(one) === blockId);
  return block ? { ...document, root: { ...document.root, children: [block] } } : null;
}

async function asOfNow(
  reader: Reader,
  id: string,
  document: NoteDocument,
  locale: Locale,
): Promise<NoteDocument> {
  const sources = await sourcesShown([document], (other) => shownNote(reader, other));
  const whole = withTransclusions(document, id, sources, locale);
  const records = await recordsShown(reader, whole);
  const recordOf = (other: string) => records.get(other);
  const current = withCurrentCitations(withCurrentFigures(whole, recordOf, locale), recordOf);
  return mapNodes(current, (node) => {
    const record = node.type === 'chart' ? recordOf(node.recordId) : undefined;
    if (node.type !== 'chart' || !record || record.measures.length === 0) return node;
    const label = chartLabel(chartData(record.measures, node.series), locale);
    return label === node.label ? node : { ...node, title: record.title.slice(0, 500), label };
  });
}

/** A note that another one shows; null when it is gone, in the trash, or has no text. */
async function shownNote(reader: Reader, id: string): Promise<Source> {
  const row = await orNull(findRecord(reader, id));
  if (!row || row.deleted_at !== null) return null;
  const note = await orNull(readNote(reader, id));
  return note && note.revision > 0 ? { title: row.title, document: note.document } : null;
}

/** The records whose figures, charts and citations a text shows. */
async function recordsShown(reader: Reader, { root }: NoteDocument): Promise<Map<string, RecordDetail>> {
  const ids = new Set<string>();
  visitNodes(root, (node) => {
    if (node.type === 'figure' || node.type === 'chart' || node.type === 'citation') ids.add(node.recordId);
  });
  const records = new Map<string, RecordDetail>();
  for (const id of ids) {
    const record = await orNull(recordDetail(reader, id));
    if (record) records.set(id, record);
  }
  return records;
}
