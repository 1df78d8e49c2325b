import { t } from '@lingui/core/macro';
import { showToast } from '../../ui/state/toasts.ts';

/** Folds or unfolds the section of the caret, as the map of the keyboard shows it. */
export const FOLD_KEYS = 'Alt+Maj+R';

/** What to fold: the section of the caret, or unfold it; every section; none. */
export type FoldWhat = 'here' | 'all' | 'none';

type Fold = (what: FoldWhat, block?: string) => void;

let fold: Fold | null = null;

/** The text on screen lets its sections be folded. Returns what stops it. */
export function offerFolding(run: Fold): () => void {
  fold = run;
  return () => {
    if (fold === run) fold = null;
  };
}

/** Folds in the text on screen, at the caret or at a block by its key; says what to do when none is open. */
export function foldNow(what: FoldWhat, block?: string): void {
  if (fold) fold(what, block);
  else showToast({ text: t`Ouvrez d’abord une note : ce sont ses sections qui se replient.` });
}
