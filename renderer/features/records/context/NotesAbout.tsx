import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, NotebookPen } from 'lucide-react';
import { NOTE_TYPES } from '#db/domain/templates/types.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { ago } from '../../../app/ago.ts';
import { createNote } from '../../../app/create-note.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { Button } from '../../../ui/button/Button.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { typeName } from '../../notes/templates/names.ts';
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
        <Button compact onPress={() => void createNote({ about: record, type: 'libre' })}>
          <NotebookPen size={13} aria-hidden />
          <Trans>Nouvelle note à ce propos</Trans>
        </Button>
        <MenuButton
          label={t`Modèles`}
          trigger={<IconButton icon={ChevronDown} size={14} label={t`Choisir le modèle de la note`} />}
        >
          {NOTE_TYPES.filter((type) => type !== 'journal').map((type) => (
            <MenuItem key={type} onAction={() => void createNote({ about: record, type })}>
              {typeName(type, locale)}
            </MenuItem>
          ))}
        </MenuButton>
      </div>
    </section>
  );
}
