import MarkdownIt, { type MarkdownIt as Parser, type StateBlock, type StateInline } from 'markdown-it';
import { findCellsBeyond } from './cells.ts';
import { citationsAt } from './citations.ts';
import { addVaultRules } from './vault.ts';

/*
 * The Markdown that notes are written in: CommonMark and GFM tables, strikethrough and addresses (markdown-it), with
 * what vaults of notes add: [[links]], ![[embeds]], ==highlight==, footnotes. Raw HTML is recognised, never kept.
 */

/** `[[target#heading|text]]`, or with `!` before it. */
export type WikiLink = { embed: boolean; target: string; heading: string | null; text: string | null };
/** Footnotes a text defines, by their name; kept in markdown-it's environment while it parses. */
export type Footnotes = Map<string, string>;

const LONGEST_LINK = 1000;
const BRACKET = 0x5b;
const BANG = 0x21;
const EQUALS = 0x3d;

function readWikiLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const embed = src.charCodeAt(pos) === BANG;
  const open = embed ? pos + 1 : pos;
  if (src.charCodeAt(open) !== BRACKET || src.charCodeAt(open + 1) !== BRACKET) return false;
  const limit = Math.min(state.posMax, open + LONGEST_LINK);
  const close = src.slice(open + 2, limit).search(/\]\]|\[\[|\n/);
  if (close < 0 || src.charAt(open + 2 + close) !== ']') return false;
  const inside = src.slice(open + 2, open + 2 + close);
  if (inside.trim() === '') return false;
  if (!silent) {
    const bar = inside.indexOf('|');
    // A table cell has the bar escaped.
    const name = (bar < 0 ? inside : inside.slice(0, bar)).replace(/\\$/, '');
    const hash = name.indexOf('#');
    const token = state.push('wikilink', '', 0);
    token.meta = {
      embed,
      target: (hash < 0 ? name : name.slice(0, hash)).trim(),
      heading: hash < 0 ? null : name.slice(hash + 1).trim() || null,
      text: bar < 0 ? null : inside.slice(bar + 1).trim() || null,
    } satisfies WikiLink;
  }
  state.pos = open + 2 + close + 2;
  return true;
}

/** `==` runs, paired afterwards like emphasis. */
function readHighlight(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== EQUALS) return false;
  const scanned = state.scanDelims(state.pos, true);
  if (scanned.length !== 2) {
    // The whole run at once: sign by sign, a long one would be scanned again from each.
    if (!silent) state.pending += '='.repeat(scanned.length);
    state.pos += scanned.length;
    return true;
  }
  if (silent) return false;
  const token = state.push('text', '', 0);
  token.content = '==';
  state.delimiters.push({
    marker: EQUALS,
    length: 0,
    token: state.tokens.length - 1,
    end: -1,
    open: scanned.can_open,
    close: scanned.can_close,
  });
  state.pos += 2;
  return true;
}

function pairHighlights(state: StateInline): void {
  for (const list of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
    for (const start of list) {
      const end = start.marker === EQUALS && start.end >= 0 ? list[start.end] : undefined;
      if (!end) continue;
      for (const [delimiter, type, nesting] of [
        [start, 'mark_open', 1],
        [end, 'mark_close', -1],
      ] as const) {
        const token = state.tokens[delimiter.token]!;
        token.type = type;
        token.tag = 'mark';
        token.nesting = nesting;
        token.content = '';
      }
    }
  }
}

/** The footnotes of the text being parsed. */
export function footnotesOf(env: Record<string | symbol, unknown>): Footnotes {
  return (env['footnotes'] ??= new Map<string, string>()) as Footnotes;
}

function readFootnote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src.charCodeAt(start) !== BRACKET || state.sCount[startLine]! - state.blkIndent >= 4)
    return false;
  const match = /^\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/.exec(state.src.slice(start, state.eMarks[startLine]));
  if (!match) return false;
  if (silent) return true;
  const lines = [match[2]!];
  let next = startLine + 1;
  while (next < endLine) {
    const indented = state.sCount[next]! - state.blkIndent >= 2;
    const blank = state.isEmpty(next);
    if (
      blank &&
      !(next + 1 < endLine && state.sCount[next + 1]! - state.blkIndent >= 2 && !state.isEmpty(next + 1))
    )
      break;
    if (!blank && !indented && (state.isEmpty(next - 1) || startsFootnote(state, next))) break;
    lines.push(blank ? '' : state.getLines(next, next + 1, state.blkIndent, false).trim());
    next += 1;
  }
  const notes = footnotesOf(state.env);
  // The first of a name is the one that is called; the others are kept beside it.
  let name = match[1]!;
  while (notes.has(name)) name += ' ';
  notes.set(name, lines.join('\n').trim());
  state.line = next;
  return true;
}

function startsFootnote(state: StateBlock, line: number): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  return /^\[\^[^\]\s]{1,100}\]:/.test(state.src.slice(start, start + 110));
}

function readFootnoteMark(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BRACKET || state.src.charAt(state.pos + 1) !== '^') return false;
  const match = /^\[\^([^\]\s]{1,100})\]/.exec(state.src.slice(state.pos, state.pos + 110));
  if (!match || !footnotesOf(state.env).has(match[1]!)) return false;
  if (!silent) state.push('footnote', '', 0).meta = { name: match[1]! };
  state.pos += match[0].length;
  return true;
}

function readCitations(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BRACKET) return false;
  const found = citationsAt(state.src, state.pos);
  if (!found || found.end > state.posMax) return false;
  if (!silent) {
    const token = state.push('citations', '', 0);
    token.content = state.src.slice(state.pos, found.end);
    token.meta = { works: found.works };
  }
  state.pos = found.end;
  return true;
}

/** Deeper nesting of blocks or marks stays text; well under the depth a document may have. */
const DEEPEST = 40;

function createParser(): Parser {
  const parser = new MarkdownIt('default', { html: true, linkify: true, maxNesting: DEEPEST });
  // Only whole addresses: « note.md » and « exemple.fr » are words (md is a top-level domain).
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // Addresses are judged where they are kept, so that a refused one still leaves its text.
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (url) => url;
  parser.inline.ruler.before('link', 'wikilink', readWikiLink);
  parser.inline.ruler.before('link', 'footnote', readFootnoteMark);
  parser.inline.ruler.before('link', 'citations', readCitations);
  parser.inline.ruler.before('emphasis', 'highlight', readHighlight);
  parser.inline.ruler2.before('emphasis', 'highlight', pairHighlights);
  parser.block.ruler.before('reference', 'footnote', readFootnote, { alt: ['paragraph', 'reference'] });
  parser.core.ruler.after('block', 'cells', findCellsBeyond);
  addVaultRules(parser);
  return parser;
}

let parser: Parser | undefined;

/** The one parser, made when first needed. */
export function markdownParser(): Parser {
  return (parser ??= createParser());
}
