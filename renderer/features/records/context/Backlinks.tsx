import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Kind } from '#db/domain/kinds.ts';
import { KINDS } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Backlink } from '#preload/contract/links.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { locationOf } from '../../../app/locations.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import * as css from '../records.css.ts';

const PAGE = 50;

/** The sentence that mentions, with the mention marked. */
function Sentence({ backlink: { sentence, mention } }: { backlink: Backlink }) {
  const end = mention.start + mention.length;
  return (
    <span className={css.cardText}>
      {sentence.slice(0, mention.start)}
      <mark>{sentence.slice(mention.start, end)}</mark>
      {sentence.slice(end)}
    </span>
  );
}

/** The same mentioning record once, with all its sentences. */
function bySource(backlinks: readonly Backlink[]): Backlink[][] {
  const sources = new Map<string, Backlink[]>();
  for (const backlink of backlinks) {
    sources.set(backlink.source.id, [...(sources.get(backlink.source.id) ?? []), backlink]);
  }
  return [...sources.values()];
}

/** Who mentions a record, with the sentence, gathered by kind. */
export function Backlinks({
  id,
  counts,
  title,
}: {
  id: string;
  counts: readonly { kind: Kind; count: number }[];
  /** When « Citée par » would not say of what, two such lists being shown. */
  title?: string;
}) {
  const { t } = useLingui();
  const heading = title ?? t`Citée par`;
  const locale = useLocale();
  const sentenceOf = useSentence();
  const query = useInfiniteQuery(
    api.links.backlinks.infiniteOptions({
      input: (after: string | null) => ({ id, limit: PAGE, ...(after !== null && { after }) }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const kinds = KINDS.filter((kind) => items.some(({ source }) => source.kind === kind));

  return (
    <section className={css.contextGroup} aria-label={heading}>
      <SectionLabel count={total}>{heading}</SectionLabel>
      {query.isPending && <Skeleton lines={3} />}
      {query.error && (
        <ErrorState
          small
          title={t`Les citations ne s’affichent pas`}
          sentence={sentenceOf(query.error)}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && items.length === 0 && (
        <EmptyState
          small
          title={t`Aucune note ne la cite encore. Dans une note, @ suivi de son titre suffit.`}
        />
      )}
      {kinds.map((kind) => (
        <div key={kind} className={css.contextGroup}>
          {kinds.length > 1 && <h3 className={css.small}>{KIND_LABELS[kind].many[locale]}</h3>}
          {bySource(items.filter(({ source }) => source.kind === kind)).map((backlinks) => {
            const [first] = backlinks;
            return (
              first && (
                <LocationLink key={first.source.id} to={locationOf(first.source)} className={css.card}>
                  <span className={css.cardTitle}>
                    <KindIcon kind={kind} size={13} /> {first.source.title}
                  </span>
                  {backlinks.map((backlink) => (
                    <Sentence
                      key={`${backlink.blockId ?? ''} ${backlink.mention.start} ${backlink.sentence}`}
                      backlink={backlink}
                    />
                  ))}
                </LocationLink>
              )
            );
          })}
        </div>
      ))}
      {query.hasNextPage && (
        <Button compact isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          <Trans>En montrer d’autres</Trans>
        </Button>
      )}
    </section>
  );
}
