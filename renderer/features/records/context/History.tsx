import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ChangeSetRead } from '#preload/contract/history.ts';
import { ago } from '../../../app/ago.ts';
import { api, client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import * as css from '../records.css.ts';
import { useWrite } from '../use-record.ts';
import { useIntentWords } from './intents.ts';

/** The last things done to a record: by whom, when, and a way to take each back. */
export function History({ id }: { id: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const words = useIntentWords();
  const write = useWrite(id);
  const { data } = useQuery(api.history.list.queryOptions({ input: { recordId: id, limit: 8 } }));
  if (!data || data.length === 0) return null;
  const undo = (change: ChangeSetRead) => {
    // The status line says why it could not be.
    write(() => client.history.undo({ changeSetId: change.id })).catch(() => undefined);
  };
  return (
    <section className={css.contextGroup} aria-label={t`Historique`}>
      <SectionLabel>
        <Trans>Historique</Trans>
      </SectionLabel>
      <ul className={css.lines}>
        {data.map((change) => (
          <li key={change.id} className={css.lineItem}>
            <span>
              {words(change.intent)}
              <span className={css.small}>
                {' '}
                · {ago(change.at, new Date(), locale)}
                {change.author && ` · ${change.author.initials}`}
                {change.undone && ` · ${t`annulé`}`}
              </span>
            </span>
            {change.author && !change.undone && change.undoes === null && (
              <Button
                compact
                variant="quiet"
                className={css.push}
                aria-label={t`Annuler : ${words(change.intent)}`}
                onPress={() => undo(change)}
              >
                <Trans>Annuler</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
