import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useState } from 'react';
import { INSERT_CITATION_COMMAND } from '../commands/insertions.ts';
import { $createCitationNode } from '../nodes/citation.ts';
import { $insertInline } from '../selection/insert-inline.ts';
import { CitationDialog } from './CitationDialog.tsx';

/** Asks for a work and its place, and cites it where the caret is. */
export function CitationPicker() {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [asking, setAsking] = useState(false);
  useEffect(
    () =>
      editor.registerCommand(INSERT_CITATION_COMMAND, () => (setAsking(true), true), COMMAND_PRIORITY_LOW),
    [editor],
  );
  if (!asking) return null;
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => editor.focus());
  };
  return (
    <CitationDialog
      fields={null}
      action={t`Citer`}
      onChosen={(fields) => {
        editor.update(() => $insertInline($createCitationNode(fields)));
        close();
      }}
      onClose={close}
    />
  );
}
