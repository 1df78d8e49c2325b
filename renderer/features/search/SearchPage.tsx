import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ListFilter } from 'lucide-react';
import { useRef, useState } from 'react';
import { unknownOperatorSentence } from '#db/domain/query/unknown.ts';
import { useMedia } from '../../app/useMedia.ts';
import { navigate } from '../../app/navigation.ts';
import { errorOf } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { Builder } from './Builder.tsx';
import { Correction } from './Correction.tsx';
import { Facets } from './Facets.tsx';
import { OperatorsHelp } from './OperatorsHelp.tsx';
import { QueryField } from './QueryField.tsx';
import { QueryProblem } from './QueryProblem.tsx';
import { RecentSearches } from './RecentSearches.tsx';
import { rememberSearch } from './recent.ts';
import { ResultActions } from './ResultActions.tsx';
import { Results } from './Results.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import * as css from './search.css.ts';
import { useFacets, useHits } from './use-hits.ts';

/** Everything that answers a query, best first, and how it is spread; without a query, what can be asked. */
export function SearchPage({ query }: { query: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [typing, setTyping] = useState(false);
  const [helpShown, showHelp] = useState(false);
  const [builderShown, showBuilder] = useState(false);
  /** The query whose words are to be searched as they are, whatever they may be taken for. */
  const [exact, setExact] = useState<string | null>(null);
  const isWide = useMedia('(min-width: 1200px)');
  const results = useRef<HTMLDivElement>(null);
  const answer = useHits(query, typing, exact !== query);
  const asked = query.trim() !== '';
  const [first] = answer.data?.pages ?? [];
  const total = first?.total;
  const correction = asked && !answer.error ? (first?.correction ?? null) : null;
  const hits = answer.data?.pages.flatMap((page) => page.hits) ?? [];
  const problem = answer.error ? errorOf(answer.error) : null;
  const meant = correction?.query ?? query;
  const facets = useFacets(meant, typing, asked && !problem && total !== undefined && total > 0);
  const ask = (next: string, isTyping: boolean) => {
    setTyping(isTyping);
    navigate.replace({ page: 'search', query: next });
  };
  const choose = (next: string) => {
    showHelp(false);
    rememberSearch(next);
    ask(next, false);
  };
  const unknown = total === 0 ? unknownOperatorSentence(query, locale) : null;
  const answered = asked && !problem && total !== undefined && total > 0;
  const panel =
    answered && facets.length > 0 ? <Facets facets={facets} query={meant} onQuery={choose} /> : null;

  return (
    <div className={css.page}>
      <div className={css.head}>
        <div className={panel && isWide ? css.withFacets : css.column}>
          <div className={css.headColumn}>
            <div>
              <div className={css.headRow}>
                <h1 className={css.title}>
                  <Trans>Recherche</Trans>
                </h1>
                {asked && total !== undefined && !problem && (
                  <span className={css.total} role="status">
                    <Plural value={total} one="# résultat" other="# résultats" />
                  </span>
                )}
                <span className={css.headActions}>
                  {panel && !isWide && (
                    <PopoverButton
                      label={t`Affiner`}
                      placement="bottom end"
                      trigger={
                        <Button compact>
                          <ListFilter size={14} aria-hidden />
                          <Trans>Affiner</Trans>
                        </Button>
                      }
                    >
                      <div className={css.facetsSheet}>{panel}</div>
                    </PopoverButton>
                  )}
                  {answered && <ResultActions query={meant.trim()} />}
                  <SavedSearches query={query} onQuery={choose} />
                  <Button compact aria-expanded={builderShown} onPress={() => showBuilder(!builderShown)}>
                    <Trans>Construire</Trans>
                  </Button>
                  {asked && (
                    <Button compact aria-expanded={helpShown} onPress={() => showHelp(!helpShown)}>
                      <Trans>Ce qu’on peut chercher</Trans>
                    </Button>
                  )}
                </span>
              </div>
            </div>
            <QueryField
              label={t`Ce que vous cherchez`}
              placeholder={t`Des mots, un code, type:atelier avant:2018…`}
              value={query}
              onChange={(next) => ask(next, true)}
              onSubmit={() => {
                setTyping(false);
                rememberSearch(query);
              }}
              onDown={() => results.current?.querySelector<HTMLElement>('[role="row"]')?.focus()}
              autoFocus={!asked}
            />
            {builderShown && (
              <div>
                <Builder query={query} onQuery={(next) => ask(next, false)} />
              </div>
            )}
          </div>
        </div>
      </div>
      <div className={css.body}>
        <div className={panel && isWide ? css.withFacets : css.column}>
          <div className={css.answers} ref={results}>
            {!asked && <RecentSearches onQuery={choose} />}
            {(!asked || helpShown) && (
              <OperatorsHelp
                onExample={(example) => choose(asked ? `${query.trim()} ${example}` : example)}
              />
            )}
            {asked && problem?.kind === 'invalid-query' && <QueryProblem query={query} problem={problem} />}
            {asked && problem && problem.kind !== 'invalid-query' && (
              <ErrorState
                title={t`La recherche n’a pas abouti`}
                sentence={sentenceOf(answer.error)}
                onRetry={() => void answer.refetch()}
              />
            )}
            {asked && answer.isPending && <Skeleton />}
            {correction && (
              <Correction
                typed={query.trim()}
                correction={correction}
                onTake={() => choose(correction.query)}
                onRefuse={() => setExact(query)}
              />
            )}
            {asked && !problem && total === 0 && (
              <EmptyState
                title={t`Rien ne répond à cette recherche`}
                actions={<Button onPress={() => ask('', false)}>{t`Effacer la recherche`}</Button>}
              >
                {unknown && <>{unknown} </>}
                {t`Essayez moins de mots, le début d’un mot suivi d’une étoile, ou un seul des opérateurs.`}
              </EmptyState>
            )}
            {asked && !problem && hits.length > 0 && (
              <Results hits={hits} onOpen={() => rememberSearch(meant)} />
            )}
            {asked && !problem && answer.hasNextPage && (
              <div className={css.more}>
                <Button isDisabled={answer.isFetchingNextPage} onPress={() => void answer.fetchNextPage()}>
                  <Trans>En montrer d’autres</Trans>
                </Button>
              </div>
            )}
          </div>
          {panel && isWide && (
            <aside className={css.facetsSide} aria-label={t`Affiner`}>
              {panel}
            </aside>
          )}
        </div>
      </div>
    </div>
  );
}
