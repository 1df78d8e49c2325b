import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { formatDate } from '#db/domain/dates/format.ts';
import type { RevisionRead } from '#preload/contract/notes.ts';
import { api } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Chip } from '../../../ui/kind/Chip.tsx';
import * as css from './history.css.ts';
import type { Day, Session } from './sessions.ts';

/** Kept states by day; arrows move from one to the next, and what is chosen is compared at once. */
export function StateList({
  noteId,
  days,
  chosen,
  onChoose,
}: {
  noteId: string;
  days: readonly Day[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <ListBox
      aria-label={t`États de la note`}
      className={css.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => keys !== 'all' && keys.size > 0 && onChoose(String([...keys][0]))}
    >
      {days.map(({ day, sessions }) => (
        <ListBoxSection key={day} id={day}>
          <Header className={css.day}>{formatDate({ edtf: day, wording: null }, locale, 'long')}</Header>
          <Collection items={sessions.map((session) => ({ id: session.last.id, session }))}>
            {({ id, session }) => (
              <ListBoxItem id={id} textValue={nameOf(session.last, locale)} className={css.state}>
                <State noteId={noteId} session={session} />
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** What a state is called: its name, else its moment. */
export function nameOf(state: RevisionRead, locale: string): string {
  return state.name ?? new Date(state.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

function State({ noteId, session }: { noteId: string; session: Session }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { last, states } = session;
  const ids = states.slice(0, 100).map(({ id }) => id);
  const { data: changes } = useQuery(
    api.notes.revisionChanges.queryOptions({ input: { id: noteId, revisionIds: ids } }),
  );
  const added = changes?.reduce((sum, one) => sum + one.added, 0) ?? 0;
  const removed = changes?.reduce((sum, one) => sum + one.removed, 0) ?? 0;
  const time = new Date(last.at).toLocaleTimeString(locale, { timeStyle: 'short' });
  return (
    <>
      {last.name !== null && <div className={css.name}>{last.name}</div>}
      <div>
        {time}
        {last.author && ` · ${last.author.name}`}
      </div>
      <div className={css.small}>
        {changes && (
          <>
            <span className={css.gained} aria-label={t`${added} mots ajoutés`}>
              +{added.toLocaleString(locale)}
            </span>{' '}
            <span className={css.lost} aria-label={t`${removed} mots retirés`}>
              −{removed.toLocaleString(locale)}
            </span>{' '}
            ·{' '}
          </>
        )}
        <Plural value={last.words} one="# mot" other="# mots" />
        {states.length > 1 && (
          <>
            {' · '}
            <Plural value={states.length} one="# état" other="# états" />
          </>
        )}
      </div>
      {last.branch === 'sibling' && (
        <Chip tone="warning">
          {last.outcome === 'merged'
            ? t`écrit en parallèle, réuni`
            : last.outcome === 'set-aside'
              ? t`écrit en parallèle, laissé de côté`
              : t`écrit en parallèle`}
        </Chip>
      )}
    </>
  );
}
