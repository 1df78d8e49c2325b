import { useLingui } from '@lingui/react/macro';
import { canEdit } from '../../editor/document/load.ts';
import { wordsOf } from '../../editor/document/words.ts';
import { NoteEditor } from '../../editor/view/NoteEditor.tsx';
import * as css from './notes.css.ts';

/** A document to read. One of an unknown form is shown as its words: it is never opened, so never changed. */
export function ReadOnlyDocument({
  recordId,
  document,
  label,
}: {
  recordId: string;
  document: unknown;
  label: string;
}) {
  const { t } = useLingui();
  if (!canEdit(document)) {
    return (
      <div className={css.group} style={{ whiteSpace: 'pre-wrap' }}>
        {wordsOf(document) || t`Ce document ne contient pas de texte lisible.`}
      </div>
    );
  }
  return (
    <NoteEditor recordId={recordId} document={document} readOnly label={label}>
      {(text) => text}
    </NoteEditor>
  );
}
