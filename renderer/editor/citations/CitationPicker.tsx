import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { INSERT_CITATION_COMMAND } from '../commands/insertions.ts';
import { $createCitationNode } from '../nodes/citation.ts';
import { $insertInline } from '../selection/insert-inline.ts';
import { useWindowOf } from '../selection/useTextWindow.ts';
import { CitationDialog } from './CitationDialog.tsx';

/** Asks for a work and its place, and cites it where the caret is. */
export function CitationPicker() {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [asking, , close] = useWindowOf(INSERT_CITATION_COMMAND);
  if (!asking) return null;
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
