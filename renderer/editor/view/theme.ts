import type { EditorThemeClasses } from 'lexical';
import * as callouts from '../callouts/callouts.css.ts';
import * as figures from '../figures/figures.css.ts';
import * as files from '../files/files.css.ts';
import * as pieces from '../pieces/pieces.css.ts';
import * as transclusion from '../transclusion/transclusion.css.ts';
import * as css from './editor.css.ts';

/** The classes that Lexical puts on what it draws. */
export const THEME: EditorThemeClasses &
  Record<'callout' | 'calloutTitle' | 'mention' | 'chart' | 'transclusion' | 'piece' | 'file', string> = {
  paragraph: css.paragraph,
  heading: { h1: css.h1, h2: css.h2, h3: css.h3, h4: css.h4, h5: css.h4, h6: css.h4 },
  quote: css.quote,
  callout: callouts.callout,
  calloutTitle: callouts.title,
  code: css.code,
  link: css.link,
  hr: css.rule,
  hrSelected: css.ruleSelected,
  image: css.figure,
  mention: css.mentionHost,
  file: files.host,
  chart: figures.host,
  transclusion: transclusion.host,
  piece: pieces.host,
  list: {
    ul: css.ul,
    ol: css.ol,
    olDepth: css.olDepth,
    checklist: css.checklist,
    listitem: css.listItem,
    listitemChecked: css.checked,
    listitemUnchecked: css.unchecked,
    nested: { listitem: css.nestedItem },
  },
  table: css.table,
  tableCell: css.tableCell,
  tableCellHeader: css.tableHeader,
  tableCellSelected: css.tableCellSelected,
  tableScrollableWrapper: css.tableWrapper,
  tableSelection: css.tableSelection,
  text: {
    bold: css.bold,
    italic: css.italic,
    underline: css.underline,
    strikethrough: css.strike,
    underlineStrikethrough: css.underlineStrike,
    code: css.inlineCode,
    highlight: css.highlight,
    subscript: css.subscript,
    superscript: css.superscript,
  },
};
