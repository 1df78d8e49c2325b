import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { NotebookPen } from 'lucide-react';
import type { RecordRef } from '#preload/contract/base.ts';
import { ago } from '../../../app/ago.ts';
import { createNote } from '../../../app/create-note.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import * as css from '../records.css.ts';

/** The notes written about a record, and a new one. */
export function NotesAbout({ record }: { record: RecordRef }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, isPending, refetch } = useQuery(
    api.notes.list.queryOptions({ input: { aboutId: record.id, limit: 50 } }),
  );
  return (
    <section className={css.contextGroup} aria-label={t`Notes à ce propos`}>
      <SectionLabel {...(data && { count: data.total })}>
        <Trans>Notes à ce propos</Trans>
      </SectionLabel>
      {isPending && <Skeleton lines={2} />}
      {error && (
        <ErrorState
          small
          title={t`Ces notes ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {data?.total === 0 && <EmptyState small title={t`Pas encore de note à ce propos.`} />}
      {data?.rows.map((note) => (
        <LocationLink key={note.id} to={{ page: 'note', id: note.id }} className={css.card}>
          <span className={css.cardTitle}>
            {note.title} {note.example && <Chip tone="warning">{t`exemple`}</Chip>}
          </span>
          <span className={css.cardText}>{note.opening}</span>
          <span className={css.cardText}>{ago(note.updatedAt, new Date(), locale)}</span>
        </LocationLink>
      ))}
      <div>
        <Button compact onPress={() => void createNote({ about: record })}>
          <NotebookPen size={13} aria-hidden />
          <Trans>Nouvelle note à ce propos</Trans>
        </Button>
      </div>
    </section>
  );
}
