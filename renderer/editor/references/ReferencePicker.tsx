import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useState } from 'react';
import { INSERT_REFERENCE_COMMAND } from '../commands/reports.ts';
import { $createReferenceNode } from '../nodes/reference.ts';
import { $insertInline } from '../selection/insert-inline.ts';
import { ReferenceDialog } from './ReferenceDialog.tsx';

/** Asks for a place of the text, and refers to it where the caret is. */
export function ReferencePicker() {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [asking, setAsking] = useState(false);
  useEffect(
    () =>
      editor.registerCommand(INSERT_REFERENCE_COMMAND, () => (setAsking(true), true), COMMAND_PRIORITY_LOW),
    [editor],
  );
  if (!asking) return null;
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => editor.focus());
  };
  return (
    <ReferenceDialog
      fields={null}
      action={t`Insérer`}
      onChosen={(fields) => {
        editor.update(() => $insertInline($createReferenceNode(fields)));
        close();
      }}
      onClose={close}
    />
  );
}
