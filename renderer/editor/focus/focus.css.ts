import { globalStyle, style } from '@vanilla-extract/css';
import * as shell from '../../app/shell.css.ts';
import * as notes from '../../features/notes/notes.css.ts';
import * as layout from '../../ui/layout/layout.css.ts';
import { colour, space } from '../../ui/theme/tokens.css.ts';
import { content } from '../view/editor.css.ts';

const focused = ':root[data-focus-mode]';
const AROUND = [
  shell.header,
  shell.rail,
  shell.tabBar,
  shell.status,
  shell.below,
  layout.splitFixed,
  layout.separator,
  notes.tools,
  notes.chips,
];

/** Only the text is left of the page; print has its own rules. */
for (const one of AROUND)
  globalStyle(`${focused} .${one.split(' ')[0]!}`, { '@media': { screen: { display: 'none' } } });
globalStyle(`${focused} .${shell.shell}`, { '@media': { screen: { display: 'block' } } });
globalStyle(`${focused} .${shell.work}`, { '@media': { screen: { height: '100%' } } });
/** The block where one writes is lit; the others are paler, and still read. */
globalStyle(`${focused} .${content} > :not([data-here])`, { '@media': { screen: { color: colour.muted } } });

export const leave = style({
  position: 'fixed',
  top: space[3],
  right: space[4],
  zIndex: 6,
  '@media': { print: { display: 'none' } },
});
