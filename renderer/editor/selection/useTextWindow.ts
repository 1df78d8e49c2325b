import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, type LexicalCommand } from 'lexical';
import { useCallback, useEffect, useState } from 'react';

/** What a window over the text is shown for, null while there is none; how to show it; how to close it. */
type TextWindow<For> = [shown: For | null, show: (what: For) => void, close: () => void];

/** A window over the text. Once it has closed and given its focus to the page, the text takes it back. */
export function useTextWindow<For = true>(): TextWindow<For> {
  const [editor] = useLexicalComposerContext();
  const [shown, setShown] = useState<For | null>(null);
  const show = useCallback((what: For) => setShown(() => what), []);
  const close = useCallback(() => {
    setShown(null);
    requestAnimationFrame(() => editor.focus());
  }, [editor]);
  return [shown, show, close];
}

/** The same, shown by a command of the text. */
export function useWindowOf(command: LexicalCommand<void>): TextWindow<true> {
  const [editor] = useLexicalComposerContext();
  const over = useTextWindow();
  const [, show] = over;
  useEffect(
    () => editor.registerCommand(command, () => (show(true), true), COMMAND_PRIORITY_LOW),
    [editor, command, show],
  );
  return over;
}
