import { fail } from '../domain/errors.ts';
import { newId } from '../domain/ids.ts';
import type { Nature } from '../domain/review/states.ts';
import type { Subject } from '../domain/review/subject.ts';
import type { WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow, type StoredRow, updateRow } from '../history/rows.ts';
import { subjectColumns } from './subjects.ts';

type Item = StoredRow<'review_item'>;

/** @returns the id of the new comment. @throws VigieError `not-found`, `invalid-input` */
export async function addComment(
  context: WriteContext,
  input: { subject: Subject; nature: Nature; text: string; due: string | null },
): Promise<string> {
  const { columns, touched } = await subjectColumns(context.trx, input.subject);
  const id = newId();
  await insertRow(
    context,
    'review_item',
    { ...newItem(context, id, input.text), ...columns, nature: input.nature, due_day: input.due },
    columns.record_seq,
  );
  if (touched) context.touch(touched);
  return id;
}

/** Answers a comment, or the comment that an answer answers: threads are one deep. @throws VigieError `not-found` */
export async function addAnswer(context: WriteContext, to: string, text: string): Promise<string> {
  const { parent_id } = await findItem(context, to);
  const root = await findItem(context, parent_id ?? to);
  const id = newId();
  const { record_seq, subject, nature } = root;
  await insertRow(
    context,
    'review_item',
    { ...newItem(context, id, text), record_seq, subject, nature, parent_id: root.id },
    record_seq,
  );
  await touchOf(context, root);
  return id;
}

/** @throws VigieError `not-found`, `not-allowed` to whom did not write it, `invalid-input` for the day of an answer */
export async function editItem(
  context: WriteContext,
  id: string,
  patch: { text?: string | undefined; nature?: Nature | undefined; due?: string | null | undefined },
): Promise<void> {
  const item = await findOwn(context, id);
  if (item.parent_id !== null && (patch.nature !== undefined || patch.due !== undefined))
    fail({ kind: 'invalid-input', field: 'id', detail: 'an answer has neither nature nor day' });
  const columns = {
    ...(patch.text !== undefined && { text: patch.text }),
    ...(patch.nature !== undefined && { nature: patch.nature }),
    ...(patch.due !== undefined && { due_day: patch.due }),
    updated_at: context.at,
  };
  await updateRow(context, 'review_item', item, columns, item.record_seq);
  await touchOf(context, item);
}

/** Takes a comment away with its answers. @throws VigieError `not-found`, `not-allowed` when others wrote in it */
export async function removeItem(context: WriteContext, id: string): Promise<void> {
  const item = await findOwn(context, id);
  const answers = await context.trx
    .selectFrom('review_item')
    .selectAll()
    .where('parent_id', '=', id)
    .orderBy('id')
    .execute();
  if (answers.some(({ created_by }) => created_by !== context.authorId))
    fail({ kind: 'not-allowed', detail: 'd’autres y ont répondu' });
  for (const answer of answers) await deleteRow(context, 'review_item', answer, answer.record_seq);
  await deleteRow(context, 'review_item', item, item.record_seq);
  await touchOf(context, item);
}

/** Closes a comment or opens it again, whoever wrote it. @throws VigieError `not-found` */
export async function setItemState(
  context: WriteContext,
  id: string,
  state: 'ouvert' | 'clos',
): Promise<void> {
  const item = await findItem(context, id);
  if (item.parent_id !== null)
    fail({ kind: 'invalid-input', field: 'id', detail: 'an answer is not closed by itself' });
  if (item.state === state) return;
  const closed =
    state === 'clos'
      ? { closed_at: context.at, closed_by: context.authorId }
      : { closed_at: null, closed_by: null };
  await updateRow(context, 'review_item', item, { state, ...closed }, item.record_seq);
  await touchOf(context, item);
}

function newItem({ at, authorId }: WriteContext, id: string, text: string) {
  return {
    id,
    text,
    parent_id: null,
    state: 'ouvert' as const,
    due_day: null,
    created_at: at,
    created_by: authorId,
    updated_at: at,
    closed_at: null,
    closed_by: null,
  };
}

async function findItem({ trx }: WriteContext, id: string): Promise<Item> {
  const item = await trx.selectFrom('review_item').selectAll().where('id', '=', id).executeTakeFirst();
  return item ?? fail({ kind: 'not-found', what: 'review-item', id });
}

async function findOwn(context: WriteContext, id: string): Promise<Item> {
  const item = await findItem(context, id);
  if (item.created_by !== context.authorId)
    fail({ kind: 'not-allowed', detail: 'seul son auteur peut le modifier' });
  return item;
}

/** Tells clients which record the comment is on, if it is on one. */
async function touchOf(context: WriteContext, item: Item): Promise<void> {
  if (item.record_seq === null) return;
  const record = await context.trx
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('seq', '=', item.record_seq)
    .executeTakeFirst();
  if (record) context.touch(record);
}
