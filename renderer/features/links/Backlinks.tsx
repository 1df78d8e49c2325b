import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { formatDate } from '#db/domain/dates/format.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Backlink } from '#preload/contract/links.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { type BacklinkLine, backlinkLines } from './backlink-lines.ts';
import { goToBlock } from './go-to-block.ts';
import * as css from './links.css.ts';
import { Sentence } from './Sentence.tsx';

const PAGE = 50;
/** Fewer citations than this are read at a glance, without filters. */
const MANY = 6;
/** More lines than this scroll in a window of their own. */
const HUB = 40;

type Sort = 'recent' | 'date' | 'title';

/** Who mentions a record, with the sentence, gathered by kind; each leads to the very block. */
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
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [sort, setSort] = useState<Sort>('recent');
  const [typed, setTyped] = useState('');
  const contains = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(
    api.links.backlinks.infiniteOptions({
      input: (after: string | null) => ({
        id,
        limit: PAGE,
        sort,
        ...(kind !== 'all' && { kinds: [kind] }),
        ...(contains !== '' && { contains }),
        ...(after !== null && { after }),
      }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = kind !== 'all' || contains !== '';
  const lines = backlinkLines(items);

  return (
    <section className={css.group} aria-label={heading}>
      <SectionLabel count={total}>{heading}</SectionLabel>
      {total >= MANY && (
        <div className={css.filters}>
          {counts.length > 1 && (
            <Select<Kind | 'all'>
              shape="pill"
              label={t`Genre des fiches qui citent`}
              value={kind}
              onChange={setKind}
              options={[
                { value: 'all', label: t`Tous les genres` },
                ...counts.map((one) => ({
                  value: one.kind,
                  label: `${KIND_LABELS[one.kind].many[locale]} (${one.count.toLocaleString(locale)})`,
                })),
              ]}
            />
          )}
          <Select<Sort>
            shape="pill"
            label={t`Ordre des citations`}
            value={sort}
            onChange={setSort}
            options={[
              { value: 'recent', label: t`Récentes d’abord` },
              { value: 'date', label: t`Par date` },
              { value: 'title', label: t`Par titre` },
            ]}
          />
          <SearchField
            label={t`Filtrer les citations`}
            placeholder={t`Filtrer`}
            value={typed}
            onChange={setTyped}
          />
        </div>
      )}
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
          title={
            filtered
              ? t`Aucune citation ne répond à ce filtre.`
              : t`Aucune note ne la cite encore. Dans une note, @ suivi de son titre suffit.`
          }
        />
      )}
      {lines.length > HUB ? (
        <HubLines
          lines={lines}
          label={heading}
          onEnd={() => {
            if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
          }}
        />
      ) : (
        lines.map((line) => <Line key={keyOf(line)} line={line} />)
      )}
      {query.hasNextPage && (
        <Button compact isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          <Trans>En montrer d’autres</Trans>
        </Button>
      )}
    </section>
  );
}

const keyOf = (line: BacklinkLine): string => (line.is === 'kind' ? line.kind : line.key);

/** Only the lines in view are in the page; coming near the last ones asks for more. */
function HubLines({
  lines,
  label,
  onEnd,
}: {
  lines: readonly BacklinkLine[];
  label: string;
  onEnd: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 6,
    getItemKey: (index) => {
      const line = lines[index];
      return line ? keyOf(line) : index;
    },
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - 8) onEnd();
    // `onEnd` is new at every drawing; what matters is how far one scrolled.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last, lines.length]);
  return (
    <div ref={scroller} className={css.hub} role="group" aria-label={label} tabIndex={0}>
      <div className={css.inner} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={css.line}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <Line line={line} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Line({ line }: { line: BacklinkLine }) {
  const locale = useLocale();
  if (line.is === 'kind') return <h3 className={css.kindName}>{KIND_LABELS[line.kind].many[locale]}</h3>;
  return <Place backlink={line.backlink} titled={line.first} />;
}

function Place({ backlink, titled }: { backlink: Backlink; titled: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { source, blockId, sentence, mention, target } = backlink;
  const where = !target
    ? null
    : target.gone
      ? t`Lien vers un bloc qui n’est plus dans le texte`
      : t`Lien vers un bloc précis`;
  return (
    <Link
      className={css.linkCard}
      data-preview={source.id}
      onPress={(event) => goToBlock(source, blockId, { inTab: event.ctrlKey || event.metaKey })}
      // What shows is its name, unless the title stands only above the first of its sentences.
      {...(!titled && { 'aria-label': `${t`${source.title} : ${sentence}`} ${where ?? ''}`.trim() })}
    >
      {titled && (
        <span className={css.cardTitle}>
          <KindIcon kind={source.kind} size={13} /> {source.title}
          {source.date && <span className={css.small}> · {formatDate(source.date, locale, 'short')}</span>}
        </span>
      )}
      <Sentence sentence={sentence} mention={mention} />
      {target && <span className={target.gone ? css.gone : css.small}>{where}</span>}
    </Link>
  );
}
