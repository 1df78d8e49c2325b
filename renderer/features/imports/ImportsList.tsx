import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportMade } from '#preload/contract/interchange.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import * as css from './imports.css.ts';
import { ReportView } from './ReportView.tsx';
import { undoImport } from './undo-import.ts';

/** What was imported, the last first: the report of each, and taking one back. */
export function ImportsList() {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const imports = useQuery(api.imports.list.queryOptions());
  const [open, setOpen] = useState<ImportMade | null>(null);
  if (imports.error)
    return (
      <ErrorState
        small
        title={t`La liste des imports ne s’affiche pas`}
        sentence={sentenceOf(imports.error)}
        onRetry={() => void imports.refetch()}
      />
    );
  if (imports.data?.length === 0) return <EmptyState small title={t`Pas encore d’import.`} />;
  return (
    <>
      <ul className={css.list} aria-label={t`Imports faits`}>
        {imports.data?.map((one) => (
          <Line key={one.id} made={one} onOpen={() => setOpen(one)} />
        ))}
      </ul>
      {open && <ReportDialog made={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** What was read, without the name of its format. */
function nameOf({ origin }: ImportMade): string {
  return (
    origin
      .replace(/^[\w-]+: /, '')
      .split(/[/\\]/)
      .at(-1) ?? origin
  );
}

function useMoment(): (instant: string) => string {
  const locale = useLocale();
  return (instant) => new Date(instant).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}

function Line({ made, onOpen }: { made: ImportMade; onOpen: () => void }) {
  const { t } = useLingui();
  const moment = useMoment();
  const name = nameOf(made);
  const states = { running: t`en cours`, done: '', undone: t`annulé` };
  return (
    <li className={css.line}>
      <span className={css.lineText}>
        {name}{' '}
        <span className={css.muted}>
          · {moment(made.at)}
          {states[made.state] && ` · ${states[made.state]}`}
        </span>
      </span>
      <Button compact variant="quiet" aria-label={t`Voir l’import de ${name}`} onPress={onOpen}>
        <Trans>Voir</Trans>
      </Button>
    </li>
  );
}

function ReportDialog({ made, onClose }: { made: ImportMade; onClose: () => void }) {
  const { t } = useLingui();
  const moment = useMoment();
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    if (await undoImport(made.id)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      isOpen
      size="medium"
      onClose={onClose}
      title={t`Import de ${nameOf(made)}`}
      actions={
        <>
          {made.state === 'done' && (
            <Button isDisabled={busy} onPress={() => void undo()}>
              {busy ? <Trans>Annulation en cours…</Trans> : <Trans>Annuler cet import</Trans>}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            <Trans>Fermer</Trans>
          </Button>
        </>
      }
    >
      <p className={css.lead}>
        {moment(made.at)}
        {made.author && ` · ${made.author.name}`}
        {made.state === 'undone' && (
          <>
            {' · '}
            <Trans>annulé</Trans>
          </>
        )}
      </p>
      {made.report && <ReportView report={made.report} tense="did" />}
      {made.state === 'done' && (
        <p className={css.muted}>
          <Trans>
            Annuler retire les fiches que cet import a créées et remet les autres comme avant. Ce que vous
            avez changé ou cité depuis est gardé.
          </Trans>
        </p>
      )}
    </Dialog>
  );
}
