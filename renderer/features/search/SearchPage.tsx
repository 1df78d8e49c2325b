import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { navigate } from '../../app/navigation.ts';
import { errorOf } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { OperatorsHelp } from './OperatorsHelp.tsx';
import { QueryProblem } from './QueryProblem.tsx';
import { Results } from './Results.tsx';
import * as css from './search.css.ts';
import { useHits } from './use-hits.ts';

/** Everything that answers a query, best first; without a query, what can be asked. */
export function SearchPage({ query }: { query: string }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [typing, setTyping] = useState(false);
  const [helpShown, showHelp] = useState(false);
  const answer = useHits(query, typing);
  const asked = query.trim() !== '';
  const total = answer.data?.pages[0]?.total;
  const hits = answer.data?.pages.flatMap((page) => page.hits) ?? [];
  const problem = answer.error ? errorOf(answer.error) : null;
  const ask = (next: string, isTyping: boolean) => {
    setTyping(isTyping);
    navigate.replace({ page: 'search', query: next });
  };
  const withExample = (example: string) => {
    showHelp(false);
    ask(asked ? `${query.trim()} ${example}` : example, false);
  };

  return (
    <div className={css.page}>
      <div className={css.head}>
        <div className={css.column}>
          <div className={css.headRow}>
            <h1 className={css.title}>
              <Trans>Recherche</Trans>
            </h1>
            {asked && total !== undefined && !problem && (
              <span className={css.total} role="status">
                <Plural value={total} one="# résultat" other="# résultats" />
              </span>
            )}
            {asked && (
              <Button compact aria-expanded={helpShown} onPress={() => showHelp(!helpShown)}>
                <Trans>Ce qu’on peut chercher</Trans>
              </Button>
            )}
          </div>
        </div>
        <SearchField
          className={css.column}
          label={t`Ce que vous cherchez`}
          placeholder={t`Des mots, un code, type:atelier avant:2018…`}
          value={query}
          onChange={(next) => ask(next, true)}
          onSubmit={() => setTyping(false)}
          autoFocus={!asked}
        />
      </div>
      <div className={css.body}>
        <div className={css.column}>
          {(!asked || helpShown) && <OperatorsHelp onExample={withExample} />}
          {asked && problem?.kind === 'invalid-query' && <QueryProblem query={query} problem={problem} />}
          {asked && problem && problem.kind !== 'invalid-query' && (
            <ErrorState
              title={t`La recherche n’a pas abouti`}
              sentence={sentenceOf(answer.error)}
              onRetry={() => void answer.refetch()}
            />
          )}
          {asked && answer.isPending && <Skeleton />}
          {asked && !problem && total === 0 && (
            <EmptyState
              title={t`Rien ne répond à cette recherche`}
              actions={<Button onPress={() => ask('', false)}>{t`Effacer la recherche`}</Button>}
            >
              {t`Essayez moins de mots, le début d’un mot suivi d’une étoile, ou un seul des opérateurs.`}
            </EmptyState>
          )}
          {asked && !problem && hits.length > 0 && <Results hits={hits} />}
          {asked && !problem && answer.hasNextPage && (
            <div className={css.more}>
              <Button isDisabled={answer.isFetchingNextPage} onPress={() => void answer.fetchNextPage()}>
                <Trans>En montrer d’autres</Trans>
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
