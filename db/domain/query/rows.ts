import { fieldNamed, quoted } from './completion.ts';
import { lex, type Lexeme } from './lex.ts';

/**
 * One line of the builder: a field of the catalogue, `words` (any of them required), `phrase`, `near`, or `raw`, a part that
 * has no simpler form (alternatives, groups) and is kept as it was written.
 */
export type BuilderRow = { readonly field: string; readonly negated: boolean; readonly value: string };

/** The parts of a query, all required, one a line. `rowsQuery` writes the same query back. */
export function queryRows(query: string): BuilderRow[] {
  const rows: BuilderRow[] = [];
  const lexemes = lex(query);
  let index = 0;
  const textOf = (from: number, to: number): string => {
    const [first, last] = [lexemes[from], lexemes[to]];
    return first && last ? query.slice(first.span.start, last.span.start + last.span.length) : '';
  };
  /** The last lexeme of the part that begins here: a sign with what it excludes, a group up to its end, alternatives. */
  const endOfPart = (from: number): number => {
    let end = from;
    while (lexemes[end]?.type === 'not' && end + 1 < lexemes.length) end += 1;
    if (lexemes[end]?.type === 'open') {
      let depth = 0;
      for (; end < lexemes.length; end += 1) {
        if (lexemes[end]?.type === 'open') depth += 1;
        if (lexemes[end]?.type === 'close') depth -= 1;
        if (depth === 0) break;
      }
      end = Math.min(end, lexemes.length - 1);
    }
    const isOr = lexemes[end + 1]?.type === 'or' && end + 2 < lexemes.length;
    return isOr ? endOfPart(end + 2) : end;
  };
  while (index < lexemes.length) {
    const end = endOfPart(index);
    const simple = simpleRow(lexemes.slice(index, end + 1), query);
    const lexeme = lexemes[index];
    if (simple) {
      const previous = rows.at(-1);
      // Words in a row are one line: that is how they are typed.
      if (simple.field === 'words' && !simple.negated && previous?.field === 'words' && !previous.negated)
        rows[rows.length - 1] = { ...previous, value: `${previous.value} ${simple.value}` };
      else rows.push(simple);
    } else if (lexeme?.type !== 'and' && lexeme?.type !== 'close') {
      rows.push({ field: 'raw', negated: false, value: textOf(index, end) });
    }
    index = end + 1;
  }
  return rows;
}

function simpleRow(part: readonly Lexeme[], query: string): BuilderRow | null {
  const [first] = part;
  const negated = first?.type === 'not';
  const [lexeme, ...more] = negated ? part.slice(1) : part;
  if (!lexeme || more.length > 0) return null;
  if (lexeme.type === 'text') {
    const { value } = lexeme;
    if (!value.quoted) return { field: 'words', negated, value: value.text };
    if (value.near !== null) return { field: 'near', negated, value: `${value.text} ~${value.near}` };
    return { field: 'phrase', negated, value: value.text };
  }
  if (lexeme.type !== 'operator') return null;
  const written = query.slice(lexeme.span.start, lexeme.span.start + lexeme.span.length);
  const field = fieldNamed(written.slice(0, written.indexOf(':')));
  const [value, ...others] = lexeme.values;
  return field && value && others.length === 0 ? { field: field.key, negated, value: value.text } : null;
}

const NEAR_VALUE = /^(.*?)\s*~(\d+)$/;

/** The query that a line asks; empty when it asks nothing yet. `name` gives a field's name in the language of the interface. */
export function rowQuery({ field, negated, value }: BuilderRow, name: (field: string) => string): string {
  const text = value.trim();
  if (text === '') return '';
  const sign = negated ? '-' : '';
  if (field === 'raw') return text;
  if (field === 'words')
    return negated
      ? text
          .split(/\s+/)
          .map((word) => `-${word}`)
          .join(' ')
      : text;
  const plain = text.replaceAll('"', '');
  if (field === 'phrase') return `${sign}"${plain}"`;
  if (field === 'near') {
    const near = NEAR_VALUE.exec(plain);
    return `${sign}"${near?.[1] ?? plain}"~${near?.[2] ?? '8'}`;
  }
  return `${sign}${name(field)}:${text.endsWith('*') ? text : quoted(text)}`;
}

/** The query that all lines ask together. */
export function rowsQuery(rows: readonly BuilderRow[], name: (field: string) => string): string {
  return rows
    .map((row) => rowQuery(row, name))
    .filter((part) => part !== '')
    .join(' ');
}

/** The query with a part more, or without it when it is there already. */
export function toggled(query: string, part: string): string {
  const rest = without(query, part);
  return rest === null ? `${query.trim()} ${part}`.trim() : rest;
}

/** The query without one of its parts, written just so; null when it has none. */
export function without(query: string, part: string): string | null {
  for (const { span } of lex(query)) {
    if (query.slice(span.start, span.start + span.length) !== part) continue;
    const rest = `${query.slice(0, span.start)} ${query.slice(span.start + span.length)}`;
    return rest.replace(/\s+/g, ' ').trim();
  }
  return null;
}
