import type { Locale } from '../locale.ts';
import { fold } from '../text/fold.ts';
import { FIELDS, type Field } from './catalogue.ts';
import { operatorNamed } from './operators.ts';

/** What is being written at the cursor of a query: the name of an operator, or a value of one. `start` to the cursor is replaced. */
export type Writing =
  | { readonly what: 'name'; readonly typed: string; readonly start: number }
  | { readonly what: 'value'; readonly field: Field; readonly typed: string; readonly start: number };

const VALUE =
  /(?:^|[\s(])-?([\p{L}][\p{L}\p{M}’'-]*):[ \u00a0\u202f]*((?:(?:"[^"]*"|«[^»]*»|[^\s,"«()]+),)*)([^\s,"«()]*|"[^"]*|«[^»]*)$/u;
const MENTION = /(?:^|[\s(])-?(@[\p{L}\p{M}]*:?)([^\s,"«()]*|"[^"]*|«[^»]*)$/u;
const NAME = /(?:^|[\s(])-?([\p{L}][\p{L}\p{M}’'-]*)$/u;
const OPENED = /^["«]\s*/u;

const asks = (name: string): string => {
  const operator = operatorNamed(name);
  return operator === undefined ? '' : JSON.stringify(operator);
};

/** The field an operator's name stands for, whichever of its names was written. */
export function fieldNamed(name: string): Field | undefined {
  const folded = fold(name);
  const own = FIELDS.find((field) => fold(field.name.fr) === folded || fold(field.name.en) === folded);
  if (own) return own;
  const meant = asks(name);
  return meant === '' ? undefined : FIELDS.find((field) => asks(field.name.fr) === meant);
}

/** What is being written at the end of `before`, the query up to the cursor; null in plain words nothing can be said about. */
export function writingAt(before: string): Writing | null {
  const mention = MENTION.exec(before);
  if (mention) {
    const field = FIELDS.find(({ key }) => key === 'mention');
    const typed = mention[2] ?? '';
    return field
      ? { what: 'value', field, typed: typed.replace(OPENED, ''), start: before.length - typed.length }
      : null;
  }
  const value = VALUE.exec(before);
  if (value) {
    const name = value[1] ?? '';
    const field = fieldNamed(name);
    const typed = value[3] ?? '';
    return field
      ? { what: 'value', field, typed: typed.replace(OPENED, ''), start: before.length - typed.length }
      : null;
  }
  const typed = NAME.exec(before)?.[1];
  return typed === undefined ? null : { what: 'name', typed, start: before.length - typed.length };
}

/** The fields whose name begins so, in that language first. */
export function fieldsBeginning(typed: string, locale: Locale): Field[] {
  const wanted = fold(typed);
  const begins = (name: string): boolean => fold(name).startsWith(wanted);
  const [first, second] = [
    FIELDS.filter(({ name }) => begins(name[locale])),
    FIELDS.filter(({ name }) => begins(name.fr) || begins(name.en)),
  ];
  return [...new Set([...first, ...second])];
}

/** A value as a query writes it: between quotes when it is more than one plain word. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}._/~-]+$/u.test(value) && !/[~]$/.test(value)
    ? value
    : `"${value.replaceAll('"', '')}"`;
}
