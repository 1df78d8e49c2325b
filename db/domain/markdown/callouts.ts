import { own } from '../own.ts';
import type { CalloutFold, CalloutTone } from '../document/types.ts';
import { fold } from '../text/fold.ts';

/** The word that names a tone in Markdown: one that other programs know, so that they colour it too. */
export const CALLOUT_WORDS: Readonly<Record<CalloutTone, string>> = {
  note: 'note',
  question: 'question',
  idee: 'tip',
  constat: 'important',
  attention: 'warning',
  citation: 'quote',
};

/** Words that say a tone and nothing more: a callout without a title needs none of them. */
const SAME: Readonly<Record<string, CalloutTone>> = {
  note: 'note',
  info: 'note',
  question: 'question',
  help: 'question',
  faq: 'question',
  tip: 'idee',
  hint: 'idee',
  idee: 'idee',
  idea: 'idee',
  important: 'constat',
  constat: 'constat',
  success: 'constat',
  attention: 'attention',
  warning: 'attention',
  caution: 'attention',
  danger: 'attention',
  quote: 'citation',
  cite: 'citation',
  citation: 'citation',
};

/** Words that say more than the tone they are shown with: without a title, they are the title. */
const NEAR: Readonly<Record<string, CalloutTone>> = {
  abstract: 'constat',
  summary: 'constat',
  tldr: 'constat',
  resume: 'constat',
  check: 'constat',
  done: 'constat',
  failure: 'attention',
  fail: 'attention',
  missing: 'attention',
  error: 'attention',
  bug: 'attention',
};

export type CalloutHead = {
  tone: CalloutTone;
  fold: CalloutFold;
  title: string;
  length: number;
  /** The word of the callout, where neither its tone nor its title says it. */
  unsaid: string | null;
};

const HEAD = /^\[!([\p{L}\p{N}_-]{1,30})(?:\|([^\]\n]{0,100}))?\]([+-]?)(?!\S)[ \t]*([^\n]*)(?:\n|$)/u;

/**
 * The head of a callout at the start of a block quotation: `[!note]`, `[!warning]- Titre`. `title` is Markdown, `length` what the
 * head takes of the text. A word no one knows makes a note, and its title when there is none. Null when there is no head.
 */
export function calloutHead(source: string): CalloutHead | null {
  const match = HEAD.exec(source);
  if (!match) return null;
  const [whole, word = '', more = '', sign = '', words = ''] = match;
  const name = fold(word);
  const same = own(SAME, name);
  const near = own(NEAR, name);
  const named = same ? '' : word.charAt(0).toUpperCase() + word.slice(1);
  const folded = sign === '-' ? 'closed' : sign === '+' ? 'open' : 'none';
  const title = words.trim() || named;
  const silent = same || title === named ? '' : word;
  const unsaid = [silent, more.trim()].filter((part) => part !== '').join(' | ') || null;
  return { tone: same ?? near ?? 'note', fold: folded, title, length: whole.length, unsaid };
}
