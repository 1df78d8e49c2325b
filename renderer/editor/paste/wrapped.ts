import type { ImportMimeTypeFunction } from '@lexical/clipboard';
import { $isCodeNode } from '@lexical/code';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type RangeSelection,
} from 'lexical';

/** Lines as long as those of a page, in characters: shorter ones are verse or a list, longer ones are whole paragraphs. */
const PAGE = { shortest: 40, longest: 140 } as const;
/** What begins an item of a list, or stands alone. */
const ITEM = /^\s*(?:[-–—•◦▪·*]\s|\d{1,3}[.)]\s|[a-z][.)]\s)/i;
/** A word that keeps its hyphen at the end of a line: what such words begin with, or what is joined to a verb. */
const COMPOUND =
  /(?:^|[\s'’(«])(?:sous|sur|non|ex|vice|mi|demi|semi|quasi|avant|après|contre|entre|inter|porte|grand|peut|celui|celle|ceux|soi|lui|elle|eux|moi|toi|nous|vous)-$/iu;
const JOINED = /^(?:il|elle|on|ils|elles|je|tu|nous|vous|ce|là|ci|même|mêmes|t-)(?![\p{L}])/iu;

/**
 * The text of a page whose lines were cut where the page ended, as a PDF reader gives it: the lines of a paragraph are one again,
 * words cut at the end of a line are whole. Null when the text is not of that sort, and must stay as it is.
 */
export function joinWrapped(text: string): string | null {
  const parts = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/);
  let joined = 0;
  const whole = parts.map((part) => {
    const lines = part.split('\n').map((line) => line.trimEnd());
    const width = Math.max(...lines.map((line) => line.length));
    if (lines.length < 3 || width < PAGE.shortest || width > PAGE.longest) return lines.join('\n');
    return lines.reduce((whole, line, index) => {
      if (!goesOn(lines[index - 1]!, line, width)) return `${whole}\n${line}`;
      joined += 1;
      return join(whole, line);
    });
  });
  return joined < 2 ? null : whole.join('\n');
}

/** True when a line was cut before the next one: it fills the page, and what comes is no new item or sentence of its own. */
function goesOn(line: string, next: string, width: number): boolean {
  if (ITEM.test(next) || next.trim() === '') return false;
  const isLong = line.length >= width * 0.7;
  const startsLow = /^\s*[\p{Ll}\p{N}«"“(]/u.test(next);
  if (/[.!?…:;]\s*[»”"]?$/u.test(line)) return line.length >= width * 0.85;
  return isLong || (startsLow && line.length >= width * 0.4);
}

function join(line: string, next: string): string {
  const word = next.trimStart();
  if (/\u00ad$/.test(line)) return line.slice(0, -1) + word;
  if (!/\p{L}[-\u2010]$/u.test(line)) return `${line} ${word}`;
  const keeps = COMPOUND.test(line) || JOINED.test(word) || !/^\p{Ll}/u.test(word);
  return (keeps ? line : line.slice(0, -1)) + word;
}

function $inCode(selection: BaseSelection): boolean {
  return (
    $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isCodeNode) !== null
  );
}

function $here(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

/** Text without any form, cut in lines by a page, is pasted as its paragraphs. */
export const $pasteWrapped: ImportMimeTypeFunction = (data, selection, next) => {
  const whole = $inCode(selection) ? null : joinWrapped(data);
  if (whole === null || !$isRangeSelection(selection)) return next();
  $setSelection(selection);
  for (const [index, line] of whole.split('\n').entries()) {
    // Each piece put in may give the editor another selection.
    if (index > 0) $here()?.insertParagraph();
    $here()?.insertText(line);
  }
  return true;
};
