import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries, useQuery } from '@tanstack/react-query';
import { documentText } from '#db/domain/document/walk.ts';
import { api } from '../../../client/client.ts';
import * as css from './present.css.ts';

const MOST_NOTES = 5;

/** What the speaker has beside the step: the record's summary, then the text of the notes about it. */
export function SpeakerNotes({ id, next }: { id: string; next: string | null }) {
  const { t } = useLingui();
  const { data: record } = useQuery(api.records.get.queryOptions({ input: { id } }));
  const { data: list } = useQuery(
    api.notes.list.queryOptions({ input: { aboutId: id, sort: 'updated', limit: MOST_NOTES } }),
  );
  const notes = useQueries({
    queries: (list?.rows ?? []).map((row) => api.notes.get.queryOptions({ input: { id: row.id } })),
  }).flatMap(({ data }) => (data ? [data] : []));
  const isEmpty = record?.summary === '' && list?.total === 0;
  return (
    <aside className={css.notes} aria-label={t`Notes de l’orateur`} tabIndex={0}>
      {record?.summary && <p className={css.summary}>{record.summary}</p>}
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
      {next !== null && (
        <p className={css.next}>
          <Trans>Ensuite : {next}</Trans>
        </p>
      )}
    </aside>
  );
}
