import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { SpelledLine } from '../../editor/spelling/SpelledLine.tsx';
import * as css from './notes.css.ts';
import type { NoteSession } from './session.ts';
import { useSessionTitle } from './useNote.ts';

/** The title, written in place. Enter and the arrow down go on into the text. */
export function NoteTitle({
  session,
  readOnly,
  isNew,
  label,
}: {
  session: NoteSession;
  readOnly: boolean;
  isNew: boolean;
  /** What it is the title of, when it is no note. */
  label?: string;
}) {
  const { t } = useLingui();
  const title = useSessionTitle(session);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // A note just made has a name to give: typing replaces it.
    if (isNew) field.current?.select();
  }, [isNew]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionEnd, value } = event.currentTarget;
    const goesOn = event.key === 'Enter' || (event.key === 'ArrowDown' && selectionEnd === value.length);
    if (!goesOn || event.nativeEvent.isComposing) return;
    event.preventDefault();
    session.editor?.focus(undefined, { defaultSelection: 'rootStart' });
  };
  const text = (
    <textarea
      ref={field}
      rows={1}
      className={css.titleField}
      aria-label={label ?? t`Titre de la note`}
      placeholder={t`Titre`}
      value={title}
      maxLength={500}
      readOnly={readOnly}
      spellCheck={false}
      onChange={(event) => session.retitle(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => void session.autosave.flush().catch(() => undefined)}
    />
  );
  return (
    <h1 className={css.titleBox}>
      {readOnly ? (
        text
      ) : (
        <SpelledLine
          field={field}
          look={css.titleField}
          recordId={session.id}
          text={title}
          around={session.editor}
        >
          {text}
        </SpelledLine>
      )}
    </h1>
  );
}
