import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from 'lexical';
import { useEffect } from 'react';
import { holdBlockWhileTyping } from './hold-block.ts';
import { keepSelectionFromReact } from './react-selection.ts';
import { skipUnseenBlocks } from './skip-unseen.ts';

/** What keeps a note of thousands of blocks light to write in. */
export function LongNotes(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(keepSelectionFromReact(editor), skipUnseenBlocks(editor), holdBlockWhileTyping(editor)),
    [editor],
  );
  return null;
}
