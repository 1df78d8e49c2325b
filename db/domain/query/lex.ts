import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Span } from './ast.ts';
import { operatorNamed, type OperatorName } from './operators.ts';
import { isMeantApart } from './spaced.ts';

/** One value of an operator, or one run of text: `quoted` values keep their spaces. `closed`: its quote was closed. */
export type Value = {
  readonly text: string;
  readonly quoted: boolean;
  readonly closed: boolean;
  /** How far apart the quoted words may be, `"…"~5`; null when they are in a row. */
  readonly near: number | null;
  readonly span: Span;
};

export type Lexeme = { readonly span: Span } & (
  | { readonly type: 'text'; readonly value: Value }
  | { readonly type: 'operator'; readonly operator: OperatorName; readonly values: readonly Value[] }
  | { readonly type: 'mention'; readonly kind: string; readonly value: Value }
  | { readonly type: 'not' }
  | { readonly type: 'or' }
  | { readonly type: 'and' }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
);

const SPACE = /\s/u;
/** What opens a quotation, and what may close it: keyboards and typography mix them. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"”', '«': '»', '“': '”"', '„': '“”"' };
/** Signs of exclusion when a word follows at once; a dash with a space after it is prose. */
const EXCLUDES = '-−–—!';
const OPERATOR_NAME = /[\p{L}][\p{L}\p{M}’'-]*:/uy;
/** The name of a relation as it is read: « accueilli par:CESE ». */
const NAME_IN_WORDS = /[\p{L}][\p{L}\p{M}’'-]*(?: [\p{L}][\p{L}\p{M}’'-]*){1,3}:(?=[^\s:])/uy;
/** French typography puts a space before a colon. */
const NAME_APART = /([\p{L}][\p{L}\p{M}’'-]*)[ \u00a0\u202f]+:(?!:)/uy;
const SPACES = /[ \u00a0\u202f]+/uy;
/** `~5` after a phrase; without a figure, the usual distance. */
const DISTANCE = /~(\d{1,3})?(?![\p{L}\p{N}])/uy;
const USUAL_DISTANCE = 8;
const FARTHEST = 100;
/** The rest of a number written in threes: « 2 000 », « 1 200 000 ». */
const THOUSANDS = /(?:[ \u00a0\u2009\u202f]\d{3})+(?![\p{L}\p{N}])/uy;
const FIRST_DIGITS = /^[1-9]\d{0,2}$/;
const MENTION_KIND = /@([\p{L}\p{M}]*:)?/uy;
const WORDS_OF_LOGIC = new Map<string, 'or' | 'and' | 'not'>([
  ['OU', 'or'],
  ['OR', 'or'],
  ['|', 'or'],
  ['||', 'or'],
  ['ET', 'and'],
  ['AND', 'and'],
  ['&', 'and'],
  ['&&', 'and'],
  ['SAUF', 'not'],
  ['NOT', 'not'],
]);

/** Cuts what was typed into words, quoted phrases, operators with their values, and signs. Never fails. */
export function lex(input: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let index = 0;

  const spanFrom = (start: number): Span => ({ start, length: index - start });

  const at = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = index;
    return pattern.exec(input);
  };

  const quotedValue = (): Value => {
    const closers = QUOTES[input.charAt(index)] ?? '"';
    const start = index + 1;
    let found = start;
    while (found < input.length && !closers.includes(input.charAt(found))) found += 1;
    if (found >= input.length) found = -1;
    const end = found < 0 ? input.length : found;
    index = found < 0 ? end : end + 1;
    const distance = found < 0 ? undefined : at(DISTANCE);
    if (distance) index += distance[0].length;
    return {
      text: input.slice(start, end).trim(),
      quoted: true,
      closed: found >= 0,
      near: distance ? Math.min(Number(distance[1] ?? USUAL_DISTANCE), FARTHEST) : null,
      span: { start, length: end - start },
    };
  };

  const bareValue = (stops: string): Value => {
    const start = index;
    while (index < input.length) {
      const character = input.charAt(index);
      if (SPACE.test(character) || stops.includes(character)) break;
      index += 1;
    }
    return {
      text: input.slice(start, index),
      quoted: false,
      closed: true,
      near: null,
      span: spanFrom(start),
    };
  };

  const oneValue = (stops: string): Value => (QUOTES[input.charAt(index)] ? quotedValue() : bareValue(stops));

  const values = (): Value[] => {
    const list: Value[] = [];
    for (;;) {
      const value = oneValue(',()"«“');
      if (value.text !== '') list.push(value);
      if (input.charAt(index) !== ',') return list;
      index += 1;
    }
  };

  const skipSpaces = (): void => {
    index += at(SPACES)?.[0].length ?? 0;
  };

  /** The values after a name and its colon, also when a space stands between; none where another part begins. */
  const valuesAfter = (operator: OperatorName): Value[] => {
    const own = values();
    if (own.length > 0 || operator.asks === 'property') return own;
    const back = index;
    skipSpaces();
    const next = input.charAt(index);
    const other = at(OPERATOR_NAME)?.[0];
    const isAnother =
      '()@|&'.includes(next) || EXCLUDES.includes(next) || (other && operatorNamed(other.slice(0, -1)));
    const apart = isAnother || index === back ? [] : values();
    const [first] = apart;
    if (first !== undefined && (first.quoted || !WORDS_OF_LOGIC.has(first.text))) return apart;
    index = back;
    return [];
  };

  /** « type : atelier », when it can be nothing else; null and nothing read in « Note : les modèles ». */
  const operatorApart = (start: number): Lexeme | null => {
    const named = at(NAME_APART);
    const operator = named?.[1] === undefined ? undefined : operatorNamed(named[1]);
    if (!named || !operator) return null;
    index += named[0].length;
    skipSpaces();
    const asked = values();
    if (isMeantApart(operator, asked))
      return { type: 'operator', operator, values: asked, span: spanFrom(start) };
    index = start;
    return null;
  };

  while (index < input.length) {
    const start = index;
    const character = input.charAt(index);
    if (SPACE.test(character)) {
      index += 1;
    } else if (character === '(' || character === ')') {
      index += 1;
      lexemes.push({ type: character === '(' ? 'open' : 'close', span: spanFrom(start) });
    } else if (
      EXCLUDES.includes(character) &&
      index + 1 < input.length &&
      !SPACE.test(input.charAt(index + 1))
    ) {
      index += 1;
      lexemes.push({ type: 'not', span: spanFrom(start) });
    } else if (character === '@') {
      const kind = at(MENTION_KIND)?.[1]?.slice(0, -1) ?? '';
      index += kind === '' && input.charAt(index + 1) !== ':' ? 1 : kind.length + 2;
      lexemes.push({ type: 'mention', kind, value: oneValue('()"«“'), span: spanFrom(start) });
    } else if (QUOTES[character]) {
      lexemes.push({ type: 'text', value: quotedValue(), span: spanFrom(start) });
    } else {
      const inWords = at(NAME_IN_WORDS)?.[0];
      const name =
        inWords !== undefined && operatorNamed(inWords.slice(0, -1)) ? inWords : at(OPERATOR_NAME)?.[0];
      const operator = name === undefined ? undefined : operatorNamed(name.slice(0, -1));
      if (name !== undefined && operator !== undefined) {
        index += name.length;
        const asked = valuesAfter(operator);
        // « question: pourquoi » is prose: a property is only asked with its value at once.
        if (asked.length > 0 || operator.asks !== 'property') {
          lexemes.push({ type: 'operator', operator, values: asked, span: spanFrom(start) });
          continue;
        }
        index = start;
      }
      const apart = operatorApart(start);
      if (apart) {
        lexemes.push(apart);
        continue;
      }
      const word = bareValue('()"«“');
      const thousands = FIRST_DIGITS.test(word.text) ? at(THOUSANDS)?.[0] : undefined;
      index += thousands?.length ?? 0;
      const value: Value =
        thousands === undefined ? word : { ...word, text: word.text + thousands, span: spanFrom(start) };
      const logic = WORDS_OF_LOGIC.get(value.text);
      lexemes.push(logic ? { type: logic, span: value.span } : { type: 'text', value, span: value.span });
    }
  }
  return lexemes.map((lexeme, place) => {
    const logic = logicInProse(lexeme, lexemes[place - 1], lexemes[place + 1]);
    return logic ? { type: logic, span: lexeme.span } : lexeme;
  });
}

/** « Normandie ou Bretagne », « alliance sauf mécénat »: in small letters too, between two parts that ask something. */
function logicInProse(
  lexeme: Lexeme,
  before: Lexeme | undefined,
  after: Lexeme | undefined,
): 'or' | 'not' | null {
  if (lexeme.type !== 'text' || lexeme.value.quoted) return null;
  const word = lexeme.value.text.toLowerCase();
  if (word !== 'ou' && word !== 'sauf') return null;
  const isBetween =
    (isTelling(before) || before?.type === 'close') && (isTelling(after) || after?.type === 'open');
  if (!isBetween) return null;
  return word === 'ou' ? 'or' : 'not';
}

function isTelling(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.type === 'operator' || lexeme?.type === 'mention') return true;
  if (lexeme?.type !== 'text') return false;
  return lexeme.value.quoted || tokenize(lexeme.value.text).some(({ folded }) => !isStopWord(folded));
}
