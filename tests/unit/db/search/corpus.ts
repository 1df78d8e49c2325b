import type { Archive } from '#db/connection/types.ts';
import { CORPUS } from '#db/corpus/corpus.ts';
import type { CorpusDate } from '#db/domain/corpus.ts';
import { mention, note, paragraph } from '#db/domain/document/build.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { createRecord } from '#db/records/commands.ts';
import { addRelation } from '#db/records/relations.ts';
import { addSource } from '#db/records/sources.ts';

const dated = (date: CorpusDate | undefined) =>
  date === undefined ? null : typeof date === 'string' ? { edtf: date, wording: null } : date;

/** The records of the corpus with their relations, sources and notes (as plain paragraphs), for the relevance lists. */
export async function fillWithCorpus(archive: Archive): Promise<void> {
  await archive.write('corpus', async (context) => {
    const ids = new Map<string, string>();
    for (const {
      key,
      kind,
      title,
      summary,
      aliases,
      tags,
      impacts,
      properties,
      verification,
      date,
      example,
    } of CORPUS) {
      const { id } = await createRecord(context, {
        kind,
        title,
        summary: summary ?? '',
        aliases: [...(aliases ?? [])],
        tags: [...(tags ?? [])],
        impacts: [...(impacts ?? [])],
        properties: { ...properties },
        verification,
        date: dated(date),
        example: example === true,
      });
      ids.set(key, id);
    }
    for (const { key, relations = [], sources, markdown } of CORPUS) {
      const id = ids.get(key) ?? '';
      for (const { type, to } of relations) {
        await addRelation(context, {
          type,
          sourceId: id,
          targetId: ids.get(to) ?? '',
          date: null,
          comment: '',
        });
      }
      for (const { label, address } of sources) {
        await addSource(context, id, { property: null, label, address: address ?? null, detail: '' });
      }
      if (markdown !== undefined)
        await saveBody(context, { id, base: null, body: prepareBody(asDocument(markdown, ids)) });
    }
  });
}

function asDocument(markdown: string, ids: ReadonlyMap<string, string>) {
  const titles = new Map(CORPUS.map((record) => [record.key, record.title]));
  return note(
    ...markdown.split('\n').map((line) =>
      paragraph(
        ...line.split(/(\[\[[^\]]+\]\])/).map((piece) => {
          const [key = '', words] = piece.startsWith('[[') ? piece.slice(2, -2).split('|') : [];
          const id = ids.get(key);
          return id === undefined ? piece : mention(id, titles.get(key) ?? key, words ?? null);
        }),
      ),
    ),
  );
}
