import { Trans, useLingui } from '@lingui/react/macro';
import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import type { Note } from '#preload/contract/notes.ts';
import { navigate } from '../../app/navigation.ts';
import { errorOf } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { canEdit } from '../../editor/document/load.ts';
import { FindBar } from '../../editor/find/FindBar.tsx';
import { Toolbar } from '../../editor/toolbar/Toolbar.tsx';
import { NoteEditor } from '../../editor/view/NoteEditor.tsx';
import { useShowBlock } from '../links/go-to-block.ts';
import { TrashedBanner } from '../records/TrashedBanner.tsx';
import { useRecord } from '../records/use-record.ts';
import { NoteActions } from './NoteActions.tsx';
import { NoteChips, NoteSort } from './NoteChips.tsx';
import { NoteTitle } from './NoteTitle.tsx';
import * as css from './notes.css.ts';
import { ReadOnlyDocument } from './ReadOnlyDocument.tsx';
import { SiblingNotice } from './merge/SiblingNotice.tsx';
import { SaveNotice, useStatusLine } from './SaveNotice.tsx';
import type { NoteSession } from './session.ts';
import { TemplateStrip } from './templates/TemplateStrip.tsx';
import { useNote, useOpenEditor } from './useNote.ts';

/** A note made less than this long ago has a name to give. In milliseconds. */
const JUST_MADE = 5000;

function isNew(note: Note): boolean {
  return note.revision <= 1 && Date.now() - new Date(note.updatedAt).getTime() < JUST_MADE;
}

/** A note: its title, what it is about, and its text, written and kept. */
export function NotePage({ id }: { id: string }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const opened = useNote(id);
  const isReport = opened.state === 'open' && opened.note.kind === 'rapport';
  useEffect(() => {
    if (isReport) navigate.replace({ page: 'report', id });
  }, [isReport, id]);
  if (opened.state === 'loading') return <Skeleton lines={9} />;
  if (opened.state === 'failed') {
    if (errorOf(opened.error).kind === 'not-found') {
      return (
        <EmptyState
          title={t`Cette note n’est pas dans l’archive`}
          actions={<Button onPress={() => navigate.to({ page: 'notes' })}>{t`Aller au carnet`}</Button>}
        >
          {t`Elle a pu être retirée pour de bon de la corbeille, ou appartenir à une autre archive.`}
        </EmptyState>
      );
    }
    return (
      <ErrorState
        title={t`Cette note ne s’affiche pas`}
        sentence={sentenceOf(opened.error)}
        onRetry={opened.retry}
      />
    );
  }
  if (isReport) return null;
  return <OpenNote key={opened.session.key} note={opened.note} session={opened.session} />;
}

function OpenNote({ note, session }: { note: Note; session: NoteSession }) {
  const { t } = useLingui();
  const { data: record } = useRecord(note.id);
  // What the editor shows first; afterwards the session itself puts in it what must replace the text.
  const [first] = useState(() => session.document);
  const [fresh] = useState(() => isNew(note));
  const attach = useCallback((editor: LexicalEditor | null) => session.attach(editor), [session]);
  useStatusLine(session);
  useShowBlock(note.id, useOpenEditor(note.id));

  // Once: it reads the whole text, and this is drawn again at every save.
  const [unreadable] = useState(() => !canEdit(first));
  const readOnly = note.readOnly || unreadable;
  const head = (
    <>
      {record && <NoteSort record={record} />}
      <NoteTitle session={session} readOnly={readOnly} isNew={fresh} />
      {record && <NoteChips record={record} />}
      {record && !readOnly && <TemplateStrip record={record} session={session} />}
    </>
  );
  const notice = (
    <>
      {record?.deletedAt ? (
        <TrashedBanner record={record} />
      ) : (
        readOnly && (
          <div role="status" className={classes(css.notice, css.noticeWarning)}>
            <p className={css.noticeText}>
              <Trans>
                Cette note a une forme que cette version de Vigie ne connaît pas : elle se lit, et reste comme
                elle est.
              </Trans>
            </p>
          </div>
        )
      )}
      <SaveNotice session={session} />
      {!readOnly && <SiblingNotice id={note.id} session={session} />}
    </>
  );

  if (unreadable) {
    return (
      <article className={css.page}>
        {notice}
        <div className={css.sheet}>
          {head}
          <div className={css.body}>
            <ReadOnlyDocument recordId={note.id} document={first} label={t`Texte de la note`} />
          </div>
        </div>
      </article>
    );
  }
  return (
    <article className={css.page}>
      <NoteEditor
        recordId={note.id}
        document={first}
        readOnly={readOnly}
        label={t`Texte de la note`}
        onEditor={attach}
        onTyped={() => session.autosave.touch()}
        onBlur={() => void session.autosave.flush().catch(() => undefined)}
      >
        {(text) => (
          <>
            <div className={css.top}>
              {!readOnly && (
                <div className={css.tools}>
                  <div className={css.toolbar}>
                    <Toolbar />
                  </div>
                  <div className={css.toolsEnd}>
                    <NoteActions note={note} session={session} />
                  </div>
                </div>
              )}
              <FindBar />
              {notice}
            </div>
            <div className={css.sheet}>
              {head}
              <div className={css.body}>{text}</div>
            </div>
          </>
        )}
      </NoteEditor>
    </article>
  );
}
