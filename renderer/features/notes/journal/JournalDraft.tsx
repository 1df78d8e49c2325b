import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { onFlush } from '../../../app/flush.ts';
import { saving } from '../../../app/status.ts';
import { api, client } from '../../../client/client.ts';
import { sentenceNow, useSentence } from '../../../client/sentences.ts';
import { exportDocument } from '../../../editor/document/export.ts';
import { Toolbar } from '../../../editor/toolbar/Toolbar.tsx';
import { NoteEditor } from '../../../editor/view/NoteEditor.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import * as css from '../notes.css.ts';
import { SaveNotice, useStatusLine } from '../SaveNotice.tsx';
import { openSession, type NoteSession } from '../session.ts';

/** No record has this id. */
const NO_RECORD = '00000000-0000-4000-8000-000000000001';

/** A day without a journal yet: its template, which becomes a note at the first word typed in it. */
export function JournalDraft({ day, onBegin }: { day: string; onBegin: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(
    api.templates.fill.queryOptions({ input: { typeNote: 'journal', locale, day } }),
  );
  // A template changed meanwhile does not take the place of what is being typed.
  const [first, setFirst] = useState<{ title: string; document: NoteDocument } | null>(null);
  if (data && !first) setFirst(data);
  if (error)
    return (
      <ErrorState
        title={t`Le journal ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!first) return <Skeleton lines={8} />;
  return <Draft day={day} title={first.title} document={first.document} onBegin={onBegin} />;
}

function Draft({
  day,
  title,
  document,
  onBegin,
}: {
  day: string;
  title: string;
  document: NoteDocument;
  onBegin: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const editor = useRef<LexicalEditor | null>(null);
  const beginning = useRef<Promise<void> | null>(null);
  const [session, setSession] = useState<NoteSession | null>(null);
  const held = useRef<NoteSession | null>(null);
  const left = useRef<NoteDocument | null>(null);

  const begin = async () => {
    if (!editor.current) return;
    onBegin();
    const text = exportDocument(editor.current.getEditorState());
    const { id } = await saving(
      () => client.templates.write({ typeNote: 'journal', locale, day, document: text }),
      sentenceNow,
    );
    const note = await client.notes.get({ id });
    const opened = openSession(note);
    held.current = opened;
    // Letters typed meanwhile are on screen only: they make the next state.
    if (editor.current) {
      opened.attach(editor.current);
      opened.autosave.touch();
      setSession(opened);
      return;
    }
    // One left the page meanwhile: what was on screen then is what is kept.
    if (left.current) opened.replace(left.current, { asChange: true });
    opened.attach(null);
  };
  const typed = () => {
    if (held.current) {
      held.current.autosave.touch();
      return;
    }
    beginning.current ??= begin()
      .catch((error: unknown) => showToast({ text: sentenceNow(error) }))
      .finally(() => {
        beginning.current = null;
      });
  };
  useEffect(() => onFlush(async () => beginning.current ?? undefined), []);
  const attach = useCallback((next: LexicalEditor | null) => {
    held.current?.attach(next);
    if (next === null && editor.current) left.current = exportDocument(editor.current.getEditorState());
    editor.current = next;
  }, []);
  return (
    <article className={css.page}>
      <NoteEditor
        recordId={session?.id ?? NO_RECORD}
        document={document}
        label={t`Texte du journal`}
        onEditor={attach}
        onTyped={typed}
        onBlur={() => void held.current?.autosave.flush().catch(() => undefined)}
      >
        {(text) => (
          <>
            <div className={css.top}>
              <div className={css.tools}>
                <div className={css.toolbar}>
                  <Toolbar />
                </div>
              </div>
              {session && <Kept session={session} />}
            </div>
            <div className={css.sheet}>
              <h1 className={css.title}>{title}</h1>
              <div className={css.body}>{text}</div>
            </div>
          </>
        )}
      </NoteEditor>
    </article>
  );
}

/** How far the journal is kept. */
function Kept({ session }: { session: NoteSession }) {
  useStatusLine(session);
  return <SaveNotice session={session} />;
}
