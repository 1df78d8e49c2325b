import { TEXT_FORMAT } from '../../domain/document/types.ts';
import type { OutputFormat } from './citeproc.ts';
import type { Rich } from './format.ts';

/*
 * The processor gives strings. Ours carry their form between signs of the private use area, which no text keeps: they are
 * taken out of what works say.
 */

const OPEN = 0xe100;
const CLOSE = '\ue0ff';
const ADDRESS = '\ue0fe';
const OURS = /[\ue0fe\ue0ff\ue100-\ue1ff]/g;

const marked = (bits: number): string => `${String.fromCharCode(OPEN + bits)}%%STRING%%${CLOSE}`;
const address = (prefix: string) => (_state: unknown, text?: string) =>
  text === undefined ? '' : `${ADDRESS}${prefix}${ADDRESS}${text}${CLOSE}`;

/** The output format: bold, italic, underline, raised and lowered as bits of TEXT_FORMAT, addresses as such. */
export const MARKED_FORMAT: OutputFormat = {
  // Called with the text alone.
  text_escape: (text: unknown) => (typeof text === 'string' ? text.replace(OURS, '') : ''),
  ...{ bibstart: '', bibend: '' },
  '@font-style/italic': marked(TEXT_FORMAT.italic),
  '@font-style/oblique': marked(TEXT_FORMAT.italic),
  ...{ '@font-style/normal': false, '@font-variant/small-caps': false, '@font-variant/normal': false },
  '@font-weight/bold': marked(TEXT_FORMAT.bold),
  ...{ '@font-weight/normal': false, '@font-weight/light': false, '@text-decoration/none': false },
  '@text-decoration/underline': marked(TEXT_FORMAT.underline),
  '@vertical-align/baseline': false,
  '@vertical-align/sup': marked(TEXT_FORMAT.superscript),
  '@vertical-align/sub': marked(TEXT_FORMAT.subscript),
  '@quotes/true': quoted('open-quote', 'close-quote'),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote'),
  '@quotes/false': false,
  ...{ '@cite/entry': same, '@bibliography/entry': same, '@showid/true': same },
  ...{ '@display/block': same, '@display/right-inline': same, '@display/indent': same },
  '@display/left-margin': (_state: unknown, text = '') => `${text} `,
  '@URL/true': address(''),
  '@DOI/true': address('https://doi.org/'),
};

function same(_state: unknown, text = ''): string {
  return text;
}

function quoted(open: string, close: string) {
  return (state: { getTerm(name: string): string }, text?: string): string =>
    text === undefined ? '’' : `${state.getTerm(open)}${text}${state.getTerm(close)}`;
}

/** One sign of ours, or what stands between two. */
const SIGNS = /(\ue0fe[^\ue0fe]*\ue0fe|[\ue0ff\ue100-\ue1ff])/;

/** A string of the processor as runs of text; neighbours of one form are one run. */
export function readMarked(text: string): Rich[] {
  const runs: Rich[] = [];
  const open: (number | { prefix: string; first: number })[] = [];
  for (const part of text.split(SIGNS)) {
    if (part === '') continue;
    if (part === CLOSE) {
      const closed = open.pop();
      if (typeof closed === 'object') lead(runs, closed);
    } else if (part.startsWith(ADDRESS)) {
      open.push({ prefix: part.slice(1, -1), first: runs.length });
    } else if (SIGNS.test(part)) {
      open.push(part.charCodeAt(0) - OPEN);
    } else {
      const format = open.reduce<number>((sum, one) => (typeof one === 'number' ? sum | one : sum), 0);
      const last = runs.at(-1);
      const leads = open.some((one) => typeof one === 'object');
      if (last?.format === format && last.url === undefined && !leads)
        runs[runs.length - 1] = { text: last.text + part, format };
      else runs.push({ text: part, format });
    }
  }
  return runs;
}

/** The runs written since an address began are its words, and lead to it. */
function lead(runs: Rich[], { prefix, first }: { prefix: string; first: number }): void {
  const words = runs.slice(first).map(({ text }) => text);
  const address = words.join('');
  const url = /^https?:/.test(address) ? address : `${prefix}${address}`;
  for (let at = first; at < runs.length; at += 1) runs[at] = { ...runs[at]!, url };
}
