import type { Passage } from './balance.ts';

/** One entry under a key that the converter takes, `written` being the one of the file. */
export type KeyedEntry = Passage & { type: string; key: string; written: string; fields: boolean };

/** Keys the converter reads as they are. */
const PLAIN_KEY = /^[^\s,{}()=#"'%~\\@]+$/;
const HEAD = /^([ \t]*@)([a-zA-Z][\w-]*)([ \t]*)[{(]/;

/**
 * Reads the beginning of an entry, and gives it a key when it has none, or one that the converter stumbles over: `@book{,`,
 * `@book{title = …`, `@online{Name(2022),`. A comma missing after the key is put in; an entry between parentheses gets braces.
 * No line is added. `name` is the key given; null for what is no entry (`@string`, `@preamble`, `@comment`).
 */
export function keyedEntry(entry: Passage, name: string): KeyedEntry | null {
  const head = HEAD.exec(entry.text);
  const type = head?.[2]?.toLowerCase() ?? '';
  if (!head || /^(?:string|preamble|comment)$/.test(type)) return null;
  const body = entry.text.slice(head[0].length, -1);
  const { written, from, comma } = headOf(body);
  const key = PLAIN_KEY.test(written) ? written : name;
  const blank = body.slice(0, from).replace(/[^\r\n]/g, '');
  const rest = body.slice(from);
  return {
    line: entry.line,
    text: `@${head[2]}{${key}${comma ? ',' : ''}${blank}${rest}}`,
    ...{ type, key, written },
    fields: /=/.test(rest),
  };
}

/** The key of an entry and where what follows it begins; `comma` when one has to be put after it. */
function headOf(body: string): { written: string; from: number; comma: boolean } {
  const comma = body.indexOf(',');
  const equals = body.indexOf('=');
  if (equals < 0 || (comma >= 0 && comma < equals)) {
    const end = comma < 0 ? body.length : comma;
    return { written: body.slice(0, end).trim(), from: end, comma: comma < 0 };
  }
  // What stands before the first sign of equality is the name of a field, and may be a key whose comma was forgotten.
  const forgotten = /^(\s*(\S+)\s+)[^\s,{}]+\s*$/.exec(body.slice(0, equals));
  return forgotten
    ? { written: forgotten[2]!, from: forgotten[1]!.trimEnd().length, comma: true }
    : { written: '', from: 0, comma: true };
}
