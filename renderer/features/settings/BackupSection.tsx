import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { BackupRead } from '#preload/contract/archive.ts';
import { flushAll } from '../../app/flush.ts';
import { api, client } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { Section } from './Section.tsx';
import * as css from './settings.css.ts';

const SHOWN = 12;

function useMoment(): (instant: string) => string {
  const locale = useLocale();
  return (instant) => new Date(instant).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}

function megabytes(bytes: number, locale: string): string {
  return (bytes / 1_000_000).toLocaleString(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
}

/** Backups: made by themselves, made now, and put back. Each one was restored once to verify it. */
export function BackupSection() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const moment = useMoment();
  const backups = useQuery(api.archive.backups.queryOptions());
  const [chosen, setChosen] = useState<BackupRead | null>(null);
  const reasons: Readonly<Record<string, string>> = {
    manual: t`à la demande`,
    hourly: t`chaque heure`,
    daily: t`chaque jour`,
    monthly: t`chaque mois`,
    migration: t`avant une mise à jour`,
    import: t`avant un import`,
    restore: t`avant une restauration`,
    'before-migration': t`avant une mise à jour`,
    'before-import': t`avant un import`,
    'before-restore': t`avant une restauration`,
  };
  const make = useMutation({
    mutationFn: async () => {
      await flushAll();
      return client.archive.backup({});
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.archive.key() }),
  });

  return (
    <Section title={t`Sauvegardes`}>
      <p className={css.muted}>
        <Trans>
          Vigie sauvegarde l’archive d’elle-même et vérifie chaque sauvegarde en la relisant en entier.
        </Trans>
      </p>
      <div className={css.row}>
        <Button onPress={() => make.mutate()} isDisabled={make.isPending}>
          {make.isPending ? <Trans>Sauvegarde en cours…</Trans> : <Trans>Sauvegarder maintenant</Trans>}
        </Button>
        <span role="status">
          {make.data?.verified && <Trans>Sauvegarde vérifiée : {make.data.records} fiches.</Trans>}
          {make.data && !make.data.verified && (
            <Trans>La sauvegarde n’a pas pu être vérifiée : refaites-en une.</Trans>
          )}
          {make.error && sentenceOf(make.error)}
        </span>
      </div>
      {backups.error && (
        <ErrorState
          small
          title={t`La liste des sauvegardes ne s’affiche pas`}
          sentence={sentenceOf(backups.error)}
          onRetry={() => void backups.refetch()}
        />
      )}
      {backups.data?.length === 0 && <EmptyState small title={t`Pas encore de sauvegarde.`} />}
      {backups.data && backups.data.length > 0 && (
        <ul className={css.list} aria-label={t`Sauvegardes`}>
          {backups.data.slice(0, SHOWN).map((backup) => (
            <li key={backup.file} className={css.item}>
              <span>
                <ShieldCheck size={13} aria-hidden /> {moment(backup.at)}{' '}
                <span className={css.muted}>
                  · {reasons[backup.reason] ?? backup.reason} · {megabytes(backup.bytes, locale)}
                </span>
              </span>
              <Button
                compact
                variant="quiet"
                aria-label={t`Restaurer la sauvegarde du ${moment(backup.at)}`}
                onPress={() => setChosen(backup)}
              >
                <Trans>Restaurer</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

function RestoreDialog({ backup, onClose }: { backup: BackupRead; onClose: () => void }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const moment = useMoment();
  const restore = useMutation({
    mutationFn: () => client.archive.restore({ file: backup.file }),
    onSuccess: ({ records }) => {
      showToast({ text: t`Archive restaurée : ${records} fiches.` });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t`Restaurer cette sauvegarde ?`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Garder l’archive actuelle</Trans>
          </Button>
          <Button variant="danger" isDisabled={restore.isPending} onPress={() => restore.mutate()}>
            {restore.isPending ? <Trans>Restauration en cours…</Trans> : <Trans>Restaurer</Trans>}
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          L’archive reviendra à son état du {moment(backup.at)}. L’état actuel est d’abord sauvegardé : vous
          pourrez y revenir.
        </Trans>
      </p>
      {restore.error && (
        <ErrorState small title={t`La restauration n’a pas eu lieu`} sentence={sentenceOf(restore.error)} />
      )}
    </Dialog>
  );
}
