import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { RevisionRead } from '#preload/contract/notes.ts';
import { api, client } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Chip } from '../../ui/kind/Chip.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { canEdit } from '../../editor/document/load.ts';
import * as css from './notes.css.ts';
import { ReadOnlyDocument } from './ReadOnlyDocument.tsx';
import type { NoteSession } from './session.ts';

/** Every kept state of a note: read one, name one, come back to one (which is a save like another). */
export function NoteHistory({ session, onClose }: { session: NoteSession; onClose: () => void }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const {
    data: revisions,
    error,
    refetch,
  } = useQuery(api.notes.revisions.queryOptions({ input: { id: session.id } }));
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? revisions?.[0]?.id ?? null;
  const current = revisions?.find((revision) => revision.id === shown);
  const state = useQuery({
    ...api.notes.revision.queryOptions({ input: { revisionId: shown ?? '' } }),
    enabled: shown !== null,
  });

  const restore = () => {
    if (!state.data || !canEdit(state.data.document)) return;
    session.replace(state.data.document, { asChange: true });
    onClose();
    session.autosave.flush().then(
      () => showToast({ text: t`La note est revenue à cet état. L’état d’avant reste dans l’historique.` }),
      (failure: unknown) => showToast({ text: sentenceOf(failure) }),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Historique de la note`}
      size="large"
      actions={
        <>
          {current && <NameRevision key={current.id} revision={current} />}
          <Button
            variant="primary"
            isDisabled={!state.data || !canEdit(state.data.document)}
            onPress={restore}
          >
            <Trans>Revenir à cet état</Trans>
          </Button>
        </>
      }
    >
      {error && (
        <ErrorState
          title={t`L’historique ne s’affiche pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!error && !revisions && <Skeleton />}
      {revisions && (
        <div className={css.history}>
          <ListBox
            aria-label={t`États de la note`}
            className={css.historyList}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={shown === null ? [] : [shown]}
            onSelectionChange={(keys) => setChosen(keys === 'all' ? null : String([...keys][0]))}
            items={revisions}
          >
            {(revision) => <RevisionItem revision={revision} />}
          </ListBox>
          <div className={css.historyPreview}>
            {state.isPending && <Skeleton />}
            {state.error && (
              <ErrorState
                small
                title={t`Cet état ne s’affiche pas`}
                sentence={sentenceOf(state.error)}
                onRetry={() => void state.refetch()}
              />
            )}
            {state.data && (
              <ReadOnlyDocument
                key={state.data.id}
                recordId={session.id}
                document={state.data.document}
                label={t`Texte de cet état`}
              />
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

function RevisionItem({ revision }: { revision: RevisionRead }) {
  const { t } = useLingui();
  const locale = useLocale();
  const at = new Date(revision.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ListBoxItem id={revision.id} textValue={`${revision.name ?? ''} ${at}`} className={css.historyItem}>
      <div>{revision.name ?? at}</div>
      <div className={css.small}>
        {revision.name !== null && `${at} · `}
        <Plural value={revision.words} one="# mot" other="# mots" />
        {revision.author && ` · ${revision.author.name}`}
      </div>
      {revision.branch === 'sibling' && <Chip tone="warning">{t`écrit en parallèle`}</Chip>}
    </ListBoxItem>
  );
}

function NameRevision({ revision }: { revision: RevisionRead }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [name, setName] = useState(revision.name ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <PopoverButton
      label={t`Nommer cet état`}
      placement="top end"
      trigger={<Button>{t`Nommer cet état`}</Button>}
    >
      {(close) => (
        <form
          style={{ width: 260 }}
          onSubmit={(event) => {
            event.preventDefault();
            client.notes
              .nameRevision({ revisionId: revision.id, name: name.trim() || null })
              .then(close, (error: unknown) => setProblem(sentenceOf(error)));
          }}
        >
          <TextField
            label={t`Nom`}
            value={name}
            onChange={setName}
            problem={problem}
            maxLength={200}
            autoFocus
          />
        </form>
      )}
    </PopoverButton>
  );
}
