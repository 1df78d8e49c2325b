import { globalStyle } from '@vanilla-extract/css';
import { chips, page, sheet } from '../../features/notes/notes.css.ts';
import { title as calloutTitle } from '../callouts/callouts.css.ts';
import { row as fileRow } from '../files/files.css.ts';
import { content, figure, h1, h2, h3, h4, placeholder } from './editor.css.ts';

/** On paper: the title and the text, the width of the page, nothing of the screen. */
globalStyle(`.${chips}, .${placeholder}`, { '@media': { print: { display: 'none' } } });
globalStyle(`.${page}`, { '@media': { print: { background: 'none' } } });
globalStyle(`.${sheet}`, { '@media': { print: { width: 'auto', padding: 0 } } });
globalStyle(`.${content}`, { '@media': { print: { minHeight: 0, paddingBottom: 0 } } });
/** A title goes with what follows it; a picture and a row of a table are not cut. */
globalStyle(`:is(.${h1}, .${h2}, .${h3}, .${h4})`, { '@media': { print: { breakAfter: 'avoid' } } });
globalStyle(`.${content} tr, .${figure}, .${fileRow}, .${calloutTitle}`, {
  '@media': { print: { breakInside: 'avoid' } },
});
