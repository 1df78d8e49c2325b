import { Trans, useLingui } from '@lingui/react/macro';
import { NotebookPen } from 'lucide-react';
import { createNote } from '../../app/create-note.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useMedia } from '../../app/useMedia.ts';
import { Button } from '../../ui/button/Button.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { NotesList } from './NotesList.tsx';

/** The notebook: beside the list, an invitation to write; where there is no room for the list beside, the list itself. */
export function NotesPage() {
  const { t } = useLingui();
  const wide = useMedia('(min-width: 1280px)');
  const { listShown } = usePreferences();
  if (!wide || !listShown) return <NotesList isPage />;
  return (
    <EmptyState
      isPage
      title={t`Ouvrez une note, ou écrivez-en une`}
      actions={
        <Button variant="primary" onPress={() => void createNote({})}>
          <NotebookPen size={14} aria-hidden />
          <Trans>Nouvelle note</Trans>
        </Button>
      }
    >
      {t`Tout ce que vous tapez est gardé à mesure. « @ » mentionne n’importe quelle fiche.`}
    </EmptyState>
  );
}
