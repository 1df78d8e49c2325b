/** White space as CommonMark's flanking rules see it, and as parsers trim it. */
const SPACE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** A character as a numeric reference, which no rule of Markdown looks into. */
export function encoded(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** White space as CommonMark counts it beside emphasis, the ends of a line included (`undefined`). */
export function isSpace(character: string | undefined): boolean {
  return character === undefined || SPACE.test(character);
}

/** Punctuation as CommonMark counts it beside emphasis. */
export function isPunctuation(character: string | undefined): boolean {
  return character !== undefined && PUNCTUATION.test(character);
}

/** XML and Markdown alike have no way to say these. */
export const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text with a backslash before what Markdown would read as a sign, anywhere in a line. Signs that mean something only at
 * the start of a line are seen to by `escapeLineStart`.
 */
export function escapeText(text: string): string {
  return text
    .replace(UNSAYABLE, '')
    .replace(/[\\*`[\]<~|]/g, '\\$&')
    .replace(/_/g, (sign, at: number, whole: string) =>
      /^[\p{L}\p{N}]_[\p{L}\p{N}]$/u.test(whole.slice(at - 1, at + 2)) ? sign : `\\${sign}`,
    )
    .replace(/=(?==)|(?<==)=|^=|=$/g, '\\=')
    .replace(/&(?=#|[a-z])/gi, '\\&')
    .replace(/!$/, '\\!')
    .replace(/[\r\u2028\u2029]/g, encoded);
}

/** A line without its outer spaces (parsers drop them), its first signs written so that they start no block. */
export function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|[-:|][-:|\s]*$)/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/** A code span that holds the text as it is: fenced by more backquotes than it has in a row. */
export function codeSpan(text: string): string {
  const clean = text.replace(UNSAYABLE, '').replace(/[\r\n]/g, ' ');
  const fence = '`'.repeat(longestRun(clean) + 1);
  const pad = /^`|`$|^ .* $/.test(clean) && clean.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** The longest run of backquotes in a text. */
export function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** An address as a link's destination. */
export function destination(url: string): string {
  return /[\s()<>]/.test(url)
    ? `<${url.replace(/[<>]/g, (sign) => encodeURIComponent(sign)).replace(/\s/g, '%20')}>`
    : url;
}

/** A title after a destination, with its space; '' when there is none. */
export function linkTitle(title: string | null): string {
  if (!title) return '';
  const text = title
    .replace(/\s+/g, ' ')
    .replace(/[\\"]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '\\&');
  return ` "${text}"`;
}
