import { $getRoot, type LexicalEditor } from 'lexical';
import { detectLanguage } from '#db/domain/spelling/detect.ts';
import type { SpellingLanguage } from '#db/domain/spelling/languages.ts';

/** As much of a text as tells its language, in characters. */
const ENOUGH = 3000;

/** The language a text is written in, by its beginning: that of its titles, which say too little. Null when it cannot be told. */
export function usualLanguage(editor: LexicalEditor): SpellingLanguage | null {
  const words = editor.getEditorState().read(() => {
    let read = '';
    for (
      let block = $getRoot().getFirstChild();
      block && read.length < ENOUGH;
      block = block.getNextSibling()
    )
      read += `${block.getTextContent()}\n`;
    return read;
  });
  const language = detectLanguage(words);
  return language === 'other' ? null : language;
}
