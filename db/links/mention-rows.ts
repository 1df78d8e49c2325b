import { documentMentions } from '../domain/document/walk.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import type { Reader } from '../connection/types.ts';
import type { MentionTable } from '../schema/tables.ts';

/**
 * The link rows a document asks for: one a mention of a record that exists, in the order of the text, each with its
 * sentence. Mentions of ids the archive does not know make no row (they stay in the document).
 */
export async function mentionRows(
  reader: Reader,
  sourceSeq: number,
  document: NoteDocument,
): Promise<MentionTable[]> {
  const mentions = documentMentions(document);
  if (mentions.length === 0) return [];
  const seqs = await seqsOf(reader, [...new Set(mentions.map((mention) => mention.recordId))]);
  return mentions.flatMap((mention, ordinal) => {
    const target = seqs.get(mention.recordId);
    if (target === undefined) return [];
    const { blockId, sentence, start, length } = mention;
    return [
      { source_seq: sourceSeq, ordinal, target_seq: target, block_id: blockId, sentence, start, length },
    ];
  });
}

/** How many ids one question names: under SQLite's limit, and the same text each time for short lists. */
const SLICE = 200;

async function seqsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  const seqs = new Map<string, number>();
  for (let from = 0; from < ids.length; from += SLICE) {
    const rows = await reader
      .selectFrom('record')
      .select(['id', 'seq'])
      .where('id', 'in', ids.slice(from, from + SLICE))
      .execute();
    for (const row of rows) seqs.set(row.id, row.seq);
  }
  return seqs;
}
