import { parseCode, type Kind } from '../kinds.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';
import {
  ANY_TARGET,
  type Filter,
  type ParsedQuery,
  type QueryError,
  type QueryErrorReason,
  type QueryNode,
  type Span,
  type TextNode,
} from './ast.ts';
import { lex, type Lexeme, type Value } from './lex.ts';
import { inOnePassage } from './passages.ts';
import { relationsNamed } from './operators.ts';
import { presenceNamed } from './presence.ts';
import { propertyNamed, propertyWish } from './property-values.ts';
import {
  around,
  boundsOf,
  impactNamed,
  kindNamed,
  kindsBeginning,
  statusNamed,
  validationNamed,
} from './values.ts';

const MOST_LEAVES = 64;
const DEEPEST = 16;

export type ParseOptions = {
  /** As one types: the word under the cursor (the end of the query) may be the beginning of a word. */
  readonly typing?: boolean;
};

/** Stops the reading; never leaves this file. */
class Unreadable extends Error {
  readonly error: QueryError;
  constructor(span: Span, reason: QueryErrorReason) {
    super(reason);
    this.error = { position: span.start, length: span.length, reason };
  }
}

/**
 * Reads the one query language: words, "phrases", "words near"~5, -exclusion, OU/OR (between its two neighbours), parentheses, mot*, and the
 * operators of `operators.ts` (`type:atelier avant:2018 @:E-012`). All parts are required unless OU says otherwise. Lenient with what
 * is being typed (an open quote or parenthesis, a last OU); a value that means nothing is an error with its place.
 */
export function parseQuery(input: string, options: ParseOptions = {}): ParsedQuery {
  try {
    return { ok: true, node: new Parser(lex(input), options.typing === true ? input.length : -1).query() };
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, error: problem.error };
    throw problem;
  }
}

class Parser {
  readonly #lexemes: readonly Lexeme[];
  /** Where the cursor is when the query is being typed, −1 when it is not. */
  readonly #cursor: number;
  #next = 0;
  #leaves = 0;

  constructor(lexemes: readonly Lexeme[], cursor: number) {
    this.#lexemes = lexemes;
    this.#cursor = cursor;
  }

  query(): QueryNode | null {
    const nodes: QueryNode[] = [];
    while (this.#next < this.#lexemes.length) {
      const node = this.#sequence(0);
      if (node) nodes.push(node);
      // A closing parenthesis that nothing opened is passed over.
      this.#next += 1;
    }
    return all(nodes);
  }

