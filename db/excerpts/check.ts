import { documentText } from '../domain/document/walk.ts';
import type { NoteDocument } from '../domain/document/types.ts';
import { type FoundProblem, problem } from '../domain/problems.ts';
import type { Reader } from '../connection/types.ts';

/** Every excerpt has in its place, in the text of its note, the words its row says. */
export async function* checkExcerptPlaces(reader: Reader): AsyncGenerator<FoundProblem> {
  const places = await reader
    .selectFrom('excerpt_place as place')
    .innerJoin('excerpt', 'excerpt.id', 'place.excerpt_id')
    .innerJoin('note_body as body', 'body.record_seq', 'place.note_seq')
    .select([
      'place.excerpt_id',
      'place.note_seq',
      'place.start_at',
      'place.end_at',
      'place.words',
      'body.document',
    ])
    .orderBy('place.note_seq')
    .execute();
  let read = { seq: -1, text: '' };
  for (const place of places) {
    if (read.seq !== place.note_seq) read = { seq: place.note_seq, text: textOf(place.document) };
    if (read.text.slice(place.start_at, place.end_at) !== place.words)
      yield problem('link', `excerpt/${place.excerpt_id}`);
  }
}

/** '' when the stored text can no longer be read: that is another check's to say. */
function textOf(json: string): string {
  try {
    return documentText(JSON.parse(json) as NoteDocument).text;
  } catch {
    return '';
  }
}
