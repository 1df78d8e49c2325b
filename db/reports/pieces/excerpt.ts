import { formatDate } from '../../domain/dates/format.ts';
import { lineBreak, mention, note, paragraph, quote, text } from '../../domain/document/build.ts';
import type { InlineNode, NoteDocument } from '../../domain/document/types.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../../connection/types.ts';
import { listExcerpts } from '../../excerpts/queries.ts';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import { GONE, type Resolved } from './types.ts';
import { PIECE_WORDS } from './words.ts';

/**
 * A coded passage as it stands in its note now, with who says it, at which Atelier (else in which note) and when. One that is no
 * longer in its note is gone.
 */
export async function resolveExcerpt(
  reader: Reader,
  { recordId, excerptId }: { recordId: string; excerptId: string },
  locale: Locale,
): Promise<Resolved> {
  const [excerpt] = await listExcerpts(reader, { id: excerptId });
  const from = await reader
    .selectFrom('record')
    .select(['id', 'code', 'kind', 'title', 'verification', 'deleted_at'])
    .where('id', '=', excerpt?.note.id ?? recordId)
    .executeTakeFirst();
  if (!from) return GONE;
  const { verification, deleted_at: deletedAt, ...record } = from;
  const about = { title: record.title, record, verification };
  if (!excerpt) {
    const kept = await reader
      .selectFrom('excerpt')
      .select('updated_at')
      .where('id', '=', excerptId)
      .executeTakeFirst();
    // Its note, or what it is coded with, is in the trash.
    if (kept) return { ...about, changedAt: deletedAt ?? kept.updated_at, state: 'trashed', document: null };
    return { ...about, changedAt: null, state: 'gone', document: null };
  }
  if (!excerpt.place) return { ...about, changedAt: excerpt.updatedAt, state: 'gone', document: null };
  return {
    ...about,
    changedAt: excerpt.updatedAt,
    state: 'there',
    document: quotation(excerpt, excerpt.place.words, locale),
  };
}

function quotation(excerpt: Excerpt, words: string, locale: Locale): NoteDocument {
  const { speaker, profile, ateliers, note: from, noteDate } = excerpt;
  const { open, close } = PIECE_WORDS[locale];
  const lines = words
    .split('\n')
    .flatMap((line, index): InlineNode[] => [...(index > 0 ? [lineBreak()] : []), text(line)]);
  const who = [speaker, profile].filter((part) => part !== '').join(', ');
  const places = ateliers.length > 0 ? ateliers : [from];
  const where = places.flatMap((record, index): InlineNode[] => [
    ...(index > 0 ? [text(', ')] : []),
    mention(record.id, record.title),
  ]);
  const when = noteDate ? `, ${formatDate(noteDate, locale, 'long')}` : '';
  return note(
    quote(text(open), ...lines, text(close)),
    paragraph(text(who === '' ? '— ' : `— ${who}, `), ...where, ...(when === '' ? [] : [text(when)])),
  );
}
