import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, COMMAND_PRIORITY_NORMAL, FORMAT_TEXT_COMMAND, KEY_DOWN_COMMAND } from 'lexical';
import { useEffect } from 'react';
import { BLOCKS } from './blocks.ts';
import { FORMATS } from './formats.ts';
import { EDIT_LINK_COMMAND, LINK_KEYS } from './links.ts';

const isMac = navigator.platform.startsWith('Mac');

/** Keys that are shown by a sign or a French word. */
const NAMED: Readonly<Record<string, string>> = {
  Entrée: 'Enter',
  '→': 'ArrowRight',
  '←': 'ArrowLeft',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
};

/** True when the event is `Ctrl+Maj+8`; digits and letters are told by their place, since Maj makes them other signs. */
export function isKeys(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  if ((isMac ? event.metaKey : event.ctrlKey) !== parts.includes('Ctrl')) return false;
  if (event.shiftKey !== parts.includes('Maj') || event.altKey !== parts.includes('Alt')) return false;
  const named = NAMED[key];
  if (named !== undefined) return event.key === named;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** The shortcuts that Lexical does not have. */
export function Shortcuts(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!event.ctrlKey && !event.metaKey) return false;
          if ((event.key === 'Home' || event.key === 'End') && !event.shiftKey) {
            // The browser does not go past a mention that ends the text.
            event.preventDefault();
            if (event.key === 'Home') $getRoot().selectStart();
            else $getRoot().selectEnd();
            return true;
          }
          const format = FORMATS.find((one) => !one.builtIn && isKeys(one.keys, event));
          const block = format ? undefined : BLOCKS.find((one) => one.keys && isKeys(one.keys, event));
          const link = !format && !block && isKeys(LINK_KEYS, event);
          if (!format && !block && !link) return false;
          event.preventDefault();
          if (format) editor.dispatchCommand(FORMAT_TEXT_COMMAND, format.format);
          else if (block) block.run(editor);
          else editor.dispatchCommand(EDIT_LINK_COMMAND, undefined);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  );
  return null;
}
