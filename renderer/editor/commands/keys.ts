/** Combinations heard in a text beside those of its formats and blocks; `keyboard-map.ts` tells them all. */
export const BLOCK_KEYS = { up: 'Alt+↑', down: 'Alt+↓', copy: 'Ctrl+Maj+D', menu: 'Alt+B' } as const;
/** The menu of the cell or of the callout where the caret is. */
export const HERE_MENU_KEYS = 'Alt+Entrée';
/** A column, or the picture that is selected. */
export const WIDEN_KEYS = { more: 'Alt+Maj+→', less: 'Alt+Maj+←' } as const;
/** From the text to the bar over a selection, as in other programs. */
export const BAR_KEYS = 'Alt+F10';
export const FOLLOW_KEYS = 'Ctrl+Entrée';
