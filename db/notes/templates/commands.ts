import { formatDate } from '../../domain/dates/format.ts';
import { ensureBlockIds } from '../../domain/document/blocks.ts';
import type { Locale } from '../../domain/locale.ts';
import { fillTemplate, type FilledTemplate } from '../../domain/templates/fill.ts';
import { titleFor, type NoteType } from '../../domain/templates/types.ts';
import type { Reader, WriteContext } from '../../connection/types.ts';
import { deleteRow, insertRow, updateRow } from '../../history/rows.ts';
import { findLiveRecord } from '../../records/find.ts';
import { keepSibling, prepareBody } from '../body.ts';
import { createNote } from '../commands.ts';
import { findJournal } from '../journal.ts';
import { readTemplate } from './queries.ts';
import { placeholderValues } from './values.ts';

export type FillInput = { typeNote: NoteType; locale: Locale; aboutId: string | null; day: string };

/** The title and text a new note of a type would have. @throws VigieError `not-found` for an unknown record */
export async function fillFor(
  reader: Reader,
  authorId: string | null,
  { typeNote, locale, aboutId, day }: FillInput,
): Promise<FilledTemplate & { title: string }> {
  const about = aboutId === null ? null : await findLiveRecord(reader, aboutId);
  const template = await readTemplate(reader, typeNote, locale);
  const values = await placeholderValues(reader, { about, day, locale, authorId });
  const date = formatDate({ edtf: day, wording: null }, locale, 'long');
  return {
    ...fillTemplate(template.document, values, locale),
    title: titleFor(typeNote, locale, about?.title ?? null, date),
  };
}

/**
 * Writes a new note of a type. The journal of the day is written once: when it is there, it is given back, and a text for it
 * is kept as a sibling.
 * @throws VigieError `not-found`, `invalid-document`
 */
export async function writeFromTemplate(
  context: WriteContext,
  input: FillInput & { title?: string | undefined; document?: unknown },
): Promise<{ id: string; revision: number; existed: boolean } & Omit<FilledTemplate, 'document'>> {
  const { typeNote, aboutId, day, title, document } = input;
  const { trx, authorId } = context;
  const filled = await fillFor(trx, authorId, input);
  const body = prepareBody(ensureBlockIds(prepareBody(document ?? filled.document).document));
  const said =
    document === undefined
      ? { unknown: filled.unknown, missing: filled.missing }
      : { unknown: [], missing: [] };
  const there = typeNote === 'journal' ? await findJournal(trx, authorId, day) : null;
  if (there !== null) {
    const record = await findLiveRecord(trx, there);
    if (document !== undefined) {
      await keepSibling(context, record, 0, body);
      context.touch(record);
    }
    const stored = await trx
      .selectFrom('note_body')
      .select('revision')
      .where('record_seq', '=', record.seq)
      .executeTakeFirst();
    return { id: record.id, revision: stored?.revision ?? 0, existed: true, ...said };
  }
  const { record } = await createNote(context, {
    title: title ?? filled.title,
    properties: { typeNote },
    body,
    aboutIds: aboutId === null ? [] : [aboutId],
    ...(typeNote === 'journal' && { date: { edtf: day, wording: null } }),
  });
  return { id: record.id, revision: 1, existed: false, ...said };
}

/** Changes the template of a type for everybody who opens the archive. @throws VigieError `invalid-document` */
export async function saveTemplate(context: WriteContext, typeNote: NoteType, value: unknown): Promise<void> {
  const { at, authorId, trx } = context;
  const { json: document } = prepareBody(value);
  const before = await trx
    .selectFrom('note_template')
    .selectAll()
    .where('type_note', '=', typeNote)
    .executeTakeFirst();
  const stamp = { updated_at: at, updated_by: authorId };
  if (before) await updateRow(context, 'note_template', before, { document, ...stamp }, null);
  else
    await insertRow(
      context,
      'note_template',
      { type_note: typeNote, document, created_at: at, created_by: authorId, ...stamp },
      null,
    );
}

/** Back to the template of the program; nothing happens when it is the one already. */
export async function resetTemplate(context: WriteContext, typeNote: NoteType): Promise<void> {
  const before = await context.trx
    .selectFrom('note_template')
    .selectAll()
    .where('type_note', '=', typeNote)
    .executeTakeFirst();
  if (before) await deleteRow(context, 'note_template', before, null);
}
