import { useLingui } from '@lingui/react/macro';
import { navigate } from '../../../app/navigation.ts';
import { errorOf } from '../../../client/errors.ts';
import { useSentence } from '../../../client/sentences.ts';
import { canEdit } from '../../../editor/document/load.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { ReadOnlyDocument } from '../../notes/ReadOnlyDocument.tsx';
import { useNote } from '../../notes/useNote.ts';
import { Composer } from './Composer.tsx';
import * as css from './composer.css.ts';

/** A report: its plan, its text, and what it is made from. */
export function ReportPage({ id }: { id: string }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const opened = useNote(id);
  if (opened.state === 'loading') return <Skeleton lines={9} />;
  if (opened.state === 'failed') {
    const isGone = errorOf(opened.error).kind === 'not-found';
    return isGone ? (
      <EmptyState
        isPage
        title={t`Ce rapport n’est pas dans l’archive`}
        actions={<Button onPress={() => navigate.to({ page: 'reports' })}>{t`Voir les rapports`}</Button>}
      >
        {t`Il a pu être retiré pour de bon de la corbeille, ou appartenir à une autre archive.`}
      </EmptyState>
    ) : (
      <ErrorState
        isPage
        title={t`Ce rapport ne s’affiche pas`}
        sentence={sentenceOf(opened.error)}
        onRetry={opened.retry}
      />
    );
  }
  const { note, session } = opened;
  // Of a form that this version cannot hold: to be read, never written over.
  if (!canEdit(session.document)) {
    return (
      <article className={css.unreadable}>
        <h1 className={css.unreadableTitle}>{note.title}</h1>
        <p role="status">
          {t`Ce rapport a une forme que cette version de Vigie ne connaît pas : il se lit, et reste comme il est.`}
        </p>
        <ReadOnlyDocument recordId={note.id} document={session.document} label={t`Texte du rapport`} />
      </article>
    );
  }
  return <Composer key={session.key} note={note} session={session} />;
}
