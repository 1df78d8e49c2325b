import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FilePlus2, FileStack } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { fold } from '#db/domain/text/fold.ts';
import { createReport } from '../../app/create-report.ts';
import { navigate } from '../../app/navigation.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { Chip } from '../../ui/kind/Chip.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { toolbar, toolbarTitle } from '../../ui/layout/layout.css.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import * as css from './reports.css.ts';
import { useStatusName } from './status-name.ts';
import type { ReportRow } from './types.ts';

/** Every report of the archive: where each one stands, and whether its sources changed since. */
export function ReportsPage() {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [text, setText] = useState('');
  const { data, error, refetch } = useQuery(api.reports.list.queryOptions());
  const wanted = fold(text.trim());
  const shown = (data ?? []).filter(({ title, code }) => fold(`${title} ${code}`).includes(wanted));
  return (
    <div className={css.page}>
      <div className={toolbar}>
        <FileStack size={18} aria-hidden className={css.titleIcon} />
        <h1 className={toolbarTitle}>
          <Trans>Rapports</Trans>
        </h1>
        {data && data.length > 0 && <span className={css.count}>{data.length}</span>}
        {data && data.length > 0 && (
          <SearchField
            label={t`Filtrer les rapports`}
            placeholder={t`Filtrer par titre, code…`}
            className={css.filter}
            value={text}
            onChange={setText}
          />
        )}
        <span className={css.push} />
        <Button variant="primary" onPress={() => void createReport({})}>
          <FilePlus2 size={14} aria-hidden />
          <Trans>Nouveau rapport</Trans>
        </Button>
      </div>
      {error ? (
        <ErrorState
          title={t`Les rapports ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      ) : !data ? (
        <Skeleton lines={8} />
      ) : data.length === 0 ? (
        <EmptyState
          title={t`Pas encore de rapport`}
          actions={
            <Button onPress={() => void createReport({})}>
              <FilePlus2 size={14} aria-hidden />
              <Trans>Composer le premier</Trans>
            </Button>
          }
        >
          {t`Un rapport rassemble des notes, des extraits, des fiches et des graphiques de l’archive ; vous écrivez entre eux, et Vigie dit quand une source a changé.`}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState
          small
          title={t`Aucun rapport de ce nom.`}
          actions={<Button compact onPress={() => setText('')}>{t`Effacer le filtre`}</Button>}
        />
      ) : (
        <GridList
          aria-label={t`Rapports`}
          items={shown}
          className={css.list}
          selectionMode="none"
          onAction={(id) => navigate.to({ page: 'report', id: String(id) })}
        >
          {(row) => (
            <GridListItem id={row.id} textValue={row.title} className={css.row}>
              <Row row={row} />
            </GridListItem>
          )}
        </GridList>
      )}
    </div>
  );
}

function Row({ row }: { row: ReportRow }) {
  const { t } = useLingui();
  const locale = useLocale();
  const statusName = useStatusName();
  const changed = new Date(row.updatedAt).toLocaleDateString(locale, { dateStyle: 'medium' });
  return (
    <>
      <span className={css.rowIcon}>
        <KindIcon kind="rapport" size={17} />
      </span>
      <span className={css.rowMain}>
        <span className={css.rowTitle}>{row.title}</span>
        <span className={css.rowMeta}>
          <span className={css.code}>{row.code}</span>
          <span>
            <Plural value={row.words} one="# mot" other="# mots" />
          </span>
          <span>
            <Plural value={row.pieces} _0="sans pièce" one="# pièce" other="# pièces" />
          </span>
          <span>{t`modifié le ${changed}`}</span>
        </span>
      </span>
      <span className={css.rowEnd}>
        {row.changed > 0 && (
          <Chip tone="warning">
            <Plural value={row.changed} one="# source a changé" other="# sources ont changé" />
          </Chip>
        )}
        {row.version !== null && row.version !== '' && (
          <span className={css.version}>{t`version ${row.version}`}</span>
        )}
        <Chip tone={row.status === 'validee' ? 'accent' : 'neutral'}>{statusName(row.status)}</Chip>
      </span>
    </>
  );
}
