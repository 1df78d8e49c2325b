import { globalStyle, type GlobalStyleRule } from '@vanilla-extract/css';

/**
 * When the system imposes its colours (`forced-colors`), backgrounds go: what only a background said is said by a line, in the
 * system's own colours (CSS Color Adjustment 1, §3).
 */
const forced = (selector: string, rule: NonNullable<NonNullable<GlobalStyleRule['@media']>[string]>) =>
  globalStyle(selector, { '@media': { '(forced-colors: active)': rule } });

/** Where the keyboard is in a list: React Aria marks it, our own lists select it. */
const LISTED = ':is([role="option"], [role^="menuitem"], [role="treeitem"])';
forced(`${LISTED}[data-focused]`, { outline: '2px solid Highlight', outlineOffset: '-2px' });
forced(`${LISTED}[aria-selected="true"]:not([data-rac]), [role="row"][aria-selected="true"]`, {
  outline: '2px solid Highlight',
  outlineOffset: '-2px',
});
/** What is chosen among what can be. */
forced(`${LISTED}[data-selected]:not([data-focused])`, {
  outline: '1px dashed Highlight',
  outlineOffset: '-1px',
});
/** Where one is: the page in a list of pages, a button that is pressed. */
forced('[aria-current="page"], button[aria-pressed="true"], button[data-selected]', {
  outline: '1px solid Highlight',
  outlineOffset: '-1px',
});
forced('[role="tab"][aria-selected="true"]', { borderColor: 'Highlight' });
forced('[role="separator"]:focus-visible', { outline: '2px solid Highlight !important' });
