import { t } from '@lingui/core/macro';
import { showToast } from '../../ui/state/toasts.ts';

/** The keys of the next misspelt word, as the map of the keyboard shows them. */
export const SPELLING_KEYS = ['Ctrl+;', 'Alt+F7'] as const;

/** The texts on screen, the one opened last at the end: a footnote over its note. */
let texts: readonly (() => void)[] = [];

/** The note on screen lets one go from fault to fault. Returns what stops it. */
export function offerSpelling(go: () => void): () => void {
  texts = [...texts, go];
  return () => {
    texts = texts.filter((one) => one !== go);
  };
}

/** Goes to the next misspelt word of the note on screen; says what to do when none is open. */
export function goToNextFault(): void {
  const next = texts.at(-1);
  if (next) next();
  else showToast({ text: t`Ouvrez d’abord une note : c’est son texte qui est vérifié.` });
}
