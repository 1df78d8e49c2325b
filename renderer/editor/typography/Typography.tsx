import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from 'lexical';
import { useEffect } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { registerOrdinals } from './ordinals.ts';
import { registerTypography } from './register.ts';

/** French typography as one types, unless one turned it off in the settings. */
export function Typography(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const isOn = () => usePreferences.getState().frenchTypography;
    return mergeRegister(registerTypography(editor, isOn), registerOrdinals(editor, isOn));
  }, [editor]);
  return null;
}
