import { Trans } from '@lingui/react/macro';
import { useQueries, useQuery } from '@tanstack/react-query';
import { documentText } from '#db/domain/document/walk.ts';
import { NATURE_LABELS } from '#db/domain/review/states.ts';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { dayText } from '../review/dates.ts';
import * as css from './present.css.ts';

const MOST_NOTES = 5;

/**
 * What a speaker has on a record: its summary, what the review says of it, the text of the notes about it. `said` is the comment on
 * screen, which is not repeated.
 */
export function RecordNotes({ id, said = null }: { id: string; said?: string | null }) {
  const locale = useLocale();
  const { data: record } = useQuery(api.records.get.queryOptions({ input: { id } }));
  const { data: review } = useQuery(
    api.review.threads.queryOptions({
      input: { subject: { on: 'record', recordId: id }, state: 'ouvert' },
    }),
  );
  const { data: list } = useQuery(
    api.notes.list.queryOptions({ input: { aboutId: id, sort: 'updated', limit: MOST_NOTES } }),
  );
  const notes = useQueries({
    queries: (list?.rows ?? []).map((row) => api.notes.get.queryOptions({ input: { id: row.id } })),
  }).flatMap(({ data }) => (data ? [data] : []));
  const threads = review?.threads.filter((thread) => thread.id !== said) ?? [];
  const isEmpty = record?.summary === '' && list?.total === 0 && threads.length === 0;
  return (
    <>
      {record?.summary && <p className={css.summary}>{record.summary}</p>}
      {threads.map((thread) => (
        <section key={thread.id}>
          <h3 className={css.noteTitle}>
            {NATURE_LABELS[thread.nature][locale]}
            {thread.due && ` · ${dayText(thread.due, locale)}`}
          </h3>
          <p className={css.noteText}>{thread.text}</p>
        </section>
      ))}
      {notes.map((note) => (
        <section key={note.id}>
          <h3 className={css.noteTitle}>{note.title}</h3>
          <p className={css.noteText}>{documentText(note.document).text}</p>
        </section>
      ))}
      {isEmpty && (
        <p className={css.noNote}>
          <Trans>Ni résumé ni note sur cette fiche.</Trans>
        </p>
      )}
    </>
  );
}
