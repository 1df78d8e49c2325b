import { mention, text } from '../../domain/document/build.ts';
import type { InlineNode } from '../../domain/document/types.ts';
import { formatDate } from '../../domain/dates/format.ts';
import type { Locale } from '../../domain/locale.ts';
import type { PlaceholderValues } from '../../domain/templates/fill.ts';
import type { Reader } from '../../connection/types.ts';
import { findAuthor } from '../../authors/queries.ts';
import { readDate, readProperties, type StoredRecord } from '../../records/read.ts';

type Linked = { type: string; id: string; kind: string; title: string };

/** What the placeholders of a template stand for: the day, who writes, and what the archive says of the record. */
export async function placeholderValues(
  reader: Reader,
  from: { about: StoredRecord | null; day: string; locale: Locale; authorId: string | null },
): Promise<PlaceholderValues> {
  const { about, day, locale, authorId } = from;
  const author = authorId === null ? undefined : await findAuthor(reader, authorId);
  const today = formatDate({ edtf: day, wording: null }, locale, 'long');
  const common: PlaceholderValues = {
    date: [text(today)],
    jour: [
      text(new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' })),
    ],
    ...(author && { auteur: [text(author.name)] }),
  };
  if (!about) return common;
  const linked = await linkedTo(reader, about.seq);
  const date = readDate(about);
  const place = readProperties(about.properties)['lieu'];
  const hosts = linked.filter(({ type, kind }) => type === 'accueilli-par' && kind === 'acteur');
  return {
    ...common,
    fiche: [mention(about.id, about.title)],
    code: [text(about.code)],
    ...(date && { datefiche: [text(formatDate(date, locale, 'long'))] }),
    lieu: typeof place === 'string' && place !== '' ? [text(place)] : mentions(hosts),
    participants: mentions(linked.filter(({ kind }) => kind === 'acteur')),
    themes: mentions(linked.filter(({ kind }) => kind === 'theme')),
  };
}

/** The records a record is related to, in either direction, each once, by title. */
async function linkedTo(reader: Reader, seq: number): Promise<Linked[]> {
  const side = (mine: 'source_seq' | 'target_seq', other: 'source_seq' | 'target_seq') =>
    reader
      .selectFrom('relation')
      .innerJoin('record', 'record.seq', `relation.${other}`)
      .select(['relation.type', 'record.id', 'record.kind', 'record.title'])
      .where(`relation.${mine}`, '=', seq)
      .where('record.deleted_at', 'is', null)
      .orderBy('record.sort_title')
      .execute();
  return [...(await side('source_seq', 'target_seq')), ...(await side('target_seq', 'source_seq'))];
}

function mentions(records: readonly Linked[]): InlineNode[] {
  const once = [...new Map(records.map((one) => [one.id, one])).values()];
  return once.flatMap(({ id, title }, index): InlineNode[] => [
    ...(index > 0 ? [text(', ')] : []),
    mention(id, title),
  ]);
}
