import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Diff, Tag } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import type { Note, RevisionRead } from '#preload/contract/notes.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { navigate } from '../../../app/navigation.ts';
import { api, client } from '../../../client/client.ts';
import { sentenceNow, useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { comeBack } from '../../notes/history/come-back.ts';
import type { NoteSession } from '../../notes/session.ts';
import { usePatch } from '../../records/use-record.ts';
import { StatusPill } from './StatusPill.tsx';
import * as css from './versions.css.ts';

/** Where the report stands, its version number, and the versions that were given a name. */
export function VersionsPanel({
  note,
  session,
  record,
}: {
  note: Note;
  session: NoteSession;
  record: RecordDetail | undefined;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(api.notes.revisions.queryOptions({ input: { id: note.id } }));
  const named = data?.filter(({ name }) => name !== null) ?? [];
  return (
    <div className={css.panel}>
      {record && (
        <section className={css.group} aria-label={t`État du rapport`}>
          <div className={css.line}>
            <span className={css.label}>
              <Trans>Statut</Trans>
            </span>
            <StatusPill record={record} />
          </div>
          <VersionNumber key={String(record.properties['version'] ?? '')} record={record} />
        </section>
      )}
      {!note.readOnly && <Keep session={session} noteId={note.id} />}
      <section className={css.group} aria-label={t`Versions nommées`}>
        <SectionLabel level={3} count={named.length}>
          <Trans>Versions nommées</Trans>
        </SectionLabel>
        {error ? (
          <ErrorState
            small
            title={t`Les versions ne s’affichent pas`}
            sentence={sentenceOf(error)}
            onRetry={() => void refetch()}
          />
        ) : !data ? (
          <Skeleton lines={3} />
        ) : named.length === 0 ? (
          <p className={css.hint}>
            <Trans>
              Donnez un nom à l’état du texte avant de l’envoyer : vous pourrez le comparer à la suite et y
              revenir.
            </Trans>
          </p>
        ) : (
          <ul className={css.list}>
            {named.map((state) => (
              <Version
                key={state.id}
                state={state}
                noteId={note.id}
                isCurrent={data.find(({ branch }) => branch === 'main')?.id === state.id}
                readOnly={note.readOnly}
              />
            ))}
          </ul>
        )}
        <div>
          <Button compact onPress={() => navigate.to({ page: 'history', id: note.id })}>
            <Diff size={13} aria-hidden />
            <Trans>Tout l’historique</Trans>
          </Button>
        </div>
      </section>
    </div>
  );
}

function VersionNumber({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const patch = usePatch(record);
  const known = String(record.properties['version'] ?? '');
  const [version, setVersion] = useState(known);
  const save = () => {
    if (version.trim() !== known)
      patch({ properties: { version: version.trim() || null } }).catch((error: unknown) =>
        showToast({ text: sentenceNow(error) }),
      );
  };
  return (
    <TextField
      label={t`Numéro de version`}
      placeholder={t`1.0`}
      value={version}
      onChange={setVersion}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      maxLength={60}
      isReadOnly={record.deletedAt !== null}
    />
  );
}

/** Gives a name to the text as it is now. */
function Keep({ session, noteId }: { session: NoteSession; noteId: string }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const keep = async () => {
    try {
      await session.autosave.flush();
      const [now] = (await client.notes.revisions({ id: noteId })).filter(({ branch }) => branch === 'main');
      if (!now) return;
      await client.notes.nameRevision({ revisionId: now.id, name: name.trim() });
      setName('');
      showToast({ text: t`Cet état est gardé sous le nom « ${name.trim()} ».` });
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void keep();
  };
  return (
    <form className={css.group} onSubmit={submit} aria-label={t`Nommer l’état présent`}>
      <TextField
        label={t`Nommer l’état présent`}
        placeholder={t`Envoyé au comité`}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <div>
        <Button compact type="submit" isDisabled={name.trim() === ''}>
          <Tag size={13} aria-hidden />
          <Trans>Garder sous ce nom</Trans>
        </Button>
      </div>
    </form>
  );
}

function Version({
  state,
  noteId,
  isCurrent,
  readOnly,
}: {
  state: RevisionRead;
  noteId: string;
  isCurrent: boolean;
  readOnly: boolean;
}) {
  const locale = useLocale();
  const at = new Date(state.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const restore = () => {
    client.notes
      .revision({ revisionId: state.id })
      .then(({ document }) => comeBack(noteId, document))
      .catch((error: unknown) => showToast({ text: sentenceNow(error) }));
  };
  return (
    <li className={css.version}>
      <span className={css.name}>{state.name}</span>
      <span className={css.meta}>
        {at}
        {state.author && ` · ${state.author.name}`} ·{' '}
        <Plural value={state.words} one="# mot" other="# mots" />
      </span>
      {isCurrent ? (
        <span className={css.meta}>
          <Trans>C’est l’état présent.</Trans>
        </span>
      ) : (
        !readOnly && (
          <div>
            <Button compact onPress={restore}>
              <Trans>Revenir à cette version</Trans>
            </Button>
          </div>
        )
      )}
    </li>
  );
}
