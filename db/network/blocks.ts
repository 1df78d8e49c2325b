import type { AnyNode, NoteDocument } from '../domain/document/types.ts';
import { documentText } from '../domain/document/walk.ts';
import { fold } from '../domain/text/fold.ts';
import { openingOf, shortened } from '../domain/text/shortened.ts';
import type { Reader } from '../connection/types.ts';
import { findRecord } from '../records/find.ts';
import { readDate, readRef } from '../records/read.ts';

/** Characters that name a block in a list, and that show it in a preview. */
const NAME = 120;
const SHOWN = 600;
const MOST_LISTED = 200;

async function documentOf(reader: Reader, seq: number): Promise<NoteDocument | null> {
  const body = await reader
    .selectFrom('note_body')
    .select('document')
    .where('record_seq', '=', seq)
    .executeTakeFirst();
  return body ? (JSON.parse(body.document) as NoteDocument) : null;
}

/** The blocks of a record's text that one may link to, those that hold some words, in the order of the text. */
export async function blocksOfText(
  reader: Reader,
  input: { id: string; contains: string },
): Promise<{ blockId: string; type: string; text: string }[]> {
  const record = await findRecord(reader, input.id);
  const document = await documentOf(reader, record.seq);
  if (!document) return [];
  const wanted = fold(input.contains.trim());
  const { text, blocks } = documentText(document);
  return blocks
    .flatMap(({ blockId, start, end }, at) => {
      const node = document.root.children[at] as AnyNode;
      const words = oneLine(text.slice(start, end));
      if (blockId === null || words === '' || !fold(words).includes(wanted)) return [];
      return [{ blockId, type: node.type, text: shortened(words, NAME) }];
    })
    .slice(0, MOST_LISTED);
}

/**
 * What a glance at a record, or at one block of it, shows: enough to know whether to go there.
 * @throws VigieError `not-found`
 */
export async function previewOf(reader: Reader, id: string, blockId: string | undefined) {
  const record = await findRecord(reader, id);
  const document = await documentOf(reader, record.seq);
  const flat = document && documentText(document);
  const place = blockId === undefined ? undefined : flat?.blocks.find((one) => one.blockId === blockId);
  return {
    ...readRef(record),
    date: readDate(record),
    summary: record.summary,
    opening: openingOf(flat?.text.slice(0, 2 * SHOWN) ?? '', SHOWN),
    block: flat && place ? shortened(flat.text.slice(place.start, place.end), SHOWN) : null,
    deleted: record.deleted_at !== null,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
