import type { Locale } from '../locale.ts';
import { typingDistance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import type { Span } from './ast.ts';
import { FIELDS } from './catalogue.ts';
import { lex } from './lex.ts';

/** A name before a colon that is no operator: `ville:Lyon`, `tpye:atelier`; `meant` is the operator it looks like. */
export type UnknownOperator = { readonly name: string; readonly span: Span; readonly meant: string | null };

const NAMED = /^([\p{L}][\p{L}\p{M}'’-]{2,}):(?![:/])./u;
/** Faults of typing in a name, as `typingDistance` counts them. */
const FAULTS = 1.5;

const NAMES = [...new Set(FIELDS.flatMap(({ name }) => [name.fr, name.en]))];

function nearest(name: string): string | null {
  const typed = fold(name);
  const far = (one: string): number => typingDistance(typed, fold(one), Math.min(FAULTS, typed.length / 4));
  const [best] = NAMES.toSorted((one, other) => far(one) - far(other));
  return best !== undefined && far(best) < Infinity ? best : null;
}

/** What is written as an operator in a query and is none, in order. It is searched for as words. */
export function unknownOperators(query: string): UnknownOperator[] {
  return lex(query).flatMap((lexeme) => {
    const name =
      lexeme.type === 'text' && !lexeme.value.quoted ? NAMED.exec(lexeme.value.text)?.[1] : undefined;
    if (name === undefined) return [];
    return [{ name, span: { start: lexeme.span.start, length: name.length }, meant: nearest(name) }];
  });
}

/** What to say of a query that finds nothing and has such a name; null when it has none. */
export function unknownOperatorSentence(query: string, locale: Locale): string | null {
  const [first] = unknownOperators(query);
  if (!first) return null;
  return locale === 'fr'
    ? `« ${first.name} » n’est pas un opérateur : il a été cherché comme un mot.`
    : `“${first.name}” is no operator: it was searched for as a word.`;
}
