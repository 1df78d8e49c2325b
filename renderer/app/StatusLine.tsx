import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Circle, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { api } from '../client/client.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { classes } from '../ui/classes.ts';
import { useAgo } from './ago.ts';
import * as css from './shell.css.ts';
import { useStatus, type SaveState } from './status.ts';

function SaveMark({ save }: { save: SaveState }) {
  const locale = useLocale();
  if (save.state === 'saved') {
    const at = save.at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
    return (
      <span className={classes(css.statusSave, css.statusOk)}>
        <CircleCheck size={13} aria-hidden /> <Trans>Enregistré, {at}</Trans>
      </span>
    );
  }
  if (save.state === 'failed') {
    return (
      <span className={classes(css.statusSave, css.statusBad)}>
        <CircleAlert size={13} aria-hidden /> <Trans>Non enregistré : {save.sentence}</Trans>
      </span>
    );
  }
  return (
    <span className={css.statusSave}>
      {save.state === 'saving' ? <CircleDashed size={13} aria-hidden /> : <Circle size={13} aria-hidden />}
      {save.state === 'saving' ? <Trans>Enregistrement…</Trans> : <Trans>Modifié</Trans>}
    </span>
  );
}

/** The status line: what is saved, the archive, its last backup, and that nothing leaves this machine. */
export function StatusLine() {
  const { t } = useLingui();
  const { save, words } = useStatus();
  const { data: info } = useQuery(api.archive.info.queryOptions());
  const backup = useAgo(info?.lastBackup?.at ?? null);
  return (
    <footer className={css.status} aria-label={t`État`}>
      <span role="status" className={css.statusLive}>
        {save && <SaveMark save={save} />}
      </span>
      {info && (
        <span className={css.statusItem}>
          <Trans>Archive : {info.name}</Trans> ·{' '}
          <Plural value={info.records} one="# fiche" other="# fiches" /> ·{' '}
          {backup ? <Trans>sauvegarde vérifiée {backup}</Trans> : <Trans>pas encore de sauvegarde</Trans>}
        </span>
      )}
      {info?.syncedBy && (
        <span className={css.statusBad}>
          <Trans>Dossier synchronisé par {info.syncedBy} : à éviter pour une archive</Trans>
        </span>
      )}
      <span className={classes(css.push, css.optional)}>
        <Trans>Hors ligne par conception</Trans>
      </span>
      {words !== null && (
        <span>
          <Plural value={words} one="# mot" other="# mots" />
        </span>
      )}
    </footer>
  );
}
