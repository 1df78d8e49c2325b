import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { INSERT_REFERENCE_COMMAND } from '../commands/reports.ts';
import { $createReferenceNode } from '../nodes/reference.ts';
import { $insertInline } from '../selection/insert-inline.ts';
import { useWindowOf } from '../selection/useTextWindow.ts';
import { ReferenceDialog } from './ReferenceDialog.tsx';

/** Asks for a place of the text, and refers to it where the caret is. */
export function ReferencePicker() {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [asking, , close] = useWindowOf(INSERT_REFERENCE_COMMAND);
  if (!asking) return null;
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
