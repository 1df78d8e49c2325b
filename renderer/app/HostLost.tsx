import { Trans, useLingui } from '@lingui/react/macro';
import type { Loss } from '../client/connection.ts';
import { retryNow } from '../client/host.ts';
import { ErrorState } from '../ui/state/ErrorState.tsx';
import * as css from './shell.css.ts';

/** The whole page, when the part of the program that keeps the archive does not answer. */
export function HostLostPage({ loss, sentence }: { loss: Loss; sentence: string | null }) {
  const { t } = useLingui();
  return (
    <main className={css.lost}>
      {loss === 'not-admitted' ? (
        <ErrorState
          isPage
          title={t`Cette page n’est plus reconnue par Vigie`}
          sentence={t`L’adresse d’ouverture ne sert qu’une fois. Relancez Vigie pour en obtenir une nouvelle. L’archive n’est pas touchée.`}
          onRetry={retryNow}
        />
      ) : (
        <ErrorState
          isPage
          title={t`Vigie ne répond plus`}
          sentence={
            sentence ??
            t`La partie du programme qui garde l’archive s’est arrêtée. Ce qui était marqué « Enregistré » est en sécurité.`
          }
          onRetry={retryNow}
          actions={
            <span role="status">
              <Trans>Une nouvelle tentative a lieu toutes les quelques secondes.</Trans>
            </span>
          }
        />
      )}
    </main>
  );
}

/** Said beside the page, which stays open to typing, while the host is likely to be back in a moment. */
export function HostAwayBanner({ isAway, sentence }: { isAway: boolean; sentence: string | null }) {
  const { t } = useLingui();
  return (
    // Always there, so that a screen reader hears what comes into it.
    <div role="status" className={css.away}>
      {isAway && (sentence ?? t`Vigie ne répond plus pour l’instant. Vous pouvez continuer à écrire.`)}
    </div>
  );
}
