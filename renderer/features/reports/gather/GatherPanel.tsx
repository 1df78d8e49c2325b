import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Layers, Rows3 } from 'lucide-react';
import { use, useRef, useState } from 'react';
import { api } from '../../../client/client.ts';
import { errorOf } from '../../../client/errors.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { QueryField } from '../../search/QueryField.tsx';
import { RecentSearches } from '../../search/RecentSearches.tsx';
import { rememberSearch } from '../../search/recent.ts';
import { useHits } from '../../search/use-hits.ts';
import { EditorContext } from '../composer/context.ts';
import type { Carried } from './carried.ts';
import { usualForm } from './carried.ts';
import * as css from './gather.css.ts';
import { caretPlace, putCarried } from './put-carried.ts';
import { SourceList, type Source } from './SourceList.tsx';
import { PartDialog } from './PartDialog.tsx';
import type { RecordRef } from '#preload/contract/base.ts';

/** More pieces than this at once is a mistake rather than a wish. */
const MOST_AT_ONCE = 50;
const LATELY = 12;
const LIST_COLUMNS = ['code', 'title', 'date'] as const;

/** Finds what the archive holds and puts it in the report: by a search, a view that was kept, or what changed lately. */
export function GatherPanel({ reportId }: { reportId: string }) {
  const { t } = useLingui();
  const editor = use(EditorContext);
  const sentenceOf = useSentence();
  const [query, setQuery] = useState('');
  const [typing, setTyping] = useState(false);
  const [parts, setParts] = useState<RecordRef | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const asked = query.trim() !== '';
  const answer = useHits(query, typing, true);
  const [first] = answer.data?.pages ?? [];
  const total = asked ? first?.total : undefined;
  const hits = asked ? (answer.data?.pages.flatMap((page) => page.hits) ?? []) : [];
  const meant = first?.correction?.query ?? query.trim();
  const found: Source[] = hits.filter(({ id }) => id !== reportId);
  const problem = asked && answer.error ? answer.error : null;

  const put = (carried: readonly Carried[]) => {
    if (!editor) return;
    void putCarried(editor, carried, caretPlace(editor)).then((done) => {
      if (done && asked) rememberSearch(query);
    });
  };
  const ask = (next: string, isTyping: boolean) => {
    setQuery(next);
    setTyping(isTyping);
  };
  return (
    <div className={css.panel} ref={box}>
      <div className={css.head}>
        <QueryField
          label={t`Source à rassembler`}
          placeholder={t`Chercher ce qu’on rassemble`}
          value={query}
          onChange={(next) => ask(next, true)}
          onSubmit={() => setTyping(false)}
          onDown={() => box.current?.querySelector<HTMLElement>('[data-source]')?.focus()}
        />
        {!asked && <RecentSearches onQuery={(next) => ask(next, false)} />}
        {asked && total !== undefined && total > 0 && !problem && (
          <div className={css.all}>
            <span className={css.total} role="status">
              <Plural value={total} one="# résultat" other="# résultats" />
            </span>
            <Button
              compact
              onPress={() =>
                put([{ as: 'piece', source: { is: 'liste', query: meant, columns: [...LIST_COLUMNS] } }])
              }
            >
              <Rows3 size={13} aria-hidden />
              <Trans>En tableau</Trans>
            </Button>
            <Button
              compact
              isDisabled={found.length > MOST_AT_ONCE}
              onPress={() => put(found.map(usualForm))}
            >
              <Layers size={13} aria-hidden />
              {hits.length < total ? (
                <Plural value={found.length} one="La première" other="Les # premières" />
              ) : (
                <Trans>Toutes</Trans>
              )}
            </Button>
          </div>
        )}
      </div>
      {problem ? (
        errorOf(problem).kind === 'invalid-query' ? (
          <p className={css.hint}>{sentenceOf(problem)}</p>
        ) : (
          <ErrorState
            small
            title={t`La recherche n’a pas abouti`}
            sentence={sentenceOf(problem)}
            onRetry={() => void answer.refetch()}
          />
        )
      ) : asked ? (
        answer.isPending ? (
          <Skeleton />
        ) : total === 0 ? (
          <EmptyState small title={t`Rien ne répond à cette recherche.`} />
        ) : (
          <>
            <SourceList
              label={t`Ce que la recherche trouve`}
              sources={found}
              onPut={put}
              onParts={setParts}
            />
            {answer.hasNextPage && (
              <div className={css.more}>
                <Button
                  compact
                  isDisabled={answer.isFetchingNextPage}
                  onPress={() => void answer.fetchNextPage()}
                >
                  <Trans>En montrer d’autres</Trans>
                </Button>
              </div>
            )}
          </>
        )
      ) : (
        <Lately reportId={reportId} onPut={put} onParts={setParts} />
      )}
      {parts && (
        <PartDialog
          record={parts}
          onChosen={(carried) => {
            put(carried);
            setParts(null);
          }}
          onClose={() => setParts(null)}
        />
      )}
    </div>
  );
}

/** The texts changed lately: what one has just been working on is what one gathers. */
function Lately({
  reportId,
  onPut,
  onParts,
}: {
  reportId: string;
  onPut: (carried: readonly Carried[]) => void;
  onParts: (record: RecordRef) => void;
}) {
  const { t } = useLingui();
  const { data } = useQuery(api.notes.list.queryOptions({ input: { sort: 'updated', limit: LATELY } }));
  const sources: Source[] = (data?.rows ?? [])
    .filter(({ id }) => id !== reportId)
    .map(({ id, code, kind, title, date, opening }) => ({ id, code, kind, title, date, excerpt: opening }));
  return (
    <>
      <h3 className={css.title}>
        <Trans>Notes récentes</Trans>
      </h3>
      <SourceList label={t`Notes récentes`} sources={sources} onPut={onPut} onParts={onParts} />
      <p className={css.hint}>
        <Trans>
          Entrée met la source au curseur ; on peut aussi la glisser dans le texte, ou sur une section du
          plan.
        </Trans>
      </p>
    </>
  );
}
