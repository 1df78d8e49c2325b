import { documentMentions } from '../domain/document/walk.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import type { MentionTable } from '../schema/links.ts';

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
      {
        ...{ source_seq: sourceSeq, ordinal, target_seq: target, block_id: blockId },
        ...{ sentence, start, length, target_block: mention.targetBlock ?? null },
      },
    ];
  });
}

const SEQS = 'SELECT id, seq FROM record WHERE id IN (SELECT value FROM json_each(?))';

async function seqsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await rawRows<{ id: string; seq: number }>(reader, SEQS, JSON.stringify(ids));
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}
