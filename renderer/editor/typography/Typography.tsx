import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { registerTypography } from './register.ts';

/** French typography as one types, unless one turned it off in the settings. */
export function Typography(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => registerTypography(editor, () => usePreferences.getState().frenchTypography), [editor]);
  return null;
}
