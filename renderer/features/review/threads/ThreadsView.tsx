import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { spacer, toolbar } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { type ReviewView, useReviewView } from '../review-state.ts';
import * as css from '../review.css.ts';
import { useReviewThreads } from '../useReviewThreads.ts';
import { Composer } from './Composer.tsx';
import { ThreadGroups } from './ThreadGroups.tsx';

const ANY = '';

/** Everything said and decided, filtered, by subject or by what is to be done first. */
export function ThreadsView() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const view = useReviewView();
  const [isWriting, setWriting] = useState(false);
  const { data, error, refetch } = useReviewThreads();
  const { data: cycles } = useQuery(
    api.records.list.queryOptions({
      input: { kind: 'cycle', sort: { by: 'date', direction: 'asc' }, limit: 100 },
    }),
  );
  const set = (patch: Partial<ReviewView>) => useReviewView.setState(patch);
  const counted = (words: string, count: number | undefined) =>
    count === undefined ? words : `${words} (${String(count)})`;
  const counts = data?.counts;
  const isNarrowed = view.only !== 'all' || view.cycleId !== null || view.kind !== null;
  return (
    <>
      <div className={toolbar}>
        <Select
          shape="pill"
          label={t`État`}
          value={view.state}
          onChange={(state) => set({ state })}
          options={[
            { value: 'ouvert', label: counted(t`Ouverts`, counts?.open) },
            { value: 'clos', label: counted(t`Clos`, counts?.closed) },
            { value: 'all', label: t`Ouverts et clos` },
          ]}
        />
        <Select
          shape="pill"
          label={t`Lesquels`}
          value={view.only}
          onChange={(only) => set({ only })}
          options={[
            { value: 'all', label: t`Commentaires et décisions` },
            { value: 'decision', label: counted(t`Décisions`, counts?.decisions) },
            { value: 'mine', label: counted(t`Les miens`, counts?.mine) },
            { value: 'late', label: counted(t`En retard`, counts?.late) },
          ]}
        />
        <Select
          shape="pill"
          label={t`Cycle`}
          value={view.cycleId ?? ANY}
          onChange={(id) => set({ cycleId: id === ANY ? null : id })}
          options={[
            { value: ANY, label: t`Tous les cycles` },
            ...(cycles?.rows ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Select<Kind | ''>
          shape="pill"
          label={t`Nature de fiche`}
          value={view.kind ?? ANY}
          onChange={(kind) => set({ kind: kind === ANY ? null : kind })}
          options={[
            { value: ANY, label: t`Toutes les natures` },
            ...KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind].many[locale] })),
          ]}
        />
        <Select
          shape="pill"
          label={t`Ordre`}
          value={view.order}
          onChange={(order) => set({ order })}
          options={[
            { value: 'subject', label: t`Par sujet` },
            { value: 'due', label: t`À faire, par échéance` },
          ]}
        />
        <span className={spacer} />
        <Button compact onPress={() => setWriting(true)} isDisabled={isWriting}>
          <MessageSquarePlus size={14} aria-hidden />
          <Trans>Commenter l’ensemble</Trans>
        </Button>
      </div>
      <div className={css.body} tabIndex={0} role="region" aria-label={t`Commentaires et décisions`}>
        <div className={css.column}>
          {isWriting && <Composer subject={{ on: 'archive' }} autoFocus onDone={() => setWriting(false)} />}
          {error && (
            <ErrorState
              title={t`La revue ne s’affiche pas`}
              sentence={sentenceOf(error)}
              onRetry={() => void refetch()}
            />
          )}
          {!data && !error && <Skeleton lines={8} />}
          {data && data.threads.length === 0 && !isWriting && (
            <EmptyState
              title={
                isNarrowed || view.state !== 'all'
                  ? t`Rien de tel dans la revue`
                  : t`La revue n’a pas encore commencé`
              }
              actions={
                isNarrowed && (
                  <Button
                    onPress={() => set({ only: 'all', cycleId: null, kind: null })}
                  >{t`Retirer les filtres`}</Button>
                )
              }
            >
              {!isNarrowed && (
                <Trans>
                  Commentez une fiche, un cycle, une case de la matrice de couverture ou une période de la
                  chronologie : tout se retrouve ici.
                </Trans>
              )}
            </EmptyState>
          )}
          {data && <ThreadGroups threads={data.threads} order={view.order} />}
        </div>
      </div>
    </>
  );
}