  /** Parts that are all required, up to a closing parenthesis or the end. */
  #sequence(depth: number): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (let lexeme = this.#peek(); lexeme && lexeme.type !== 'close'; lexeme = this.#peek()) {
      const node = this.#alternatives(depth);
      if (node) nodes.push(node);
    }
    return all(nodes);
  }

  /** One part, or several joined by OU. */
  #alternatives(depth: number): QueryNode | null {
    const nodes: QueryNode[] = [];
    const add = (node: QueryNode | null): void => {
      if (node) nodes.push(node);
    };
    if (this.#peek()?.type !== 'or') add(this.#part(depth));
    while (this.#peek()?.type === 'or') {
      this.#next += 1;
      const after = this.#peek();
      if (after && after.type !== 'close' && after.type !== 'or') add(this.#part(depth));
    }
    const [only] = nodes;
    return nodes.length > 1 ? { type: 'or', children: nodes } : (only ?? null);
  }

  #part(depth: number): QueryNode | null {
    const lexeme = this.#lexemes[this.#next];
    if (!lexeme || lexeme.type === 'close') return null;
    this.#next += 1;
    switch (lexeme.type) {
      case 'and':
      case 'or':
        return null;
      case 'not': {
        const child = this.#part(depth);
        if (child === null) return null;
        return child.type === 'not' ? child.child : { type: 'not', child };
      }
      case 'open': {
        if (depth >= DEEPEST) throw new Unreadable(lexeme.span, 'too-complex');
        const node = this.#sequence(depth + 1);
        if (this.#peek()?.type === 'close') this.#next += 1;
        return node;
      }
      default:
        this.#leaves += 1;
        if (this.#leaves > MOST_LEAVES) throw new Unreadable(lexeme.span, 'too-complex');
        return this.#leaf(lexeme);
    }
  }

  #leaf(lexeme: Extract<Lexeme, { type: 'text' | 'operator' | 'mention' }>): QueryNode | null {
    if (lexeme.type === 'text') return this.#text(lexeme.value, lexeme.span, false);
    if (lexeme.type === 'mention') {
      const kind = lexeme.kind === '' ? null : (kindNamed(lexeme.kind) ?? fail(lexeme.span, 'unknown-kind'));
      if (lexeme.value.text === '') throw new Unreadable(lexeme.span, 'missing-value');
      return {
        type: 'filter',
        filter: { by: 'mention', kind, target: lexeme.value.text },
        span: lexeme.span,
      };
    }
    if (lexeme.values.length === 0) throw new Unreadable(lexeme.span, 'missing-value');
    if (lexeme.operator.asks === 'title') {
      return any(
        lexeme.values.map((value) => this.#text(value, lexeme.span, true)).filter((node) => node !== null),
      );
    }
    if (lexeme.operator.asks === 'code')
      return any(lexeme.values.map((value) => codeNode(value, lexeme.span)));
    if (lexeme.operator.asks === 'without') {
      // Several values are all lacking: « sans:note,source ».
      return all(
        lexeme.values.map((value) => ({
          type: 'not',
          child: { type: 'filter', filter: presenceOf(value), span: lexeme.span },
        })),
      );
    }
    return any(
      filtersOf(lexeme, this.#cursor).map((filter) => ({ type: 'filter', filter, span: lexeme.span })),
    );
  }

  #text(value: Value, span: Span, titleOnly: boolean): TextNode | null {
    const starred = value.text.endsWith('*');
    const words = tokenize(value.text).map((token) => token.folded);
    if (words.length === 0) return null;
    const underCursor = span.start + span.length === this.#cursor && !(value.quoted && value.closed);
    const near = words.length > 1 ? value.near : null;
    return {
      type: 'text',
      words,
      quoted: value.quoted,
      prefix: starred || underCursor,
      titleOnly,
      near,
      span,
    };
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#next];
  }
}

/** The kind a value names; while it is being typed, every kind it may become. */
function kindsMeant({ text, span }: Value, cursor: number): Kind[] {
  const kind = kindNamed(text);
  if (kind !== undefined) return [kind];
  const possible = span.start + span.length === cursor ? kindsBeginning(text) : [];
  return possible.length > 0 ? possible : fail(span, 'unknown-kind');
}

/** What « avec: » and « sans: » name: a part every record may have, a property, or a relation. */
function presenceOf({ text, span }: Value): Filter {
  const what = presenceNamed(text);
  if (what !== undefined) return { by: 'presence', what };
  const relations = relationsNamed(text);
  if (relations) return { by: 'relation', relations, target: ANY_TARGET };
  const property = propertyNamed(text);
  return property ? { by: 'filled', property } : fail(span, 'unknown-presence');
}

function fail(span: Span, reason: QueryErrorReason): never {
  throw new Unreadable(span, reason);
}

/** What one operator asks: one filter when its values are alternatives of one list, else one a value. */
function filtersOf({ operator, values }: Extract<Lexeme, { type: 'operator' }>, cursor: number): Filter[] {
  const each = <Result>(read: (value: Value) => Result): Result[] => values.map(read);
  switch (operator.asks) {
    case 'kind':
      return [{ by: 'kind', kinds: each((value) => kindsMeant(value, cursor)).flat() }];
    case 'impact':
      return [
        {
          by: 'impact',
          impacts: each((value) => impactNamed(value.text) ?? fail(value.span, 'unknown-impact')),
        },
      ];
    case 'tag':
      return [{ by: 'tag', tags: each((value) => fold(value.text.replace(/^#/, ''))) }];
    case 'status': {
      const found = each((value) => statusNamed(value.text) ?? fail(value.span, 'unknown-status'));
      return [
        {
          by: 'status',
          verifications: found.flatMap(({ verification }) => verification ?? []),
          states: found.flatMap(({ state }) => state ?? []),
        },
      ];
    }
    case 'validation': {
      const found = each((value) => validationNamed(value.text) ?? fail(value.span, 'unknown-status'));
      return [
        {
          by: 'validation',
          states: found.filter((state) => state !== 'modified'),
          modified: found.includes('modified'),
        },
      ];
    }
    case 'before':
    case 'after':
    case 'during': {
      const when = operator.asks;
      return each((value) => ({
        by: 'date',
        when,
        bounds: boundsOf(value.text) ?? fail(value.span, 'unreadable-date'),
      }));
    }
    case 'cycle':
      return each((value) => ({ by: 'cycle', target: value.text }));
    case 'source':
      return each((value) => ({ by: 'source', text: value.text }));
    case 'mention':
      return each((value) => ({ by: 'mention', kind: null, target: value.text }));
    case 'coded':
      return [{ by: 'excerpt', codes: each((value) => value.text), profiles: [] }];
    case 'profile':
      return [{ by: 'excerpt', codes: [], profiles: each((value) => value.text) }];
    case 'relation':
      return each((value) => ({ by: 'relation', relations: operator.relations, target: value.text }));
    case 'around':
      return each((value) => ({
        by: 'date',
        when: 'during',
        bounds: around(boundsOf(value.text) ?? fail(value.span, 'unreadable-date')),
      }));
    case 'with':
      return each(presenceOf);
    case 'author':
      return each((value) => ({ by: 'author', text: value.text }));
    case 'view':
      return each((value) => ({ by: 'view', name: value.text }));
    case 'property': {
      const { property } = operator;
      return each((value) =>
        value.text === ANY_TARGET
          ? { by: 'filled', property }
          : {
              by: 'property',
              property,
              wish: propertyWish(property, value.text) ?? fail(value.span, 'unknown-value'),
            },
      );
    }
    case 'title':
    case 'code':
    case 'without':
      return [];
  }
}

/** The record of that code, or those whose code begins so; beside it what has a passage coded with it, by its code or its title. */
function codeNode(value: Value, span: Span): QueryNode {
  const prefix = value.text.endsWith('*');
  const text = prefix ? value.text.slice(0, -1) : value.text;
  const code = (prefix ? undefined : parseCode(text)?.code) ?? text.toUpperCase();
  const record: QueryNode = { type: 'filter', filter: { by: 'code', code, prefix }, span };
  if (prefix) return record;
  const coded: QueryNode = { type: 'filter', filter: { by: 'excerpt', codes: [text], profiles: [] }, span };
  return { type: 'or', children: [record, coded] };
}

function all(nodes: readonly QueryNode[]): QueryNode | null {
  const [only] = nodes;
  if (nodes.length <= 1) return only ?? null;
  const parts = inOnePassage(nodes.flatMap((node) => (node.type === 'and' ? node.children : [node])));
  const [one] = parts;
  return parts.length > 1 ? { type: 'and', children: parts } : (one ?? null);
}

function any(nodes: readonly QueryNode[]): QueryNode | null {
  const [only] = nodes;
  return nodes.length > 1 ? { type: 'or', children: nodes } : (only ?? null);
}
