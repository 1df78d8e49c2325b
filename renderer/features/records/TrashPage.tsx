import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { ago } from '../../app/ago.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { api, client } from '../../client/client.ts';
import { sentenceNow, useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { toolbar, toolbarTitle } from '../../ui/layout/layout.css.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { Table } from '../../ui/table/Table.tsx';
import * as css from './records.css.ts';
import { showUndo } from './undo.ts';

const PAGE = 100;

/** What was put aside, kept thirty days, and the way back. */
export function TrashPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const query = useInfiniteQuery(
    api.records.trashed.infiniteOptions({
      input: (offset: number) => ({ offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => {
        const seen = pages.reduce((sum, { rows }) => sum + rows.length, 0);
        return seen < page.total && page.rows.length > 0 ? seen : null;
      },
    }),
  );
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;

  const restore = async (id: string) => {
    try {
      const { changeSetId } = await client.records.restore({ ids: [id] });
      showUndo(t`Fiche remise dans l’archive.`, changeSetId);
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  };

  return (
    <div className={css.fill}>
      <div className={toolbar}>
        <h1 className={toolbarTitle}>
          <Trans>Corbeille</Trans>
        </h1>
        {total > 0 && (
          <span className={css.count}>
            <Plural value={total} one="# fiche, gardée trente jours" other="# fiches, gardées trente jours" />
          </span>
        )}
      </div>
      {query.isPending && <Skeleton />}
      {query.error && (
        <ErrorState
          title={t`La corbeille ne s’affiche pas`}
          sentence={sentenceOf(query.error)}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && rows.length === 0 && (
        <EmptyState
          title={t`La corbeille est vide`}
        >{t`Une fiche mise à la corbeille y reste trente jours, puis s’en va.`}</EmptyState>
      )}
      {rows.length > 0 && (
        <div
          style={{ overflow: 'auto', padding: 16 }}
          tabIndex={0}
          role="group"
          aria-label={t`Fiches dans la corbeille`}
        >
          <Table
            caption={t`Fiches dans la corbeille`}
            rows={rows}
            rowId={(row) => row.id}
            columns={[
              {
                id: 'kind',
                title: t`Type`,
                cell: (row) => (
                  <>
                    <KindIcon kind={row.kind} /> {KIND_LABELS[row.kind].one[locale]}
                  </>
                ),
              },
              { id: 'code', title: t`Code`, cell: (row) => row.code },
              { id: 'title', title: t`Titre`, rowHeader: true, cell: (row) => <RecordLink record={row} /> },
              {
                id: 'deleted',
                title: t`Mise à la corbeille`,
                cell: (row) => ago(row.deletedAt, new Date(), locale),
              },
              {
                id: 'restore',
                title: t`Actions`,
                titleHidden: true,
                cell: (row) => (
                  <Button
                    compact
                    onPress={() => void restore(row.id)}
                    aria-label={t`Remettre ${row.title} dans l’archive`}
                  >
                    <Undo2 size={13} aria-hidden />
                    <Trans>Remettre</Trans>
                  </Button>
                ),
              },
            ]}
          />
          {query.hasNextPage && (
            <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
              <Trans>En montrer d’autres</Trans>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
