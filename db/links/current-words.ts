import type { NoteDocument } from '../domain/document/types.ts';
import { visitNodes } from '../domain/document/walk.ts';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';

/** Where a text mentions a record, as its link row says. */
export type MentionPlace = { source_seq: number; sentence: string; start: number; length: number };

const BODIES = `
SELECT record_seq AS seq, document FROM note_body WHERE record_seq IN (SELECT value FROM json_each(?))`;
/** Texts read at once, and at most. */
const BATCH = 100;
const MOST_READ = 2000;

const wordsOf = ({ sentence, start, length }: MentionPlace): string => sentence.slice(start, start + length);

/**
 * Of places that say other words than the title of the record they lead to, those that show its title all the same: one of
 * before, which the text keeps until it is saved again. Only texts that say other words are read, two thousand at most;
 * where one text says the same words both as an old title and as its author's own, they are its author's.
 */
export async function showingOldTitle<Place extends MentionPlace>(
  reader: Reader,
  places: readonly Place[],
  target: { id: string; title: string },
): Promise<Set<Place>> {
  const others = places.filter((place) => wordsOf(place) !== target.title);
  const bySource = [...Map.groupBy(others, (place) => place.source_seq)].slice(0, MOST_READ);
  const old = new Set<Place>();
  for (let at = 0; at < bySource.length; at += BATCH) {
    const some = new Map(bySource.slice(at, at + BATCH));
    type Body = { seq: number; document: string };
    for (const { seq, document } of await rawRows<Body>(reader, BODIES, JSON.stringify([...some.keys()]))) {
      const titles = titlesShown(JSON.parse(document) as NoteDocument, target.id);
      for (const place of some.get(seq) ?? []) if (titles.has(wordsOf(place))) old.add(place);
    }
  }
  return old;
}

/** The titles under which a text mentions a record, its author's own words for it aside. */
function titlesShown(document: NoteDocument, recordId: string): Set<string> {
  const titles = new Set<string>();
  const own = new Set<string>();
  visitNodes(document.root, (node) => {
    if (node.type !== 'mention' || node.recordId !== recordId) return;
    if (node.text === null) titles.add(node.label);
    else own.add(node.text);
  });
  for (const words of own) titles.delete(words);
  return titles;
}

/** A place with the title of now where it showed one of before. */
export function withTitle<Place extends MentionPlace>(place: Place, title: string): Place {
  const { sentence, start, length } = place;
  return {
    ...place,
    sentence: sentence.slice(0, start) + title + sentence.slice(start + length),
    length: title.length,
  };
}
