import { Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, History } from 'lucide-react';
import { Button } from '../../ui/button/Button.tsx';
import { forgetSearches, useRecentSearches } from './recent.ts';
import * as css from './search.css.ts';
import { useSavedSearches } from './use-saved.ts';

/** Before anything is asked: the searches kept in the archive, and those made lately here. */
export function RecentSearches({ onQuery }: { onQuery: (query: string) => void }) {
  const { t } = useLingui();
  const { queries } = useRecentSearches();
  const { saved } = useSavedSearches();
  if (queries.length === 0 && saved.length === 0) return null;
  return (
    <section className={css.recents} aria-label={t`Recherches enregistrées et récentes`}>
      {saved.map(({ id, name, query }) => (
        <Button key={id} compact className={css.recent} onPress={() => onQuery(query)}>
          <Bookmark size={13} aria-hidden />
          {name}
        </Button>
      ))}
      {queries.map((query) => (
        <Button key={query} compact variant="quiet" className={css.recent} onPress={() => onQuery(query)}>
          <History size={13} aria-hidden />
          {query}
        </Button>
      ))}
      {queries.length > 0 && (
        <Button compact variant="quiet" onPress={forgetSearches}>
          <Trans>Oublier les récentes</Trans>
        </Button>
      )}
    </section>
  );
}
