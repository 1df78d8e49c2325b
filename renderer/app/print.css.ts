import { globalStyle, type GlobalStyleRule } from '@vanilla-extract/css';
import { onPaper } from '../features/drawing/on-paper.css.ts';
import { field } from '../ui/field/field.css.ts';
import * as layout from '../ui/layout/layout.css.ts';
import { toasts } from '../ui/state/state.css.ts';
import { colour } from '../ui/theme/tokens.css.ts';
import * as shell from './shell.css.ts';

/*
 * The page one is at, alone, over as many sheets as it takes. A box that scrolls, a grid and a flexible column are not cut
 * between sheets by the browser: on paper all that holds the page is a plain block.
 */
const print = (selector: string, rule: GlobalStyleRule): void =>
  globalStyle(selector, { '@media': { print: rule } });

const HOLDERS = ['html', 'body', '#root', shell.shell, shell.work, shell.middle, shell.page];
const PANES = [layout.split, layout.splitRest];
const selector = (name: string): string => (/^(html|body|#)/.test(name) ? name : `.${name}`);

print([...HOLDERS, ...PANES].map(selector).join(', '), {
  display: 'block',
  position: 'static',
  width: 'auto',
  height: 'auto',
  overflow: 'visible',
  background: 'none',
});
// What frames the page, moves between pages or only speaks of the moment.
print(
  [shell.skip, shell.column, shell.contextColumn, shell.below, layout.splitFixed, layout.separator, toasts]
    .map(selector)
    .join(', '),
  { display: 'none' },
);
print('[role="tooltip"], [role="dialog"], button:has(> svg:only-child)', { display: 'none' });
// Of tool bars, the title.
print(
  `.${layout.toolbar}:not(:has(h1)), .${layout.toolbar} :is(button, input, label, .${field}, [role="group"], [role="radiogroup"])`,
  { display: 'none' },
);
// Paper is white of itself.
print(':root', { vars: { [colour.paper]: '#ffffff' } });
print('body', { fontSize: '10pt', WebkitPrintColorAdjust: 'exact', printColorAdjust: 'exact' });
print('h1, h2, h3, h4', { breakAfter: 'avoid' });
print('tr, li, figure, img, svg', { breakInside: 'avoid' });
print('thead', { display: 'table-header-group' });
print('a', { color: 'inherit', textDecoration: 'none' });
// A drawing that has a form for paper takes the place of its page.
print(`:has(> ${selector(onPaper)}:not(:empty)) > *:not(${selector(onPaper)})`, { display: 'none' });
