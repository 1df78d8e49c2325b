import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useState } from 'react';
import { navigate } from '../../app/navigation.ts';
import { setSaveState, setWordCount, useStatus } from '../../app/status.ts';
import { client } from '../../client/client.ts';
import { errorOf, isHostLost } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { exportCopy } from './export-copy.ts';
import { leaveAside } from './merge/leave-aside.ts';
import * as css from './notes.css.ts';
import type { NoteSession } from './session.ts';
import { useSaveStatus } from './useNote.ts';

/** Why a text is not kept; a host that does not answer is no news the shell has not told. */
function useSaveSentence(): (error: unknown) => string {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  return useCallback(
    (error: unknown) => (isHostLost(error) ? t`Vigie ne répond plus pour l’instant.` : sentenceOf(error)),
    [t, sentenceOf],
  );
}

/** Tells the status line how far the note is kept. */
export function useStatusLine(session: NoteSession): void {
  const status = useSaveStatus(session);
  const sentenceOf = useSaveSentence();
  useEffect(() => {
    setWordCount(session.words);
    // What was kept last stays so; how it went with another note is not this one's.
    if (status.state === 'untouched')
      useStatus.setState(({ save }) => ({ save: save?.state === 'saved' ? save : null }));
    else if (status.state === 'modified') setSaveState({ state: 'unsaved' });
    else if (status.state === 'failed' || status.state === 'stale')
      setSaveState({ state: 'failed', sentence: sentenceOf(status.error) });
    else setSaveState(status);
  }, [status, session, sentenceOf]);
}

/** What to do when the text on screen is not kept as it should be: never hidden, nothing lost. */
export function SaveNotice({ session }: { session: NoteSession }) {
  const sentenceOf = useSaveSentence();
  const status = useSaveStatus(session);

  // A new attempt does not take the message away: only a save does.
  const [failure, setFailure] = useState<unknown>(null);
  if (status.state === 'failed' && status.error !== failure) setFailure(status.error);
  else if (failure !== null && status.state !== 'failed' && status.state !== 'saving') setFailure(null);

  if (failure !== null) {
    return (
      <div role="alert" className={classes(css.notice, css.noticeBad)}>
        <p className={css.noticeText}>
          <Trans>Non enregistré : {sentenceOf(failure)}</Trans>{' '}
          <Trans>Votre texte reste à l’écran ; Vigie réessaie.</Trans>
        </p>
        <Button compact onPress={() => void session.autosave.flush().catch(() => undefined)}>
          <Trans>Réessayer</Trans>
        </Button>
        <CopyButton session={session} />
      </div>
    );
  }
  if (status.state !== 'stale') return null;

  const base = session.autosave.revision;
  const bringTogether = async () => {
    try {
      // First what was typed since: refused, and by that kept beside.
      await session.autosave.flush();
      navigate.to({ page: 'reconcile', id: session.id });
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  const keepMine = async () => {
    try {
      const error = errorOf(status.error);
      const current =
        error.kind === 'stale-revision'
          ? error.current
          : (await client.notes.get({ id: session.id })).revision;
      session.autosave.rebase(current, { keepMine: true });
      await session.autosave.flush();
      await leaveAside(session.id, base);
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  const takeTheirs = async () => {
    try {
      // First what was typed since: refused, and by that kept beside.
      await session.autosave.flush();
      session.adopt(await client.notes.get({ id: session.id }));
      await leaveAside(session.id, base);
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  return (
    <div role="alert" className={classes(css.notice, css.noticeWarning)}>
      <p className={css.noticeText}>
        <Trans>
          Cette note a été enregistrée ailleurs pendant que vous écriviez. Votre texte est gardé à part, dans
          l’historique.
        </Trans>
      </p>
      <Button compact variant="primary" onPress={() => void bringTogether()}>
        <Trans>Réunir les deux versions</Trans>
      </Button>
      <Button compact onPress={() => void keepMine()}>
        <Trans>Garder la mienne</Trans>
      </Button>
      <Button compact onPress={() => void takeTheirs()}>
        <Trans>Prendre l’autre</Trans>
      </Button>
      <CopyButton session={session} />
    </div>
  );
}

function CopyButton({ session }: { session: NoteSession }) {
  const { t } = useLingui();
  const save = (form: 'json' | 'md') => {
    exportCopy(session, form).catch(() => showToast({ text: t`La copie n’a pas pu être écrite.` }));
  };
  return (
    <MenuButton label={t`Exporter une copie`} trigger={<Button compact>{t`Exporter une copie`}</Button>}>
      <MenuItem onAction={() => save('md')}>{t`En Markdown`}</MenuItem>
      <MenuItem onAction={() => save('json')}>{t`Le document entier (JSON)`}</MenuItem>
    </MenuButton>
  );
}
