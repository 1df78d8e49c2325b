import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries, useQuery } from '@tanstack/react-query';
import { documentText } from '#db/domain/document/walk.ts';
import { NATURE_LABELS } from '#db/domain/review/states.ts';
import type { Thread } from '#preload/contract/review.ts';
import { api } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { dayText } from '../../review/dates.ts';
import { useSubjectName } from '../../review/SubjectTitle.tsx';
import type { Step } from './steps.ts';
import * as css from './present.css.ts';

const MOST_NOTES = 5;

/**
 * What the speaker has beside the step: the record's summary, what the review says of it, the text of the notes about it; for
 * a comment, its answers.
 */
export function SpeakerNotes({ step, next }: { step: Step; next: Step | null }) {
  const { t } = useLingui();
  const nameOf = useSubjectName();
  const id = 'thread' in step ? (step.thread.on.record?.id ?? null) : step.span.item.id;
  const title = next && ('thread' in next ? nameOf(next.thread.on) : next.span.item.title);
  return (
    <aside className={css.notes} aria-label={t`Notes de l’orateur`} tabIndex={0}>
      {'thread' in step && <Answers thread={step.thread} />}
      {id !== null && <RecordNotes id={id} said={'thread' in step ? step.thread.id : null} />}
      {id === null && 'thread' in step && step.thread.answers.length === 0 && (
        <p className={css.noNote}>
          <Trans>Pas encore de réponse.</Trans>
        </p>
      )}
      {title !== null && (
        <p className={css.next}>
          <Trans>Ensuite : {title}</Trans>
        </p>
      )}
    </aside>
  );
}

function Answers({ thread }: { thread: Thread }) {
  return thread.answers.map(({ id, author, text }) => (
    <section key={id}>
      <h3 className={css.noteTitle}>{author?.name}</h3>
      <p className={css.noteText}>{text}</p>
    </section>
  ));
}

/** `said` is the comment on screen, which is not repeated. */
function RecordNotes({ id, said }: { id: string; said: string | null }) {
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
