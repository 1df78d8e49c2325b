import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from 'lexical';
import { useEffect } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { registerTypedRule } from './as-typed.ts';
import { CORRECTIONS } from './corrections.ts';
import { ORDINALS } from './ordinals.ts';

/** French typography as one types, unless one turned it off in the settings. */
export function Typography(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const isOn = () => usePreferences.getState().frenchTypography;
    return mergeRegister(
      registerTypedRule(editor, isOn, CORRECTIONS),
      registerTypedRule(editor, isOn, ORDINALS),
    );
  }, [editor]);
  return null;
}
