import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/button/Button.tsx';
import { removeExamples } from '../records/remove-examples.ts';
import { Section } from './Section.tsx';
import * as css from './settings.css.ts';

/** The examples that came with the archive, and their removal in one action. */
export function ExamplesSection() {
  const { t } = useLingui();
  const { data: counts } = useQuery(api.records.counts.queryOptions());
  return (
    <Section title={t`Exemples`}>
      <div className={css.row}>
        {counts && counts.examples > 0 ? (
          <>
            <span>
              <Plural value={counts.examples} one="Une fiche d’exemple" other="# fiches d’exemple" />{' '}
              <span className={css.muted}>
                <Trans>(signaux et notes inventés pour montrer)</Trans>
              </span>
            </span>
            <Button onPress={() => void removeExamples()}>
              <Trans>Retirer tous les exemples</Trans>
            </Button>
          </>
        ) : (
          <span className={css.muted}>
            <Trans>Il n’y a plus d’exemples dans l’archive.</Trans>
          </span>
        )}
      </div>
    </Section>
  );
}
