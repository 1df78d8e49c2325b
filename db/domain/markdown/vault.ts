import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/*
 * What vaults of notes write beside CommonMark and GFM, read only where a text is said to come from one: formulas between dollar
 * signs, footnotes in the line (`^[…]`). Elsewhere a dollar is a dollar.
 */

const DOLLAR = 0x24;
const CARET = 0x5e;
const BRACKET = 0x5b;
/** Longer formulas in a line are read as words; so are blocks of more lines. */
const LONGEST = 1000;

const isVault = (state: StateInline | StateBlock): boolean => state.env['vault'] === true;

/** `$x$` and `$$x$$` in a line: the rules of pandoc, so that « 5 $ et 6 $ » stay prices. */
function readFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== DOLLAR || !isVault(state)) return false;
  const signs = src.charCodeAt(pos + 1) === DOLLAR ? '$$' : '$';
  const start = pos + signs.length;
  const limit = Math.min(state.posMax, start + LONGEST);
  if (signs === '$' && /\s/.test(src.charAt(start))) return false;
  for (let at = src.indexOf(signs, start); at >= 0 && at < limit; at = src.indexOf(signs, at + 1)) {
    const before = src.charAt(at - 1);
    if (at === start || before === '\\') continue;
    const after = at + signs.length;
    if (signs === '$' && (/\s/.test(before) || /\d/.test(src.charAt(after)))) continue;
    if (!silent) state.push('formula', '', 0).content = src.slice(start, at).trim();
    state.pos = after;
    return true;
  }
  return false;
}

/** `$$` on a line, to `$$` at the end of one. */
function readFormulaBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (
    !isVault(state) ||
    !state.src.startsWith('$$', start) ||
    state.sCount[startLine]! - state.blkIndent >= 4
  )
    return false;
  const lines: string[] = [];
  for (let line = startLine; line < endLine && lines.length < LONGEST; line += 1) {
    if (line > startLine && state.sCount[line]! < state.blkIndent && !state.isEmpty(line)) return false;
    const from =
      line === startLine ? start + 2 : state.bMarks[line]! + Math.min(state.tShift[line]!, state.blkIndent);
    const text = state.src.slice(from, state.eMarks[line]).trimEnd();
    if (text.endsWith('$$')) {
      if (!silent) {
        lines.push(text.slice(0, -2));
        state.push('formula_block', '', 0).content = lines.join('\n').trim();
        state.line = line + 1;
      }
      return true;
    }
    // More after the signs than a formula: they stand in a sentence.
    if (text.includes('$$')) return false;
    lines.push(text);
  }
  return false;
}

/** A footnote said where it is called: `^[…]`, brackets in it paired. */
function readInlineFootnote(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== CARET || src.charCodeAt(pos + 1) !== BRACKET || !isVault(state)) return false;
  const close = state.md.helpers.parseLinkLabel(state, pos + 1);
  if (close < 0 || close === pos + 2) return false;
  if (!silent) state.push('footnote_here', '', 0).content = src.slice(pos + 2, close);
  state.pos = close + 1;
  return true;
}

/** Adds these rules to a parser; they do nothing unless `env.vault` is true. */
export function addVaultRules(parser: MarkdownIt): void {
  parser.block.ruler.before('fence', 'formula_block', readFormulaBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  parser.inline.ruler.before('escape', 'formula', readFormula);
  parser.inline.ruler.before('link', 'footnote_here', readInlineFootnote);
}
