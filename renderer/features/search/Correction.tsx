import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CorrectionRead } from '#preload/contract/search.ts';
import { Button } from '../../ui/button/Button.tsx';
import * as css from './search.css.ts';

/** Says that other words were searched for than those typed, and gives both ways on: keep them, or the typed ones. */
export function Correction({
  typed,
  correction,
  onTake,
  onRefuse,
}: {
  typed: string;
  correction: CorrectionRead;
  onTake: () => void;
  onRefuse: () => void;
}) {
  const { t } = useLingui();
  return (
    <div className={css.correction} role="status">
      <p>
        {correction.complete > 0 ? (
          <Plural
            value={correction.complete}
            one="Seule la première fiche a tous ces mots."
            other="Seules les # premières fiches ont tous ces mots."
          />
        ) : correction.relaxed ? (
          <Trans>Aucune fiche n’a tous les mots de « {typed} ».</Trans>
        ) : (
          <Trans>Rien ne répond à « {typed} ».</Trans>
        )}{' '}
        {correction.complete > 0 ? (
          <Trans>Les suivantes en ont une partie.</Trans>
        ) : correction.relaxed ? (
          <Trans>Voici ce qui a le plus de ces mots.</Trans>
        ) : (
          <Trans>
            Vouliez-vous dire « <strong>{correction.query}</strong> » ? En voici les résultats.
          </Trans>
        )}
      </p>
      <div className={css.correctionActions}>
        {!correction.relaxed && (
          <Button compact onPress={onTake}>
            {t`Chercher « ${correction.query} »`}
          </Button>
        )}
        <Button compact variant="quiet" onPress={onRefuse}>
          {t`S’en tenir à « ${typed} »`}
        </Button>
      </div>
    </div>
  );
}
