import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_NORMAL, KEY_ENTER_COMMAND } from 'lexical';
import { useEffect, useEffectEvent } from 'react';

/** Enter on a node that is selected alone, as the arrows do, opens it. */
export function useEnterOn(selected: boolean, open: () => void): void {
  const [editor] = useLexicalComposerContext();
  const enter = useEffectEvent((event: KeyboardEvent | null) => {
    if (!selected) return false;
    event?.preventDefault();
    open();
    return true;
  });
  useEffect(
    () => editor.registerCommand(KEY_ENTER_COMMAND, (event) => enter(event), COMMAND_PRIORITY_NORMAL),
    [editor],
  );
}
