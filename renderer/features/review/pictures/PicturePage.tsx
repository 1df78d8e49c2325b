import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { VALIDATION_LABELS } from '#db/domain/review/states.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { spacer, toolbar, toolbarTitle } from '../../../ui/layout/layout.css.ts';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { Table } from '../../../ui/table/Table.tsx';
import { dayText } from '../dates.ts';
import * as css from '../review.css.ts';
import { useComparedWords } from './names.ts';
import { PictureFacts } from './Pictures.tsx';

const PAGE = 200;

/** What the archive said when a picture was taken: read, never changed. */
export function PicturePage({ pictureId }: { pictureId: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useQuery(
    api.review.picture.queryOptions({
      input: { id: pictureId, limit: PAGE, offset },
      placeholderData: keepPreviousData,
    }),
  );
  const { valueOf } = useComparedWords(data?.names ?? {});
  if (error)
    return (
      <ErrorState
        isPage
        title={t`Cette photographie ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <Skeleton lines={10} />;
  return (
    <div className={css.page}>
      <div className={toolbar}>
        <h1 className={toolbarTitle}>{data.name}</h1>
        <span className={spacer} />
        <Button compact onPress={() => navigate.to({ page: 'comparison', from: pictureId, to: null })}>
          <GitCompareArrows size={14} aria-hidden />
          <Trans>Comparer à maintenant</Trans>
        </Button>
      </div>
      <div className={css.body} tabIndex={0} role="region" aria-label={t`Photographie`}>
        <div className={classes(css.column, css.wide)}>
          <div>
            {data.comment && <p>{data.comment}</p>}
            <PictureFacts picture={data} />
            <p className={css.muted}>
              <Trans>Ce que disait l’archive ce jour-là. Une photographie ne change plus.</Trans>
            </p>
          </div>
          {data.decisions.length > 0 && (
            <section className={css.section}>
              <SectionLabel count={data.decisions.length}>
                <Trans>Décisions</Trans>
              </SectionLabel>
              <ul className={css.history}>
                {data.decisions.map((decision) => (
                  <li key={decision.id}>
                    {decision.text}{' '}
                    <span className={css.muted}>
                      {decision.state === 'clos' ? t`close` : t`ouverte`}
                      {decision.due && `, ${t`pour le ${dayText(decision.due, locale)}`}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className={css.section}>
            <SectionLabel count={data.records}>
              <Trans>Fiches</Trans>
            </SectionLabel>
            <div className={css.tableWrap}>
              <Table
                caption={t`Les fiches de la photographie`}
                rows={data.rows}
                rowId={({ id }) => id}
                columns={[
                  { id: 'code', title: t`Code`, cell: ({ code }) => code },
                  {
                    id: 'title',
                    title: t`Titre`,
                    rowHeader: true,
                    cell: (row) => (
                      <span className={css.subject}>
                        <KindIcon kind={row.kind} named />
                        <LocationLink to={locationOf(row)}>{row.title}</LocationLink>
                      </span>
                    ),
                  },
                  {
                    id: 'date',
                    title: t`Date`,
                    cell: ({ kind, date, planned }) =>
                      date
                        ? valueOf(kind, 'date', date)
                        : planned && t`annoncé : ${valueOf(kind, 'planned', planned)}`,
                  },
                  {
                    id: 'cycle',
                    title: t`Cycle`,
                    cell: ({ kind, cycle }) => cycle && valueOf(kind, 'cycle', cycle),
                  },
                  {
                    id: 'verification',
                    title: t`Vérification`,
                    cell: ({ verification }) => VERIFICATION_LABELS[verification][locale],
                  },
                  {
                    id: 'validation',
                    title: t`Validation`,
                    cell: ({ validation }) => VALIDATION_LABELS[validation][locale],
                  },
                  { id: 'notes', title: t`Notes`, numeric: true, cell: ({ notes }) => notes },
                  { id: 'links', title: t`Liens`, numeric: true, cell: ({ links }) => links },
                ]}
              />
            </div>
            {data.records > PAGE && (
              <div className={css.composerRow}>
                <Button compact isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
                  <Trans>Précédentes</Trans>
                </Button>
                <span className={css.muted} role="status">
                  <Trans>
                    {offset + 1} à {offset + data.rows.length} sur {data.records}
                  </Trans>
                </span>
                <Button
                  compact
                  isDisabled={offset + PAGE >= data.records}
                  onPress={() => setOffset(offset + PAGE)}
                >
                  <Trans>Suivantes</Trans>
                </Button>
              </div>
            )}
          </section>
        </div>
      </div>
    </div>
  );
}
